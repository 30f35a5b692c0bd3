package dev.napkin.macro;

import dev.napkin.function.Context;
import dev.napkin.macro.Step.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Computes calls of macro functions: what their statements do to their variables.
 *
 * <p>One machine serves one call from a formula and all that this calls; its budget bounds them.
 */
final class Machine {
  private final Map<String, MacroFunction> functions;
  private final Context context;
  private final Budget budget = new Budget();
  private final Terms terms;
  private final Ranges ranges;
  private final Loops loops;

  Machine(Map<String, MacroFunction> functions, Context context) {
    this.functions = functions;
    this.context = context;
    this.ranges = new Ranges(context, budget);
    this.terms = new Terms(this, ranges);
    this.loops = new Loops(this, terms, ranges);
  }

  Context context() {
    return context;
  }

  Budget budget() {
    return budget;
  }

  Ranges ranges() {
    return ranges;
  }

  /** A function that may be called. */
  MacroFunction function(String key) {
    return Objects.requireNonNull(functions.get(key));
  }

  /** The value of a call, or the run-time error that ended it. */
  Datum call(MacroFunction function, List<Datum> arguments) {
    return call(new Frame(function), arguments);
  }

  /** The same in a frame that is there to be asked what became of its variables. */
  Datum call(Frame frame, List<Datum> arguments) {
    Datum entered = enter(frame, arguments);
    if (entered instanceof Datum.Raised) {
      return entered;
    }
    if (!budget.open()) {
      budget.close();
      return new Datum.Raised(Datum.Raised.OUT_OF_STACK, "calls open in each other are too many");
    }
    Datum result = body(frame);
    budget.close();
    return result;
  }

