package dev.napkin.function;

import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.CRITERION;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.REFERENCE;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.grid.Area;
import dev.napkin.grid.Rect;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.ToIntFunction;

/** Sums, counts, means and extremes of the cells that meet a {@link Criterion}. */
final class ConditionalAggregates {
  private ConditionalAggregates() {}

  private static final String CRITERION_MEANING =
      "a value to equal, or a text such as \">=5\" or \"gpu*\"; numbers in a text are base values";

  private static final SheetFunction COUNTIF =
      SheetFunction.named("COUNTIF")
          .summary("How many cells meet a criterion.")
          .takes("area", AREA, "the cells")
          .takes("criterion", CRITERION, CRITERION_MEANING)
          .gives(NUMBER, "1")
          .aggregates()
          .example("COUNTIF(7, \">=5\")", "1")
          .example("COUNTIF(\"gpu 1\", \"cpu*\")", "0")
          .body(a -> count(a));

  private static final SheetFunction COUNTIFS =
      SheetFunction.named("COUNTIFS")
          .summary("How many places meet several criteria, each in an area of its own.")
          .takes("area", AREA, "cells")
          .takes("criterion", CRITERION, CRITERION_MEANING)
          .repeats("area", AREA, "further cells, in an area of the same shape")
          .repeats("criterion", CRITERION, "what those must meet")
          .gives(NUMBER, "1")
          .aggregates()
          .fault(WRONG_KIND, "the areas differ in shape")
          .example("COUNTIFS(7, \">=5\", \"gpu\", \"g*\")", "1")
          .example("COUNTIFS(7, \">=5\", 3, 4)", "0")
          .example("COUNTIFS({1, 2}, \">1\", {1; 2}, \">1\")", "#VALUE!")
          .body(a -> count(a));

  private static final SheetFunction SUMIF =
      SheetFunction.named("SUMIF")
          .summary("The sum of the cells that meet a criterion, or of those in their places.")
          .takes("area", AREA, "a", "the cells to test")
          .takes("criterion", CRITERION, CRITERION_MEANING)
          .optional(
              "summed", REFERENCE, "b", "the cells to add, of the same shape; area when left out")
          .gives(NUMBER, UnitRule.GivesOr.of("b", "a"))
          .aggregates()
          .fault(WRONG_KIND, "the areas differ in shape")
          .source(Sources.SUMMATION)
          .example("SUMIF(7, \">=5\", 3 GB)", "3 GB")
          .example("SUMIF(4 GB, \"<0\")", "0 byte")
          .example("SUMIF({1, 2}, \">1\", {1; 2})", "#VALUE!")
          .contextual((a, context) -> each(a, 0, taken(a, context), Fold.SUM));

  private static final SheetFunction SUMIFS =
      SheetFunction.named("SUMIFS")
          .summary("The sum of the cells whose places meet several criteria.")
          .takes("summed", AREA, "a", "the cells to add")
          .takes("area", AREA, "cells to test, in an area of the same shape")
          .takes("criterion", CRITERION, CRITERION_MEANING)
          .repeats("area", AREA, "further cells to test")
          .repeats("criterion", CRITERION, "what those must meet")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(WRONG_KIND, "the areas differ in shape")
          .source(Sources.SUMMATION)
          .example("SUMIFS(3 GB, 7, \">=5\", \"gpu\", \"g*\")", "3 GB")
          .example("SUMIFS(3, 7, \"<5\")", "0")
          .example("SUMIFS({1, 2}, {1; 2}, \">1\")", "#VALUE!")
          .body(a -> each(a, 1, a.array(0), Fold.SUM));

  private static final SheetFunction AVERAGEIF =
      SheetFunction.named("AVERAGEIF")
          .summary("The mean of the cells that meet a criterion, or of those in their places.")
          .takes("area", AREA, "a", "the cells to test")
          .takes("criterion", CRITERION, CRITERION_MEANING)
          .optional(
              "averaged",
              REFERENCE,
              "b",
              "the cells to average, of the same shape; area when left out")
          .gives(NUMBER, UnitRule.GivesOr.of("b", "a"))
          .aggregates()
          .fault(WRONG_KIND, "the areas differ in shape")
          .fault(DIVISION_BY_ZERO, "no number meets the criterion")
          .source(Sources.SUMMATION)
          .example("AVERAGEIF(7, \">=5\", 3 GB)", "3 GB")
          .example("AVERAGEIF(4, \"<0\")", "#DIV/0!")
          .example("AVERAGEIF({1,2}, 1, {1;2})", "#VALUE!")
          .contextual((a, context) -> each(a, 0, taken(a, context), Fold.AVERAGE));

  private static final SheetFunction AVERAGEIFS =
      SheetFunction.named("AVERAGEIFS")
          .summary("The mean of the cells whose places meet several criteria.")
          .takes("averaged", AREA, "a", "the cells to average")
          .takes("area", AREA, "cells to test, in an area of the same shape")
          .takes("criterion", CRITERION, CRITERION_MEANING)
          .repeats("area", AREA, "further cells to test")
          .repeats("criterion", CRITERION, "what those must meet")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(WRONG_KIND, "the areas differ in shape")
          .fault(DIVISION_BY_ZERO, "no number meets the criteria")
          .source(Sources.SUMMATION)
          .example("AVERAGEIFS(3 GB, 7, \">=5\")", "3 GB")
          .example("AVERAGEIFS(3, 7, \"<5\")", "#DIV/0!")
          .example("AVERAGEIFS(B1:B3, C1:C2, 1)", "#VALUE!")
          .body(a -> each(a, 1, a.array(0), Fold.AVERAGE));

