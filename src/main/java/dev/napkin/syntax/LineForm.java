package dev.napkin.syntax;

import dev.napkin.syntax.grammar.NapLexical;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The forms a logical line can have: the word that opens it and the words that are keywords in it.
 *
 * <p>A keyword is soft: it is one only in lines of the forms that know it, and there only behind
 * something that ends an operand. Everywhere else it is a name like any other.
 */
enum LineForm {
  WORKBOOK(NapLexical.WORKBOOK, "workbook"),
  UNITS(NapLexical.UNITS, "unit"),
  RATE(NapLexical.RATE, "rate", "on"),
  SOURCE(NapLexical.SOURCE, "source", "on"),
  AXIS(NapLexical.AXIS, "axis", "to", "by"),
  TABLE(NapLexical.TABLE, "table", "from", "sha256"),
  CHECK(NapLexical.CHECK, "check", "in", "over"),
  CLAIM(NapLexical.CLAIM, "claim", "to"),
  SCENARIO(NapLexical.SCENARIO, "scenario"),
  IMPORT(NapLexical.IMPORT, "import", "as"),
  SHEET(NapLexical.SHEET, "sheet"),
  SWEEP(NapLexical.SWEEP, "sweep", "over"),
  TORNADO(NapLexical.TORNADO, "tornado"),
  SOLVE(NapLexical.SOLVE, "solve", "for", "in", "over"),
  SAMPLE(NapLexical.SAMPLE, "sample", "n", "seed"),
  CHART(NapLexical.CHART, "chart", "over", "by"),
  /** {@code # Heading}. */
  HEADING(NapLexical.HEADING, ""),
  /** {@code name = ...} or {@code f(a) = ...}, in the workbook or in a scenario. */
  DEFINITION(0, "", "in", "over", "to", "first"),
  /** The first line of a table. */
  COLUMNS(0, ""),
  /** Another line of a table. */
  ROW(0, "", "to"),
  /** A formula on its own. */
  FORMULA(0, "", "in", "over");

  private static final Map<String, LineForm> OPENERS = new HashMap<>();
  private static final Map<String, Integer> KEYWORDS =
      Map.ofEntries(
          Map.entry("in", NapLexical.IN),
          Map.entry("to", NapLexical.TO),
          Map.entry("over", NapLexical.OVER),
          Map.entry("by", NapLexical.BY),
          Map.entry("on", NapLexical.ON),
          Map.entry("first", NapLexical.FIRST),
          Map.entry("for", NapLexical.FOR),
          Map.entry("n", NapLexical.COUNT),
          Map.entry("seed", NapLexical.SEED),
          Map.entry("as", NapLexical.AS),
          Map.entry("from", NapLexical.FROM),
          Map.entry("sha256", NapLexical.SHA256));

  static {
    for (LineForm form : values()) {
      if (!form.word.isEmpty()) {
        OPENERS.put(form.word, form);
      }
    }
  }

  private final int tokenType;
  private final String word;
  private final Set<String> keywords;

  LineForm(int tokenType, String word, String... keywords) {
    this.tokenType = tokenType;
    this.word = word;
    this.keywords = Set.of(keywords);
  }

  /** The form that {@code word} opens, if it is a statement's keyword. */
  static Optional<LineForm> opened(String word) {
    return Optional.ofNullable(OPENERS.get(word));
  }

  /** The words that open a statement. */
  static Set<String> openers() {
    return Set.copyOf(OPENERS.keySet());
  }

  /** The token type of the word that opens lines of this form. */
  int tokenType() {
    return tokenType;
  }

  /** The word that opens lines of this form; empty for none. */
  String word() {
    return word;
  }

  /** The token type of {@code word} where it is a keyword in lines of this form, else 0. */
  int keyword(String word) {
    return keywords.contains(word) ? KEYWORDS.getOrDefault(word, 0) : 0;
  }
}
