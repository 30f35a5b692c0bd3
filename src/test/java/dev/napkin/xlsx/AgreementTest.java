package dev.napkin.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as the same value, by the program that saved it. */
final class AgreementTest {
  private static final Agreement EXCEL = Agreement.with("Microsoft Excel");
  private static final Agreement OFFICE = Agreement.with("LibreOffice/7.4.7.2$Linux_X86_64");

  @ParameterizedTest
  @CsvSource({
    "1, 1, true, true",
    "1, 1.0000000001, true, true",
    "1, 1.00000001, false, false",
    "0, 1e-13, true, true",
    "1, TRUE, false, true",
    "0, FALSE, false, true",
    "1, FALSE, false, false",
    "2, TRUE, false, false",
    "TRUE, 1, false, false",
    "TRUE, TRUE, true, true",
    "#VALUE!, #VALUE!, true, true",
    "#VALUE!, #NUM!, false, true",
    "#VALUE!, 0, false, false",
    "#NUM!, #VALUE!, false, false",
    "#N/A, #REF!, false, false",
    "text, text, true, true",
    "text, Text, false, false",
    "1, text, false, false",
  })
  void dependsOnWhatTheProgramCanSay(
      String stored, String computed, boolean excel, boolean libreOffice) {
    assertEquals(excel, EXCEL.holds(value(stored), value(computed)));
    assertEquals(libreOffice, OFFICE.holds(value(stored), value(computed)));
  }

  private static Value value(String text) {
    if (text.equals("TRUE") || text.equals("FALSE")) {
      return Value.logical(text.equals("TRUE"));
    }
    for (FaultCode code : FaultCode.values()) {
      if (code.text().equals(text)) {
        return Value.Fault.of(code, "");
      }
    }
    return text.matches("[0-9.e-]+")
        ? Value.number(Double.parseDouble(text))
        : new Value.Text(text);
  }
}
