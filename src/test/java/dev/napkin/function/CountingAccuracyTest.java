package dev.napkin.function;

import static dev.napkin.function.Accuracy.checkExact;
import static dev.napkin.function.Decimal.decimal;
import static dev.napkin.function.FunctionCall.call;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** What is counted in whole numbers, held against whole numbers of any size; and units. */
final class CountingAccuracyTest {
  private static final int CASES = 300;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(99);

  private static BigInteger whole(long number) {
    return BigInteger.valueOf(number);
  }

  /** The product of {@code n}, {@code n - step} and so on, of so many factors. */
  private static BigInteger product(long n, long factors, long step) {
    BigInteger product = BigInteger.ONE;
    for (long i = 0; i < factors; i++) {
      product = product.multiply(whole(n - i * step));
    }
    return product;
  }

  private static BigInteger choices(long n, long chosen) {
    return product(n, chosen, 1).divide(product(chosen, chosen, 1));
  }

  /** A count that fits into a double is that double; a larger one has twelve digits. */
  private static void checkCount(BigInteger exact, String name, Object... arguments) {
    if (exact.bitLength() <= 53) {
      check(exact, name, arguments);
    } else if (exact.bitLength() <= 1000) {
      checkExact(new BigDecimal(exact), name, arguments);
    }
  }

  @Test
  void factorialsHaveTwelveDigits() {
    for (int n = 0; n <= 170; n++) {
      checkCount(product(n, n, 1), "FACT", n);
      checkCount(product(n, (n + 1) / 2, 2), "FACTDOUBLE", n);
    }
  }

