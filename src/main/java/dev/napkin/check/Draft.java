package dev.napkin.check;

import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Axis;
import dev.napkin.ir.Block;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Notes;
import dev.napkin.ir.Slice;
import dev.napkin.ir.Spread;
import dev.napkin.ir.Type;
import dev.napkin.source.Span;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Statement;
import dev.napkin.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry in the making: what was written about a name, and what is known of it so far.
 *
 * <p>The only mutable thing of this room; each phase of the check fills its part. What is read
 * before it is known is {@link Type#UNKNOWN} and without axes.
 */
final class Draft {
  final String name;
  final Entry.Role role;
  final Module module;
  final Span span;
  final String section;

  /** As written; absent for what is made of cells. */
  Optional<Expression> formula = Optional.empty();

  Optional<Expression> first = Optional.empty();
  Optional<Statement.Kind> kind = Optional.empty();
  Optional<List<Expression.Key>> head = Optional.empty();
  Optional<Statement.Range> range = Optional.empty();
  Optional<String> source = Optional.empty();
  Optional<String> label = Optional.empty();

  /** The cells of a column or an axis, in order. */
  List<Ir> cells = List.of();

  final Map<Integer, String> rowSources = new HashMap<>();
  final Map<Integer, String> rowLabels = new HashMap<>();
  final Map<Integer, Spread> rowSpreads = new HashMap<>();

  List<Axis> axes = List.of();
  Type type = Type.UNKNOWN;
  Optional<Unit> unit = Optional.empty();

  /** Whether the unit is only the one that its literal happens to be written in. */
  boolean unitOfLiteral;

  Optional<Typed> body = Optional.empty();
  Optional<Typed> firstBody = Optional.empty();

  /** Why it has no value; its diagnostic is out. */
  Optional<Ir> failure = Optional.empty();

  /** Whether its type and axes are final. */
  boolean known;

  int parts;
  final List<Slice> slices = new ArrayList<>();

  Draft(String name, Entry.Role role, Module module, Span span, String section) {
    this.name = name;
    this.role = role;
    this.module = module;
    this.span = span;
    this.section = section;
  }

  void annotate(Statement.Note note) {
    source = note.source().map(Expression.Name::text);
    label = note.label();
  }

  /** Whether the name is one literal, and so something to change. */
  boolean isLiteral() {
    return role == Entry.Role.INPUT;
  }

  /** Whether it is defined by a formula or a literal of its own. */
  boolean isDefinition() {
    return role == Entry.Role.INPUT || role == Entry.Role.FORMULA;
  }

  /** How many of its axes lie before the last two. */
  int leading() {
    return Math.max(0, axes.size() - 2);
  }

  int rows() {
    return switch (axes.size()) {
      case 0 -> 1;
      case 1 -> axes.getFirst().size();
      default -> axes.get(axes.size() - 2).size();
    };
  }

  int columns() {
    return axes.size() < 2 ? 1 : axes.getLast().size();
  }

  /** Which slice stands at these positions on the leading axes. */
  int sliceNumber(List<Integer> positions) {
    int number = 0;
    for (int i = 0; i < positions.size(); i++) {
      number = number * axes.get(i).size() + positions.get(i);
    }
    return number;
  }

  /** The blocks of the slice on {@code grid}. */
  List<Block> blocks(int grid) {
    return slices.stream().filter(s -> s.grid() == grid).findFirst().orElseThrow().blocks();
  }

  Entry entry(String text) {
    var cellSources = new LinkedHashMap<CellAddress, String>();
    var cellLabels = new LinkedHashMap<CellAddress, String>();
    var spreads = new LinkedHashMap<CellAddress, Spread>();
    int grid = slices.getFirst().grid();
    rowSources.forEach((row, text1) -> cellSources.put(new CellAddress(grid, row, 0), text1));
    rowLabels.forEach((row, text1) -> cellLabels.put(new CellAddress(grid, row, 0), text1));
    rowSpreads.forEach((row, spread) -> spreads.put(new CellAddress(grid, row, 0), spread));
    var notes = new Notes(span, source, label, cellSources, cellLabels);
    return new Entry(
        name,
        role,
        axes,
        type,
        unit,
        !unitOfLiteral,
        text,
        section,
        notes,
        spreads,
        List.copyOf(slices));
  }
}
