package dev.napkin.check;

import dev.napkin.ir.Ir;
import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Nearest;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Statement;
import dev.napkin.value.Dates;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file that a table takes its rows from: RFC 4180, UTF-8, a header, decimal points. */
final class CsvFile {
  private final String name;
  private final List<String> header;
  private final List<CSVRecord> rows;
  private final int keyColumn;

  private CsvFile(String name, List<String> header, List<CSVRecord> rows, int keyColumn) {
    this.name = name;
    this.header = header;
    this.rows = rows;
    this.keyColumn = keyColumn;
  }

  /** Reads the file that {@code table} names; what is wrong with it is reported. */
  static Optional<CsvFile> load(
      Statement.CsvTable table, Module module, Loader loader, Problems problems) {
    String path = table.file().value();
    return switch (loader.load(module.document().source(), path)) {
      case Loader.Loaded.Missing(String reason) -> {
        problems.report(
            Diagnostic.of(
                Code.MISSING_FILE, table.file().span(), "cannot read `" + path + "`: " + reason));
        yield Optional.empty();
      }
      case Loader.Loaded.File file -> {
        checkHash(table, file.sha256(), problems);
        yield parse(table, path, file.text(), problems);
      }
    };
  }

  private static void checkHash(Statement.CsvTable table, String actual, Problems problems) {
    if (table.hash().isPresent()
        && !table.hash().get().value().toLowerCase(Locale.ROOT).equals(actual)) {
      problems.report(
          Diagnostic.of(
                  Code.HASH_MISMATCH,
                  table.hash().get().span(),
                  "`" + table.file().value() + "` has changed since it was pinned")
              .hint("if the change is meant, pin it anew: sha256 \"" + actual + "\""));
    }
  }

  private static Optional<CsvFile> parse(
      Statement.CsvTable table, String path, String contents, Problems problems) {
    String text = contents.startsWith("\uFEFF") ? contents.substring(1) : contents;
    List<CSVRecord> records;
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
      records = parser.getRecords();
    } catch (IOException | UncheckedIOException broken) {
      problems.report(
          Diagnostic.of(Code.BAD_CSV, table.file().span(), "`" + path + "` is not a CSV file"));
      return Optional.empty();
    }
    if (records.size() < 2) {
      problems.report(
          Diagnostic.of(
              Code.BAD_CSV, table.file().span(), "`" + path + "` has no rows below its header"));
      return Optional.empty();
    }
    List<String> header = records.getFirst().toList().stream().map(String::strip).toList();
    int key = header.indexOf(table.keyColumn().text());
    if (key < 0) {
      problems.report(noColumn(path, table.keyColumn(), header));
      return Optional.empty();
    }
    var file = new CsvFile(path, header, records.subList(1, records.size()), key);
    file.refuseTwins(table, problems);
    return Optional.of(file);
  }

  private void refuseTwins(Statement.CsvTable table, Problems problems) {
    var seen = new HashMap<String, Integer>();
    List<String> keys = keys();
    for (int row = 0; row < keys.size(); row++) {
      Integer first = seen.putIfAbsent(keys.get(row), row);
      if (keys.get(row).isEmpty()) {
        problems.report(
            Diagnostic.of(
                Code.BAD_CSV,
                table.keyColumn().span(),
                "`%s` row %d has no key".formatted(name, row + 2)));
      } else if (first != null) {
        problems.report(
            Diagnostic.of(
                Code.BAD_CSV,
                table.keyColumn().span(),
                "`%s` has the key `%s` in row %d and in row %d"
                    .formatted(name, keys.get(row), first + 2, row + 2)));
      }
    }
  }

  private static Diagnostic noColumn(String path, Expression.Key wanted, List<String> header) {
    return Diagnostic.of(
            Code.BAD_CSV, wanted.span(), "`" + path + "` has no column `" + wanted.text() + "`")
        .hint(
            Nearest.hint(wanted.text(), header)
                .or(() -> Optional.of("its columns: " + String.join(", ", header))));
  }

  /** The texts of the key column. */
  List<String> keys() {
    return texts(keyColumn);
  }

  /** The texts of a column; reported where there is none. */
  Optional<List<String>> column(Expression.Key wanted, Problems problems) {
    int at = header.indexOf(wanted.text());
    if (at < 0) {
      problems.report(noColumn(name, wanted, header));
      return Optional.empty();
    }
    return Optional.of(texts(at));
  }

  private List<String> texts(int column) {
    return rows.stream().map(row -> column < row.size() ? row.get(column).strip() : "").toList();
  }

  /** One cell as a literal of the column's kind; what does not read is reported. */
  Ir cell(String text, int row, Statement.CsvColumn column, Draft draft, Problems problems) {
    Optional<Ir> read =
        switch (draft.type) {
          case Type.Text _ -> Optional.of(new Ir.Constant(new Value.Text(text)));
          case Type.Date _ ->
              Keys.date(text).map(date -> new Ir.Constant(new Value.Num(Dates.serial(date))));
          case Type.Logical _ ->
              switch (text.toUpperCase(Locale.ROOT)) {
                case "TRUE" -> Optional.of(new Ir.Constant(new Value.Logical(true)));
                case "FALSE" -> Optional.of(new Ir.Constant(new Value.Logical(false)));
                default -> Optional.empty();
              };
          case Type.Quantity _, Type.Zero _, Type.Unknown _ ->
              plain(text).map(number -> TableReader.number(number, draft.unit));
        };
    if (read.isEmpty()) {
      problems.report(
          Diagnostic.of(
                  Code.BAD_CSV,
                  column.from().span(),
                  "`%s` row %d: \"%s\" is not %s"
                      .formatted(name, row + 2, text, wanted(draft.type)))
              .hint(meant(text)));
    }
    return read.orElseGet(
        () ->
            new Ir.Constant(
                Value.Fault.of(FaultCode.WRONG_KIND, "\"" + text + "\" in `" + name + "`")));
  }

  private static String wanted(Type type) {
    return switch (type) {
      case Type.Quantity _, Type.Zero _, Type.Unknown _ -> "a number";
      case Type.Text _, Type.Date _, Type.Logical _ -> type.describe();
    };
  }

  /** The number that a text with other signs in it may stand for. */
  private static Optional<String> meant(String text) {
    String number = text.replace(',', '.');
    return !number.equals(text) && plain(number).isPresent()
        ? Optional.of("decimals stand behind a point: " + number)
        : Optional.empty();
  }

  private static Optional<Double> plain(String text) {
    return text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }
}
