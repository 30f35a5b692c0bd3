package dev.napkin.xlsx.write;

import dev.napkin.function.Library;
import dev.napkin.macro.MacroProject;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.SheetExpression;
import dev.napkin.syntax.SheetExpression.Sheets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which formulas a file can hold: those that were understood, mention only what is in the file, and
 * keep to Excel's limits. A file with any other one would be called damaged.
 */
final class Expressible {
  /** As many letters as a formula may have. */
  static final int LONGEST = 8_192;

  private static final int LONGEST_TEXT = 255;
  private static final int MOST_ARGUMENTS = 255;
  private static final int DEEPEST = 64;

  private final Set<String> sheets = new HashSet<>();
  private final Set<String> tables = new HashSet<>();
  private final Set<String> leftOut = new HashSet<>();
  private final MacroProject macros;

  /** What a file can hold of formulas that may call these functions, which it does not. */
  Expressible(MacroProject macros) {
    this.macros = macros;
  }

  /** Why a formula cannot stand in a file. */
  enum Reason {
    /** It could not be read. */
    UNREADABLE("that could not be read"),
    /** It looks at another workbook. */
    ELSEWHERE("that look at other workbooks"),
    /** It mentions a sheet, a table or a name that will not be in the file. */
    ABSENT("that mention what is not in the file"),
    /** It calls a function of a macro that is computed here. */
    MACRO("that call functions of macros"),
    /** It is longer or deeper than Excel allows. */
    TOO_LARGE("beyond Excel's limits");

    private final String which;

    Reason(String which) {
      this.which = which;
    }

    /** As a sentence about cells. */
    String loss() {
      return "Formulas " + which + " are written as values.";
    }

    /** Which names it concerns. */
    String ofNames() {
      return which;
    }
  }

  private static String folded(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  void addSheet(String name) {
    sheets.add(folded(name));
  }

  void addTable(String name) {
    tables.add(folded(name));
    leftOut.remove(folded(name));
  }

  /** Notes a name that will not be in the file. */
  void leaveOut(String name) {
    leftOut.add(folded(name));
  }

  /** Why a formula cannot be written; empty where it can. */
  Optional<Reason> refusal(Expression tree) {
    return refusal(tree, 0);
  }

  private Optional<Reason> refusal(Expression tree, int depth) {
    Optional<Reason> own = own(tree);
    if (own.isPresent() || depth > DEEPEST) {
      return own.or(() -> Optional.of(Reason.TOO_LARGE));
    }
    int inner = depth + (tree instanceof Expression.Call ? 1 : 0);
    for (Expression part : Formulas.parts(tree)) {
      Optional<Reason> found = refusal(part, inner);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Reason> own(Expression tree) {
    return switch (tree) {
      case SheetExpression.Cell cell -> cell.sheets().flatMap(this::refusal);
      case SheetExpression.Area area -> area.sheets().flatMap(this::refusal);
      case SheetExpression.Rows rows -> rows.sheets().flatMap(this::refusal);
      case SheetExpression.Columns columns -> columns.sheets().flatMap(this::refusal);
      case SheetExpression.SheetName name ->
          refusal(name.sheets()).or(() -> absent(leftOut.contains(folded(name.name()))));
      case SheetExpression.Structured part -> table(part);
      case Expression.Name name -> absent(leftOut.contains(folded(name.text())));
      case Expression.Text text -> text(text.value());
      case Expression.Call call ->
          call.arguments().size() > MOST_ARGUMENTS
              ? Optional.of(Reason.TOO_LARGE)
              : absent(isOfPivots(call.function()) || leftOut.contains(folded(call.function())))
                  .or(() -> macro(call.function()));
      case Expression.FaultLiteral fault -> absent(!fault.code().inExcel());
      case Expression.Broken _,
          Expression.Quantity _,
          Expression.Date _,
          Expression.Index _,
          Expression.Over _,
          Expression.Convert _,
          Expression.Hole _ ->
          Optional.of(Reason.UNREADABLE);
      case Expression _ -> Optional.empty();
    };
  }

  /** Pivot tables are not written. */
  private static boolean isOfPivots(String function) {
    return folded(function).equals("GETPIVOTDATA");
  }

  /** Macros are not written; their functions would be nobody's in the file. */
  private Optional<Reason> macro(String function) {
    boolean isComputed =
        macros
            .find(function)
            .filter(defined -> defined instanceof MacroProject.Defined.Understood)
            .isPresent();
    return isComputed && Library.standard().find(function).isEmpty()
        ? Optional.of(Reason.MACRO)
        : Optional.empty();
  }

  private static Optional<Reason> absent(boolean absent) {
    return absent ? Optional.of(Reason.ABSENT) : Optional.empty();
  }

  private Optional<Reason> refusal(Sheets named) {
    if (named.book().isPresent()) {
      return Optional.of(Reason.ELSEWHERE);
    }
    return absent(
        !sheets.contains(folded(named.first()))
            || named.last().filter(last -> !sheets.contains(folded(last))).isPresent());
  }

  /** A part of a table needs the table's name, also where it stands inside of it. */
  private Optional<Reason> table(SheetExpression.Structured part) {
    String name = part.table().orElse("");
    return name.startsWith("[")
        ? Optional.of(Reason.ELSEWHERE)
        : absent(!tables.contains(folded(name)));
  }

  private static Optional<Reason> text(String text) {
    if (text.length() > LONGEST_TEXT) {
      return Optional.of(Reason.TOO_LARGE);
    }
    for (int i = 0; i < text.length(); i++) {
      boolean pair = XmlOutput.isPair(text, i);
      if (!pair && text.charAt(i) != '\r' && XmlOutput.isForbidden(text.charAt(i))) {
        return Optional.of(Reason.UNREADABLE);
      }
      i += pair ? 1 : 0;
    }
    return Optional.empty();
  }
}
