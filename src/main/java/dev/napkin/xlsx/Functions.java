package dev.napkin.xlsx;

import java.util.List;
import java.util.Set;

/** Calls as a file spells them. */
final class Functions {
  private static final String LATER = "_xlfn.";

  /**
   * Functions younger than the file format: without the mark before them a program that knows them
   * takes them for unknown.
   */
  private static final Set<String> YOUNGER =
      Set.of(
          "ACOT",
          "ACOTH",
          "AGGREGATE",
          "ARABIC",
          "BASE",
          "BETA.DIST",
          "BETA.INV",
          "BINOM.DIST",
          "BINOM.DIST.RANGE",
          "BINOM.INV",
          "BITAND",
          "BITLSHIFT",
          "BITOR",
          "BITRSHIFT",
          "BITXOR",
          "CEILING.MATH",
          "CHISQ.DIST",
          "CHISQ.DIST.RT",
          "CHISQ.INV",
          "CHISQ.INV.RT",
          "CHISQ.TEST",
          "COMBINA",
          "CONCAT",
          "CONFIDENCE.NORM",
          "CONFIDENCE.T",
          "COT",
          "COTH",
          "COVARIANCE.P",
          "COVARIANCE.S",
          "CSC",
          "CSCH",
          "DAYS",
          "DECIMAL",
          "ERF.PRECISE",
          "ERFC.PRECISE",
          "EXPON.DIST",
          "F.DIST",
          "F.DIST.RT",
          "F.INV",
          "F.INV.RT",
          "F.TEST",
          "FLOOR.MATH",
          "FORECAST.LINEAR",
          "GAMMA",
          "GAMMA.DIST",
          "GAMMA.INV",
          "GAMMALN.PRECISE",
          "GAUSS",
          "HYPGEOM.DIST",
          "IFNA",
          "IFS",
          "ISOWEEKNUM",
          "LOGNORM.DIST",
          "LOGNORM.INV",
          "MAXIFS",
          "MINIFS",
          "MODE.MULT",
          "MODE.SNGL",
          "NEGBINOM.DIST",
          "NORM.DIST",
          "NORM.INV",
          "NORM.S.DIST",
          "NORM.S.INV",
          "NUMBERVALUE",
          "PDURATION",
          "PERCENTILE.EXC",
          "PERCENTILE.INC",
          "PERCENTRANK.EXC",
          "PERCENTRANK.INC",
          "PERMUTATIONA",
          "PHI",
          "POISSON.DIST",
          "QUARTILE.EXC",
          "QUARTILE.INC",
          "RANK.AVG",
          "RANK.EQ",
          "RRI",
          "SEC",
          "SECH",
          "SKEW.P",
          "STDEV.P",
          "STDEV.S",
          "SWITCH",
          "T.DIST",
          "T.DIST.2T",
          "T.DIST.RT",
          "T.INV",
          "T.INV.2T",
          "T.TEST",
          "TEXTJOIN",
          "UNICHAR",
          "UNICODE",
          "VAR.P",
          "VAR.S",
          "WEIBULL.DIST",
          "XLOOKUP",
          "XOR",
          "Z.TEST");

  private Functions() {}

  /** A call of {@code name}; one that only new programs know in words that all know. */
  static String call(String name, List<String> arguments) {
    if (name.equals("XLOOKUP") && (arguments.size() == 3 || arguments.size() == 4)) {
      String found =
          "INDEX(%s, MATCH(%s, %s, 0))"
              .formatted(arguments.get(2), arguments.get(0), arguments.get(1));
      return arguments.size() == 3
          ? found
          : "%sIFNA(%s, %s)".formatted(LATER, found, arguments.get(3));
    }
    if (name.equals("IRR") && arguments.size() == 1) {
      // From the usual guess of 10 % the search of some programs fails on long series of months;
      // from below the rate it does not.
      return "IRR(" + arguments.getFirst() + ", 0)";
    }
    return (YOUNGER.contains(name) ? LATER : "") + name + "(" + String.join(", ", arguments) + ")";
  }
}
