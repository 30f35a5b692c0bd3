package dev.napkin.app.cli;

import dev.napkin.grid.CellAddress;
import dev.napkin.source.Ink;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with an Excel workbook.
 *
 * @param faults cells that hold a fault, in order
 * @param cycles cells that need each other, each cycle once, the first cell again at its end
 * @param unsupported functions and constructs that are not known, each with the first cell
 */
record SheetCheck(
    SheetRun run,
    List<CellAddress> faults,
    List<List<CellAddress>> cycles,
    Map<String, CellAddress> unsupported) {
  private static final int MOST_SHOWN = 40;

  static SheetCheck of(SheetRun run) {
    var told = new HashSet<CellAddress>();
    var cycles = new ArrayList<List<CellAddress>>();
    run.workbook()
        .cycles()
        .forEach(
            (cell, path) -> {
              if (!told.contains(cell)) {
                told.addAll(path);
                told.add(cell);
                var round = new ArrayList<>(path.isEmpty() ? List.of(cell) : path);
                round.add(round.getFirst());
                cycles.add(round);
              }
            });
    return new SheetCheck(run, run.faults(), cycles, run.unsupported());
  }

  /** What the program ends with: faults alone may be what the author wants. */
  int status() {
    return cycles.isEmpty() && unsupported.isEmpty() ? ExitStatus.FINE : ExitStatus.REFUSED;
  }

  /** Some lines for a person. */
  String text(Ink ink) {
    var text = new StringBuilder();
    for (List<CellAddress> cycle : cycles) {
      text.append(ink.bad("cycle")).append("  ").append(path(cycle)).append('\n');
    }
    unsupported.forEach(
        (reason, cell) ->
            text.append(ink.bad("unsupported"))
                .append("  ")
                .append(run.nameOf(cell))
                .append("  ")
                .append(reason)
                .append('\n'));
    for (CellAddress cell : faults.subList(0, Math.min(MOST_SHOWN, faults.size()))) {
      if (run.workbook().value(cell) instanceof Value.Fault fault) {
        text.append(run.nameOf(cell))
            .append("  ")
            .append(fault.code().text())
            .append("  ")
            .append(SheetReport.cause(run, fault).stripTrailing())
            .append('\n');
      }
    }
    if (faults.size() > MOST_SHOWN) {
      text.append("... and %,d more; --json lists all%n".formatted(faults.size() - MOST_SHOWN));
    }
    return text.isEmpty() ? "no faults\n" : text.toString();
  }

  private String path(List<CellAddress> cycle) {
    return String.join(" -> ", cycle.stream().map(run::nameOf).toList());
  }

  /** The document that {@code src/docs/json.md} describes. */
  Json.Writer json() {
    return json -> {
      json.writeStartObject();
      json.writeStringField("file", run.file());
      json.writeArrayFieldStart("faults");
      for (CellAddress cell : faults) {
        json.writeStartObject();
        json.writeStringField("cell", run.nameOf(cell));
        SheetReport.fault(json, run, run.workbook().value(cell));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("cycles");
      for (List<CellAddress> cycle : cycles) {
        json.writeStartArray();
        for (CellAddress cell : cycle) {
          json.writeString(run.nameOf(cell));
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("unsupported");
      for (var entry : unsupported.entrySet()) {
        json.writeStartObject();
        json.writeStringField("cell", run.nameOf(entry.getValue()));
        json.writeStringField("reason", entry.getKey());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    };
  }
}
