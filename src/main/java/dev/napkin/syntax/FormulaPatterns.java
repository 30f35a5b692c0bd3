package dev.napkin.syntax;

import dev.napkin.syntax.SheetExpression.Sheets;
import dev.napkin.syntax.grammar.ExcelGrammar.FormulaLineContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the grammar made of formulas, by the kinds of their words.
 *
 * <p>The grammar sees kinds and nothing else. So formulas that differ in their names, places and
 * literals only are parsed once, and {@link FormulaBuilder} reads the words of each into the same
 * contexts. A book of many thousand different formulas has some dozens of patterns.
 *
 * <p>For one thread.
 */
final class FormulaPatterns {
  /** So many words are kept at the most, at some 300 bytes each; what comes later is parsed. */
  private static final int MOST_WORDS = 1 << 16;

  /** So many prefixes are kept at the most. */
  private static final int MOST_SHEETS = 1 << 10;

  private final Map<String, FormulaLineContext> contexts = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Optional<Sheets>> sheets = new HashMap<>();
  private final FormulaScanner scanner = new FormulaScanner(false);
  private final FormulaScanner relative = new FormulaScanner(true);
  private int kept;

  /** The contexts of a pattern; empty where none are known. */
  Optional<FormulaLineContext> find(String pattern) {
    return Optional.ofNullable(contexts.get(pattern));
  }

  /** Takes note of what the words of a pattern turned out to be. */
  void keep(String pattern, FormulaLineContext context) {
    if (kept + pattern.length() <= MOST_WORDS) {
      kept += pattern.length();
      contexts.put(pattern, context);
    }
  }

  /** How many patterns are known. */
  int size() {
    return contexts.size();
  }

  /** A text of a word, the same object for all that are equal: names come again and again. */
  String kept(String text) {
    String known = texts.get(text);
    if (known != null) {
      return known;
    }
    if (texts.size() < MOST_WORDS) {
      texts.put(text, text);
    }
    return text;
  }

  /** What cuts formulas of a notation into words, one after the other. */
  FormulaScanner scanner(FormulaNotation notation) {
    return notation.relative() ? relative : scanner;
  }

  /** The sheets before an exclamation mark, which are few in a book. */
  Optional<Sheets> sheets(String prefix) {
    Optional<Sheets> known = sheets.get(prefix);
    if (known != null) {
      return known;
    }
    Optional<Sheets> read = SheetNames.read(prefix);
    if (sheets.size() < MOST_SHEETS) {
      sheets.put(prefix, read);
    }
    return read;
  }

  /** The pattern of some words: a letter for the kind of each. */
  static String of(List<FormulaWord> words) {
    var kinds = new char[words.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = (char) words.get(i).type();
    }
    return new String(kinds);
  }
}
