package dev.napkin.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.check.Loader;
import dev.napkin.engine.Workbook;
import dev.napkin.ir.Entry;
import dev.napkin.source.Renderer;
import dev.napkin.source.Source;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What functions do to units, and what they say of those that they cannot take. */
final class UnitsOfFunctionsTest {
  private static Workbook book(String formula) {
    String text = "unit user, chat\nx = " + formula + "\n";
    return Workbook.open(Source.of("units", text), Loader.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUM(1 GB, 500 MB) | 1.5 GB",
        "MAX(1 km, 200 m) | 1 km",
        "ABS(-3 user) | 3 user",
        "SIGN(-3 user) | -1",
        "SQRT(4 m^2) | 2 m",
        "POWER(2 m, 3) | 8 m^3",
        "PRODUCT(2 m, 3 kg) | 6 kg*m",
        "SUMSQ(2 m, 3 m) | 13 m^2",
        "HYPOT(3 m, 4 m) | 5 m",
        "VAR.S(2 m, 4 m) | 2 m^2",
        "MOD(10 GB, 4 GB) | 2 GB",
        "QUOTIENT(10 GB, 4 GB) | 2",
        "CEILING(2.1 GB, 1 GB) | 3 GB",
        "RANK.EQ(2 m, 2 m) | 1",
        "IF(TRUE, 1 GB, 2 GB) | 1 GB",
        "PMT(1%, 12, 1000 USD) | -88.8488 USD",
        "NPV(10%, 100 USD, 200 USD) | 256.198 USD"
      })
  void valuesMeasureWhatTheirFunctionMakesOfIt(String formula, String expected) {
    Workbook book = book(formula);
    assertEquals(List.of(), book.diagnostics());
    Entry entry = book.entry("x").orElseThrow();
    assertEquals(expected, new Shown(book).text(entry, book.value("x")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUM(1 GB, 2 USD) | error[E0301] | the arguments of SUM must measure the same",
        "MAX(1 m, 2 s) | error[E0301] | the arguments of MAX must measure the same",
        "MOD(10 GB, 4 USD) | error[E0301] | the arguments of MOD must measure the same",
        "IF(TRUE, 1 GB, 2 USD) | error[E0301] | the branches of IF must measure the same",
        "RATE(12, -100 USD, 1000 GB) | error[E0301] | the arguments of RATE must measure the same",
        "VAR.S(2 m, 4 m) + 1 m | error[E0301] | multiply `1 m` by something in m",
        "SQRT(3 m^2) + 1 m^2 | error[E0301] | cannot add area (m^2) to length (m)",
        "ROUND(2.5 GB, 1) | error[E0306] | `MROUND(2.5 GB, 1 GB)`",
        "SIN(3 m) | error[E0305] | `3 m / (1 m)`",
        "LN(2 kg) | error[E0305] | `2 kg / (1 kg)`",
        "PMT(1 USD, 12, 1000 USD) | error[E0305] | PMT takes a plain number as rate",
        "NPV(10 USD, 100 USD) | error[E0305] | NPV takes a plain number as rate",
        "NORM.S.DIST(2 m, TRUE) | error[E0305] | NORM.S.DIST takes a plain number as z",
        "BESSELJ(1 m, 2) | error[E0305] | BESSELJ takes a plain number as x",
        "COMBIN(5 user, 2) | error[E0305] | `5 user / (1 user)`",
        "LEFT(\"a\", 2 m) | error[E0305] | LEFT takes a plain number as count",
        "YEAR(5 GB) | error[E0308] | YEAR takes a date"
      })
  void whatDoesNotFitIsSaidWithWhatWouldFit(String formula, String code, String words) {
    String report = Renderer.render(book(formula).diagnostics());
    assertTrue(report.contains(code) && report.contains(words), report);
  }
}
