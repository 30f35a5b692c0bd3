package dev.napkin.syntax;

import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Span;
import dev.napkin.value.Array;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the {@code sheet} blocks of a text workbook, as {@link SheetPrinter} writes them, into one
 * book.
 *
 * <p>A line is the unit of reading: one that is wrong has its diagnostic and harms no other.
 */
public final class SheetReader {
  private static final Pattern NAME = Pattern.compile("(local )?name ([^\\s=]+)\\s*=\\s*(.*)");
  private static final Pattern TABLE =
      Pattern.compile(
          "table ([^\\s=]+)\\s*=\\s*([A-Za-z0-9:]+)( without headers)?( with"
              + " totals)?\\s*\\{(.*)\\}");
  private static final Pattern ROWS = Pattern.compile("(hidden|filtered) rows ([0-9:, ]+)");
  private static final Pattern ITERATE = Pattern.compile("iterate (\\d{1,9}) ([0-9.eE+-]+)");
  private static final Pattern LINKED =
      Pattern.compile(
          "linked \"\\[([^\\]]+)\\]((?:[^\"]|\"\"){0,255})\""
              + "(?: (lost)| name (?<name>[^\\s=]+)\\s*=\\s*(?<area>[A-Za-z0-9:]+)|"
              + " (?<cells>[A-Za-z0-9:]+)\\s*=\\s*(?<values>.*))?");
  private static final Pattern CELLS =
      Pattern.compile(
          "([A-Za-z]{1,3}[0-9]{1,7})(?::([A-Za-z]{1,3}[0-9]{1,7}))?(#?)"
              + "(?:\\s+shown (\"(?:[^\"]|\"\"){0,255}\"))?\\s*=(.*)");

  /** How many cells all sheets may fill: what lies behind would never be computed in time. */
  private static final long MOST_CELLS = 20_000_000;

  private final FormulaShapes shapes = new FormulaShapes();
  private final List<SheetBook.Sheet> sheets = new ArrayList<>();
  private final List<SheetBook.DefinedName> names = new ArrayList<>();
  private final List<SheetBook.Table> tables = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final List<SheetBook.Module> modules = new ArrayList<>();
  private SheetBook.Settings settings = SheetBook.Settings.DEFAULT;
  private final LinkedLines linked = new LinkedLines();
  private long filled;

  private SheetReader() {}

  /** All sheets of a text workbook as one book, and what is wrong with them. */
  public static Parsed<SheetBook> read(List<Statement.Sheet> statements) {
    var reader = new SheetReader();
    statements.forEach(reader::sheet);
    return new Parsed<>(
        new SheetBook(
                reader.sheets,
                reader.names,
                reader.tables,
                reader.settings,
                reader.linked.all(),
                List.of())
            .with(reader.modules),
        reader.problems);
  }

  /** Where the line stands that fills a cell; the head of the sheet where none does. */
  public static Span place(Statement.Sheet statement, int row, int column) {
    for (SheetLines.Line line : new SheetLines(statement).all()) {
      Matcher cells = CELLS.matcher(line.text());
      if (cells.matches()) {
        Optional<Rect> rect = A1.rect(range(cells));
        if (rect.isPresent() && rect.get().contains(row, column)) {
          return line.span(0, line.text().length());
        }
      }
    }
    return statement.span();
  }

  private static String range(Matcher cells) {
    return cells.group(2) == null ? cells.group(1) : cells.group(1) + ":" + cells.group(2);
  }

  /** Reads one sheet, unless another has its name. */
  private void sheet(Statement.Sheet statement) {
    if (sheets.stream().anyMatch(sheet -> sheet.name().equalsIgnoreCase(statement.name()))) {
      problems.add(
          Diagnostic.of(
              Code.DUPLICATE_NAME,
              statement.span(),
              "there is a sheet `" + statement.name() + "` already"));
      return;
    }
    new Body(statement).read();
  }

  /** The lines between the braces of one sheet. */
  private final class Body {
    private final Statement.Sheet statement;
    private final SheetLines lines;
    private final List<SheetBook.Block> blocks = new ArrayList<>();
    private final Region taken = new Region();
    private final Region hidden = new Region();
    private final Region filtered = new Region();
    private SheetBook.Visibility visibility = SheetBook.Visibility.VISIBLE;

    Body(Statement.Sheet statement) {
      this.statement = statement;
      this.lines = new SheetLines(statement);
    }

    void read() {
      for (SheetLines.Line line : lines.all()) {
        read(line);
      }
      sheets.add(
          new SheetBook.Sheet(statement.name(), visibility, blocks, List.of(), hidden, filtered));
    }

