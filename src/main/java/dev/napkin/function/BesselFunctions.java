package dev.napkin.function;

import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;

import dev.napkin.value.Value;
import java.util.List;

/** Bessel functions, named as Excel names them. */
final class BesselFunctions {
  /** Nobody needs so much of both; more would only keep the reader waiting. */
  private static final double HIGHEST = 1e5;

  private BesselFunctions() {}

  private static final SheetFunction BESSELJ =
      bessel("BESSELJ", "The Bessel function of the first kind, J.")
          .fault(OUT_OF_DOMAIN, "the order is negative or too high")
          .source("DLMF 10.2, https://dlmf.nist.gov/10.2")
          .example("BESSELJ(1.9, 2)", "0.329926")
          .example("BESSELJ(1.9, -1)", "#NUM!")
          .body(a -> of(a, false, Bessel::first));

  private static final SheetFunction BESSELY =
      bessel(
              "BESSELY",
              "The Bessel function of the second kind, Y (also called Weber's or Neumann's).")
          .fault(OUT_OF_DOMAIN, "x is not positive, or the order negative or too high")
          .source("DLMF 10.2, https://dlmf.nist.gov/10.2")
          .example("BESSELY(2.5, 1)", "0.145918")
          .example("BESSELY(0, 1)", "#NUM!")
          .body(a -> of(a, true, Bessel::second));

  private static final SheetFunction BESSELI =
      bessel("BESSELI", "The modified Bessel function of the first kind, I.")
          .fault(OUT_OF_DOMAIN, "the order is negative or too high, or the value too large")
          .source("DLMF 10.25, https://dlmf.nist.gov/10.25")
          .example("BESSELI(1.5, 1)", "0.981666")
          .example("BESSELI(1.5, -1)", "#NUM!")
          .body(a -> of(a, false, Bessel::modifiedFirst));

  private static final SheetFunction BESSELK =
      bessel("BESSELK", "The modified Bessel function of the second kind, K.")
          .fault(OUT_OF_DOMAIN, "x is not positive, or the order negative or too high")
          .source("DLMF 10.25, https://dlmf.nist.gov/10.25")
          .example("BESSELK(1.5, 1)", "0.277388")
          .example("BESSELK(0, 1)", "#NUM!")
          .body(a -> of(a, true, Bessel::modifiedSecond));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(BESSELJ, BESSELY, BESSELI, BESSELK);
  }

  private static SheetFunction.Builder bessel(String name, String summary) {
    return SheetFunction.named(name)
        .summary(summary)
        .takes("x", NUMBER, "1", "the argument")
        .takes("order", NUMBER, "1", "the order, from 0 on; what stands behind its point is cut")
        .fromToolPak()
        .gives(NUMBER, "1");
  }

  /** A function of an order and an argument. */
  private interface Ordered {
    double of(int order, double x);
  }

  private static Value of(Arguments arguments, boolean positive, Ordered function) {
    double x = arguments.number(0);
    double order = FifteenDigits.truncate(arguments.number(1));
    boolean tooHigh = order > HIGHEST && Math.abs(x) > HIGHEST;
    if (arguments.number(1) < 0 || order > Integer.MAX_VALUE || tooHigh) {
      return Faults.outOfDomain("the order is negative or too high");
    }
    return positive && x <= 0
        ? Faults.outOfDomain("x must be positive")
        : Value.number(function.of((int) order, x));
  }
}
