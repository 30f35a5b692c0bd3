package dev.napkin.macro;

import dev.napkin.function.Body;
import dev.napkin.function.Calls;
import dev.napkin.function.LazyArguments;
import dev.napkin.function.SheetFunction;
import dev.napkin.grid.Area;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Computes terms in the variables of a call. What comes out may be an object. */
final class Terms {
  static final Declared LONG = new Declared.Numeric(NumberType.LONG);

  private final Machine machine;
  private final Ranges ranges;

  Terms(Machine machine, Ranges ranges) {
    this.machine = machine;
    this.ranges = ranges;
  }

  /** The value of a term, or the run-time error that came instead. */
  Datum of(Term term, Frame frame) {
    if (!machine.budget().open()) {
      machine.budget().close();
      return new Datum.Raised(Datum.Raised.OUT_OF_STACK, "terms and calls are too deep");
    }
    Datum value = opened(term, frame);
    machine.budget().close();
    return value;
  }

  private Datum opened(Term term, Frame frame) {
    return switch (term) {
      case Term.Constant(Datum value) -> value;
      case Term.Local(int slot, _) -> frame.get(slot);
      case Term.Omitted _ -> Datum.MISSING;
      case Term.Caller _ -> ranges.caller();
      case Term.ErrorNumber _ -> Datum.whole(frame.errorNumber());
      case Term.Unary(Operator operator, Term operand) ->
          Operators.unary(operator, ranges.value(of(operand, frame)), operand.isVariant());
      case Term.Binary binary -> binary(binary, frame);
      case Term.Element(Term of, List<Term> indices) -> element(of(of, frame), indices, frame);
      case Term.Intrinsic(BuiltIn function, List<Term> arguments) ->
          intrinsic(function, arguments, frame);
      case Term.Own own -> own(own, frame);
      case Term.Worksheet worksheet -> worksheet(worksheet, frame);
      case Term.Property(Term of, CellProperty property, List<Term> arguments) -> {
        Datum object = of(of, frame);
        List<Datum> given = all(arguments, frame);
        yield object instanceof Datum.Raised
            ? object
            : firstRaised(given, ranges.property(object, property, given));
      }
      case Term.OfBook(Term which) -> ranges.sheet(ranges.value(of(which, frame)));
    };
  }

  private List<Datum> all(List<Term> terms, Frame frame) {
    var values = new ArrayList<Datum>(terms.size());
    for (Term term : terms) {
      values.add(of(term, frame));
    }
    return values;
  }

  private static Datum firstRaised(List<Datum> given, Datum otherwise) {
    for (Datum value : given) {
      if (value instanceof Datum.Raised) {
        return value;
      }
    }
    return otherwise;
  }

  // ---- operators

  private Datum binary(Term.Binary binary, Frame frame) {
    Datum left = of(binary.left(), frame);
    Datum right = of(binary.right(), frame);
    if (binary.operator() == Operator.SAME_OBJECT) {
      return Operators.binary(binary.operator(), left, right, false, false);
    }
    Datum a = ranges.value(left);
    Datum b = ranges.value(right);
    return isComparison(binary.operator())
        ? compared(binary.operator(), a, binary.left(), b, binary.right(), frame)
        : machine
            .budget()
            .kept(
                Operators.binary(
                    binary.operator(), a, b, binary.widens(), frame.function().textCompares()));
  }

  private static boolean isComparison(Operator operator) {
    return switch (operator) {
      case EQUAL, UNEQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
      case POWER,
          MULTIPLY,
          DIVIDE,
          DIVIDE_WHOLE,
          REMAINDER,
          ADD,
          SUBTRACT,
          JOIN,
          SAME_OBJECT,
          LIKE,
          NOT,
          AND,
          OR,
          EXCLUSIVE_OR,
          EQUIVALENT,
          IMPLIES ->
          false;
    };
  }

  /** Whether a value compares so with that of a term. */
  Datum compared(Operator operator, Datum value, Term of, Term with, Frame frame) {
    return compared(operator, value, of, ranges.value(of(with, frame)), with, frame);
  }

  private static Datum compared(
      Operator operator, Datum a, Term left, Datum b, Term right, Frame frame) {
    if (a instanceof Datum.Raised) {
      return a;
    }
    if (b instanceof Datum.Raised) {
      return b;
    }
    Comparisons.Mixed mixed = Comparisons.Mixed.NUMBERS;
    if (a instanceof Datum.Text != b instanceof Datum.Text) {
      boolean textMayBeAnything = (a instanceof Datum.Text ? left : right).isVariant();
      boolean numberMayBeAnything = (a instanceof Datum.Text ? right : left).isVariant();
      mixed =
          textMayBeAnything && numberMayBeAnything
              ? Comparisons.Mixed.KINDS
              : numberMayBeAnything ? Comparisons.Mixed.TEXTS : Comparisons.Mixed.NUMBERS;
    }
    return Comparisons.compared(operator, a, b, mixed, frame.function().textCompares());
  }

  // ---- elements