    private void read(SheetLines.Line line) {
      String words = line.text();
      Matcher cells = CELLS.matcher(words);
      Matcher name = NAME.matcher(words);
      Matcher table = TABLE.matcher(words);
      Matcher rows = ROWS.matcher(words);
      Matcher iterate = ITERATE.matcher(words);
      Matcher other = LINKED.matcher(words);
      if (cells.matches()) {
        cells(line, cells);
      } else if (name.matches()) {
        Optional<String> sheet =
            name.group(1) == null ? Optional.empty() : Optional.of(statement.name());
        SheetFormula formula = formula(line, name.group(3), name.start(3), Rect.cell(0, 0));
        names.add(new SheetBook.DefinedName(name.group(2), sheet, formula, false));
      } else if (table.matches()) {
        table(line, table);
      } else if (rows.matches()) {
        rows(line, rows.group(2), rows.group(1).equals("hidden") ? hidden : filtered);
      } else if (other.matches()) {
        linked(line, other);
      } else if (iterate.matches()) {
        settings =
            settings.iterating(
                Integer.parseInt(iterate.group(1)), tolerance(line, iterate.group(2)));
      } else {
        word(line);
      }
    }

    /** What was seen on a sheet of another workbook. */
    private void linked(SheetLines.Line line, Matcher other) {
      String book = SheetPrinter.Escapes.undone(other.group(1).replace("\"\"", "\""));
      String sheet = SheetPrinter.Escapes.undone(other.group(2).replace("\"\"", "\""));
      linked.see(book, sheet);
      if (other.group(3) != null) {
        linked.lose(book, sheet);
      }
      if (other.group("name") != null) {
        named(line, book, sheet, other);
      }
      if (other.group("cells") == null) {
        return;
      }
      Optional<Rect> rect = A1.rect(other.group("cells"));
      String said = other.group("values");
      boolean braced = said.startsWith("{") && said.endsWith("}");
      String inner = braced ? said.substring(1, said.length() - 1) : said;
      Optional<List<List<Value>>> values = SheetLines.literals(inner);
      if (rect.isEmpty() || values.isEmpty()) {
        report(line, 0, line.text().length(), "what was seen elsewhere are cells and values");
      } else if (filled + rect.get().cells() > MOST_CELLS) {
        tooMany(line, other.start("cells"), other.group("cells"), rect.get());
      } else {
        filled += rect.get().cells();
        array(line, rect.get(), values.get())
            .ifPresent(all -> linked.see(book, sheet, rect.get(), all));
      }
    }

    /** What a name of another workbook stands for. */
    private void named(SheetLines.Line line, String book, String sheet, Matcher other) {
      Optional<Rect> area = A1.rect(other.group("area"));
      if (area.isEmpty()) {
        report(line, other.start("area"), other.end("area"), "a name elsewhere stands for cells");
      } else {
        linked.name(book, sheet, other.group("name"), area.get());
      }
    }

    private void word(SheetLines.Line line) {
      switch (line.text()) {
        case "hidden" -> visibility = SheetBook.Visibility.HIDDEN;
        case "very hidden" -> visibility = SheetBook.Visibility.VERY_HIDDEN;
        case "dates 1904" -> settings = settings.from1904();
        case "as displayed" -> settings = settings.displayed();
        case "with macros" -> settings = settings.withMacros();
        case String other ->
            ModuleLines.read(other)
                .ifPresentOrElse(
                    modules::add,
                    () ->
                        report(
                            line, 0, other.length(), "this is no line of a sheet; write `B2 = 5`"));
      }
    }

    private double tolerance(SheetLines.Line line, String text) {
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException malformed) {
        report(line, 0, line.text().length(), "`" + text + "` is not a number");
        return SheetBook.Settings.DEFAULT.tolerance();
      }
    }

    private void rows(SheetLines.Line line, String text, Region region) {
      for (String part : text.split(",")) {
        Matcher ends = Pattern.compile("(\\d{1,7})(?::(\\d{1,7}))?").matcher(part.strip());
        if (ends.matches()) {
          int first = Integer.parseInt(ends.group(1));
          int last = ends.group(2) == null ? first : Integer.parseInt(ends.group(2));
          region.add(new Rect(first - 1, 0, last, A1.COLUMNS));
        } else {
          report(line, 0, line.text().length(), "`" + part.strip() + "` are no rows");
        }
      }
    }

    private void table(SheetLines.Line line, Matcher table) {
      Optional<Rect> area = A1.rect(table.group(2));
      List<List<Value>> columns = SheetLines.literals(table.group(5)).orElse(List.of());
      if (area.isEmpty() || columns.size() != 1) {
        report(line, 0, line.text().length(), "a table needs cells and the names of its columns");
        return;
      }
      List<String> headers =
          columns.getFirst().stream()
              .map(value -> value instanceof Value.Text(String text) ? text : "")
              .toList();
      tables.add(
          new SheetBook.Table(
              table.group(1),
              statement.name(),
              area.get(),
              headers,
              table.group(3) == null ? 1 : 0,
              table.group(4) == null ? 0 : 1));
    }