  private static final SheetFunction MINIFS =
      SheetFunction.named("MINIFS")
          .summary("The smallest of the cells whose places meet several criteria; 0 if none does.")
          .takes("values", AREA, "a", "the cells to compare")
          .takes("area", AREA, "cells to test, in an area of the same shape")
          .takes("criterion", CRITERION, CRITERION_MEANING)
          .repeats("area", AREA, "further cells to test")
          .repeats("criterion", CRITERION, "what those must meet")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(WRONG_KIND, "the areas differ in shape")
          .example("MINIFS(3 GB, 7, \">=5\")", "3 GB")
          .example("MINIFS(3, 7, \"<5\")", "0")
          .example("MINIFS({1, 2}, {1; 2}, \">1\")", "#VALUE!")
          .body(a -> each(a, 1, a.array(0), Fold.MIN));

  private static final SheetFunction MAXIFS =
      SheetFunction.named("MAXIFS")
          .summary("The largest of the cells whose places meet several criteria; 0 if none does.")
          .takes("values", AREA, "a", "the cells to compare")
          .takes("area", AREA, "cells to test, in an area of the same shape")
          .takes("criterion", CRITERION, CRITERION_MEANING)
          .repeats("area", AREA, "further cells to test")
          .repeats("criterion", CRITERION, "what those must meet")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(WRONG_KIND, "the areas differ in shape")
          .example("MAXIFS(3 GB, 7, \">=5\")", "3 GB")
          .example("MAXIFS(3, 7, \"<5\")", "0")
          .example("MAXIFS({1, 2}, {1; 2}, \">1\")", "#VALUE!")
          .body(a -> each(a, 1, a.array(0), Fold.MAX));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(COUNTIF, COUNTIFS, SUMIF, SUMIFS, AVERAGEIF, AVERAGEIFS, MINIFS, MAXIFS);
  }

  private static Value count(Arguments arguments) {
    return (arguments.count() == 2 ? beyond(arguments) : Optional.<Value>empty())
        .or(() -> ChosenRows.value(arguments, 0, arguments.array(0), Fold.COUNT))
        .orElseGet(
            () -> {
              var chosen = new Chosen(arguments, 0, arguments.array(0));
              return chosen.misfits() ? differentShape() : Value.number((double) chosen.count());
            });
  }

  /**
   * How many numbers lie on one side of a bound, where that is the only criterion and the numbers
   * are known in their order.
   */
  private static Optional<Value> beyond(Arguments arguments) {
    if (!(arguments.value(1) instanceof Value.Text)) {
      return Optional.empty();
    }
    Criterion criterion = Criterion.of(arguments.value(1));
    DoublePredicate met = number -> criterion.accepts(new Value.Num(number));
    return switch (criterion.reach()) {
      case Criterion.Reach.UpTo _ -> count(arguments.array(0), numbers -> numbers.firstNot(met));
      case Criterion.Reach.From _ ->
          count(arguments.array(0), numbers -> numbers.count() - numbers.firstNot(met.negate()));
      case Criterion.Reach.Near _,
          Criterion.Reach.Like _,
          Criterion.Reach.Same _,
          Criterion.Reach.Beginning _,
          Criterion.Reach.Only _,
          Criterion.Reach.All _ ->
          Optional.empty();
    };
  }

  /** Faults among the numbers count for nothing. */
  private static Optional<Value> count(Array area, ToIntFunction<SortedNumbers> count) {
    return SortedNumbers.inSpiteOfFaults(area, numbers -> Value.number(count.applyAsInt(numbers)));
  }

  /**
   * The cells to take: on a sheet only the first cell of their area counts, and as many are taken
   * from there on as are tested.
   */
  private static Array taken(Arguments arguments, Context context) {
    Array tested = arguments.array(0);
    if (!arguments.has(2)) {
      return tested;
    }
    if (!(arguments.value(2) instanceof Value.Reference reference)) {
      return arguments.array(2);
    }
    Area area = reference.areas().getFirst();
    Rect rect = area.rect();
    boolean fits = rect.rows() == tested.rows() && rect.columns() == tested.columns();
    if (fits || context.surroundings().sheetNumber(area.grid()) == 0) {
      return context.values(reference);
    }
    Rect resized =
        new Rect(
            rect.top(),
            rect.left(),
            Math.min(rect.top() + tested.rows(), Sheets.ROWS),
            Math.min(rect.left() + tested.columns(), Sheets.COLUMNS));
    return context.values(Value.Reference.computed(new Area(area.grid(), resized)));
  }

  private static Value each(Arguments arguments, int first, Array values, Fold fold) {
    Optional<Value> known = ChosenRows.value(arguments, first, values, fold);
    if (known.isPresent()) {
      return known.get();
    }
    var chosen = new Chosen(arguments, first, values);
    if (chosen.misfits()) {
      return differentShape();
    }
    var folded = new Folded(fold);
    for (int row = 0; row < chosen.usedRows(); row++) {
      for (int column = 0; column < values.columns(); column++) {
        if (chosen.is(row, column)) {
          if (values.isNumber(row, column)) {
            folded.add(values.number(row, column));
          } else if (values.get(row, column) instanceof Value.Fault fault) {
            return fault;
          }
        }
      }
    }
    return folded.value();
  }

  private static Value.Fault differentShape() {
    return Faults.wrongKind("the areas differ in shape");
  }
}
