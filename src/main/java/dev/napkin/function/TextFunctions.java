package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.LOGICAL;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.TEXT;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.List;

/**
 * Texts: joining, cutting, counting and changing them.
 *
 * <p>Those whose names end in B count bytes in Excel, where the language writes a character in two;
 * everywhere else a byte is a character, and so it is here.
 */
final class TextFunctions {
  private TextFunctions() {}

  private static final String TOO_LONG = "the result has more than 32767 characters";

  private static final SheetFunction CONCAT =
      SheetFunction.named("CONCAT")
          .summary("All values as one text, those of an area row by row.")
          .takes("values", AREA, "1", "values or areas, without units")
          .repeats("more", AREA, "1", "further values or areas")
          .gives(TEXT, "1")
          .fault(WRONG_KIND, TOO_LONG)
          .example("CONCAT(\"H\", 100)", "\"H100\"")
          .example("CONCAT(\"a\", TRUE)", "\"aTRUE\"")
          .example("CONCAT(REPT(\"a\", 30000), REPT(\"b\", 30000))", "#VALUE!")
          .body(Joining::concatenate);

  private static final SheetFunction CONCATENATE =
      SheetFunction.named("CONCATENATE")
          .summary("Values as one text; CONCAT takes areas too.")
          .takes("value", TEXT, "1", "a value, without a unit")
          .repeats("more", TEXT, "1", "further values")
          .gives(TEXT, "1")
          .fault(WRONG_KIND, TOO_LONG)
          .example("CONCATENATE(\"H\", 100)", "\"H100\"")
          .example("CONCATENATE(\"a\", TRUE)", "\"aTRUE\"")
          .example("CONCATENATE(REPT(\"a\", 30000), REPT(\"b\", 30000))", "#VALUE!")
          .body(Joining::concatenate);

  private static final SheetFunction TEXTJOIN =
      SheetFunction.named("TEXTJOIN")
          .summary("All values as one text, with a separator between them.")
          .takes("separator", TEXT, "what stands between two")
          .takes("skip", LOGICAL, "whether empty ones are left out")
          .takes("values", AREA, "1", "values or areas, without units")
          .repeats("more", AREA, "1", "further values or areas")
          .gives(TEXT, "1")
          .fault(WRONG_KIND, TOO_LONG)
          .example("TEXTJOIN(\", \", TRUE, \"a\", \"\", \"b\")", "\"a, b\"")
          .example("TEXTJOIN(\"-\", FALSE, \"a\", \"\", 3)", "\"a--3\"")
          .example("TEXTJOIN(\", \", TRUE, REPT(\"a\", 30000), REPT(\"b\", 30000))", "#VALUE!")
          .body(Joining::join);

  private static final SheetFunction TEXT_OF =
      SheetFunction.named("TEXT")
          .summary("A number or a date as text, in a number format.")
          .takes("value", ANY, "1", "the number, without a unit; a text stays what it is")
          .takes("format", TEXT, "the format, as \"0.00\", \"#,##0\", \"0%\" or \"yyyy-mm-dd\"")
          .gives(TEXT, "1")
          .fault(WRONG_KIND, "the format is none, or the number is no date")
          .source("ECMA-376 part 1, section 18.8.31, numFmts")
          .example("TEXT(1234.567, \"#,##0.00\")", "\"1,234.57\"")
          .example("TEXT(28.5%, \"0%\")", "\"29%\"")
          .example("TEXT(DATE(2026, 6, 14), \"d mmmm yyyy\")", "\"14 June 2026\"")
          .example("TEXT(-1, \"yyyy-mm-dd\")", "#VALUE!")
          .contextual(
              (a, context) ->
                  Texts.formatted(a.value(0), a.text(1), context.surroundings().dates()));

  private static final SheetFunction VALUE =
      SheetFunction.named("VALUE")
          .summary("The number, date or time that a text reads as.")
          .takes("text", ANY, "1", "the text; an empty cell is 0")
          .gives(NUMBER, "1")
          .fault(WRONG_KIND, "it reads as no number")
          .example("VALUE(\"1,234.5\")", "1234.5")
          .example("VALUE(\"12%\")", "0.12")
          .example("VALUE(\"1 1/2\")", "1.5")
          .example("VALUE(\"twelve\")", "#VALUE!")
          .contextual(TextFunctions::number);

  private static final SheetFunction LEN =
      SheetFunction.named("LEN")
          .summary("How many characters a text has.")
          .takes("text", TEXT, "the text")
          .gives(NUMBER, "1")
          .example("LEN(\"Qwen3\")", "5")
          .example("LEN(\"\")", "0")
          .numeric(a -> a.text(0).length());

