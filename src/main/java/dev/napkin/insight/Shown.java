package dev.napkin.insight;

import dev.napkin.engine.Workbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Type;
import dev.napkin.unit.Scaling;
import dev.napkin.unit.ShownNumber;
import dev.napkin.unit.Unit;
import dev.napkin.unit.UnitCatalog;
import dev.napkin.value.Dates;
import dev.napkin.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a workbook as a reader sees them: in the declared unit, else in one that reads
 * well; at most six digits; dates as dates.
 *
 * <p>A name has one unit for all its cells, so that they can be compared. Where none is declared
 * the middle one of its values chooses it.
 */
public final class Shown {
  private final Workbook book;
  private final Map<String, Optional<Unit>> units = new HashMap<>();

  /** Shows the values that {@code book} has while this is used. */
  public Shown(Workbook book) {
    this.book = book;
  }

  /** The unit of a name; empty where its values have none: plain numbers, texts, dates. */
  public Optional<Unit> unit(Entry entry) {
    return units.computeIfAbsent(entry.name(), name -> choose(entry));
  }

  private Optional<Unit> choose(Entry entry) {
    Optional<Unit> unit = entry.unit();
    if (entry.type() instanceof Type.Quantity(var dimension) && !dimension.isNone()) {
      UnitCatalog catalog = book.program().units();
      if (unit.isEmpty()) {
        unit = Optional.of(Scaling.shownUnit(largest(entry), dimension, catalog));
      } else if (!entry.declared()) {
        unit = Optional.of(Scaling.shownUnit(largest(entry), unit.get(), catalog));
      }
    }
    return unit.filter(u -> !u.factors().isEmpty());
  }

  private double largest(Entry entry) {
    return entry.cells().stream()
        .map(book::value)
        .mapToDouble(value -> value instanceof Value.Num(double number) ? Math.abs(number) : 0)
        .max()
        .orElse(0);
  }

  /** The value of a cell with its unit: {@code 562.5 FLOP/byte}, {@code #DIV/0!}. */
  public String text(Entry entry, CellAddress cell) {
    return text(entry, book.value(cell));
  }

  /** A value of a name with its unit. */
  public String text(Entry entry, Value value) {
    String bare = bare(entry, value);
    return value instanceof Value.Num
        ? unit(entry).map(unit -> bare + " " + unit).orElse(bare)
        : bare;
  }

  /** The value of a cell without its unit: {@code 562.5}. */
  public String bare(Entry entry, CellAddress cell) {
    return bare(entry, book.value(cell));
  }

  /** A value of a name without its unit. */
  public String bare(Entry entry, Value value) {
    return switch (value) {
      case Value.Num(double number) ->
          entry.type() instanceof Type.Date
              ? Dates.date(number).toString()
              : ShownNumber.of(inUnit(entry, number));
      case Value.Text(String text) -> text;
      case Value.Logical(boolean holds) -> String.valueOf(holds).toUpperCase(Locale.ROOT);
      case Value.Blank _ -> "";
      case Value.Fault fault -> fault.code().text();
      case Value.Many _, Value.Reference _, Value.Lambda _ -> "...";
    };
  }

  /** A number in base units as one in the unit of the name. */
  public double inUnit(Entry entry, double base) {
    return unit(entry).map(unit -> unit.fromBase(base)).orElse(base);
  }

  /** A name at its keys as formulas write it: {@code speed["Qwen3-32B", 200k]}. */
  public static String name(Entry entry, CellAddress cell) {
    List<String> keys = entry.keys(cell);
    return keys.isEmpty() ? entry.name() : entry.name() + keys(keys);
  }

  /** Keys in square brackets, those in quotes that need them. */
  public static String keys(List<String> keys) {
    return "[" + String.join(", ", keys.stream().map(Shown::key).toList()) + "]";
  }

  private static String key(String key) {
    boolean plain =
        key.matches("[\\p{L}_][\\p{L}\\p{N}_]*") || key.matches("[0-9][0-9.eE]*[kMGT]?|[0-9-]+");
    return plain ? key : "\"" + key.replace("\"", "\"\"") + "\"";
  }
}
