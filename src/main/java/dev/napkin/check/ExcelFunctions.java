package dev.napkin.check;

import java.util.Locale;
import java.util.Set;

/**
 * The functions that Excel has and the library may lack. A call of one cannot be computed, whereas
 * a call of a function that nobody has is {@code #NAME?}, as it is in Excel.
 *
 * <p>Microsoft's help on Excel's functions by category, and MS-XLS 2.5.198.17 (Ftab) for those of
 * its older macro sheets.
 */
final class ExcelFunctions {
  private static final Set<String> NAMES =
      Set.of(
          "CALL",
          "COPILOT",
          "CUBEKPIMEMBER",
          "CUBEMEMBER",
          "CUBEMEMBERPROPERTY",
          "CUBERANKEDMEMBER",
          "CUBESET",
          "CUBESETCOUNT",
          "CUBEVALUE",
          "DETECTLANGUAGE",
          "ENCODEURL",
          "EUROCONVERT",
          "EVALUATE",
          "FIELDVALUE",
          "FILES",
          "FILTERXML",
          "FORECAST.ETS",
          "FORECAST.ETS.CONFINT",
          "FORECAST.ETS.SEASONALITY",
          "FORECAST.ETS.STAT",
          "GET.CELL",
          "GET.DOCUMENT",
          "GET.WORKBOOK",
          "GET.WORKSPACE",
          "GROUPBY",
          "IMAGE",
          "IMPORTCSV",
          "IMPORTTEXT",
          "PERCENTOF",
          "PHONETIC",
          "PIVOTBY",
          "PY",
          "REGISTER.ID",
          "RTD",
          "SQL.REQUEST",
          "STOCKHISTORY",
          "TRANSLATE",
          "TRIMRANGE",
          "WEBSERVICE");

  private ExcelFunctions() {}

  /** Whether Excel has a function of this name. */
  static boolean has(String name) {
    return NAMES.contains(name.toUpperCase(Locale.ROOT));
  }
}
