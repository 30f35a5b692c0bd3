package dev.napkin.macro;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A block of statements whose end has not been read yet. */
abstract sealed class OpenBlock {
  /** What ends a block. */
  enum End {
    IF,
    SELECT,
    NEXT,
    LOOP,
    WEND,
    WITH
  }

  /** What begins a branch of a block. */
  sealed interface Branch {
    /** ElseIf. */
    record OfCondition(Term condition) implements Branch {}

    /** Case. */
    record OfCase(List<Step.Range> ranges) implements Branch {
      public OfCase {
        ranges = List.copyOf(ranges);
      }
    }

    /** Else, Case Else. */
    record Otherwise() implements Branch {}
  }

  private List<Step> outside = new ArrayList<>();
  private List<Step> steps = new ArrayList<>();

  /** Takes note of the steps among which the block stands. */
  void around(List<Step> before) {
    outside = before;
  }

  /** The steps among which the block stands. */
  List<Step> outside() {
    return outside;
  }

  /** Where further steps inside of it go. */
  List<Step> steps() {
    return steps;
  }

  /** Begins to collect the steps of another part. */
  void collect() {
    steps = new ArrayList<>();
  }

  /** Begins a branch; false where the block has none of that kind. */
  boolean begin(Branch branch) {
    return false;
  }

  abstract End end();

  /** Whether it begins with a condition. */
  boolean hasCondition() {
    return false;
  }

  /**
   * The steps that the whole block is.
   *
   * @param condition what its end says
   * @param afterwards whether the condition is asked behind the body
   */
  abstract List<Step> closed(Optional<Term> condition, boolean afterwards);

  /** If, with its branches. */
  static final class OfIf extends OpenBlock {
    private final int line;
    private final List<Step.Branch> branches = new ArrayList<>();
    private Optional<Term> condition;

    OfIf(int line, Term condition) {
      this.line = line;
      this.condition = Optional.of(condition);
    }

    @Override
    boolean begin(Branch branch) {
      if (condition.isEmpty()) {
        return false;
      }
      finish();
      return switch (branch) {
        case Branch.OfCondition(Term next) -> {
          condition = Optional.of(next);
          yield true;
        }
        case Branch.Otherwise _ -> true;
        case Branch.OfCase _ -> false;
      };
    }

    private void finish() {
      condition.ifPresent(term -> branches.add(new Step.Branch(term, steps())));
      condition = Optional.empty();
      collect();
    }

    @Override
    End end() {
      return End.IF;
    }

    @Override
    List<Step> closed(Optional<Term> none, boolean afterwards) {
      if (condition.isPresent()) {
        finish();
      }
      return List.of(new Step.Choose(line, branches, steps()));
    }
  }

  /** Select Case, with its cases. */
  static final class OfSelect extends OpenBlock {
    private final int line;
    private final Term subject;
    private final List<Step.Case> cases = new ArrayList<>();
    private Optional<List<Step.Range>> ranges = Optional.empty();
    private boolean hasElse;

    OfSelect(int line, Term subject) {
      this.line = line;
      this.subject = subject;
    }

    @Override
    boolean begin(Branch branch) {
      if (hasElse) {
        return false;
      }
      finish();
      return switch (branch) {
        case Branch.OfCase(List<Step.Range> next) -> {
          ranges = Optional.of(next);
          yield true;
        }
        case Branch.Otherwise _ -> {
          hasElse = true;
          yield true;
        }
        case Branch.OfCondition _ -> false;
      };
    }

    private void finish() {
      ranges.ifPresent(met -> cases.add(new Step.Case(met, steps())));
      ranges = Optional.empty();
      collect();
    }

    @Override
    End end() {
      return End.SELECT;
    }

    @Override
    List<Step> closed(Optional<Term> none, boolean afterwards) {
      if (!hasElse) {
        finish();
      }
      return List.of(new Step.Select(line, subject, cases, steps()));
    }
  }

  /** For ... Next. */
  static final class OfFor extends OpenBlock {
    private final int line;
    private final int slot;
    private final Term from;
    private final Term to;
    private final Term step;

    OfFor(int line, int slot, Term from, Term to, Term step) {
      this.line = line;
      this.slot = slot;
      this.from = from;
      this.to = to;
      this.step = step;
    }

    @Override
    End end() {
      return End.NEXT;
    }

    @Override
    List<Step> closed(Optional<Term> none, boolean afterwards) {
      return List.of(new Step.Count(line, slot, from, to, step, steps()));
    }
  }

  /** For Each ... Next. */
  static final class OfEach extends OpenBlock {
    private final int line;
    private final int slot;
    private final Term group;

    OfEach(int line, int slot, Term group) {
      this.line = line;
      this.slot = slot;
      this.group = group;
    }

    @Override
    End end() {
      return End.NEXT;
    }

    @Override
    List<Step> closed(Optional<Term> none, boolean afterwards) {
      return List.of(new Step.Each(line, slot, group, steps()));
    }
  }

  /** Do ... Loop. */
  static final class OfDo extends OpenBlock {
    private final int line;
    private final Optional<Term> first;

    OfDo(int line, Optional<Term> first) {
      this.line = line;
      this.first = first;
    }

    @Override
    End end() {
      return End.LOOP;
    }

    @Override
    boolean hasCondition() {
      return first.isPresent();
    }

    @Override
    List<Step> closed(Optional<Term> condition, boolean afterwards) {
      return List.of(new Step.Repeat(line, first.or(() -> condition), afterwards, steps()));
    }
  }

  /** While ... Wend. */
  static final class OfWhile extends OpenBlock {
    private final int line;
    private final Term condition;

    OfWhile(int line, Term condition) {
      this.line = line;
      this.condition = condition;
    }

    @Override
    End end() {
      return End.WEND;
    }

    @Override
    List<Step> closed(Optional<Term> none, boolean afterwards) {
      return List.of(new Step.Repeat(line, Optional.of(condition), false, steps()));
    }
  }

  /** With ... End With, whose steps stand among those around it. */
  static final class OfWith extends OpenBlock {
    @Override
    End end() {
      return End.WITH;
    }

    @Override
    List<Step> closed(Optional<Term> none, boolean afterwards) {
      return steps();
    }
  }
}