    private void cells(SheetLines.Line line, Matcher cells) {
      String range = range(cells);
      Optional<Rect> rect = A1.rect(range);
      if (rect.isEmpty()) {
        report(line, 0, range.length(), "`" + range + "` lies off the sheet");
        return;
      }
      if (!taken.firstIn(rect.get()).isEmpty()) {
        Rect twice = taken.firstIn(rect.get());
        report(line, 0, range.length(), "`" + A1.range(twice) + "` is filled already");
        return;
      }
      if (filled + rect.get().cells() > MOST_CELLS) {
        tooMany(line, 0, range, rect.get());
        return;
      }
      boolean dynamic = !cells.group(3).isEmpty();
      String right = cells.group(5).strip();
      int at = cells.start(5) + cells.group(5).indexOf(right);
      block(line, rect.get(), right, at, dynamic)
          .map(block -> cells.group(4) == null ? block : shown(block, cells.group(4)))
          .ifPresent(
              block -> {
                taken.add(rect.get());
                filled += rect.get().cells();
                blocks.add(block);
              });
    }

    private Optional<SheetBook.Block> block(
        SheetLines.Line line, Rect rect, String right, int at, boolean dynamic) {
      if (right.startsWith("{=") && right.endsWith("}") && !dynamic) {
        String inner = right.substring(2, right.length() - 1);
        return Optional.of(
            new SheetBook.Block.ArrayFormula(rect, formula(line, inner, at + 2, rect), false));
      }
      if (dynamic) {
        return Optional.of(
            new SheetBook.Block.ArrayFormula(rect, formula(line, right, at, rect), true));
      }
      if (right.startsWith("=")) {
        return Optional.of(
            new SheetBook.Block.Formulas(rect, formula(line, right.substring(1), at + 1, rect)));
      }
      boolean data = right.startsWith("data {");
      String literal = data ? right.substring(5) : right;
      boolean braced = literal.startsWith("{") && literal.endsWith("}");
      String inner = braced ? literal.substring(1, literal.length() - 1) : literal;
      Optional<List<List<Value>>> values = SheetLines.literals(inner);
      if (values.isPresent() && (braced || isOne(values.get()))) {
        Optional<Array> array = array(line, rect, values.get());
        return array.map(
            all ->
                data
                    ? new SheetBook.Block.DataTable(rect, all)
                    : new SheetBook.Block.Values(rect, all));
      }
      return Optional.of(new SheetBook.Block.Formulas(rect, formula(line, right, at, rect)));
    }

    private void tooMany(SheetLines.Line line, int start, String range, Rect rect) {
      String others = filled == 0 ? "" : ", beside %,d that are filled already".formatted(filled);
      problems.add(
          Diagnostic.of(
                  Code.TOO_MANY_CELLS,
                  line.span(start, start + range.length()),
                  "these would be %,d cells%s, and all sheets together have %,d at the most"
                      .formatted(rect.cells(), others, MOST_CELLS))
              .hint("fill the cells that are used; a formula may look at whole columns, `A:A`"));
    }

    /** A block whose results are shown in a number format. */
    private static SheetBook.Block shown(SheetBook.Block block, String quoted) {
      String plain = quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"");
      String format = SheetPrinter.Escapes.undone(plain);
      return switch (block) {
        case SheetBook.Block.Formulas(Rect rect, SheetFormula formula) ->
            new SheetBook.Block.Formulas(rect, formula.shownAs(format));
        case SheetBook.Block.ArrayFormula(Rect rect, SheetFormula formula, boolean dynamic) ->
            new SheetBook.Block.ArrayFormula(rect, formula.shownAs(format), dynamic);
        case SheetBook.Block.Values _, SheetBook.Block.DataTable _ -> block;
      };
    }

    private static boolean isOne(List<List<Value>> values) {
      return values.size() == 1
          && values.getFirst().size() == 1
          && !(values.getFirst().getFirst() instanceof Value.Blank);
    }

    /** One value fills all cells; several must be as many as the cells. */
    private Optional<Array> array(SheetLines.Line line, Rect rect, List<List<Value>> values) {
      boolean one = isOne(values);
      boolean fits =
          values.size() == rect.rows()
              && values.stream().allMatch(row -> row.size() == rect.columns());
      if (!one && !fits) {
        report(
            line,
            0,
            line.text().length(),
            "%d rows and %d columns are filled with %d rows of values"
                .formatted(rect.rows(), rect.columns(), values.size()));
        return Optional.empty();
      }
      var columns = new ArrayList<Column>();
      for (int column = 0; column < rect.columns(); column++) {
        var filled = new Column(rect.rows());
        for (int row = 0; row < rect.rows(); row++) {
          filled.set(row, one ? values.getFirst().getFirst() : values.get(row).get(column));
        }
        columns.add(filled);
      }
      return Optional.of(new Array(columns, 0, rect.rows()));
    }

    private SheetFormula formula(SheetLines.Line line, String text, int at, Rect rect) {
      SheetFormula formula = shapes.of(text, rect.top(), rect.left());
      for (Diagnostic problem : formula.problems()) {
        int start = at + Math.min(problem.span().start(), text.length());
        int end = at + Math.min(problem.span().end(), text.length());
        problems.add(
            new Diagnostic(
                problem.code(),
                line.span(start, end),
                problem.message(),
                List.of(),
                problem.hint()));
      }
      return formula;
    }

    private void report(SheetLines.Line line, int start, int end, String message) {
      problems.add(Diagnostic.of(Code.SYNTAX, line.span(start, end), message));
    }
  }
}
