package dev.napkin.function;

import static dev.napkin.function.Accuracy.spread;
import static dev.napkin.function.FunctionCall.call;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Older names with arguments of their own give what the newer ones give, to the last bit. */
final class OldNamesAccuracyTest {
  private static final int CASES = 100;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(111);

  private static void checkSame(String old, String name, Object[] arguments, Object... more) {
    Object[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    assertEquals(call(name, all), call(old, arguments), () -> old + Arrays.toString(arguments));
  }

  private static Object[] of(Object... arguments) {
    return arguments;
  }

  @Test
  void oldNamesGiveWhatNewOnesGive() {
    for (int i = 0; i < CASES; i++) {
      double p = random.nextDouble(1e-9, 1);
      double x = random.nextDouble(-5, 5);
      double size = spread(random, 0.1, 20);
      int freedom = random.nextInt(1, 50);
      int other = random.nextInt(1, 50);
      checkSame("NORMSDIST", "NORM.S.DIST", of(x), true);
      checkSame("NORMSINV", "NORM.S.INV", of(p));
      checkSame("NORMINV", "NORM.INV", of(p, x, size));
      checkSame("LOGNORMDIST", "LOGNORM.DIST", of(size, x, 2), true);
      checkSame("LOGINV", "LOGNORM.INV", of(p, x, size));
      checkSame("BETADIST", "BETA.DIST", of(p, size, 2), true);
      checkSame("BETAINV", "BETA.INV", of(p, size, 2));
      checkSame("GAMMAINV", "GAMMA.INV", of(p, size, 2));
      checkSame("CHIDIST", "CHISQ.DIST.RT", of(size, freedom));
      checkSame("CHIINV", "CHISQ.INV.RT", of(p, freedom));
      checkSame("CHISQINV", "CHISQ.INV", of(p, freedom));
      checkSame("F.DIST.RT", "FDIST", of(size, freedom, other));
      checkSame("FINV", "F.INV.RT", of(p, freedom, other));
      checkSame("TINV", "T.INV.2T", of(p, freedom));
      assertEquals(call("TDIST", size, freedom, 1), call("T.DIST.RT", size, freedom));
      int trials = random.nextInt(1, 100);
      int some = random.nextInt(trials + 1);
      checkSame("BINOMDIST", "BINOM.DIST", of(some, trials, p, true));
      checkSame("POISSON", "POISSON.DIST", of(some, size, true));
      checkSame("NEGBINOMDIST", "NEGBINOM.DIST", of(some, trials, p), false);
      if (some > 0) {
        checkSame("HYPGEOMDIST", "HYPGEOM.DIST", of(some, trials, trials, 200), false);
      }
      checkSame("ERF.PRECISE", "ERF", of(x));
      checkSame("ERFC.PRECISE", "ERFC", of(x));
    }
  }
}