  private static final SheetFunction LEFT =
      SheetFunction.named("LEFT")
          .summary("The first characters of a text.")
          .takes("text", TEXT, "the text")
          .optional("count", NUMBER, "1", "how many; 1 when left out")
          .gives(TEXT, "1")
          .fault(WRONG_KIND, "the count is negative")
          .example("LEFT(\"H100\", 1)", "\"H\"")
          .example("LEFT(\"H100\", -1)", "#VALUE!")
          .body(a -> Texts.part(a.text(0), 1, a.number(1, 1)));

  private static final SheetFunction RIGHT =
      SheetFunction.named("RIGHT")
          .summary("The last characters of a text.")
          .takes("text", TEXT, "the text")
          .optional("count", NUMBER, "1", "how many; 1 when left out")
          .gives(TEXT, "1")
          .fault(WRONG_KIND, "the count is negative")
          .example("RIGHT(\"H100\", 3)", "\"100\"")
          .example("RIGHT(\"H100\", -1)", "#VALUE!")
          .body(
              a ->
                  Texts.part(
                      a.text(0),
                      Math.max(1, a.text(0).length() - Math.floor(a.number(1, 1)) + 1),
                      a.number(1, 1)));

  private static final SheetFunction MID =
      SheetFunction.named("MID")
          .summary("Some characters of a text from a place on.")
          .takes("text", TEXT, "the text")
          .takes("start", NUMBER, "1", "the place of the first, counted from 1")
          .takes("count", NUMBER, "1", "how many")
          .gives(TEXT, "1")
          .fault(WRONG_KIND, "the start is below 1, or the count negative")
          .example("MID(\"Qwen3-32B\", 7, 2)", "\"32\"")
          .example("MID(\"Qwen3\", 0, 2)", "#VALUE!")
          .body(a -> Texts.part(a.text(0), a.number(1), a.number(2)));

  private static final SheetFunction UPPER =
      SheetFunction.named("UPPER")
          .summary("A text in capitals.")
          .takes("text", TEXT, "the text")
          .gives(TEXT, "1")
          .example("UPPER(\"gpu 1\")", "\"GPU 1\"")
          .example("UPPER(\"\")", "\"\"")
          .body(a -> Texts.mapped(a.text(0), Character::toUpperCase));

  private static final SheetFunction LOWER =
      SheetFunction.named("LOWER")
          .summary("A text in small letters.")
          .takes("text", TEXT, "the text")
          .gives(TEXT, "1")
          .example("LOWER(\"GPU 1\")", "\"gpu 1\"")
          .example("LOWER(\"\")", "\"\"")
          .body(a -> Texts.mapped(a.text(0), Character::toLowerCase));

  private static final SheetFunction TRIM =
      SheetFunction.named("TRIM")
          .summary("A text without blanks around it and with single blanks inside.")
          .takes("text", TEXT, "the text")
          .gives(TEXT, "1")
          .example("TRIM(\"  a   b \")", "\"a b\"")
          .example("TRIM(\"  \")", "\"\"")
          .body(a -> new Value.Text(a.text(0).replaceAll(" +", " ").replaceAll("^ | $", "")));

  private static final SheetFunction REPT =
      SheetFunction.named("REPT")
          .summary("A text repeated some times.")
          .takes("text", TEXT, "the text")
          .takes("times", NUMBER, "1", "how often")
          .gives(TEXT, "1")
          .fault(WRONG_KIND, "times is negative, or " + TOO_LONG)
          .example("REPT(\"ab\", 3)", "\"ababab\"")
          .example("REPT(\"ab\", -1)", "#VALUE!")
          .body(a -> Texts.repeated(a.text(0), a.number(1)));

  private static final SheetFunction SUBSTITUTE =
      SheetFunction.named("SUBSTITUTE")
          .summary("A text with one part replaced, everywhere or only the n-th time.")
          .takes("text", TEXT, "the text")
          .takes("old", TEXT, "the part, in its case")
          .takes("new", TEXT, "what to put there")
          .optional("occurrence", ANY, "1", "which time only; every time when left out")
          .gives(TEXT, "1")
          .fault(WRONG_KIND, "the occurrence is below 1 or a logical, or " + TOO_LONG)
          .example("SUBSTITUTE(\"a-b-c\", \"-\", \"+\")", "\"a+b+c\"")
          .example("SUBSTITUTE(\"a-b-c\", \"-\", \"+\", 2)", "\"a-b+c\"")
          .example("SUBSTITUTE(\"a-b-c\", \"-\", \"+\", 0)", "#VALUE!")
          .body(TextFunctions::substituted);

