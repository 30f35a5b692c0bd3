package dev.napkin.function;

import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.NUMBERS;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;

import dev.napkin.value.Array;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Aggregates of every cell that is not blank: in areas a logical counts as 1 or 0 and a text as 0,
 * where the functions without an A at the end pass over both.
 */
final class EveryCellFunctions {
  private EveryCellFunctions() {}

  private static final String CELLS_MEANING =
      "numbers, or areas of which a logical counts as 1 or 0 and a text as 0";

  private static final SheetFunction AVERAGEA =
      SheetFunction.named("AVERAGEA")
          .summary("The arithmetic mean of cells, texts counted as 0 and TRUE as 1.")
          .takes("values", NUMBERS, "a", CELLS_MEANING)
          .repeats("more", NUMBERS, "a", CELLS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "all cells are blank")
          .source(Sources.SUMMATION)
          .example("AVERAGEA(1 GB, 2 GB)", "1.5 GB")
          .example("AVERAGEA({4, TRUE, \"x\", 3})", "2")
          .example("AVERAGEA(Z1:Z3)", "#DIV/0!")
          .body(
              a -> {
                var mean = new Mean();
                Optional<Value.Fault> fault = Operands.eachCell(a, mean::add);
                return fault.isPresent() ? fault.get() : mean.value();
              });

  private static final SheetFunction MAXA =
      SheetFunction.named("MAXA")
          .summary("The largest of cells, texts counted as 0 and TRUE as 1; 0 if all are blank.")
          .takes("values", NUMBERS, "a", CELLS_MEANING)
          .repeats("more", NUMBERS, "a", CELLS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .example("MAXA(1 GB, 2 GB)", "2 GB")
          .example("MAXA({-4, \"x\"})", "0")
          .body(a -> fold(a, new Running(Math::max)));

  private static final SheetFunction MINA =
      SheetFunction.named("MINA")
          .summary("The smallest of cells, texts counted as 0 and TRUE as 1; 0 if all are blank.")
          .takes("values", NUMBERS, "a", CELLS_MEANING)
          .repeats("more", NUMBERS, "a", CELLS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .example("MINA(1 GB, 2 GB)", "1 GB")
          .example("MINA({4, TRUE})", "1")
          .body(a -> fold(a, new Running(Math::min)));

  private static final SheetFunction VARA =
      SheetFunction.named("VARA")
          .summary("The variance that a sample tells, texts counted as 0 and TRUE as 1.")
          .takes("values", NUMBERS, "a", CELLS_MEANING)
          .repeats("more", NUMBERS, "a", CELLS_MEANING)
          .gives(NUMBER, "a^2")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "there are fewer than two cells")
          .source(Sources.EXACT_SUMS)
          .example("VARA(2 m, 4 m)", "2 m^2")
          .example("VARA({TRUE, \"x\", 2})", "1")
          .example("VARA(5)", "#DIV/0!")
          .body(a -> Operands.collectCells(a, numbers -> Samples.variance(numbers, 1)));

  private static final SheetFunction VARPA =
      SheetFunction.named("VARPA")
          .summary("The variance of cells that are all there are, texts counted as 0.")
          .takes("values", NUMBERS, "a", CELLS_MEANING)
          .repeats("more", NUMBERS, "a", CELLS_MEANING)
          .gives(NUMBER, "a^2")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "all cells are blank")
          .source(Sources.EXACT_SUMS)
          .example("VARPA(2 m, 4 m)", "1 m^2")
          .example("VARPA({TRUE, \"x\", 2})", "0.666667")
          .example("VARPA(Z1:Z3)", "#DIV/0!")
          .body(a -> Operands.collectCells(a, numbers -> Samples.variance(numbers, 0)));

  private static final SheetFunction STDEVA =
      SheetFunction.named("STDEVA")
          .summary("The standard deviation that a sample tells, texts counted as 0 and TRUE as 1.")
          .takes("values", NUMBERS, "a", CELLS_MEANING)
          .repeats("more", NUMBERS, "a", CELLS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "there are fewer than two cells")
          .source(Sources.EXACT_SUMS)
          .example("STDEVA(2 GB, 4 GB, 6 GB)", "2 GB")
          .example("STDEVA(5)", "#DIV/0!")
          .body(a -> Operands.collectCells(a, numbers -> Samples.deviation(numbers, 1)));

  private static final SheetFunction STDEVPA =
      SheetFunction.named("STDEVPA")
          .summary("The standard deviation of cells that are all there are, texts counted as 0.")
          .takes("values", NUMBERS, "a", CELLS_MEANING)
          .repeats("more", NUMBERS, "a", CELLS_MEANING)
          .gives(NUMBER, "a")
          .aggregates()
          .fault(DIVISION_BY_ZERO, "all cells are blank")
          .source(Sources.EXACT_SUMS)
          .example("STDEVPA(2 GB, 4 GB)", "1 GB")
          .example("STDEVPA({4, \"x\"})", "2")
          .example("STDEVPA(Z1:Z3)", "#DIV/0!")
          .body(a -> Operands.collectCells(a, numbers -> Samples.deviation(numbers, 0)));

  private static final SheetFunction COUNTBLANK =
      SheetFunction.named("COUNTBLANK")
          .summary("How many cells are blank or hold the empty text.")
          .takes("area", AREA, "the cells")
          .gives(NUMBER, "1")
          .aggregates()
          .example("COUNTBLANK({\"\", 1, \"x\"})", "1")
          .example("COUNTBLANK(0)", "0")
          .lazyBody(a -> countBlank(a.value(0)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(AVERAGEA, MAXA, MINA, VARA, VARPA, STDEVA, STDEVPA, COUNTBLANK);
  }

  private static Value fold(Arguments arguments, Running running) {
    Optional<Value.Fault> fault = Operands.eachCell(arguments, running::add);
    return fault.isPresent() ? fault.get() : Value.number(running.value());
  }

  private static Value countBlank(Value cells) {
    Array array = cells instanceof Value.Many(Array many) ? many : Array.of(cells);
    return Value.number((double) Tally.empty(array));
  }
}
