package dev.napkin.app.cli;

import dev.napkin.engine.Changes;
import dev.napkin.engine.SheetEdit;
import dev.napkin.engine.SheetOutcome;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.source.Source;
import dev.napkin.syntax.ExcelParser;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Parsed;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person sets in an Excel workbook for one run: {@code Inputs!B3=5}. */
final class SheetSets {
  private static final Pattern NUMBER =
      Pattern.compile(
          "([+-]?(?:\\d{1,400}\\.?\\d{0,400}|\\.\\d{1,400})(?:[eE][+-]?\\d{1,3})?)\\s*(%?)");

  /** What came of setting it. */
  sealed interface Applied {
    /** It is set; this is what that changed. */
    record Done(Changes changes) implements Applied {}

    /** It cannot be set, and why, as a sentence without its full stop. */
    record Refused(String reason) implements Applied {}
  }

  /** What came of reading what is to be set. */
  private sealed interface Read {
    /** The edit that it asks for. */
    record Edit(SheetEdit edit) implements Read {}

    /** Why it asks for none. */
    record Misread(String reason) implements Read {}
  }

  private SheetSets() {}

  /** Sets all of it, or nothing. */
  static Applied apply(List<String> sets, SheetRun run) {
    var edits = new ArrayList<SheetEdit>();
    for (String set : sets) {
      switch (read(set, run)) {
        case Read.Misread(String reason) -> {
          return new Applied.Refused(reason);
        }
        case Read.Edit(SheetEdit edit) -> edits.add(edit);
      }
    }
    SheetOutcome outcome = run.workbook().apply(new SheetEdit.Batch(edits));
    return outcome
        .refusal()
        .<Applied>map(reason -> new Applied.Refused("this cannot be set: " + reason))
        .orElseGet(() -> new Applied.Done(outcome.changes()));
  }

  private static Read read(String set, SheetRun run) {
    int equals = equals(set);
    if (equals < 0) {
      return new Read.Misread("`" + set + "` sets nothing; write it like `Inputs!B3=5`");
    }
    String value = set.substring(equals + 1).strip();
    return switch (run.find(set.substring(0, equals))) {
      case SheetRun.Found.Missing(String reason) -> new Read.Misread(reason);
      case SheetRun.Found.Cell(CellAddress cell) ->
          value.startsWith("=") ? formula(value, cell, run) : literal(value, cell);
    };
  }

  /** Where the value begins; a sheet's name may hold an equals sign between its quotes. */
  private static int equals(String set) {
    boolean quoted = false;
    for (int i = 0; i < set.length(); i++) {
      quoted ^= set.charAt(i) == '\'';
      if (set.charAt(i) == '=' && !quoted) {
        return i;
      }
    }
    return -1;
  }

  private static Read formula(String text, CellAddress cell, SheetRun run) {
    Parsed<Expression> parsed =
        ExcelParser.parse(Source.of("<--set>", text), cell.row(), cell.column());
    if (!parsed.diagnostics().isEmpty()) {
      return new Read.Misread("`" + text + "`: " + parsed.diagnostics().getFirst().message());
    }
    Rect place = Rect.cell(cell.row(), cell.column());
    return new Read.Edit(
        SheetEdit.formula(cell, run.binder().formula(parsed.tree(), cell.grid(), place)));
  }

  private static Read literal(String text, CellAddress cell) {
    return value(text)
        .<Read>map(value -> new Read.Edit(new SheetEdit.Put(cell, value)))
        .orElseGet(
            () ->
                new Read.Misread(
                    "`"
                        + text
                        + "` is no value; write a number, 5%, \"text\", TRUE, FALSE or =formula"));
  }

  private static Optional<Value> value(String text) {
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      double parsed = Double.parseDouble(number.group(1));
      return Double.isInfinite(parsed)
          ? Optional.empty()
          : Optional.of(new Value.Num(number.group(2).isEmpty() ? parsed : parsed / 100));
    }
    if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
      return Optional.of(
          new Value.Text(text.substring(1, text.length() - 1).replace("\"\"", "\"")));
    }
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "TRUE" -> Optional.of(new Value.Logical(true));
      case "FALSE" -> Optional.of(new Value.Logical(false));
      case String _ -> Optional.empty();
    };
  }
}