  private Datum enter(Frame frame, List<Datum> arguments) {
    List<MacroFunction.Parameter> parameters = frame.function().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      MacroFunction.Parameter parameter = parameters.get(i);
      int slot = i + 1;
      if (parameter.rest()) {
        var rest =
            new ArrayList<>(arguments.subList(Math.min(i, arguments.size()), arguments.size()));
        frame.set(slot, new Datum.Many(Items.of(rest, 0)));
        return Datum.EMPTY;
      }
      boolean isGiven = i < arguments.size() && !(arguments.get(i) instanceof Datum.Missing);
      if (!isGiven && !parameter.optional()) {
        return Datum.mismatch("an argument is missing");
      }
      Datum value = isGiven ? passed(arguments.get(i), frame.slot(slot)) : parameter.otherwise();
      if (value instanceof Datum.Raised) {
        return value;
      }
      frame.set(slot, value);
    }
    return arguments.size() > parameters.size()
        ? Datum.mismatch("there are too many arguments")
        : Datum.EMPTY;
  }

  /** An argument as its parameter holds it: an object stays one where anything may be. */
  private Datum passed(Datum argument, MacroFunction.Slot slot) {
    return slot.isArray() || slot.type() instanceof Declared.Variant
        ? argument
        : slot.type() instanceof Declared.Reference
            ? Conversions.to(slot.type(), argument)
            : Conversions.to(slot.type(), ranges.value(argument));
  }

  private Datum body(Frame frame) {
    List<Step> steps = frame.function().body();
    Flow flow = steps(steps, 0, frame);
    if (flow == Flow.RAISED
        && frame.canGoOn()
        && frame.handling() instanceof Step.Handling.GoTo(String label)) {
      // What handles an error is not handled by itself.
      frame.handle(new Step.Handling.Stop());
      flow = steps(steps, frame.function().labels().getOrDefault(label, steps.size()), frame);
    }
    return flow == Flow.RAISED ? frame.raised() : frame.get(0);
  }

  /** Takes the steps from a first one on. */
  Flow steps(List<Step> steps, int first, Frame frame) {
    for (int i = first; i < steps.size(); i++) {
      Flow flow = step(steps.get(i), frame);
      boolean isIgnored =
          flow == Flow.RAISED
              && frame.canGoOn()
              && frame.handling() instanceof Step.Handling.Ignore;
      if (flow != Flow.ON && !isIgnored) {
        return flow;
      }
    }
    return Flow.ON;
  }

  private Flow step(Step step, Frame frame) {
    if (!budget.step()) {
      return raised(Budget.OUT_OF_STEPS, step, frame);
    }
    if (!budget.open()) {
      budget.close();
      return raised(
          new Datum.Raised(Datum.Raised.OUT_OF_STACK, "blocks and calls are too deep"),
          step,
          frame);
    }
    Flow flow = opened(step, frame);
    budget.close();
    return flow;
  }

  private Flow opened(Step step, Frame frame) {
    return switch (step) {
      case Step.Assign assign -> assign(assign, frame);
      case Step.AssignElement assign -> assign(assign, frame);
      case Step.Choose choose -> choose(choose, frame);
      case Step.Select select -> select(select, frame);
      case Step.Count count -> loops.count(count, frame);
      case Step.Each each -> loops.each(each, frame);
      case Step.Repeat repeat -> loops.repeat(repeat, frame);
      case Step.Leave(_, Flow flow) -> flow;
      case Step.OnError(_, Step.Handling handling) -> {
        frame.handle(handling);
        frame.clearError();
        yield Flow.ON;
      }
      case Step.ClearError _ -> {
        frame.clearError();
        yield Flow.ON;
      }
      case Step.Resize resize -> resize(resize, frame);
    };
  }

  /** Notes a run-time error of a statement. */
  static Flow raised(Datum error, Step step, Frame frame) {
    frame.raise((Datum.Raised) error, step.line());
    return Flow.RAISED;
  }

  // ---- variables

  private Flow assign(Step.Assign assign, Frame frame) {
    Datum value = terms.of(assign.value(), frame);
    if (!assign.keepsObject()) {
      value = ranges.value(value);
    } else if (!(value instanceof Datum.Raised) && !Conversions.isObject(value)) {
      value = new Datum.Raised(Datum.Raised.NO_OBJECT, "Set needs an object");
    }
    return store(assign.slot(), value, assign, frame);
  }

  /** Puts a value into a variable. */
  Flow store(int number, Datum value, Step step, Frame frame) {
    MacroFunction.Slot slot = frame.slot(number);
    Datum held =
        value instanceof Datum.Many(Items items)
            ? array(items, slot)
            : slot.isArray()
                ? value instanceof Datum.Raised
                    ? value
                    : Datum.mismatch("an array is no single value")
                : Conversions.to(slot.type(), value);
    Datum kept = budget.kept(held);
    if (kept instanceof Datum.Raised) {
      return raised(kept, step, frame);
    }
    frame.set(number, kept);
    return Flow.ON;
  }

  private static Datum array(Items items, MacroFunction.Slot slot) {
    return slot.isArray() || slot.type() instanceof Declared.Variant
        ? new Datum.Many(items.copied())
        : Datum.mismatch("an array is no single value");
  }

  private Flow assign(Step.AssignElement assign, Frame frame) {
    Datum array = frame.get(assign.slot());
    Datum value = ranges.value(terms.of(assign.value(), frame));
    if (value instanceof Datum.Raised) {
      return raised(value, assign, frame);
    }
    if (!(array instanceof Datum.Many(Items items))) {
      return raised(Datum.mismatch("it is no array"), assign, frame);
    }
    Datum place = terms.place(items, assign.indices(), frame);
    Datum held = Conversions.to(items.type(), value);
    if (!(place instanceof Datum.Number(double at, _))) {
      return raised(place, assign, frame);
    }
    if (held instanceof Datum.Raised) {
      return raised(held, assign, frame);
    }
    items.set((int) at, held);
    return Flow.ON;
  }

  private Flow resize(Step.Resize resize, Frame frame) {
    var extents = new ArrayList<Items.Extent>();
    for (Step.Bounds bounds : resize.bounds()) {
      Datum lower = Conversions.to(Terms.LONG, ranges.value(terms.of(bounds.lower(), frame)));
      Datum upper = Conversions.to(Terms.LONG, ranges.value(terms.of(bounds.upper(), frame)));
      if (!(lower instanceof Datum.Number(double first, _))) {
        return raised(lower, resize, frame);
      }
      if (!(upper instanceof Datum.Number(double last, _))) {
        return raised(upper, resize, frame);
      }
      if (last - first < -1 || last - first >= Items.MOST) {
        return raised(
            new Datum.Raised(Datum.Raised.SUBSCRIPT, "an array has no such size"), resize, frame);
      }
      extents.add(new Items.Extent((int) first, (int) (last - first) + 1));
    }
    int size = Items.size(extents);
    if (size > Items.MOST || !budget.copy(size)) {
      return raised(
          new Datum.Raised(Datum.Raised.BOUND, "an array grows beyond the bound"), resize, frame);
    }
    Declared type = frame.slot(resize.slot()).type();
    boolean keeps = resize.preserve() && frame.get(resize.slot()) instanceof Datum.Many;
    Items items =
        keeps && frame.get(resize.slot()) instanceof Datum.Many(Items before)
            ? before.resized(extents)
            : Items.blank(extents, type);
    frame.set(resize.slot(), new Datum.Many(items));
    return Flow.ON;
  }

  // ---- branches

  /** A condition that cannot be told holds where errors are ignored: the next statement follows. */
  private Flow choose(Step.Choose choose, Frame frame) {
    for (Step.Branch branch : choose.branches()) {
      Datum holds = Conversions.logical(ranges.value(terms.of(branch.condition(), frame)));
      if (holds instanceof Datum.Raised error) {
        frame.raise(error, choose.line());
        if (!frame.canGoOn() || !(frame.handling() instanceof Step.Handling.Ignore)) {
          return Flow.RAISED;
        }
        return steps(branch.steps(), 0, frame);
      }
      if (holds instanceof Datum.Bool(boolean isTrue) && isTrue) {
        return steps(branch.steps(), 0, frame);
      }
    }
    return steps(choose.otherwise(), 0, frame);
  }

  private Flow select(Step.Select select, Frame frame) {
    Datum subject = ranges.value(terms.of(select.subject(), frame));
    if (subject instanceof Datum.Raised) {
      return raised(subject, select, frame);
    }
    for (Step.Case each : select.cases()) {
      for (Step.Range range : each.ranges()) {
        Datum meets = meets(range, subject, select.subject(), frame);
        if (meets instanceof Datum.Raised) {
          return raised(meets, select, frame);
        }
        if (meets instanceof Datum.Bool(boolean isMet) && isMet) {
          return steps(each.steps(), 0, frame);
        }
      }
    }
    return steps(select.otherwise(), 0, frame);
  }

  private Datum meets(Step.Range range, Datum subject, Term of, Frame frame) {
    return switch (range) {
      case Step.Range.Compared(Operator operator, Term with) ->
          terms.compared(operator, subject, of, with, frame);
      case Step.Range.Between(Term from, Term to) -> {
        Datum above = terms.compared(Operator.GREATER_OR_EQUAL, subject, of, from, frame);
        yield above instanceof Datum.Bool(boolean isAbove) && isAbove
            ? terms.compared(Operator.LESS_OR_EQUAL, subject, of, to, frame)
            : above;
      }
    };
  }
}
