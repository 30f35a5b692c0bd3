package dev.napkin.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a formula of the text workbook becomes in a cell. */
final class FormulaWriterTest {
  private static final String NAMES = "a = 1\nb = 2\nd = 3\n";

  private static void check(String formula, String expected) {
    assertEquals(expected, written(NAMES + "x = " + formula, "x"));
  }

  /** The formula of the cell that computes {@code name}. */
  private static String written(String book, String name) {
    for (Page page : Exports.of(book).plan().pages()) {
      for (var row : page.rows().values()) {
        for (Slot slot : row.values()) {
          if (slot.meaning().equals(Optional.of(new Meaning.Computed(name)))
              && slot.content() instanceof Content.Formula(String text, _)) {
            return text;
          }
        }
      }
    }
    throw new IllegalArgumentException(name + " has no formula");
  }

  @Test
  void operatorsKeepTheGroupingThatWasWritten() {
    check("a + b * d", "a + b*d");
    check("(a + b) * d", "(a + b)*d");
    check("a - (b - d)", "a - (b - d)");
    check("a / (b / d)", "a/(b/d)");
    check("2^3^2 + a", "2^3^2 + a");
    check("2^(3^2) + a", "2^(3^2) + a");
    check("2^-a", "2^-a");
    check("-a^2", "-a^2");
    check("-(a^2)", "-(a^2)");
    check("-(a + b) * -d", "-(a + b)*-d");
    check("a% + b", "a% + b");
    check("-a%", "-a%");
    check("(a + b)%", "(a + b)%");
    check("a < b = TRUE", "a < b = TRUE");
    check("a & b + 1", "a & b + 1");
  }

  @Test
  void literalsReadBackAsWhatTheyAre() {
    check("a + 0.1", "a + 0.1");
    check("a + 1e300", "a + 1E+300");
    check("a + 1.5e-9", "a + 1.5E-9");
    check("a + 32k", "a + 32000");
    check("\"say \"\"hi\"\"\" & a", "\"say \"\"hi\"\"\" & a");
    check("IF(a > b, TRUE, FALSE)", "IF(a > b, TRUE, FALSE)");
    check("IFERROR(a, #N/A)", "IFERROR(a, NA())");
    check("IFERROR(a, #DIV/0!)", "IFERROR(a, #DIV/0!)");
  }

  @Test
  void longTextsComeInPieces() {
    String text = "y".repeat(300);
    check("\"" + text + "\" & a", "\"" + "y".repeat(255) + "\"&\"" + "y".repeat(45) + "\" & a");
  }

  @Test
  void youngFunctionsCarryTheirMark() {
    check("IFNA(a, b)", "_xlfn.IFNA(a, b)");
    check("IFS(a > 1, b)", "_xlfn.IFS(a > 1, b)");
    check("IFERROR(a, b)", "IFERROR(a, b)");
  }

  @Test
  void unitsBecomeNamedFactors() {
    check("a * 8 TB/s / (2 GB/s)", "a*(8*u_TB/u_s)/(2*u_GB/u_s)");
    check("3 m^2 / (1 m^2) * a", "3*u_m*u_m/(1*u_m*u_m)*a");
    check("a / (4 m)^(1/2) * 1 m^1/2", "a/(4*u_m)^(1/2)*(1*u_m^(1/2))");
    check("a * 6%/h * 1 h", "a*(6*u_percent/u_h)*(1*u_h)");
  }

  @Test
  void namesThatExcelRefusesAreMangled() {
    assertEquals("Q1_ + _c", written("Q1 = 1\nc = 2\nx = Q1 + c", "x"));
  }

  @Test
  void aColumnReadsTheCellsBesideIt() {
    String table = "table t { \n key | p | q\n k1 | 1 | 2\n k2 | 3 | 4\n }\n";
    assertEquals("B6/C6", written(table + "x = t.p / t.q", "x[k1]"));
    assertEquals("B7/C7", written(table + "x = t.p / t.q", "x[k2]"));
    assertEquals("Tables!$B$7", written(table + "x = t.p[k2]\ny = t.p * 2", "x"));
    assertEquals("$B$7*C6", written(table + "y = t.p[k2] * t.q", "y[k1]"));
    assertEquals("SUM(t.p)", written(table + "x = SUM(t.p over t)", "x"));
  }

  @Test
  void aGridReadsItsEdges() {
    String axes = "axis i = 1 to 2\naxis j = 5 to 7\ng[i, j] = i * j\n";
    // i stands in a column and is read down; j is carried to a row above and read across.
    assertEquals("Axes!$A5*C$5", written(axes, "g[1, 6]"));
    assertEquals("Axes!$A6*D$5", written(axes, "g[2, 7]"));
  }
}
