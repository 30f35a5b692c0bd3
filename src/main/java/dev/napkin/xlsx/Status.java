package dev.napkin.xlsx;

import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Slice;
import dev.napkin.ir.Spread;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.Optional;

/** What the file says about a name beside its value. */
final class Status {
  private Status() {}

  /** The state of a name, as a cell; of a fault it tells for as long as there is one. */
  static Slot slot(Export export, Entry entry, String page) {
    Style style = Style.UNIT;
    String usual = kind(export, entry);
    String now = of(export, entry);
    var areas = new ArrayList<String>();
    for (Slice slice : entry.slices()) {
      export
          .places
          .of(slice.grid())
          .ifPresent(pair -> areas.add(pair.base().area(entry.rows(), entry.columns(), page)));
    }
    if (now.equals(usual) || areas.isEmpty()) {
      return Slot.text(now, style);
    }
    String text =
        "IF(ISERROR(SUM(%s)), %s, %s)"
            .formatted(
                String.join(", ", areas), FormulaWriter.quoted(now), FormulaWriter.quoted(usual));
    return Slot.of(new Content.Formula(text, new Value.Text(now)), style)
        .meaning(new Meaning.Derived(entry.name()));
  }

  /** The state of a name: what it is, or why it is a fault. */
  private static String of(Export export, Entry entry) {
    int faults = 0;
    Optional<CellAddress> first = Optional.empty();
    for (CellAddress cell : entry.cells()) {
      if (export.value(cell) instanceof Value.Fault) {
        faults++;
        first = first.or(() -> Optional.of(cell));
      }
    }
    if (first.isPresent() && export.value(first.get()) instanceof Value.Fault fault) {
      String reason = fault(export, fault, first.get());
      return entry.axes().isEmpty()
          ? reason
          : "%d of %d cells: %s".formatted(faults, entry.cells().size(), reason);
    }
    return kind(export, entry);
  }

  private static String kind(Export export, Entry entry) {
    String kind =
        switch (entry.role()) {
          case INPUT, COLUMN, RATE -> "input";
          case FORMULA -> "formula";
          case AXIS -> "keys";
          case PART -> "part of " + owner(entry);
          case CHECK -> "check";
          case CLAIM -> "claim";
        };
    boolean overridden =
        export.scenarios.cells().keySet().stream()
            .anyMatch(cell -> export.owner(cell).name().equals(entry.name()));
    return overridden ? kind + ", by scenario" : kind;
  }

  /** The name that a part belongs to. */
  static String owner(Entry part) {
    int tilde = part.name().indexOf('~');
    return tilde < 0 ? part.name() : part.name().substring(0, tilde);
  }

  /** Why a cell is a fault: {@code #N/A: gpu.rent[L4] is empty}. */
  static String fault(Export export, Value.Fault fault, CellAddress cell) {
    String from =
        fault
            .origin()
            .filter(origin -> !origin.equals(cell))
            .map(origin -> " (from " + export.nameOf(origin) + ")")
            .orElse("");
    return fault.code().text() + (fault.reason().isEmpty() ? "" : ": " + fault.reason()) + from;
  }

  /** Where the value of an input comes from. */
  static Optional<String> provenance(Export export, Entry entry, CellAddress cell) {
    var lines = new ArrayList<String>();
    String label = entry.notes().cellLabels().get(cell);
    Optional.ofNullable(label).or(() -> entry.notes().label()).ifPresent(lines::add);
    entry
        .notes()
        .source(cell)
        .filter(name -> !name.isEmpty())
        .ifPresent(
            name ->
                lines.add(
                    "Source: "
                        + export
                            .source(name)
                            .map(
                                source ->
                                    source.title()
                                        + source.date().map(date -> ", " + date).orElse("")
                                        + source.link().map(link -> "\n" + link).orElse(""))
                            .orElse(name)));
    Spread range = entry.ranges().get(cell);
    if (range != null) {
      lines.add("Range: " + range.text() + " (" + range.shape() + ")");
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
  }
}