  private static final SheetFunction REPLACE =
      SheetFunction.named("REPLACE")
          .summary("A text with some characters from a place on replaced.")
          .takes("text", TEXT, "the text")
          .takes("start", NUMBER, "1", "the place of the first, counted from 1")
          .takes("count", NUMBER, "1", "how many characters go")
          .takes("new", TEXT, "what to put there")
          .gives(TEXT, "1")
          .fault(WRONG_KIND, "the start is below 1, or the count negative")
          .example("REPLACE(\"H100\", 2, 1, \"2\")", "\"H200\"")
          .example("REPLACE(\"H100\", 0, 1, \"2\")", "#VALUE!")
          .body(a -> Texts.replaced(a.text(0), a.number(1), a.number(2), a.text(3)));

  private static final SheetFunction FIND =
      SheetFunction.named("FIND")
          .summary("The place where one text stands in another, case and all.")
          .takes("part", TEXT, "what to find")
          .takes("text", TEXT, "where to look")
          .optional("start", NUMBER, "1", "the place to begin; 1 when left out")
          .gives(NUMBER, "1")
          .fault(WRONG_KIND, "it does not stand there, or the start lies outside")
          .example("FIND(\"M\", \"Miriam McGovern\", 2)", "8")
          .example("FIND(\"x\", \"Miriam\")", "#VALUE!")
          .body(a -> Texts.found(a.text(1), a.number(2, 1), i -> a.text(1).indexOf(a.text(0), i)));

  private static final SheetFunction SEARCH =
      SheetFunction.named("SEARCH")
          .summary("The place where a text stands in another, in any case; ? and * are wildcards.")
          .takes("part", TEXT, "what to find")
          .takes("text", TEXT, "where to look")
          .optional("start", NUMBER, "1", "the place to begin; 1 when left out")
          .gives(NUMBER, "1")
          .fault(WRONG_KIND, "it does not stand there, or the start lies outside")
          .example("SEARCH(\"m?G\", \"Miriam McGovern\")", "8")
          .example("SEARCH(\"x\", \"Miriam\")", "#VALUE!")
          .body(
              a ->
                  Texts.found(
                      a.text(1), a.number(2, 1), i -> Wildcard.of(a.text(0)).find(a.text(1), i)));

  private static final SheetFunction EXACT =
      SheetFunction.named("EXACT")
          .summary("Whether two texts are the same, case and all.")
          .takes("a", TEXT, "one text")
          .takes("b", TEXT, "the other")
          .gives(LOGICAL, "1")
          .example("EXACT(\"GPU\", \"GPU\")", "TRUE")
          .example("EXACT(\"GPU\", \"gpu\")", "FALSE")
          .body(a -> Value.logical(a.text(0).equals(a.text(1))));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        CONCAT,
        CONCATENATE,
        TEXTJOIN,
        TEXT_OF,
        VALUE,
        LEN,
        LEFT,
        RIGHT,
        MID,
        UPPER,
        LOWER,
        TRIM,
        REPT,
        SUBSTITUTE,
        REPLACE,
        FIND,
        SEARCH,
        EXACT,
        LEN.alsoNamed("LENB"),
        LEFT.alsoNamed("LEFTB"),
        RIGHT.alsoNamed("RIGHTB"),
        MID.alsoNamed("MIDB"),
        REPLACE.alsoNamed("REPLACEB"),
        FIND.alsoNamed("FINDB"),
        SEARCH.alsoNamed("SEARCHB"));
  }

  private static Value number(Arguments arguments, Context context) {
    return switch (arguments.value(0)) {
      case Value.Logical _ -> Faults.wrongKind("a logical is no written number");
      case Value.Text text when Coercion.number(text) instanceof Value.Num(double number) ->
          context.surroundings().dates().written(text.text(), number);
      case Value other -> Coercion.number(other);
    };
  }

  /** A logical says no occurrence, as it says no number to other functions of texts. */
  private static Value substituted(Arguments arguments) {
    String text = arguments.text(0);
    if (!arguments.has(3)) {
      return Texts.substituted(text, arguments.text(1), arguments.text(2));
    }
    if (arguments.value(3) instanceof Value.Logical) {
      return Faults.wrongKind("a logical is no number here");
    }
    return switch (Coercion.number(arguments.value(3))) {
      case Value.Num(double occurrence) ->
          Texts.substituted(text, arguments.text(1), arguments.text(2), occurrence);
      case Value fault -> fault;
    };
  }
}
