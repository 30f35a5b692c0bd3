package dev.napkin.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts say the same in other words. */
final class NotationTest {
  private static final Agreement EXCEL = Agreement.with("Microsoft Excel");
  private static final Agreement OFFICE = Agreement.with("LibreOffice/7.4.7.2$Linux_X86_64");

  @ParameterizedTest
  @CsvSource({
    "=IMDIV(A1), 0.59999999999999987-0.79999999999999982j, 0.6-0.8j, true",
    "=IMCSC(A1), -1.5e-05-3e-06j, -1.5E-05-3E-06j, true",
    "=IMSUM(A1), i, 1i, true",
    "=IMSUM(A1), 3-i, 3-1i, true",
    "=IMSUM(A1), 3, 3.0000000000001, true",
    "=IMSUM(A1), 3i, 3j, false",
    "=IMSUM(A1), 3i, 3, false",
    "=IMSUM(A1), 3+2i, 3+2.1i, false",
    "=IMSUM(A1), 1e, 1, false",
    "=CONCAT(A1), 3+2i, 3+2.0i, false",
  })
  void complexNumbersAreNumbers(String formula, String stored, String computed, boolean same) {
    assertEquals(same, Notation.isSame(formula, stored, computed, EXCEL));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=FORMULATEXT(A1) | =SUM(1, 2) | =SUM(1,2) | true",
        "=FORMULATEXT(A1) | =SUM($Data.A2:A9) | =SUM(Data!A2:A9) | true",
        "{=FORMULATEXT(A1)} | =\"a b\" | =\"ab\" | false",
        "=FORMULATEXT(A1) | =CEILING.XCL(1) | =CEILING(1) | false",
        "=ADDRESS(1,1,1,1,B1) | 'Sheet 3'.$A$1 | 'Sheet 3'!$A$1 | true",
        "=B1 | =SUM(1, 2) | =SUM(1,2) | false",
      })
  void libreOfficeWritesReferencesItsOwnWay(
      String formula, String stored, String computed, boolean same) {
    assertEquals(same, Notation.isSame(formula, stored, computed, OFFICE));
    assertEquals(stored.equals(computed), Notation.isSame(formula, stored, computed, EXCEL));
  }
}
