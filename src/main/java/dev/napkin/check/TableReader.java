package dev.napkin.check;

import dev.napkin.ir.Axis;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Span;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Statement;
import dev.napkin.unit.Dimension;
import dev.napkin.unit.ShownNumber;
import dev.napkin.unit.Unit;
import dev.napkin.value.Dates;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Axes and tables: the places along which names are indexed, and the inputs that stand there. */
final class TableReader {
  /** As many keys as Excel has rows. */
  static final int MOST_KEYS = 1_048_576;

  private final Symbols symbols;
  private final UnitResolver units;
  private final Loader loader;
  private final Problems problems;
  private final Spreads spreads;

  TableReader(Symbols symbols, UnitResolver units, Loader loader, Problems problems) {
    this.symbols = symbols;
    this.units = units;
    this.loader = loader;
    this.problems = problems;
    this.spreads = new Spreads(units, problems);
  }

  void axis(Statement.Axis statement, Module module, String section) {
    symbols.checkSource(statement.note());
    Draft draft =
        axisDraft(statement.name(), statement.note(), module, section, statement.span());
    switch (statement.values()) {
      case Statement.AxisValues.Listed listed -> listed(draft, listed);
      case Statement.AxisValues.Counted counted -> counted(draft, counted);
      case Statement.AxisValues.Dated dated -> dated(draft, dated);
    }
  }

  private static Draft axisDraft(
      Expression.Name name, Statement.Note note, Module module, String section, Span span) {
    var draft =
        new Draft(module.prefix() + name.text(), Entry.Role.AXIS, module, name.span(), section);
    draft.annotate(note);
    return draft;
  }

  private void listed(Draft draft, Statement.AxisValues.Listed listed) {
    List<String> keys = listed.keys().stream().map(Expression.Key::text).toList();
    refuseTwins(listed.keys());
    boolean quoted = listed.keys().stream().anyMatch(Expression.Key::quoted);
    if (!quoted && keys.stream().allMatch(key -> Keys.number(key).isPresent())) {
      Optional<Unit> unit = listed.unit().flatMap(units::resolve);
      var cells = keys.stream().map(key -> number(Keys.number(key).orElseThrow(), unit)).toList();
      finish(draft, keys, cells, quantity(unit), unit, true);
    } else if (!quoted && keys.stream().allMatch(key -> Keys.date(key).isPresent())) {
      finish(draft, keys, dates(keys), Type.DATE, Optional.empty(), true);
    } else {
      finish(draft, keys, texts(keys), Type.TEXT, Optional.empty(), true);
    }
  }

  private void counted(Draft draft, Statement.AxisValues.Counted counted) {
    double from = counted.from().value();
    double step = counted.step().map(Expression.Number::value).orElse(1.0);
    double count = Math.floor((counted.to().value() - from) / step + 1e-9) + 1;
    if (!(step > 0) || !(count >= 1) || count > MOST_KEYS) {
      problems.report(
          Diagnostic.of(
              count > MOST_KEYS ? Code.TOO_MANY_CELLS : Code.BAD_DECLARATION,
              counted.span(),
              count > MOST_KEYS
                  ? "an axis has at most " + MOST_KEYS + " keys"
                  : "these numbers do not count upwards"));
      count = 1;
    }
    Optional<Unit> unit = counted.unit().flatMap(units::resolve);
    var keys = new ArrayList<String>();
    var cells = new ArrayList<Ir>();
    for (int i = 0; i < (int) count; i++) {
      double value = from + i * step;
      keys.add(ShownNumber.full(value));
      cells.add(number(value, unit));
    }
    finish(draft, keys, cells, quantity(unit), unit, true);
  }

  private void dated(Draft draft, Statement.AxisValues.Dated dated) {
    var keys = new ArrayList<String>();
    LocalDate from = dated.from().value();
    LocalDate to = dated.to().value();
    Optional<CalendarStep> step = CalendarStep.of(dated.step().text());
    if (step.isEmpty() || to.isBefore(from)) {
      problems.report(
          Diagnostic.of(
              Code.BAD_DECLARATION,
              step.isEmpty() ? dated.step().span() : dated.span(),
              step.isEmpty()
                  ? "dates go by day, week, month, quarter or year"
                  : "the last date is before the first"));
      keys.add(from.toString());
    } else {
      LocalDate date = from;
      for (int i = 0; !date.isAfter(to) && i < MOST_KEYS; i++) {
        keys.add(date.toString());
        date = step.get().after(from, i + 1);
      }
    }
    finish(draft, keys, dates(keys), Type.DATE, Optional.empty(), true);
  }

  /** An axis and the entry of the same name that holds its values. */
  private void finish(
      Draft draft,
      List<String> keys,
      List<Ir> cells,
      Type type,
      Optional<Unit> unit,
      boolean ordered) {
    var axis = new Axis(draft.name, keys, ordered);
    draft.axes = List.of(axis);
    draft.cells = cells;
    draft.type = type;
    draft.unit = unit;
    draft.known = true;
    if (symbols.add(draft)) {
      symbols.axes.put(draft.name, axis);
    }
  }

  private void refuseTwins(List<Expression.Key> keys) {
    var seen = new HashSet<String>();
    for (Expression.Key key : keys) {
      if (!seen.add(key.text())) {
        problems.report(
            Diagnostic.of(
                Code.DUPLICATE_NAME, key.span(), "the key `" + key.text() + "` stands here twice"));
      }
    }
  }

