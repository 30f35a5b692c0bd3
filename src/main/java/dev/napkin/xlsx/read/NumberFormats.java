package dev.napkin.xlsx.read;

import dev.napkin.function.Displayed;
import dev.napkin.syntax.SheetFormula;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/**
 * The number formats of a workbook that computes with what is displayed, by the numbers of cell
 * styles; of any other workbook nothing is read, and no formula has a format.
 */
final class NumberFormats {
  /** What a format takes, and a formula once more in cells of it. */
  private static final int COST = 200;

  private final Budget budget;
  private final boolean rounds;
  private final List<String> byStyle = new ArrayList<>();
  private final List<String> looks = new ArrayList<>();
  private final Map<String, String> rounding = new HashMap<>();
  private final Map<String, Map<SheetFormula, SheetFormula>> shown = new HashMap<>();

  /**
   * None yet.
   *
   * @param rounds whether formulas are rounded to what their cells display
   */
  NumberFormats(Budget budget, boolean rounds) {
    this.budget = budget;
    this.rounds = rounds;
  }

  /** Reads the part that says how cells look. */
  void read(XmlScanner xml) throws Unreadable {
    Map<Integer, String> codes = new HashMap<>();
    var styles = new ArrayList<Integer>();
    xml.root();
    while (xml.child(1)) {
      int own = xml.depth();
      switch (xml.name()) {
        case "numFmts" -> {
          while (xml.child(own)) {
            budget.keep(COST);
            codes.put(
                (int) Decimals.read(xml.attributes().find("numFmtId").orElse("")),
                SheetTexts.decoded(xml.attributes().find("formatCode").orElse("")));
          }
        }
        case "cellXfs" -> {
          while (xml.child(own)) {
            budget.keep(Long.BYTES);
            int code = (int) Decimals.read(xml.attributes().find("numFmtId").orElse(""));
            styles.add(code);
          }
        }
        default -> {
          // Fonts, fills and borders round nothing.
        }
      }
    }
    var spelling = new FormatSpelling(codes);
    for (int code : styles) {
      String format = codes.getOrDefault(code, builtIn(code));
      byStyle.add(rounds ? rounding(format) : "");
      looks.add(spelling.of(format));
    }
  }

  /** The format of a style as macros are told it; empty for General and for no style. */
  String look(int style) {
    return style >= 0 && style < looks.size() ? looks.get(style) : "";
  }

  private static String builtIn(int code) {
    return code >= 0 && code < BuiltinFormats.getAll().length
        ? BuiltinFormats.getBuiltinFormat(code)
        : "";
  }

  /** The format itself where it rounds, the same object for the same text; else empty. */
  private String rounding(String format) {
    return rounding.computeIfAbsent(format, text -> Displayed.as(text).isPresent() ? text : "");
  }

  /** The formula in a cell of the style; the same object for the same format. */
  SheetFormula shown(SheetFormula formula, int style) throws Unreadable {
    return style >= 0 && style < byStyle.size() ? keep(formula, byStyle.get(style)) : formula;
  }

  /** The formula in a cell of a format; the same object for the same format. */
  SheetFormula shown(SheetFormula formula, String format) throws Unreadable {
    return keep(formula, rounding(format));
  }

  private SheetFormula keep(SheetFormula formula, String format) throws Unreadable {
    if (format.isEmpty()) {
      return formula;
    }
    var known = shown.computeIfAbsent(format, text -> new IdentityHashMap<>());
    SheetFormula there = known.get(formula);
    if (there != null) {
      return there;
    }
    budget.keep(COST);
    SheetFormula fresh = formula.shownAs(format);
    known.put(formula, fresh);
    return fresh;
  }
}
