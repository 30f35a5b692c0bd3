package dev.napkin.macro;

import dev.napkin.macro.Step.Flow;

/** Computes loops, each turn of which takes a step of the budget. */
final class Loops {
  private final Machine machine;
  private final Terms terms;
  private final Ranges ranges;

  Loops(Machine machine, Terms terms, Ranges ranges) {
    this.machine = machine;
    this.terms = terms;
    this.ranges = ranges;
  }

  Flow count(Step.Count count, Frame frame) {
    Datum from = Conversions.number(ranges.value(terms.of(count.from(), frame)));
    Datum to = Conversions.number(ranges.value(terms.of(count.to(), frame)));
    Datum by = Conversions.number(ranges.value(terms.of(count.step(), frame)));
    if (!(to instanceof Datum.Number(double last, _))) {
      return Machine.raised(to, count, frame);
    }
    if (!(by instanceof Datum.Number(double step, _) && by instanceof Datum.Number increment)) {
      return Machine.raised(by, count, frame);
    }
    Flow flow = machine.store(count.slot(), from, count, frame);
    while (flow == Flow.ON) {
      Datum now = Conversions.number(frame.get(count.slot()));
      if (!(now instanceof Datum.Number(double number, _))) {
        return Machine.raised(now, count, frame);
      }
      if (step >= 0 ? number > last : number < last) {
        return Flow.ON;
      }
      flow = machine.steps(count.body(), 0, frame);
      if (flow != Flow.ON) {
        return flow == Flow.EXIT_FOR ? Flow.ON : flow;
      }
      if (!machine.budget().step()) {
        return Machine.raised(Budget.OUT_OF_STEPS, count, frame);
      }
      boolean widens = frame.slot(count.slot()).type() instanceof Declared.Variant;
      Datum next =
          Operators.binary(Operator.ADD, frame.get(count.slot()), increment, widens, false);
      flow = machine.store(count.slot(), next, count, frame);
    }
    return flow;
  }

  Flow each(Step.Each each, Frame frame) {
    Datum group = terms.of(each.group(), frame);
    return switch (group) {
      case Datum.Cells(var reference) -> {
        Flow flow = Flow.ON;
        for (Ranges.Walk walk = ranges.walk(reference); flow == Flow.ON && walk.hasNext(); ) {
          flow = turn(each, new Datum.Cells(walk.next()), frame);
        }
        yield flow == Flow.EXIT_FOR ? Flow.ON : flow;
      }
      case Datum.Many(Items items) -> {
        Flow flow = Flow.ON;
        for (int i = 0; flow == Flow.ON && i < items.size(); i++) {
          flow = turn(each, items.at(byColumns(items, i)), frame);
        }
        yield flow == Flow.EXIT_FOR ? Flow.ON : flow;
      }
      case Datum.Raised error -> Machine.raised(error, each, frame);
      case Datum other ->
          Machine.raised(Datum.mismatch("For Each needs cells or an array"), each, frame);
    };
  }

  private Flow turn(Step.Each each, Datum element, Frame frame) {
    if (!machine.budget().step()) {
      return Machine.raised(Budget.OUT_OF_STEPS, each, frame);
    }
    frame.set(each.slot(), element);
    return machine.steps(each.body(), 0, frame);
  }

  /** For Each goes through an array column by column. */
  private static int byColumns(Items items, int number) {
    if (items.extents().size() != 2) {
      return number;
    }
    int rows = items.extents().getFirst().count();
    int columns = items.extents().getLast().count();
    return number % rows * columns + number / rows;
  }

  Flow repeat(Step.Repeat repeat, Frame frame) {
    boolean asks = !repeat.afterwards();
    while (true) {
      if (asks && repeat.condition().isPresent()) {
        Datum holds = Conversions.logical(ranges.value(terms.of(repeat.condition().get(), frame)));
        if (!(holds instanceof Datum.Bool(boolean goesOn))) {
          return Machine.raised(holds, repeat, frame);
        }
        if (!goesOn) {
          return Flow.ON;
        }
      }
      asks = true;
      Flow flow = machine.steps(repeat.body(), 0, frame);
      if (flow != Flow.ON) {
        return flow == Flow.EXIT_DO ? Flow.ON : flow;
      }
      if (!machine.budget().step()) {
        return Machine.raised(Budget.OUT_OF_STEPS, repeat, frame);
      }
    }
  }
}
