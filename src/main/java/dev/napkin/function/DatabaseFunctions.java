package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Aggregates of {@link Records}. What a field measures is known only when it is found. */
final class DatabaseFunctions {
  private DatabaseFunctions() {}

  private static final SheetFunction DSUM =
      of("DSUM", "The sum of a field of the records that meet criteria.")
          .source(Sources.SUMMATION)
          .example(asked("DSUM", "\"cost\"", "gpu"), "11")
          .example(asked("DSUM", "2", "tpu"), "0")
          .example(asked("DSUM", "\"price\"", "gpu"), "#VALUE!")
          .body(
              a -> {
                var sum = new Summation();
                return fold(a, sum::add, () -> Value.number(sum.value()));
              });

  private static final SheetFunction DAVERAGE =
      of("DAVERAGE", "The mean of a field of the records that meet criteria.")
          .fault(DIVISION_BY_ZERO, "no number is among them")
          .source(Sources.SUMMATION)
          .example(asked("DAVERAGE", "\"cost\"", "gpu"), "5.5")
          .example(asked("DAVERAGE", "2", "tpu"), "#DIV/0!")
          .example(asked("DAVERAGE", "\"price\"", "gpu"), "#VALUE!")
          .body(
              a -> {
                var mean = new Mean();
                return fold(a, mean::add, mean::value);
              });

  private static final SheetFunction DCOUNT =
      of("DCOUNT", "How many records that meet criteria have a number in a field.")
          .example(asked("DCOUNT", "\"cost\"", "gpu"), "2")
          .example(asked("DCOUNT", "2", "tpu"), "0")
          .example(asked("DCOUNT", "\"price\"", "gpu"), "#VALUE!")
          .body(a -> count(a, cell -> cell instanceof Value.Num));

  private static final SheetFunction DCOUNTA =
      of("DCOUNTA", "How many records that meet criteria have something in a field.")
          .example(asked("DCOUNTA", "\"cost\"", "gpu"), "2")
          .example(asked("DCOUNTA", "2", "tpu"), "0")
          .example(asked("DCOUNTA", "\"price\"", "gpu"), "#VALUE!")
          .body(a -> count(a, cell -> !(cell instanceof Value.Blank)));

  private static final SheetFunction DGET =
      of("DGET", "The field of the only record that meets criteria.")
          .gives(ANY, new UnitRule.Gives(Measure.FREE))
          .fault(OUT_OF_DOMAIN, "several records meet the criteria")
          .example(asked("DGET", "\"cost\"", "cpu"), "2")
          .example(asked("DGET", "\"cost\"", "gpu"), "#NUM!")
          .example(asked("DGET", "\"price\"", "gpu"), "#VALUE!")
          .body(DatabaseFunctions::only);

  private static final SheetFunction DMAX =
      of("DMAX", "The largest of a field of the records that meet criteria; 0 if there is none.")
          .example(asked("DMAX", "\"cost\"", "gpu"), "7")
          .example(asked("DMAX", "2", "tpu"), "0")
          .example(asked("DMAX", "\"price\"", "gpu"), "#VALUE!")
          .body(a -> fold(a, new Running(Math::max)));

  private static final SheetFunction DMIN =
      of("DMIN", "The smallest of a field of the records that meet criteria; 0 if there is none.")
          .example(asked("DMIN", "\"cost\"", "gpu"), "4")
          .example(asked("DMIN", "2", "tpu"), "0")
          .example(asked("DMIN", "\"price\"", "gpu"), "#VALUE!")
          .body(a -> fold(a, new Running(Math::min)));

  private static final SheetFunction DPRODUCT =
      of(
              "DPRODUCT",
              "The product of a field of the records that meet criteria; 0 if there is none.")
          .source(Sources.ROUNDED_ONCE)
          .example(asked("DPRODUCT", "\"cost\"", "gpu"), "28")
          .example(asked("DPRODUCT", "2", "tpu"), "0")
          .example(asked("DPRODUCT", "\"price\"", "gpu"), "#VALUE!")
          .body(a -> fold(a, new Running((x, y) -> x * y)));

  private static final SheetFunction DSTDEV =
      of("DSTDEV", "The standard deviation that records that meet criteria tell of the whole.")
          .fault(DIVISION_BY_ZERO, "there are too few numbers")
          .source(Sources.EXACT_SUMS)
          .example(asked("DSTDEV", "\"cost\"", "gpu"), "2.12132")
          .example(asked("DSTDEV", "2", "tpu"), "#DIV/0!")
          .example(asked("DSTDEV", "\"price\"", "gpu"), "#VALUE!")
          .body(a -> collect(a, numbers -> Samples.deviation(numbers, 1)));

