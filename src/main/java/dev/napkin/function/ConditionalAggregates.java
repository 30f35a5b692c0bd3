package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Array;
import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/** Sums, counts, means and extremes of the cells that meet a {@link Criterion}. */
final class ConditionalAggregates {
  private ConditionalAggregates() {}

  private static final String CRITERION_MEANING =
      "a value to equal, or a text such as \">=5\" or \"gpu*\"; numbers in a text are base values";

  private static final SheetFunction COUNTIF =
      SheetFunction.named("COUNTIF")
          .summary("How many cells meet a criterion.")
          .takes("area", AREA, "the cells")
          .takes("criterion", ANY, CRITERION_MEANING)
          .gives(NUMBER, "1")
          .aggregates()
          .example("COUNTIF(7, \">=5\")", "1")
          .example("COUNTIF(\"gpu 1\", \"cpu*\")", "0")
          .body(a -> count(a, new Chosen(a, 0)));

  private static final SheetFunction COUNTIFS =
      SheetFunction.named("COUNTIFS")
          .summary("How many places meet several criteria, each in an area of its own.")
          .takes("area", AREA, "cells")
          .takes("criterion", ANY, CRITERION_MEANING)
          .repeats("area", AREA, "further cells, in an area of the same shape")
          .repeats("criterion", ANY, "what those must meet")
          .gives(NUMBER, "1")
          .aggregates()
          .fault(WRONG_KIND, "the areas differ in shape")
          .example("COUNTIFS(7, \">=5\", \"gpu\", \"g*\")", "1")
          .example("COUNTIFS(7, \">=5\", 3, 4)", "0")
          .body(a -> count(a, new Chosen(a, 0)));

  private static final SheetFunction SUMIF =
      SheetFunction.named("SUMIF")
          .summary("The sum of the cells that meet a criterion, or of those in their places.")
          .takes("area", AREA, "a", "the cells to test")
          .takes("criterion", ANY, CRITERION_MEANING)
          .optional("summed", AREA, "b", "the cells to add, of the same shape; area when left out")
          .gives(NUMBER, UnitRule.GivesOr.of("b", "a"))
          .aggregates()
          .fault(WRONG_KIND, "the areas differ in shape")
          .example("SUMIF(7, \">=5\", 3 GB)", "3 GB")
          .example("SUMIF(4 GB, \"<0\")", "0 byte")
          .body(a -> sum(a, a.has(2) ? 2 : 0, new Chosen(a, 0)));

  private static final SheetFunction SUMIFS =
      SheetFunction.named("SUMIFS")
          .summary("The sum of the cells whose places meet several criteria.")
          .takes("summed", AREA, "a", "the cells to add")
          .takes("area", AREA, "cells to test, in an area of the same shape")
          .takes("criterion", ANY, CRITERION_MEANING)
          .repeats("area", AREA, "further cells to test")
          .repeats("criterion", ANY, "what those must meet")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(WRONG_KIND, "the areas differ in shape")
          .example("SUMIFS(3 GB, 7, \">=5\", \"gpu\", \"g*\")", "3 GB")
          .example("SUMIFS(3, 7, \"<5\")", "0")
          .body(a -> sum(a, 0, new Chosen(a, 1)));

  private static final SheetFunction AVERAGEIF =
      SheetFunction.named("AVERAGEIF")
          .summary("The mean of the cells that meet a criterion, or of those in their places.")
          .takes("area", AREA, "a", "the cells to test")
          .takes("criterion", ANY, CRITERION_MEANING)
          .optional(
              "averaged", AREA, "b", "the cells to average, of the same shape; area when left out")
          .gives(NUMBER, UnitRule.GivesOr.of("b", "a"))
          .aggregates()
          .fault(WRONG_KIND, "the areas differ in shape")
          .fault(DIVISION_BY_ZERO, "no number meets the criterion")
          .example("AVERAGEIF(7, \">=5\", 3 GB)", "3 GB")
          .example("AVERAGEIF(4, \"<0\")", "#DIV/0!")
          .body(a -> average(a, a.has(2) ? 2 : 0, new Chosen(a, 0)));

