package dev.napkin.syntax;

import java.util.Locale;
import java.util.Set;

/**
 * Functions as files spell them: those younger than the file format carry a mark, without which a
 * program that knows them takes them for unknown.
 *
 * <p>Source: [MS-XLSX] 2.2.2, "Formulas", where they are the future functions.
 */
public final class FileSpelling {
  /** Before the name that a LET or a LAMBDA gives a value. */
  static final String PARAMETER = "_xlpm.";

  /** Before a parameter of a LAMBDA that may be left out. */
  static final String OPTIONAL_PARAMETER = "_xlop.";

  /** Before the name of a function that is given to another one as a value. */
  private static final String VALUE_MARK = "_xleta.";

  private static final String YOUNGER_MARK = "_xlfn.";
  private static final String LIBREOFFICE_MARK = "_xlfn.ORG.LIBREOFFICE.";
  private static final String OPENOFFICE_MARK = "_xlfn.ORG.OPENOFFICE.";
  private static final String WORKSHEET_MARK = "_xlws.";

  /** Marked twice, since worksheets had a macro of that name. */
  private static final Set<String> WORKSHEET = Set.of("FILTER", "SORT", "PY");

  private static final Set<String> YOUNGER =
      words(
          """
          ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST
          BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW
          CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST
          CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
          COVARIANCE.S CSC CSCH DAYS DECIMAL DETECTLANGUAGE DROP ECMA.CEILING ENCODEURL ERF.PRECISE
          ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE
          FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT
          FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST
          GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT
          IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET
          LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT
          NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION
          PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI
          PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ
          REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P
          SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T
          T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRANSLATE TRIMRANGE
          UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS
          WRAPROWS XLOOKUP XMATCH XOR Z.TEST
          """);

  /** Younger too, but some programs mark them and others do not. */
  private static final Set<String> UNMARKED =
      Set.of("ISO.CEILING", "NETWORKDAYS.INTL", "WORKDAY.INTL", "ANCHORARRAY", "SINGLE");

  /** Younger than the binary format, where they carry a mark as well; in a package they do not. */
  private static final Set<String> YOUNGER_THAN_BINARY =
      words(
          """
          AVERAGEIF AVERAGEIFS COUNTIFS CUBEKPIMEMBER CUBEMEMBER CUBEMEMBERPROPERTY CUBERANKEDMEMBER
          CUBESET CUBESETCOUNT CUBEVALUE ERROR.TYPE IFERROR SUMIFS WEEKNUM
          """);

  /** The functions of LibreOffice alone, which it marks as its own. */
  private static final Set<String> LIBREOFFICE = words("RAWSUBTRACT ROUNDSIG");

  /** The functions of WPS Office alone, which it marks as if they were younger ones of Excel. */
  private static final Set<String> WPS_OFFICE = Set.of("DISPIMG");

  /** The functions that LibreOffice has from its forebear. */
  private static final Set<String> OPENOFFICE =
      words("DAYSINMONTH DAYSINYEAR EASTERSUNDAY ISLEAPYEAR MONTHS ROT13 WEEKS WEEKSINYEAR YEARS");

  /** The functions that Excel offers as values. */
  private static final Set<String> VALUES =
      words(
          """
          ARRAYTOTEXT AVERAGE CONCAT COUNT COUNTA MAX MEDIAN MIN MODE.SNGL PERCENTOF PRODUCT STDEV.P
          STDEV.S SUM VAR.P VAR.S
          """);

  private FileSpelling() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  /** A function as a file spells it: {@code _xlfn.XLOOKUP}, {@code SUM}. */
  public static String of(String function) {
    String capitals = function.toUpperCase(Locale.ROOT);
    if (WORKSHEET.contains(capitals)) {
      return YOUNGER_MARK + WORKSHEET_MARK + function;
    }
    if (LIBREOFFICE.contains(capitals)) {
      return LIBREOFFICE_MARK + function;
    }
    if (OPENOFFICE.contains(capitals)) {
      return OPENOFFICE_MARK + function;
    }
    boolean marked = YOUNGER.contains(capitals) || WPS_OFFICE.contains(capitals);
    return marked ? YOUNGER_MARK + function : function;
  }

  /** A function as a person spells it; a mark stays before a name that Excel does not know. */
  static String unmarked(String function) {
    if (!starts(function, YOUNGER_MARK)) {
      return function;
    }
    String foreign = without(LIBREOFFICE_MARK, without(OPENOFFICE_MARK, function));
    String foreignCapitals = foreign.toUpperCase(Locale.ROOT);
    if (LIBREOFFICE.contains(foreignCapitals) || OPENOFFICE.contains(foreignCapitals)) {
      return foreign;
    }
    String younger = function.substring(YOUNGER_MARK.length());
    String name =
        starts(younger, WORKSHEET_MARK) ? younger.substring(WORKSHEET_MARK.length()) : younger;
    String capitals = name.toUpperCase(Locale.ROOT);
    boolean known =
        YOUNGER.contains(capitals)
            || WORKSHEET.contains(capitals)
            || WPS_OFFICE.contains(capitals)
            || UNMARKED.contains(capitals)
            || YOUNGER_THAN_BINARY.contains(capitals);
    return known ? name : function;
  }

  /** The name of a parameter as a person spells it; the mark stays where it would be no name. */
  static String unmarkedParameter(String name) {
    String bare = without(PARAMETER, name);
    if (bare.length() == name.length()) {
      return name;
    }
    boolean logical = bare.equalsIgnoreCase("TRUE") || bare.equalsIgnoreCase("FALSE");
    return logical || !Letters.areName(bare) || PlaceScanner.isPlace(bare) ? name : bare;
  }

  /** A name as a person spells it: of a function that is given as a value without its mark. */
  static String unmarkedValue(String name) {
    String function = functionValue(name);
    if (function.length() == name.length()) {
      return name;
    }
    return VALUES.contains(function.toUpperCase(Locale.ROOT)) ? function : name;
  }

  /** The function that a name means where it is given as a value, with or without its mark. */
  public static String functionValue(String name) {
    return without(VALUE_MARK, name);
  }

  /** A name as a file spells it: {@code _xleta.SUM} for a function that is given as a value. */
  static String value(String name) {
    return VALUES.contains(name.toUpperCase(Locale.ROOT)) ? VALUE_MARK + name : name;
  }

  /** The name of a parameter as a file spells it. */
  static String parameter(String name) {
    return starts(name, PARAMETER) ? name : PARAMETER + name;
  }

  /** A name without {@code mark}, in any case, if it stands before it. */
  static String without(String mark, String name) {
    return starts(name, mark) ? name.substring(mark.length()) : name;
  }

  /** Whether a name begins with a mark, in any case. */
  static boolean starts(String name, String mark) {
    return name.length() > mark.length() && name.regionMatches(true, 0, mark, 0, mark.length());
  }
}