  private static final SheetFunction DSTDEVP =
      of("DSTDEVP", "The standard deviation of a field of all records that meet criteria.")
          .fault(DIVISION_BY_ZERO, "there are too few numbers")
          .source(Sources.EXACT_SUMS)
          .example(asked("DSTDEVP", "\"cost\"", "gpu"), "1.5")
          .example(asked("DSTDEVP", "2", "tpu"), "#DIV/0!")
          .example(asked("DSTDEVP", "\"price\"", "gpu"), "#VALUE!")
          .body(a -> collect(a, numbers -> Samples.deviation(numbers, 0)));

  private static final SheetFunction DVAR =
      of("DVAR", "The variance that records that meet criteria tell of the whole.")
          .fault(DIVISION_BY_ZERO, "there are too few numbers")
          .source(Sources.EXACT_SUMS)
          .example(asked("DVAR", "\"cost\"", "gpu"), "4.5")
          .example(asked("DVAR", "2", "tpu"), "#DIV/0!")
          .example(asked("DVAR", "\"price\"", "gpu"), "#VALUE!")
          .body(a -> collect(a, numbers -> Samples.variance(numbers, 1)));

  private static final SheetFunction DVARP =
      of("DVARP", "The variance of a field of all records that meet criteria.")
          .fault(DIVISION_BY_ZERO, "there are too few numbers")
          .source(Sources.EXACT_SUMS)
          .example(asked("DVARP", "\"cost\"", "gpu"), "2.25")
          .example(asked("DVARP", "2", "tpu"), "#DIV/0!")
          .example(asked("DVARP", "\"price\"", "gpu"), "#VALUE!")
          .body(a -> collect(a, numbers -> Samples.variance(numbers, 0)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        DSUM, DAVERAGE, DCOUNT, DCOUNTA, DGET, DMAX, DMIN, DPRODUCT, DSTDEV, DSTDEVP, DVAR, DVARP);
  }

  /** A call that examples show, of the same few records. */
  private static String asked(String name, String field, String item) {
    String records = "{\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}";
    return name + "(" + records + ", " + field + ", {\"item\"; \"" + item + "\"})";
  }

  private static SheetFunction.Builder of(String name, String summary) {
    return SheetFunction.named(name)
        .summary(summary)
        .takes("database", AREA, "records, one in a row, below a row of labels")
        .takes("field", ANY, "the label of a column, or its number")
        .takes("criteria", AREA, "rows of criteria, of which one must be met, below some labels")
        .gives(NUMBER, new UnitRule.Gives(Measure.FREE))
        .aggregates()
        .fault(WRONG_KIND, "the database has no such field, or no record is found");
  }

  /** The chosen cells of the field, in a column. */
  private static Value cells(Arguments arguments, Function<Array, Value> body) {
    if (arguments.array(0).rows() < 2) {
      return Faults.wrongKind("the database has labels only");
    }
    var records = new Records(arguments.array(0), arguments.array(2));
    if (!(records.column(arguments.value(1)) instanceof Value.Num(double column))) {
      return records.column(arguments.value(1));
    }
    var chosen = new Column(0);
    records.each((int) column, cell -> chosen.set(chosen.size(), cell));
    return body.apply(new Array(List.of(chosen), 0, chosen.size()));
  }

  private static Value collect(Arguments arguments, Function<double[], Value> body) {
    return cells(arguments, array -> Operands.collect(array, body));
  }

  private static Value fold(Arguments arguments, DoubleConsumer sink, Supplier<Value> result) {
    return cells(
        arguments,
        array -> {
          Optional<Value.Fault> fault = Operands.each(array, sink);
          return fault.isPresent() ? fault.get() : result.get();
        });
  }

  private static Value fold(Arguments arguments, Running running) {
    return fold(arguments, running::add, () -> Value.number(running.value()));
  }

  /** A field left out counts records. */
  private static Value count(Arguments arguments, Predicate<Value> counts) {
    if (arguments.value(1) instanceof Value.Blank && arguments.array(0).rows() > 1) {
      return Value.number(new Records(arguments.array(0), arguments.array(2)).count());
    }
    return cells(
        arguments,
        array -> {
          int count = 0;
          for (int i = 0; i < array.size(); i++) {
            count += counts.test(array.get(i)) ? 1 : 0;
          }
          return Value.number(count);
        });
  }

  private static Value only(Arguments arguments) {
    return cells(
        arguments,
        array ->
            switch (array.size()) {
              case 0 -> Faults.wrongKind("no record meets the criteria");
              case 1 -> array.get(0);
              default -> Faults.outOfDomain("several records meet the criteria");
            });
  }
}
