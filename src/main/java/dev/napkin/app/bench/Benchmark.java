package dev.napkin.app.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.napkin.check.GridNumbers;
import dev.napkin.check.SheetBinder;
import dev.napkin.engine.SheetEdit;
import dev.napkin.engine.SheetSpelling;
import dev.napkin.engine.SheetStructure;
import dev.napkin.engine.SheetWorkbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Block;
import dev.napkin.ir.SheetProgram;
import dev.napkin.syntax.SheetBook;
import dev.napkin.value.Value;
import dev.napkin.xlsx.read.Limits;
import dev.napkin.xlsx.read.SheetFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs one workload and says what each phase costs.
 *
 * <ol>
 *   <li>{@code load}: from the file to a model, formulas parsed and bound
 *   <li>{@code calc}: every formula computed
 *   <li>{@code check0}: the sum of all formula cells
 *   <li>{@code edit}: an input set and everything current again, for each of its values
 *   <li>{@code check1}: the sum after the last edit
 *   <li>{@code calc_warm}: every formula computed again
 *   <li>{@code insert_row}: a row put in, in the middle of the edited sheet
 * </ol>
 */
public final class Benchmark {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int ROUNDS = 5;

  /** Milliseconds: an edit that takes longer is measured by itself, shorter ones together. */
  private static final double LONG_EDIT = 50;

  /** How long edits are made together. */
  private static final double BATCH = 500;

  private final PrintStream out;

  private Benchmark(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the workload in {@code folder} and prints the phases to {@code out}.
   *
   * @param neutral whether the cells come from {@code cells.tsv} and not from {@code book.xlsx}
   * @throws IOException where a file of the folder cannot be read
   */
  public static void run(Path folder, boolean neutral, PrintStream out) throws IOException {
    new Benchmark(out).run(Workload.read(folder), folder, neutral);
  }

  private void run(Workload workload, Path folder, boolean neutral) throws IOException {
    Cost.Watch load = Cost.start();
    SheetBook book = neutral ? NeutralBook.read(folder, workload) : packaged(folder);
    var binder = new SheetBinder(book, new GridNumbers());
    SheetProgram program = binder.program();
    phase("load", load.stop());
    Cost.Watch calculation = Cost.start();
    SheetWorkbook workbook = SheetWorkbook.open(program, new SheetSpelling(binder));
    phase("calc", calculation.stop());
    check("check0", workbook, program, workload);
    edits(workbook, workload);
    check("check1", workbook, program, workload);
    phase("calc_warm", repeated(workbook::recalculateAll, () -> {}));
    int grid = workload.edited().grid();
    var row = new SheetStructure.InsertRows(grid, workbook.used(grid).bottom() / 2, 1);
    phase("insert_row", repeated(() -> workbook.apply(row), workbook::undo));
  }

  /** The median of what a step costs, after each of which another follows that is not counted. */
  private static Cost repeated(Runnable step, Runnable back) {
    var costs = new ArrayList<Cost>();
    for (int i = 0; i < ROUNDS; i++) {
      Cost.Watch watch = Cost.start();
      step.run();
      costs.add(watch.stop());
      back.run();
    }
    return new Cost(
        median(costs.stream().map(Cost::wall).toList()),
        median(costs.stream().map(Cost::processor).toList()));
  }

  private static SheetBook packaged(Path folder) throws IOException {
    return switch (SheetFile.read(folder.resolve("book.xlsx"), Limits.ofThisProgram())) {
      case SheetFile.Reading.Done(SheetBook book) -> book;
      case SheetFile.Reading.Refused(String reason, _) -> throw new IOException(reason);
    };
  }

  private static double median(List<Double> costs) {
    return costs.stream().sorted().toList().get(costs.size() / 2);
  }

  private void edits(SheetWorkbook workbook, Workload workload) throws IOException {
    var costs = new ArrayList<Cost>();
    for (double value : workload.values()) {
      Cost.Watch watch = Cost.start();
      workbook.apply(new SheetEdit.Put(workload.edited(), new Value.Num(value)));
      workload.watched().forEach(workbook::value);
      costs.add(watch.stop());
    }
    double median = median(costs.stream().map(Cost::wall).toList());
    List<Double> processor =
        median > LONG_EDIT
            ? costs.stream().map(Cost::processor).toList()
            : List.of(batch(workbook, workload));
    line(
        json -> {
          json.writeStringField("phase", "edit");
          numbers(json, "ms", costs.stream().map(Cost::wall).toList());
          numbers(json, "cpu", processor);
        });
  }

  /** What an edit costs the processor over many, as the clock moves on in steps. */
  private static double batch(SheetWorkbook workbook, Workload workload) {
    Cost.Watch watch = Cost.start();
    long count = 0;
    while (watch.stop().wall() < BATCH) {
      for (double value : workload.values()) {
        workbook.apply(new SheetEdit.Put(workload.edited(), new Value.Num(value)));
        workload.watched().forEach(workbook::value);
        count++;
      }
    }
    return watch.stop().processor() / count;
  }

  /** The sum of all cells with a formula, in reading order, sheet by sheet. */
  private void check(String phase, SheetWorkbook workbook, SheetProgram program, Workload workload)
      throws IOException {
    double sum = 0;
    long count = 0;
    long faults = 0;
    for (SheetProgram.Sheet sheet : program.sheets()) {
      for (Block block : sheet.blocks()) {
        if (block instanceof Block.Values || block instanceof Block.Inputs) {
          continue;
        }
        for (int row = block.rect().top(); row < block.rect().bottom(); row++) {
          for (int column = block.rect().left(); column < block.rect().right(); column++) {
            Value value = workbook.value(new CellAddress(sheet.grid(), row, column));
            count++;
            if (value instanceof Value.Num(double number)) {
              sum += number;
            } else if (value instanceof Value.Fault) {
              faults++;
            }
          }
        }
      }
    }
    double total = sum;
    long cells = count;
    long broken = faults;
    line(
        json -> {
          json.writeStringField("phase", phase);
          json.writeNumberField("sum", total);
          json.writeNumberField("count", cells);
          json.writeNumberField("err", broken);
          json.writeArrayFieldStart("watch");
          for (CellAddress cell : workload.watched()) {
            if (workbook.value(cell) instanceof Value.Num(double number)) {
              json.writeNumber(number);
            } else {
              json.writeNull();
            }
          }
          json.writeEndArray();
        });
  }

  private void phase(String name, Cost cost) throws IOException {
    line(
        json -> {
          json.writeStringField("phase", name);
          json.writeNumberField("ms", cost.wall());
          json.writeNumberField("cpu_ms", cost.processor());
        });
  }

  private static void numbers(JsonGenerator json, String field, List<Double> numbers)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (double number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }

  /** Writes the fields of one object. */
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private void line(Fields fields) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    }
    out.println(text);
    out.flush();
  }
}
