package dev.napkin.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class FormulaTextTest {
  private static final FormulaText.Rows STAY = page -> row -> row;

  private static void check(String one, String other) {
    assertEquals(FormulaText.normal(one, "Model", STAY), FormulaText.normal(other, "Model", STAY));
  }

  @Test
  void blanksCaseAndDollarsDoNotMatter() {
    check("SUM( $A$1 : B2 ) + x", "sum(A1:$B2)+X");
    check("COUNTIF(A1,TRUE())", "COUNTIF(A1, TRUE)");
    check("_xlfn.IFNA('Model'!A1, Tables!B2)", "IFNA(A1,'Tables'!$B$2)");
    check("A1:A1", "A1");
  }

  @Test
  void textsAreLeftAlone() {
    assertEquals(
        "\"a  $B$1 \"\"x\"\"\"&[Model]A1",
        FormulaText.normal("\"a  $B$1 \"\"x\"\"\" & A1", "Model", STAY));
  }

  @Test
  void rowsGoWhereTheyWent() {
    FormulaText.Rows down = page -> row -> page.equals("Tables") ? row + 2 : row;
    assertEquals(
        "[Tables]B7*[Model]C5+[Tables]A3:A9",
        FormulaText.normal("Tables!$B$5*C5+Tables!A1:A7", "Model", down));
  }

  @Test
  void namesThatLookLikeCellsAreNames() {
    assertEquals(
        "U_B200+GPU.B200+LOG10(2)",
        FormulaText.normal("u_B200 + gpu.B200 + LOG10(2)", "Model", page -> row -> 99));
  }
}
