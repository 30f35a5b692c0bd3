package dev.napkin.check;

import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Statement;
import dev.napkin.unit.Dimension;
import dev.napkin.unit.Unit;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables: rows by key, and the inputs that stand in their columns. */
final class TableReader {
  /** The one key of a table that has no rows, so that its columns have a place for the reason. */
  private static final List<String> NO_ROWS = List.of("?");

  private static final String NO_UNIT = "has no unit that is known";

  private final Symbols symbols;
  private final UnitResolver units;
  private final Loader loader;
  private final Problems problems;
  private final Spreads spreads;
  private final AxisReader axes;

  TableReader(Symbols symbols, UnitResolver units, Loader loader, Problems problems) {
    this.symbols = symbols;
    this.units = units;
    this.loader = loader;
    this.problems = problems;
    this.spreads = new Spreads(units, problems);
    this.axes = new AxisReader(symbols, units, problems);
  }

  void table(Statement.Table table, Module module, String section) {
    symbols.checkSource(table.note());
    List<Expression.Key> keys = table.rows().stream().map(Statement.Row::key).toList();
    axes.refuseTwins(keys);
    Draft draft = AxisReader.draft(table.name(), table.note(), module, section);
    if (keys.isEmpty()) {
      problems.report(
          Diagnostic.of(Code.TABLE_SHAPE, table.name().span(), "the table has no rows")
              .hint("a row is a key and its cells: `key | value`"));
      axes.keys(draft, NO_ROWS);
    } else {
      axes.keys(draft, keys.stream().map(Expression.Key::text).toList());
    }
    for (Statement.Row row : table.rows()) {
      symbols.checkSource(row.note());
      checkWidth(table, row);
    }
    for (int c = 0; c < table.columns().size(); c++) {
      column(table, c, draft);
    }
  }

  private void checkWidth(Statement.Table table, Statement.Row row) {
    int cells = row.cells().size();
    int columns = table.columns().size();
    if (cells > columns) {
      problems.report(
          Diagnostic.of(
                  Code.TABLE_SHAPE,
                  row.cells().get(columns).span(),
                  "this cell has no column: the row has %d, the table %d".formatted(cells, columns))
              .label(table.name().span(), "the table"));
    } else if (cells < columns) {
      problems.report(
          Diagnostic.of(
                  Code.TABLE_SHAPE,
                  row.span(),
                  "the row ends before the column `%s`"
                      .formatted(table.columns().get(cells).name().text()))
              .label(table.columns().get(cells).span(), "this column")
              .hint("a cell that is not known stays empty, with its bar before it"));
    }
  }

  private void column(Statement.Table table, int number, Draft keys) {
    Statement.Column column = table.columns().get(number);
    symbols.checkSource(column.note());
    var draft = columnDraft(keys, column.name());
    draft.source =
        column.note().source().or(() -> table.note().source()).map(Expression.Name::text);
    draft.label = column.note().label();
    draft.unit = column.kind().flatMap(this::unit);
    draft.type = column.kind().map(kind -> type(kind, draft.unit)).orElse(Type.UNKNOWN);
    if (isUnknown(column.kind(), draft) || table.rows().isEmpty()) {
      finishColumn(
          draft, table.rows().isEmpty() ? emptied(draft, "has no rows") : emptied(draft, NO_UNIT));
      return;
    }
    var cells = new ArrayList<Ir>();
    for (int r = 0; r < table.rows().size(); r++) {
      Statement.Row row = table.rows().get(r);
      cells.add(
          number < row.cells().size()
              ? cell(draft, r, row, row.cells().get(number))
              : missing(draft, r));
    }
    if (draft.type.equals(Type.UNKNOWN)) {
      draft.type = Type.PLAIN;
    }
    finishColumn(draft, cells);
  }

  private Draft columnDraft(Draft keys, Expression.Name name) {
    var draft =
        new Draft(
            keys.name + "." + name.text(),
            Entry.Role.COLUMN,
            keys.module,
            name.span(),
            keys.section);
    draft.axes = keys.axes;
    return draft;
  }

  /** Whether a unit is declared that has no meaning. */
  private static boolean isUnknown(Optional<Statement.Kind> kind, Draft draft) {
    return kind.isPresent() && draft.type instanceof Type.Unknown;
  }

  /** Every cell of a column without its value, and why. */
  private static List<Ir> emptied(Draft draft, String why) {
    Ir fault =
        fault(
            why.equals(NO_UNIT) ? FaultCode.UNIT : FaultCode.NOT_AVAILABLE, draft.name + " " + why);
    return draft.axes.getFirst().keys().stream().map(key -> fault).toList();
  }

  private void finishColumn(Draft draft, List<Ir> cells) {
    draft.cells = cells;
    draft.known = true;
    symbols.add(draft);
  }

  /** One cell of a column, in the column's unit; the first cell decides where none is declared. */
  private Ir cell(Draft draft, int rowNumber, Statement.Row row, Statement.Cell cell) {
    symbols.checkSource(cell.note());
    cell.note()
        .source()
        .or(() -> row.note().source())
        .ifPresent(name -> draft.rowSources.put(rowNumber, name.text()));
    cell.note()
        .label()
        .or(() -> row.note().label())
        .ifPresent(label -> draft.rowLabels.put(rowNumber, label));
    if (cell.value() instanceof Expression.Missing) {
      return missing(draft, rowNumber);
    }
    int mark = problems.errors();
    Ir ir = literal(draft, cell.value());
    if (ir instanceof Ir.Poison) {
      return problems
          .firstSince(mark)
          .map(Consequence::of)
          .orElseGet(
              () ->
                  fault(
                      FaultCode.UNKNOWN_NAME,
                      place(draft, rowNumber) + " could not be understood"));
    }
    cell.range()
        .flatMap(
            range ->
                Literals.number(ir)
                    .flatMap(point -> spreads.of(range, point, unit(ir, draft), draft.type)))
        .ifPresent(spread -> draft.rowSpreads.put(rowNumber, spread));
    return ir;
  }