  void table(Statement.Table table, Module module, String section) {
    symbols.checkSource(table.note());
    List<Expression.Key> keys = table.rows().stream().map(Statement.Row::key).toList();
    refuseTwins(keys);
    Draft draft = axisDraft(table.name(), table.note(), module, section, table.span());
    List<String> names = keys.stream().map(Expression.Key::text).toList();
    finish(draft, names, texts(names), Type.TEXT, Optional.empty(), false);
    for (Statement.Row row : table.rows()) {
      symbols.checkSource(row.note());
      checkWidth(table, row);
    }
    for (int c = 0; c < table.columns().size(); c++) {
      column(table, c, draft);
    }
  }

  private void checkWidth(Statement.Table table, Statement.Row row) {
    if (row.cells().size() != table.columns().size()) {
      problems.report(
          Diagnostic.of(
                  Code.TABLE_SHAPE,
                  row.span(),
                  "the row has %d cells, the table %d columns"
                      .formatted(row.cells().size(), table.columns().size()))
              .hint("a cell that is not known stays empty between its bars"));
    }
  }

  private void column(Statement.Table table, int number, Draft keys) {
    Statement.Column column = table.columns().get(number);
    symbols.checkSource(column.note());
    var draft = columnDraft(keys, column.name());
    draft.source =
        column.note().source().or(() -> table.note().source()).map(Expression.Name::text);
    draft.label = column.note().label();
    Optional<Unit> unit = column.kind().flatMap(kind -> unit(kind));
    draft.unit = unit;
    draft.type = column.kind().map(kind -> type(kind, unit)).orElse(Type.UNKNOWN);
    var cells = new ArrayList<Ir>();
    for (int r = 0; r < table.rows().size(); r++) {
      Statement.Row row = table.rows().get(r);
      cells.add(
          number < row.cells().size()
              ? cell(draft, r, row, row.cells().get(number))
              : missing(draft, r));
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

  private void finishColumn(Draft draft, List<Ir> cells) {
    draft.cells = cells;
    if (draft.type.equals(Type.UNKNOWN) && draft.unit.isEmpty()) {
      draft.type = Type.PLAIN;
    }
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
    Ir ir = literal(draft, cell.value());
    if (ir instanceof Ir.Poison) {
      return failed(draft, rowNumber);
    }
    cell.range()
        .flatMap(
            range ->
                Literals.number(ir)
                    .flatMap(point -> spreads.of(range, point, draft.unit, draft.type)))
        .ifPresent(spread -> draft.rowSpreads.put(rowNumber, spread));
    return ir;
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
    problems.report(
        Diagnostic.of(
                read.type() instanceof Type.Quantity && draft.type instanceof Type.Quantity
                    ? Code.UNIT_MISMATCH
                    : Code.KIND_MISMATCH,
                value.span(),
                "the cell is %s, its column %s"
                    .formatted(read.type().describe(), draft.type.describe()))
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

  private static Ir failed(Draft draft, int row) {
    return fault(FaultCode.UNIT, place(draft, row) + " does not fit its column");
  }

  private static Ir fault(FaultCode code, String reason) {
    return new Ir.Constant(Value.Fault.of(code, reason));
  }

  private static String place(Draft draft, int row) {
    return draft.name + "[" + draft.axes.getFirst().keys().get(row) + "]";
  }

  void csv(Statement.CsvTable table, Module module, String section) {
    symbols.checkSource(table.note());
    Draft keys = axisDraft(table.name(), table.note(), module, section, table.span());
    Optional<CsvFile> file = CsvFile.load(table, module, loader, problems);
    List<String> names = file.map(CsvFile::keys).orElse(List.of());
    if (names.isEmpty()) {
      names = List.of("?");
    }
    finish(keys, names, texts(names), Type.TEXT, Optional.empty(), false);
    for (Statement.CsvColumn column : table.columns()) {
      var draft = columnDraft(keys, column.name());
      symbols.checkSource(column.note());
      draft.source =
          column.note().source().or(() -> table.note().source()).map(Expression.Name::text);
      draft.label = column.note().label();
      draft.unit = column.kind().flatMap(this::unit);
      draft.type = column.kind().map(kind -> type(kind, draft.unit)).orElse(Type.PLAIN);
      finishColumn(draft, csvCells(draft, column, file, names.size()));
    }
  }

  private List<Ir> csvCells(
      Draft draft, Statement.CsvColumn column, Optional<CsvFile> file, int rows) {
    Optional<List<String>> texts = file.flatMap(f -> f.column(column.from(), problems));
    var cells = new ArrayList<Ir>();
    for (int r = 0; r < rows; r++) {
      String text = texts.isPresent() ? texts.get().get(r) : "";
      cells.add(
          text.isEmpty()
              ? missing(draft, r)
              : file.orElseThrow().cell(text, r, column, draft, problems));
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

  private static Type quantity(Optional<Unit> unit) {
    return new Type.Quantity(unit.map(Unit::dimension).orElse(Dimension.NONE));
  }

  static Ir number(double value, Optional<Unit> unit) {
    return unit.<Ir>map(u -> new Ir.Quantity(value, u))
        .orElseGet(() -> new Ir.Constant(Value.number(value)));
  }

  private static List<Ir> texts(List<String> keys) {
    return keys.stream().<Ir>map(key -> new Ir.Constant(new Value.Text(key))).toList();
  }

  private static List<Ir> dates(List<String> keys) {
    return keys.stream()
        .<Ir>map(
            key -> new Ir.Constant(new Value.Num(Dates.serial(Keys.date(key).orElseThrow()))))
        .toList();
  }
}
