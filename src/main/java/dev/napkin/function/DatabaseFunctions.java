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
          .example(
              "DSUM({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, \"cost\", {\"item\";"
                  + " \"gpu\"})",
              "11")
          .example(
              "DSUM({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, 2, {\"item\";"
                  + " \"tpu\"})",
              "0")
          .example(
              "DSUM({\"item\", \"cost\"; \"gpu\", 7}, \"price\", {\"item\"; \"gpu\"})", "#VALUE!")
          .body(
              a -> {
                var sum = new Summation();
                return fold(a, sum::add, () -> Value.number(sum.value()));
              });

  private static final SheetFunction DAVERAGE =
      of("DAVERAGE", "The mean of a field of the records that meet criteria.")
          .fault(DIVISION_BY_ZERO, "no number is among them")
          .source(Sources.SUMMATION)
          .example(
              "DAVERAGE({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, \"cost\","
                  + " {\"item\"; \"gpu\"})",
              "5.5")
          .example(
              "DAVERAGE({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, 2, {\"item\";"
                  + " \"tpu\"})",
              "#DIV/0!")
          .body(
              a -> {
                var mean = new Mean();
                return fold(a, mean::add, mean::value);
              });

  private static final SheetFunction DCOUNT =
      of("DCOUNT", "How many records that meet criteria have a number in a field.")
          .example(
              "DCOUNT({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, \"cost\","
                  + " {\"item\"; \"gpu\"})",
              "2")
          .example(
              "DCOUNT({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, 2, {\"item\";"
                  + " \"tpu\"})",
              "0")
          .example(
              "DCOUNT({\"item\", \"cost\"; \"gpu\", 7}, \"price\", {\"item\"; \"gpu\"})", "#VALUE!")
          .body(a -> count(a, cell -> cell instanceof Value.Num));

  private static final SheetFunction DCOUNTA =
      of("DCOUNTA", "How many records that meet criteria have something in a field.")
          .example(
              "DCOUNTA({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, \"cost\","
                  + " {\"item\"; \"gpu\"})",
              "2")
          .example(
              "DCOUNTA({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, 2, {\"item\";"
                  + " \"tpu\"})",
              "0")
          .example(
              "DCOUNTA({\"item\", \"cost\"; \"gpu\", 7}, \"price\", {\"item\"; \"gpu\"})",
              "#VALUE!")
          .body(a -> count(a, cell -> !(cell instanceof Value.Blank)));

  private static final SheetFunction DGET =
      of("DGET", "The field of the only record that meets criteria.")
          .gives(ANY, new UnitRule.Gives(Measure.FREE))
          .fault(OUT_OF_DOMAIN, "several records meet the criteria")
          .example(
              "DGET({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, \"cost\", {\"item\";"
                  + " \"cpu\"})",
              "2")
          .example(
              "DGET({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, \"cost\", {\"item\";"
                  + " \"gpu\"})",
              "#NUM!")
          .body(DatabaseFunctions::only);

  private static final SheetFunction DMAX =
      of("DMAX", "The largest of a field of the records that meet criteria; 0 if there is none.")
          .example(
              "DMAX({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, \"cost\", {\"item\";"
                  + " \"gpu\"})",
              "7")
          .example(
              "DMAX({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, 2, {\"item\";"
                  + " \"tpu\"})",
              "0")
          .example(
              "DMAX({\"item\", \"cost\"; \"gpu\", 7}, \"price\", {\"item\"; \"gpu\"})", "#VALUE!")
          .body(a -> fold(a, new Running(Math::max)));

  private static final SheetFunction DMIN =
      of("DMIN", "The smallest of a field of the records that meet criteria; 0 if there is none.")
          .example(
              "DMIN({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, \"cost\", {\"item\";"
                  + " \"gpu\"})",
              "4")
          .example(
              "DMIN({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, 2, {\"item\";"
                  + " \"tpu\"})",
              "0")
          .example(
              "DMIN({\"item\", \"cost\"; \"gpu\", 7}, \"price\", {\"item\"; \"gpu\"})", "#VALUE!")
          .body(a -> fold(a, new Running(Math::min)));

  private static final SheetFunction DPRODUCT =
      of(
              "DPRODUCT",
              "The product of a field of the records that meet criteria; 0 if there is none.")
          .source(Sources.ROUNDED_ONCE)
          .example(
              "DPRODUCT({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, \"cost\","
                  + " {\"item\"; \"gpu\"})",
              "28")
          .example(
              "DPRODUCT({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, 2, {\"item\";"
                  + " \"tpu\"})",
              "0")
          .example(
              "DPRODUCT({\"item\", \"cost\"; \"gpu\", 7}, \"price\", {\"item\"; \"gpu\"})",
              "#VALUE!")
          .body(a -> fold(a, new Running((x, y) -> x * y)));

  private static final SheetFunction DSTDEV =
      of("DSTDEV", "The standard deviation that records that meet criteria tell of the whole.")
          .fault(DIVISION_BY_ZERO, "there are too few numbers")
          .source(Sources.EXACT_SUMS)
          .example(
              "DSTDEV({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, \"cost\","
                  + " {\"item\"; \"gpu\"})",
              "2.12132")
          .example(
              "DSTDEV({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, 2, {\"item\";"
                  + " \"tpu\"})",
              "#DIV/0!")
          .body(a -> collect(a, numbers -> Samples.deviation(numbers, 1)));

  private static final SheetFunction DSTDEVP =
      of("DSTDEVP", "The standard deviation of a field of all records that meet criteria.")
          .fault(DIVISION_BY_ZERO, "there are too few numbers")
          .source(Sources.EXACT_SUMS)
          .example(
              "DSTDEVP({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, \"cost\","
                  + " {\"item\"; \"gpu\"})",
              "1.5")
          .example(
              "DSTDEVP({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, 2, {\"item\";"
                  + " \"tpu\"})",
              "#DIV/0!")
          .body(a -> collect(a, numbers -> Samples.deviation(numbers, 0)));

  private static final SheetFunction DVAR =
      of("DVAR", "The variance that records that meet criteria tell of the whole.")
          .fault(DIVISION_BY_ZERO, "there are too few numbers")
          .source(Sources.EXACT_SUMS)
          .example(
              "DVAR({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, \"cost\", {\"item\";"
                  + " \"gpu\"})",
              "4.5")
          .example(
              "DVAR({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, 2, {\"item\";"
                  + " \"tpu\"})",
              "#DIV/0!")
          .body(a -> collect(a, numbers -> Samples.variance(numbers, 1)));

  private static final SheetFunction DVARP =
      of("DVARP", "The variance of a field of all records that meet criteria.")
          .fault(DIVISION_BY_ZERO, "there are too few numbers")
          .source(Sources.EXACT_SUMS)
          .example(
              "DVARP({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, \"cost\", {\"item\";"
                  + " \"gpu\"})",
              "2.25")
          .example(
              "DVARP({\"item\", \"cost\"; \"gpu\", 7; \"cpu\", 2; \"gpu\", 4}, 2, {\"item\";"
                  + " \"tpu\"})",
              "#DIV/0!")
          .body(a -> collect(a, numbers -> Samples.variance(numbers, 0)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        DSUM, DAVERAGE, DCOUNT, DCOUNTA, DGET, DMAX, DMIN, DPRODUCT, DSTDEV, DSTDEVP, DVAR, DVARP);
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