  private static final SheetFunction AVERAGEIFS =
      SheetFunction.named("AVERAGEIFS")
          .summary("The mean of the cells whose places meet several criteria.")
          .takes("averaged", AREA, "a", "the cells to average")
          .takes("area", AREA, "cells to test, in an area of the same shape")
          .takes("criterion", ANY, CRITERION_MEANING)
          .repeats("area", AREA, "further cells to test")
          .repeats("criterion", ANY, "what those must meet")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(WRONG_KIND, "the areas differ in shape")
          .fault(DIVISION_BY_ZERO, "no number meets the criteria")
          .example("AVERAGEIFS(3 GB, 7, \">=5\")", "3 GB")
          .example("AVERAGEIFS(3, 7, \"<5\")", "#DIV/0!")
          .body(a -> average(a, 0, new Chosen(a, 1)));

  private static final SheetFunction MINIFS =
      SheetFunction.named("MINIFS")
          .summary("The smallest of the cells whose places meet several criteria; 0 if none does.")
          .takes("values", AREA, "a", "the cells to compare")
          .takes("area", AREA, "cells to test, in an area of the same shape")
          .takes("criterion", ANY, CRITERION_MEANING)
          .repeats("area", AREA, "further cells to test")
          .repeats("criterion", ANY, "what those must meet")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(WRONG_KIND, "the areas differ in shape")
          .example("MINIFS(3 GB, 7, \">=5\")", "3 GB")
          .example("MINIFS(3, 7, \"<5\")", "0")
          .body(a -> fold(a, new Running(Math::min), new Chosen(a, 1)));

  private static final SheetFunction MAXIFS =
      SheetFunction.named("MAXIFS")
          .summary("The largest of the cells whose places meet several criteria; 0 if none does.")
          .takes("values", AREA, "a", "the cells to compare")
          .takes("area", AREA, "cells to test, in an area of the same shape")
          .takes("criterion", ANY, CRITERION_MEANING)
          .repeats("area", AREA, "further cells to test")
          .repeats("criterion", ANY, "what those must meet")
          .gives(NUMBER, "a")
          .aggregates()
          .fault(WRONG_KIND, "the areas differ in shape")
          .example("MAXIFS(3 GB, 7, \">=5\")", "3 GB")
          .example("MAXIFS(3, 7, \"<5\")", "0")
          .body(a -> fold(a, new Running(Math::max), new Chosen(a, 1)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(COUNTIF, COUNTIFS, SUMIF, SUMIFS, AVERAGEIF, AVERAGEIFS, MINIFS, MAXIFS);
  }

  private static Value count(Arguments arguments, Chosen chosen) {
    if (chosen.misfits(arguments.array(0))) {
      return differentShape();
    }
    int count = 0;
    for (int i = 0; i < chosen.size(); i++) {
      count += chosen.is(i) ? 1 : 0;
    }
    return Value.number(count);
  }

  private static Value sum(Arguments arguments, int values, Chosen chosen) {
    var sum = new Summation();
    return each(arguments.array(values), chosen, sum::add, () -> Value.number(sum.value()));
  }

  private static Value average(Arguments arguments, int values, Chosen chosen) {
    var mean = new Mean();
    return each(arguments.array(values), chosen, mean::add, mean::value);
  }

  private static Value fold(Arguments arguments, Running running, Chosen chosen) {
    return each(arguments.array(0), chosen, running::add, () -> Value.number(running.value()));
  }

  private static Value each(
      Array values, Chosen chosen, DoubleConsumer sink, Supplier<Value> result) {
    if (chosen.misfits(values)) {
      return differentShape();
    }
    for (int row = 0, place = 0; row < values.rows(); row++) {
      for (int column = 0; column < values.columns(); column++, place++) {
        if (chosen.is(place)) {
          if (values.isNumber(row, column)) {
            sink.accept(values.number(row, column));
          } else if (values.get(row, column) instanceof Value.Fault fault) {
            return fault;
          }
        }
      }
    }
    return result.get();
  }

  private static Value.Fault differentShape() {
    return Faults.wrongKind("the areas differ in shape");
  }
}
