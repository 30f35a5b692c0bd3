package dev.napkin.app.cli;

import dev.napkin.engine.Changes;
import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Block;
import dev.napkin.ir.SheetProgram;
import dev.napkin.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code napkin watch} for an Excel workbook: computed again on every save. */
final class SheetWatch {
  private SheetWatch() {}

  /** Follows the file until it was saved {@code times}, or the process is told to end. */
  static int watch(String file, int times, Bounds bounds, Console console) {
    return switch (open(file, bounds)) {
      case SheetRun.Opened.Refused(String reason, int status) -> {
        console.complain(reason);
        yield status;
      }
      case SheetRun.Opened.Ready(SheetRun run) -> {
        Report report = SheetReport.of(run, List.of(), Optional.empty());
        console.out().print(PlainLayout.of(report, console.outInk()));
        yield follow(run, times, bounds, console);
      }
    };
  }

  /** Opens the file; where it needs too much, that ends watching. */
  private static SheetRun.Opened open(String file, Bounds bounds) {
    return switch (bounds.hold(() -> SheetRun.open(file, bounds))) {
      case Bounds.Held.Done<SheetRun.Opened>(SheetRun.Opened opened) -> opened;
      case Bounds.Held.GivenUp<SheetRun.Opened>(String reason) ->
          new SheetRun.Opened.Refused(reason, ExitStatus.LIMIT);
    };
  }

  private static int follow(SheetRun first, int times, Bounds bounds, Console console) {
    SheetRun last = first;
    List<Path> files = List.of(Path.of(first.file()).toAbsolutePath());
    try (var saves = new Saves(files)) {
      console.out().println("\nwatching " + first.file() + "; Ctrl-C ends it");
      console.flush();
      for (int done = 0; done < times && saves.await(files); done++) {
        switch (open(first.file(), bounds)) {
          case SheetRun.Opened.Refused(String reason, int status) -> {
            console.complain(reason);
            if (status == ExitStatus.LIMIT) {
              return status;
            }
          }
          case SheetRun.Opened.Ready(SheetRun now) -> {
            tell(last, now, console);
            last = now;
          }
        }
        console.flush();
      }
    }
    return ExitStatus.FINE;
  }

  private static void tell(SheetRun before, SheetRun now, Console console) {
    List<List<String>> rows = changes(before, now);
    console.out().println();
    console
        .out()
        .print(
            rows.isEmpty()
                ? "saved; no value changed\n"
                : SheetReport.changed(rows, console.outInk()));
  }

  /** Cells that have another value now, by sheet and cell. */
  private static List<List<String>> changes(SheetRun before, SheetRun now) {
    Map<String, Value> old = values(before);
    var rows = new ArrayList<List<String>>();
    values(now)
        .forEach(
            (cell, value) -> {
              Value was = old.getOrDefault(cell, Value.BLANK);
              old.remove(cell);
              tell(cell, was, value, rows);
            });
    old.forEach((cell, was) -> tell(cell, was, Value.BLANK, rows));
    return rows;
  }

  private static void tell(String cell, Value was, Value is, List<List<String>> rows) {
    boolean sameFault =
        was instanceof Value.Fault a && is instanceof Value.Fault b && a.code() == b.code();
    if (!sameFault && !Value.same(was, is)) {
      var nowhere = new CellAddress(0, 0, 0);
      rows.add(SheetReport.row(cell, new Changes.Change(nowhere, was, is)));
    }
  }

  private static Map<String, Value> values(SheetRun run) {
    var values = new LinkedHashMap<String, Value>();
    for (SheetProgram.Sheet sheet : run.program().sheets()) {
      for (Block block : sheet.blocks()) {
        var rect = block.rect();
        for (int row = rect.top(); row < rect.bottom(); row++) {
          for (int column = rect.left(); column < rect.right(); column++) {
            var cell = new CellAddress(sheet.grid(), row, column);
            values.put(run.nameOf(cell), run.workbook().value(cell));
          }
        }
      }
    }
    return values;
  }
}