  @Test
  void choicesHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      long n = random.nextLong(1, i % 2 == 0 ? 200 : 1L << 50);
      long chosen = random.nextLong(0, Math.min(n, 60) + 1);
      checkCount(choices(n, chosen), "COMBIN", n, chosen);
      checkCount(product(n, chosen, 1), "PERMUT", n, chosen);
      checkCount(choices(n + chosen - 1, chosen), "COMBINA", n, chosen);
      checkCount(whole(n).pow((int) chosen), "PERMUTATIONA", n, chosen);
      long first = random.nextLong(1, 60);
      long second = random.nextLong(1, 60);
      BigInteger ways =
          choices(first + second + chosen, chosen).multiply(choices(first + second, second));
      checkCount(ways, "MULTINOMIAL", first, second, chosen);
    }
  }

  @Test
  void divisorsAndMultiplesAreExact() {
    for (int i = 0; i < CASES; i++) {
      long common = random.nextLong(1, 1 << 20);
      long first = common * random.nextLong(1, 1 << 16);
      long second = common * random.nextLong(1, 1 << 16);
      BigInteger divisor = whole(first).gcd(whole(second));
      check(divisor, "GCD", first, second);
      BigInteger multiple = whole(first).multiply(whole(second)).divide(divisor);
      if (multiple.bitLength() <= 53) {
        check(multiple, "LCM", first, second);
      }
    }
  }

  @Test
  void digitsOfAnyBaseAreExact() {
    for (int i = 0; i < CASES; i++) {
      long number = random.nextLong(0, 1L << random.nextInt(1, 53));
      int radix = random.nextInt(2, 37);
      String digits = Long.toString(number, radix).toUpperCase(Locale.ROOT);
      assertEquals(new Value.Text(digits), call("BASE", number, radix));
      check(number, "DECIMAL", digits, radix);
    }
  }

  @Test
  void logarithmsOfTheGammaFunctionHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double x = Accuracy.spread(random, 1e-300, i % 2 == 0 ? 10 : 1e100);
      if (Math.abs(x - 1) > 1e-3 && Math.abs(x - 2) > 1e-3) {
        checkExact(Decimal.logGamma(decimal(x)), "GAMMALN", x);
      }
    }
    for (int i = 0; i < CASES; i++) {
      double near = random.nextInt(1, 3) + Accuracy.spread(random, 1e-10, 0.1);
      checkExact(Decimal.logGamma(decimal(near)), "GAMMALN", near);
    }
  }

  /** A unit, a unit of the same quantity, and how many of the second the first is: a quotient. */
  private static final String UNITS =
      """
      lbm g 45359237 100000
      ozm g 45359237 1600000
      grain g 45359237 700000000
      stone g 635029318 100000
      sg g 444822161526050 30480000000
      cwt lbm 100 1
      shweight lbm 100 1
      uk_cwt lbm 112 1
      lcwt lbm 112 1
      hweight lbm 112 1
      ton lbm 2000 1
      uk_ton lbm 2240 1
      LTON lbm 2240 1
      brton lbm 2240 1
      u g 1660538782 1E33
      in m 254 10000
      ft m 3048 10000
      yd m 9144 10000
      mi m 1609344 1000
      Nmi m 1852 1
      survey_mi m 6336000 3937
      Pica in 1 72
      Picapt in 1 72
      pica in 1 6
      ell in 45 1
      ang m 1 1E10
      ly m 9460730472580800 1
      parsec m 30856775812815532 1
      pc parsec 1 1
      yr sec 31557600 1
      day sec 86400 1
      d s 86400 1
      hr sec 3600 1
      mn sec 60 1
      min sec 60 1
      atm Pa 101325 1
      at p 101325 1
      mmHg Pa 133322 1000
      Torr Pa 101325 760
      psi Pa 44482216152605 6451600000
      lbf N 44482216152605 10000000000000
      pond N 980665 100000000
      dyn N 1 100000
      dy dyn 1 1
      cal J 41868 10000
      c J 4184 1000
      e J 1 10000000
      eV J 1602176487 1E28
      ev eV 1 1
      Wh J 3600 1
      wh Wh 1 1
      HPh Wh 745699871582270220 1000000000000000
      hh HPh 1 1
      flb J 13558179483314004 10000000000000000
      BTU J 105505585262 100000000
      btu BTU 1 1
      HP W 74569987158227022 100000000000000
      h w 74569987158227022 100000000000000
      PS W 73549875 100000
      ga T 1 10000
      gal l 3785411784 1000000000
      uk_gal l 454609 100000
      oz l 3785411784 128000000000
      tsp l 3785411784 768000000000
      tbs tsp 3 1
      tspm l 5 1000
      cup l 3785411784 16000000000
      pt cup 2 1
      us_pt pt 1 1
      qt pt 2 1
      uk_pt uk_gal 1 8
      uk_qt uk_gal 1 4
      bushel l 3523907016688 100000000000
      barrel gal 42 1
      L l 1 1
      lt l 1 1
      m3 l 1000 1
      ang3 l 1 1E27
      ly3 m3 846786664623715165955512486945616474714112000000 1
      ft3 l 28316846592 1000000000
      in3 l 16387064 1000000000
      yd3 ft3 27 1
      mi3 ft3 147197952000 1
      Nmi3 m3 6352182208 1
      Picapt3 in3 1 373248
      Pica3 in3 1 373248
      GRT ft3 100 1
      regton GRT 1 1
      MTON ft3 40 1
      uk_acre m2 40468564224 10000000
      us_acre m2 62726400000 15499969
      ha m2 10000 1
      ar m2 100 1
      Morgen m2 2500 1
      ang2 m2 1 1E20
      in2 m2 64516 100000000
      ft2 in2 144 1
      yd2 ft2 9 1
      mi2 ft2 27878400 1
      Nmi2 m2 3429904 1
      ly2 m2 89505421074818927300612528640000 1
      Picapt2 in2 1 5184
      Pica2 in2 1 5184
      byte bit 8 1
      kn m/s 1852 3600
      admkn kn 1853184 1852000
      mph m/s 44704 100000
      m/h m/s 1 3600
      m/hr m/sec 1 3600
      kibyte byte 1024 1
      Mibit bit 1048576 1
      km m 1000 1
      dag g 10 1
      um m 1 1000000
      """;

  @Test
  void unitsAreTheQuotientsThatDefineThem() {
    for (String line : UNITS.lines().toList()) {
      String[] words = line.split(" ");
      BigDecimal factor = Decimal.over(new BigDecimal(words[2]), new BigDecimal(words[3]));
      double many = random.nextDouble(1, 1000);
      checkExact(decimal(many).multiply(factor), "CONVERT", many, words[0], words[1]);
      checkExact(Decimal.over(decimal(many), factor), "CONVERT", many, words[1], words[0]);
    }
  }

  @Test
  void temperaturesHaveTwelveDigits() {
    for (int i = 0; i < CASES; i++) {
      double degrees = random.nextDouble(40, 5000);
      BigDecimal celsius =
          Decimal.over(decimal(degrees).subtract(decimal(32)), new BigDecimal("1.8"));
      checkExact(celsius, "CONVERT", degrees, "F", "C");
      checkExact(celsius.add(new BigDecimal("273.15")), "CONVERT", degrees, "F", "K");
      double back = number("CONVERT", degrees, "C", "F");
      checkExact(
          decimal(degrees).multiply(new BigDecimal("1.8")).add(decimal(32)),
          "CONVERT",
          degrees,
          "C",
          "F");
      assertEquals(degrees, number("CONVERT", back, "F", "C"), degrees * 1e-14);
    }
  }
}
