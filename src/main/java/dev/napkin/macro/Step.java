package dev.napkin.macro;

import java.util.List;
import java.util.Optional;

/** A statement of a macro as it was meant. */
sealed interface Step {
  /** The line of its module, counted from 1. */
  int line();

  /**
   * Puts a value into a variable.
   *
   * @param keepsObject whether it is a Set, so that an object stays one
   */
  record Assign(int line, int slot, Term value, boolean keepsObject) implements Step {}

  /** Puts a value into an element of an array. */
  record AssignElement(int line, int slot, List<Term> indices, Term value) implements Step {
    public AssignElement {
      indices = List.copyOf(indices);
    }
  }

  /** If, ElseIf, Else. */
  record Choose(int line, List<Branch> branches, List<Step> otherwise) implements Step {
    public Choose {
      branches = List.copyOf(branches);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** What is done where a condition holds. */
  record Branch(Term condition, List<Step> steps) {
    public Branch {
      steps = List.copyOf(steps);
    }
  }

  /** Select Case. */
  record Select(int line, Term subject, List<Case> cases, List<Step> otherwise) implements Step {
    public Select {
      cases = List.copyOf(cases);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** What is done where one of several values or ranges is met. */
  record Case(List<Range> ranges, List<Step> steps) {
    public Case {
      ranges = List.copyOf(ranges);
      steps = List.copyOf(steps);
    }
  }

  /** What a case is for. */
  sealed interface Range {
    /** What compares so with a value. */
    record Compared(Operator operator, Term with) implements Range {}

    /** What lies between two values, these included. */
    record Between(Term from, Term to) implements Range {}
  }

  /** For ... To ... Step. */
  record Count(int line, int slot, Term from, Term to, Term step, List<Step> body) implements Step {
    public Count {
      body = List.copyOf(body);
    }
  }

  /** For Each. */
  record Each(int line, int slot, Term group, List<Step> body) implements Step {
    public Each {
      body = List.copyOf(body);
    }
  }

  /**
   * Do and While.
   *
   * @param condition when to go on; forever where there is none
   * @param afterwards whether it is asked behind the body
   */
  record Repeat(int line, Optional<Term> condition, boolean afterwards, List<Step> body)
      implements Step {
    public Repeat {
      body = List.copyOf(body);
    }
  }

  /** Exit Function, Exit For, Exit Do. */
  record Leave(int line, Flow flow) implements Step {}

  /** On Error. */
  record OnError(int line, Handling handling) implements Step {}

  /** Err.Clear. */
  record ClearError(int line) implements Step {}

  /** Dim of an array, and ReDim. */
  record Resize(int line, int slot, List<Bounds> bounds, boolean preserve) implements Step {
    public Resize {
      bounds = List.copyOf(bounds);
    }
  }

  /** A dimension of an array. */
  record Bounds(Term lower, Term upper) {}

  /** How computing goes on behind a statement. */
  enum Flow {
    /** With the next one. */
    ON,
    /** Behind the loop that counts. */
    EXIT_FOR,
    /** Behind the loop with a condition. */
    EXIT_DO,
    /** Nowhere: the function has its value. */
    LEAVE,
    /** With what handles run-time errors. */
    RAISED
  }

  /** What a run-time error does. */
  sealed interface Handling {
    /** It ends the function. */
    record Stop() implements Handling {}

    /** The next statement follows. */
    record Ignore() implements Handling {}

    /** Computing goes on at a label, in capitals. */
    record GoTo(String label) implements Handling {}
  }
}
