package dev.napkin.function;

import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.ARRAY;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.NUMBERS;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Sums, products, extremes and counts of many values. */
final class AggregateFunctions {
  private AggregateFunctions() {}

  private static final String NUMBERS_MEANING = "numbers, or areas of which the numbers count";

  private static final SheetFunction SUM =
      SheetFunction.named("SUM")
          .summary("The sum of numbers, added in double precision twice over and rounded once.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .source(Sources.SUMMATION)
          .example("SUM(1 GB, 500 MB)", "1.5 GB")
          .example("SUM(1, 2, 3)", "6")
          .body(a -> RunningFold.of(a, "SUM", () -> new Folded(Fold.SUM)));

  private static final SheetFunction SUMSQ =
      SheetFunction.named("SUMSQ")
          .summary("The sum of the squares of numbers.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a^2")
          .aggregates()
          .source(Sources.SUMMATION)
          .example("SUMSQ(3 m, 4 m)", "25 m^2")
          .example("SUMSQ(1, 2, 3)", "14")
          .body(a -> RunningFold.of(a, "SUMSQ", SumOfSquares::new));

  private static final SheetFunction PRODUCT =
      SheetFunction.named("PRODUCT")
          .summary("The product of numbers; 0 if there is none.")
          .takes("numbers", NUMBERS, NUMBERS_MEANING)
          .repeats("more", NUMBERS, NUMBERS_MEANING)
          .gives(NUMBER, new UnitRule.ProductOfCells())
          .aggregates()
          .source(Sources.ROUNDED_ONCE)
          .example("PRODUCT(2 m, 3 m)", "6 m^2")
          .example("PRODUCT(2, 3, 4)", "24")
          .body(a -> RunningFold.of(a, "PRODUCT", Product::new));

  private static final SheetFunction MIN =
      SheetFunction.named("MIN")
          .summary("The smallest of numbers; 0 if there is none.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .example("MIN(3 GB, 500 MB)", "500 MB")
          .example("MIN(3, 1, 2)", "1")
          .body(a -> RunningFold.of(a, "MIN", () -> new Folded(Fold.MIN)));

  private static final SheetFunction MAX =
      SheetFunction.named("MAX")
          .summary("The largest of numbers; 0 if there is none.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .example("MAX(3 GB, 500 MB)", "3 GB")
          .example("MAX(3, 1, 2)", "3")
          .body(a -> RunningFold.of(a, "MAX", () -> new Folded(Fold.MAX)));

  private static final SheetFunction AVERAGE =
      SheetFunction.named("AVERAGE")
          .summary("The arithmetic mean of numbers.")
          .takes("numbers", NUMBERS, "a", NUMBERS_MEANING)
          .repeats("more", NUMBERS, "a", NUMBERS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "there is no number")
          .source(Sources.SUMMATION)
          .example("AVERAGE(1 GB, 2 GB)", "1.5 GB")
          .example("AVERAGE(1, 2, 6)", "3")
          .example("AVERAGE({\"a\", \"b\"})", "#DIV/0!")
          .body(a -> RunningFold.of(a, "AVERAGE", () -> new Folded(Fold.AVERAGE)));

  private static final SheetFunction SUMPRODUCT =
      SheetFunction.named("SUMPRODUCT")
          .summary(
              "The sum of the products of cells that stand in the same place of several areas.")
          .takes("area", ARRAY, "an area; what is not a number counts as 0")
          .repeats("more", ARRAY, "areas of the same shape")
          .gives(NUMBER, new UnitRule.ProductOfArguments())
          .aggregates()
          .fault(WRONG_KIND, "the areas differ in shape, or are one cell with a text")
          .source(Sources.SUMMATION)
          .example("SUMPRODUCT(2 m, 3 m)", "6 m^2")
          .example("SUMPRODUCT(2, 3, 4)", "24")
          .example("SUMPRODUCT({1, 2}, {1, 2, 3})", "#VALUE!")
          .example("SUMPRODUCT({\"4\"})", "#VALUE!")
          .body(AggregateFunctions::sumOfProducts);

  private static final SheetFunction COUNT =
      SheetFunction.named("COUNT")
          .summary(
              "How many numbers there are; single logicals and numeric texts count as well, and"
                  + " what is left out between commas.")
          .takes("values", AREA, "values, or areas of which the numbers count")
          .repeats("more", AREA, "further values or areas")
          .gives(NUMBER, "1")
          .aggregates()
          .example("COUNT(1, 2, \"three\")", "2")
          .example("COUNT(3 GB, NA())", "1")
          .example("COUNT({1, 2}, )", "3")
          .lazyBody(
              a ->
                  count(a, Tally::numbers, single -> Coercion.number(single) instanceof Value.Num));

  private static final SheetFunction COUNTA =
      SheetFunction.named("COUNTA")
          .summary("How many values there are that are not blank, faults included.")
          .takes("values", AREA, "values or areas")
          .repeats("more", AREA, "further values or areas")
          .gives(NUMBER, "1")
          .aggregates()
          .example("COUNTA(1, \"two\", TRUE)", "3")
          .example("COUNTA(\"\", NA())", "2")
          .example("COUNTA({1, 2}, )", "3")
          .lazyBody(a -> count(a, Tally::filled, _ -> true));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(SUM, SUMSQ, PRODUCT, MIN, MAX, AVERAGE, SUMPRODUCT, COUNT, COUNTA);
  }

  private static Value sumOfProducts(Arguments arguments) {
    var areas = new ArrayList<Array>();
    for (int i = 0; i < arguments.count(); i++) {
      areas.add(arguments.array(i));
    }
    Array shape = areas.getFirst();
    int varied = 0;
    for (Array area : areas) {
      if (area.rows() != shape.rows() || area.columns() != shape.columns()) {
        // A fault in the first area comes before the shapes of the others.
        return faultIn(shape).orElseGet(() -> Faults.wrongKind("the areas differ in shape"));
      }
      varied = Math.max(varied, area.variedRows());
      // Excel takes what stands alone for itself, and not for an array of which a text is no part.
      if (area.isOne() && area.get(0) instanceof Value.Text) {
        return Faults.wrongKind("a text alone is no number");
      }
    }
    Optional<Value> known = RunningProducts.of(areas);
    return known.isPresent() ? known.get() : sumOfProducts(areas, varied);
  }

  private static Value sumOfProducts(List<Array> areas, int varied) {
    Array shape = areas.getFirst();
    // All rows behind those that differ are alike, so one of them speaks for all.
    int rows = Math.min(varied + 1, shape.rows());
    var sum = new Summation();
    for (int row = 0; row < rows; row++) {
      double times = row < varied ? 1 : (double) shape.rows() - varied;
      for (int column = 0; column < shape.columns(); column++) {
        Optional<Value.Fault> fault = faultAt(areas, row, column);
        if (fault.isPresent()) {
          return fault.get();
        }
        sum.add(times * productAt(areas, row, column));
      }
    }
    return Value.number(sum.value());
  }

  private static Optional<Value> faultIn(Array area) {
    for (int i = 0; i < area.size(); i++) {
      if (area.get(i) instanceof Value.Fault fault) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  private static Optional<Value.Fault> faultAt(List<Array> areas, int row, int column) {
    for (Array area : areas) {
      if (!area.isNumber(row, column) && area.get(row, column) instanceof Value.Fault fault) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  private static double productAt(List<Array> areas, int row, int column) {
    double product = 1;
    for (Array area : areas) {
      product *= area.isNumber(row, column) ? area.number(row, column) : 0;
    }
    return product;
  }

  private static Value count(
      LazyArguments arguments, ToLongFunction<Array> inArea, Predicate<Value> single) {
    long count = 0;
    for (int i = 0; i < arguments.count(); i++) {
      Value value = arguments.value(i);
      if (value instanceof Value.Many(Array array)) {
        count += inArea.applyAsLong(array);
      } else {
        count += single.test(value) ? 1 : 0;
      }
    }
    return Value.number((double) count);
  }
}
