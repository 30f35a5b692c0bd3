package dev.napkin.app.cli;

import dev.napkin.engine.Workbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.insight.Shown;
import dev.napkin.ir.Axis;
import dev.napkin.ir.Claim;
import dev.napkin.ir.Entry;
import dev.napkin.source.Source;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.NapParser;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the checks and the claims of a workbook come to, cell by cell. */
final class Verdicts {
  /** A check that holds. */
  static final String HOLDS = "holds";

  /** A check that does not. */
  static final String FAILS = "FAILS";

  /** A claim that agrees. */
  static final String AGREES = "agrees";

  /** A claim that does not. */
  static final String DISAGREES = "differs";

  /**
   * A check in one cell.
   *
   * @param index its keys by the names of their axes
   * @param fault where it does not hold because it has no value
   */
  record CheckCell(
      Entry entry, Map<String, String> index, boolean holds, Optional<Value.Fault> fault) {}

  /**
   * A claim in one cell.
   *
   * @param target the name that it is about
   * @param index the keys it is about, by the names of their axes
   * @param computed what the workbook computes, in the unit of the claim
   */
  record ClaimCell(
      Claim claim, String target, Map<String, String> index, Value computed, boolean agrees) {
    /** The name that it is about, at its keys. */
    String name() {
      return index.isEmpty() ? target : target + Shown.keys(List.copyOf(index.values()));
    }
  }

  private Verdicts() {}

  /** All checks in order. */
  static List<CheckCell> checks(Workbook book) {
    var cells = new ArrayList<CheckCell>();
    for (Entry entry : book.program().entries()) {
      if (entry.role() == Entry.Role.CHECK) {
        for (CellAddress cell : entry.cells()) {
          Value value = book.value(cell);
          cells.add(
              new CheckCell(
                  entry,
                  index(entry, cell),
                  value.equals(new Value.Logical(true)),
                  value instanceof Value.Fault fault ? Optional.of(fault) : Optional.empty()));
        }
      }
    }
    return cells;
  }

  /** All claims in order. */
  static List<ClaimCell> claims(Workbook book) {
    var cells = new ArrayList<ClaimCell>();
    for (Claim claim : book.program().claims()) {
      List<CellAddress> verdicts = claim.verdict().cells();
      List<CellAddress> computed = claim.computed().cells();
      for (int i = 0; i < verdicts.size(); i++) {
        cells.add(
            target(
                claim,
                book,
                index(claim.verdict(), verdicts.get(i)),
                book.value(computed.get(i)),
                book.value(verdicts.get(i)).equals(new Value.Logical(true))));
      }
    }
    return cells;
  }

  /** Whether every check holds. */
  static boolean allHold(Workbook book) {
    return checks(book).stream().allMatch(CheckCell::holds);
  }

  /** Whether every claim agrees. */
  static boolean allAgree(Workbook book) {
    return claims(book).stream().allMatch(ClaimCell::agrees);
  }

  /** The keys of a cell by the names of their axes. */
  static Map<String, String> index(Entry entry, CellAddress cell) {
    var index = new LinkedHashMap<String, String>();
    List<String> keys = entry.keys(cell);
    for (int i = 0; i < keys.size(); i++) {
      index.put(entry.axes().get(i).name(), keys.get(i));
    }
    return index;
  }

  private static ClaimCell target(
      Claim claim, Workbook book, Map<String, String> own, Value computed, boolean agrees) {
    Expression written = NapParser.formula(Source.of("<claim>", claim.target())).tree();
    String name = written instanceof Expression.Index at ? at.target().text() : claim.target();
    List<String> keys =
        written instanceof Expression.Index at
            ? at.keys().stream().map(Expression.Key::text).toList()
            : List.of();
    Optional<Entry> entry = book.entry(prefix(claim.verdict().name()) + name);
    List<Axis> axes = entry.map(Entry::axes).orElse(List.of());
    var index = new LinkedHashMap<String, String>();
    var left = new ArrayList<>(keys);
    for (Axis axis : axes) {
      if (own.containsKey(axis.name())) {
        index.put(axis.name(), own.getOrDefault(axis.name(), ""));
      } else {
        left.stream()
            .filter(axis.keys()::contains)
            .findFirst()
            .ifPresent(
                key -> {
                  left.remove(key);
                  index.put(axis.name(), key);
                });
      }
    }
    return new ClaimCell(claim, entry.map(Entry::name).orElse(name), index, computed, agrees);
  }

  /** What the names of an imported file begin with: {@code hw.} of {@code hw.claim~1}. */
  private static String prefix(String name) {
    return name.substring(0, name.lastIndexOf('.') + 1);
  }
}
