package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.TEXT;
import static dev.napkin.value.FaultCode.CALCULATION;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.function.Delimiters.Hit;
import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Texts taken apart at delimiters. */
final class TextSplittingFunctions {
  private TextSplittingFunctions() {}

  private static final String INSTANCE = "which time it stands there, from the end if negative";
  private static final String CASE = "1 for a delimiter in any case; 0 when left out";
  private static final String END = "1 to take the end of the text for a delimiter too";
  private static final String BAD_INSTANCE =
      "the instance is 0 or beyond the text's length, or a mode is neither 0 nor 1";

  private static final SheetFunction TEXTBEFORE =
      SheetFunction.named("TEXTBEFORE")
          .summary("What stands in a text before a delimiter.")
          .takes("text", TEXT, "1", "the text")
          .takes("delimiter", AREA, "1", "the delimiter, or several")
          .optional("instance", ANY, "1", INSTANCE)
          .optional("any_case", ANY, "1", CASE)
          .optional("at_end", ANY, "1", END)
          .optional("otherwise", ANY, "1", "the value where it does not stand there; else #N/A")
          .gives(ANY, "1")
          .fault(NOT_AVAILABLE, "the delimiter does not stand there")
          .fault(WRONG_KIND, BAD_INSTANCE)
          .example("TEXTBEFORE(\"a-b-c\", \"-\")", "\"a\"")
          .example("TEXTBEFORE(\"a-b-c\", \"-\", -1)", "\"a-b\"")
          .example("TEXTBEFORE(\"abc\", \"-\")", "#N/A")
          .example("TEXTBEFORE(\"a-b\", \"-\", 0)", "#VALUE!")
          .contextual((a, context) -> beside(a, context, true));

  private static final SheetFunction TEXTAFTER =
      SheetFunction.named("TEXTAFTER")
          .summary("What stands in a text behind a delimiter.")
          .takes("text", TEXT, "1", "the text")
          .takes("delimiter", AREA, "1", "the delimiter, or several")
          .optional("instance", ANY, "1", INSTANCE)
          .optional("any_case", ANY, "1", CASE)
          .optional("at_end", ANY, "1", END)
          .optional("otherwise", ANY, "1", "the value where it does not stand there; else #N/A")
          .gives(ANY, "1")
          .fault(NOT_AVAILABLE, "the delimiter does not stand there")
          .fault(WRONG_KIND, BAD_INSTANCE)
          .example("TEXTAFTER(\"a-b-c\", \"-\")", "\"b-c\"")
          .example("TEXTAFTER(\"a-b-c\", \"-\", -1)", "\"c\"")
          .example("TEXTAFTER(\"abc\", \"-\")", "#N/A")
          .example("TEXTAFTER(\"a-b\", \"-\", 0)", "#VALUE!")
          .example("TEXTAFTER(\"a-b\", \"-\", B2)", "#VALUE!")
          .contextual((a, context) -> beside(a, context, false));