  private Datum element(Datum of, List<Term> indices, Frame frame) {
    return switch (of) {
      case Datum.Raised _ -> of;
      case Datum.Cells _ -> {
        List<Datum> given = all(indices, frame);
        CellProperty property = given.isEmpty() ? CellProperty.VALUE : CellProperty.ITEM;
        yield firstRaised(given, ranges.property(of, property, given));
      }
      case Datum.Many(Items items) -> {
        Datum place = place(items, indices, frame);
        yield place instanceof Datum.Number(double at, _) ? items.at((int) at) : place;
      }
      case Datum other -> Datum.mismatch("it has no elements");
    };
  }

  /** Where an element stands, as a number; a run-time error where there is none. */
  Datum place(Items items, List<Term> indices, Frame frame) {
    var numbers = new ArrayList<Integer>(indices.size());
    for (Term index : indices) {
      Datum whole = Conversions.to(LONG, ranges.value(of(index, frame)));
      if (!(whole instanceof Datum.Number(double number, _))) {
        return whole;
      }
      numbers.add((int) number);
    }
    int place = items.place(numbers);
    return place < 0
        ? new Datum.Raised(Datum.Raised.SUBSCRIPT, "an array has no such element")
        : Datum.whole(place);
  }

  // ---- calls

  private Datum intrinsic(BuiltIn function, List<Term> arguments, Frame frame) {
    if (!machine.budget().step()) {
      return Budget.OUT_OF_STEPS;
    }
    List<Datum> given = all(arguments, frame);
    return machine.budget().kept(function.apply(given, ranges, frame.function().textCompares()));
  }

  /** A call of another function; what that assigns to a parameter is assigned here as well. */
  private Datum own(Term.Own own, Frame frame) {
    MacroFunction function = machine.function(own.key());
    List<Datum> given = all(own.arguments(), frame);
    Datum error = firstRaised(given, Datum.EMPTY);
    if (error instanceof Datum.Raised) {
      return error;
    }
    var inner = new Frame(function);
    Datum result = machine.call(inner, given);
    for (int i = 0; i < own.arguments().size() && i < function.parameters().size(); i++) {
      MacroFunction.Parameter parameter = function.parameters().get(i);
      if (own.arguments().get(i) instanceof Term.Local(int slot, _)
          && !parameter.byValue()
          && !parameter.rest()) {
        Datum left = inner.get(i + 1);
        Datum back =
            left instanceof Datum.Many ? left : Conversions.to(frame.slot(slot).type(), left);
        if (!(back instanceof Datum.Raised) && !(left instanceof Datum.Missing)) {
          frame.set(slot, back);
        }
      }
    }
    return result;
  }

  private Datum worksheet(Term.Worksheet call, Frame frame) {
    SheetFunction function = call.function();
    var raw = new ArrayList<Value>();
    var omitted = new HashSet<Integer>();
    int count = call.arguments().size();
    for (int i = 0; i < count; i++) {
      Datum given = of(call.arguments().get(i), frame);
      if (given instanceof Datum.Raised) {
        return given;
      }
      if (given instanceof Datum.Missing) {
        omitted.add(i);
      }
      raw.add(argument(given, function, i, count));
    }
    if (!machine.budget().step()) {
      return Budget.OUT_OF_STEPS;
    }
    Value result =
        switch (function.body()) {
          case Body.Strict _ -> Calls.strict(function, raw);
          case Body.Contextual _ ->
              Calls.contextual(function, raw, new InnerContext(machine.context(), omitted));
          case Body.Lazy lazy -> lazy.apply(new Computed(raw, omitted, ranges));
        };
    return result instanceof Value.Fault(var code, String reason, _) && call.raises()
        ? new Datum.Raised(
            Datum.Raised.OF_EXCEL,
            function.name() + " gives " + code.text() + (reason.isEmpty() ? "" : ", " + reason))
        : Results.datum(result);
  }

  /** Arguments that are computed already. */
  private record Computed(List<Value> values, Set<Integer> omitted, Ranges ranges)
      implements LazyArguments {
    @Override
    public int count() {
      return values.size();
    }

    @Override
    public Value value(int index) {
      return values.get(index);
    }

    @Override
    public boolean isOmitted(int index) {
      return omitted.contains(index);
    }

    @Override
    public Value seen(int index) {
      return value(index) instanceof Value.Reference reference
          ? new Value.Many(ranges.read(reference))
          : value(index);
    }
  }

  private Value argument(Datum given, SheetFunction function, int index, int count) {
    if (!(given instanceof Datum.Cells(Value.Reference reference))) {
      return Results.value(given);
    }
    return switch (function.parameter(index, count).kind()) {
      case REFERENCE, RESULT -> reference;
      case AREA, NUMBERS, ARRAY -> new Value.Many(ranges.read(reference));
      case NUMBER, TEXT, LOGICAL, DATE, ANY, CRITERION, LAMBDA -> {
        List<Area> areas = reference.areas();
        yield areas.size() == 1 && areas.getFirst().isCell()
            ? ranges.read(reference).get(0, 0)
            : new Value.Many(ranges.read(reference));
      }
    };
  }
}