  /** The unit that a bare number beside the literal of a cell is in. */
  private static Optional<Unit> unit(Ir literal, Draft draft) {
    return CallRules.literalUnit(literal).or(() -> draft.unit);
  }

  private Ir literal(Draft draft, Expression value) {
    Literals.Read read = Literals.read(value, units);
    if (draft.type.equals(Type.UNKNOWN)) {
      draft.type = read.type().equals(Type.ZERO) ? Type.PLAIN : read.type();
      if (read.ir() instanceof Ir.Quantity quantity) {
        draft.unit = Optional.of(quantity.unit());
      }
    }
    Ir ir = draft.unit.map(unit -> Literals.inUnit(read.ir(), unit)).orElse(read.ir());
    boolean bare = !ir.equals(read.ir());
    if (bare || fits(read.type(), draft.type)) {
      return ir;
    }
    boolean units = read.type() instanceof Type.Quantity && draft.type instanceof Type.Quantity;
    problems.report(
        Diagnostic.of(
                units ? Code.UNIT_MISMATCH : Code.KIND_MISMATCH,
                value.span(),
                "the cell %s %s, its column %s"
                    .formatted(
                        units ? "measures" : "is", read.type().describe(), draft.type.describe()))
            .label(draft.span, "the column is declared here"));
    return new Ir.Poison();
  }

  private static boolean fits(Type is, Type wanted) {
    return is.equals(wanted)
        || is.equals(Type.UNKNOWN)
        || (is.equals(Type.ZERO) && wanted instanceof Type.Quantity);
  }

  private static Ir missing(Draft draft, int row) {
    return fault(FaultCode.NOT_AVAILABLE, place(draft, row) + " is empty");
  }

  private static Ir fault(FaultCode code, String reason) {
    return new Ir.Constant(Value.Fault.of(code, reason));
  }

  private static String place(Draft draft, int row) {
    return draft.name + "[" + draft.axes.getFirst().keys().get(row) + "]";
  }

  void csv(Statement.CsvTable table, Module module, String section) {
    symbols.checkSource(table.note());
    Draft keys = AxisReader.draft(table.name(), table.note(), module, section);
    int mark = problems.errors();
    Optional<CsvFile> file = CsvFile.load(table, module, loader, problems);
    Optional<Ir> lost =
        file.isPresent() ? Optional.empty() : problems.firstSince(mark).map(Consequence::of);
    axes.keys(keys, file.map(CsvFile::keys).orElse(NO_ROWS));
    for (Statement.CsvColumn column : table.columns()) {
      var draft = columnDraft(keys, column.name());
      symbols.checkSource(column.note());
      draft.source =
          column.note().source().or(() -> table.note().source()).map(Expression.Name::text);
      draft.label = column.note().label();
      draft.unit = column.kind().flatMap(this::unit);
      draft.type = column.kind().map(kind -> type(kind, draft.unit)).orElse(Type.PLAIN);
      if (isUnknown(column.kind(), draft)) {
        finishColumn(draft, emptied(draft, NO_UNIT));
      } else {
        finishColumn(draft, lost.map(List::of).orElseGet(() -> csvCells(draft, column, file)));
      }
    }
  }

  private List<Ir> csvCells(Draft draft, Statement.CsvColumn column, Optional<CsvFile> file) {
    CsvFile rows = file.orElseThrow();
    int mark = problems.errors();
    Optional<List<String>> texts = rows.column(column.from(), problems);
    var cells = new ArrayList<Ir>();
    for (int r = 0; r < draft.axes.getFirst().size(); r++) {
      String text = texts.isPresent() ? texts.get().get(r) : "";
      cells.add(
          texts.isEmpty()
              ? Consequence.of(problems.firstSince(mark).orElseThrow())
              : text.isEmpty() ? missing(draft, r) : rows.cell(text, r, column, draft, problems));
    }
    return cells;
  }

  private Optional<Unit> unit(Statement.Kind kind) {
    return kind instanceof Statement.Kind.Measured(var text)
        ? units.resolve(text)
        : Optional.empty();
  }

  private static Type type(Statement.Kind kind, Optional<Unit> unit) {
    return switch (kind) {
      case Statement.Kind.Measured _ -> unit.map(TableReader::quantity).orElse(Type.UNKNOWN);
      case Statement.Kind.OfText _ -> Type.TEXT;
      case Statement.Kind.OfDate _ -> Type.DATE;
      case Statement.Kind.OfLogical _ -> Type.LOGICAL;
    };
  }

  private static Type quantity(Unit unit) {
    return new Type.Quantity(unit.dimension());
  }

  static Type quantity(Optional<Unit> unit) {
    return new Type.Quantity(unit.map(Unit::dimension).orElse(Dimension.NONE));
  }

  static Ir number(double value, Optional<Unit> unit) {
    return unit.<Ir>map(u -> new Ir.Quantity(value, u))
        .orElseGet(() -> new Ir.Constant(Value.number(value)));
  }
}