  private static final SheetFunction TEXTSPLIT =
      SheetFunction.named("TEXTSPLIT")
          .summary("The parts of a text between delimiters, in columns and rows.")
          .takes("text", TEXT, "1", "the text")
          .takes("column_delimiter", AREA, "1", "what parts columns, one text or several")
          .optional("row_delimiter", AREA, "1", "what parts rows, one text or several")
          .optional("skip", ANY, "1", "TRUE to leave out empty parts")
          .optional("any_case", ANY, "1", CASE)
          .optional("padding", ANY, "1", "what fills rows that are too short; else #N/A")
          .gives(AREA, "1")
          .fault(WRONG_KIND, "a delimiter is empty or there is none, or a mode is not 0 or 1")
          .fault(NOT_AVAILABLE, "a row is shorter than another")
          .fault(CALCULATION, "nothing is left")
          .example("TEXTSPLIT(\"a-b-c\", \"-\")", "{\"a\",\"b\",\"c\"}")
          .example("TEXTSPLIT(\"a=1;b=2\", \"=\", \";\")", "{\"a\",\"1\";\"b\",\"2\"}")
          .example("TEXTSPLIT(\"a-b-c\", \"\")", "#VALUE!")
          .example("TEXTSPLIT(\"a,b;c\", \",\", \";\")", "{\"a\",\"b\";\"c\",#N/A}")
          .example("TEXTSPLIT(\",\", \",\", , TRUE)", "#CALC!")
          .body(TextSplittingFunctions::split);

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(TEXTBEFORE, TEXTAFTER, TEXTSPLIT);
  }

  /** The number of an argument that may be left out. */
  private static Value number(Arguments arguments, int index, double otherwise) {
    return isGiven(arguments, index)
        ? Coercion.number(arguments.value(index))
        : Value.number(otherwise);
  }

  private static boolean isGiven(Arguments arguments, int index) {
    return arguments.has(index) && !(arguments.value(index) instanceof Value.Blank);
  }

  /** A mode that is 0 or 1, as a logical. */
  private static Value mode(Arguments arguments, int index) {
    Value mode = number(arguments, index, 0);
    if (!(mode instanceof Value.Num(double number))) {
      return mode;
    }
    return number >= 0 && number < 2
        ? Value.logical(number >= 1)
        : Faults.wrongKind("a mode is neither 0 nor 1");
  }

  private static Value beside(Arguments arguments, Context context, boolean before) {
    Value instance = context.isOmitted(2) ? Value.number(1) : Coercion.number(arguments.value(2));
    Value anyCase = mode(arguments, 3);
    Value atEnd = mode(arguments, 4);
    if (!(instance instanceof Value.Num(double wanted))) {
      return instance;
    }
    if (!(anyCase instanceof Value.Logical(boolean folds))) {
      return anyCase;
    }
    if (!(atEnd instanceof Value.Logical(boolean ends))) {
      return atEnd;
    }
    String text = arguments.text(0);
    double whole = FifteenDigits.truncate(wanted);
    if (whole == 0 || Math.abs(whole) > Math.max(1, text.length())) {
      return Faults.wrongKind("the instance is 0 or beyond the length of the text");
    }
    return Delimiters.of(
        arguments.array(1),
        folds,
        delimiters ->
            delimiters.hasEmpty()
                ? new Value.Text((whole > 0) == before ? "" : text)
                : beside(arguments, (int) whole, ends, delimiters.hits(text), before));
  }

  /**
   * What stands before or behind one of {@code hits}.
   *
   * @param open whether the end of the text, its beginning where counted from the end, counts as a
   *     delimiter
   */
  private static Value beside(
      Arguments arguments, int instance, boolean open, List<Hit> hits, boolean before) {
    String text = arguments.text(0);
    int index = instance > 0 ? instance - 1 : hits.size() + instance;
    if (index >= 0 && index < hits.size()) {
      Hit hit = hits.get(index);
      return new Value.Text(before ? text.substring(0, hit.start()) : text.substring(hit.end()));
    }
    boolean isAtEdge = index == hits.size() || index == -1;
    if (open && isAtEdge) {
      return new Value.Text((index == -1) == before ? "" : text);
    }
    return arguments.has(5)
        ? arguments.value(5)
        : Faults.notAvailable("the delimiter does not stand there");
  }

  private static Value split(Arguments arguments) {
    Value skips = mode(arguments, 3);
    Value anyCase = mode(arguments, 4);
    if (!(skips instanceof Value.Logical(boolean skipEmpty))) {
      return skips;
    }
    if (!(anyCase instanceof Value.Logical(boolean folds))) {
      return anyCase;
    }
    return Delimiters.of(
        given(arguments, 1),
        folds,
        columns ->
            Delimiters.of(
                given(arguments, 2), folds, rows -> split(arguments, columns, rows, skipEmpty)));
  }

  /** The delimiters of an argument, none where it is left out. */
  private static Array given(Arguments arguments, int index) {
    return isGiven(arguments, index) ? arguments.array(index) : new Array(List.of(), 0, 0);
  }

  private static Value split(
      Arguments arguments, Delimiters columns, Delimiters rows, boolean skipEmpty) {
    boolean none = columns.texts().isEmpty() && rows.texts().isEmpty();
    if (none || columns.hasEmpty() || rows.hasEmpty()) {
      return Faults.wrongKind("a delimiter is empty, or there is none");
    }
    var table = new ArrayList<List<String>>();
    for (String row : rows.split(arguments.text(0))) {
      List<String> parts = columns.split(row);
      List<String> kept = skipEmpty ? parts.stream().filter(p -> !p.isEmpty()).toList() : parts;
      if (!kept.isEmpty()) {
        table.add(kept);
      }
    }
    if (table.isEmpty()) {
      return Value.Fault.of(CALCULATION, "nothing is left of the text");
    }
    return array(
        table,
        arguments.has(5) ? arguments.value(5) : Faults.notAvailable("the row ends before here"));
  }

  private static Value array(List<List<String>> table, Value padding) {
    int width = table.stream().mapToInt(List::size).max().orElse(0);
    if ((long) width * table.size() > Texts.LONGEST * 256L) {
      return Faults.wrongKind("the parts fill too many cells");
    }
    var columns = new ArrayList<Column>(width);
    for (int i = 0; i < width; i++) {
      var column = new Column(table.size());
      for (int row = 0; row < table.size(); row++) {
        List<String> parts = table.get(row);
        column.set(row, i < parts.size() ? new Value.Text(parts.get(i)) : padding);
      }
      columns.add(column);
    }
    return new Value.Many(new Array(columns, 0, table.size()));
  }
}
