package dev.napkin.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Random fractions, dimensions and units for the laws of this room. */
final class RandomUnits {
  private static final int CASES = 200;
  private static final List<String> BASES = List.of("m", "kg", "s", "byte", "USD", "token", "user");
  private static final List<String> SYMBOLS =
      List.of(
          "m", "kg", "ms", "h", "day", "TB", "GiB", "Mbit", "kW", "eV", "USD", "kEUR", "%", "user",
          "TFLOP", "ktoken", "month", "mile", "gallon", "ohm", "Pa");

  /** The standard units and a few that a workbook would declare. */
  static final UnitCatalog CATALOG =
      UnitCatalog.standard()
          .withBase("user")
          .withBase("token")
          .withBase("FLOP")
          .withDefinition("month", 30, Unit.of(UnitCatalog.standard().find("day").orElseThrow()));

  private final RandomGenerator random;

  private RandomUnits(RandomGenerator random) {
    this.random = random;
  }

  /** Runs {@code law} on many seeds; a failure names its seed. */
  static void forAll(Consumer<RandomUnits> law) {
    for (int seed = 0; seed < CASES; seed++) {
      try {
        law.accept(new RandomUnits(RandomGeneratorFactory.of("L64X128MixRandom").create(seed)));
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
      }
    }
  }

  Rational rational() {
    return Rational.of(random.nextInt(-6, 7), random.nextInt(1, 5));
  }

  Rational exponent() {
    return random.nextInt(4) > 0
        ? Rational.of(random.nextBoolean() ? 1 : -1)
        : Rational.of(random.nextBoolean() ? 1 : -1, 1)
            .times(Rational.of(random.nextInt(1, 5), random.nextInt(1, 4)));
  }

  Dimension dimension() {
    Dimension product = Dimension.NONE;
    for (int i = random.nextInt(5); i > 0; i--) {
      Dimension base = Dimension.of(BASES.get(random.nextInt(BASES.size())));
      product = product.times(base.power(rational()));
    }
    return product;
  }

  Unit unit() {
    List<Unit.Factor> factors = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      String symbol = SYMBOLS.get(random.nextInt(SYMBOLS.size()));
      factors.add(new Unit.Factor(CATALOG.find(symbol).orElseThrow(), exponent()));
    }
    return new Unit(factors);
  }

  double magnitude() {
    double digits = random.nextInt(-9999, 10_000) / 100.0;
    return digits * Math.pow(10, random.nextInt(-9, 10));
  }
}
