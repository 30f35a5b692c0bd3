package dev.napkin.xlsx.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers as files write them. */
final class DecimalsTest {
  private final Decimals decimals = new Decimals();
  private int decided;

  @Test
  void everyDoubleIsReadAsTheLibraryReadsIt() {
    var random = new Random(3);
    for (int i = 0; i < 200_000; i++) {
      same(Double.toString(random.nextGaussian() * Math.pow(10, random.nextInt(-6, 12))));
      same(Double.toString(Double.longBitsToDouble(random.nextLong())));
    }
    assertTrue(decided > 200_000, "decided " + decided);
  }

  @Test
  void digitsAndPowersAreReadAsTheLibraryReadsThem() {
    var random = new Random(4);
    for (int i = 0; i < 200_000; i++) {
      long digits = random.nextLong(1_000_000_000_000_000_000L) >>> random.nextInt(60);
      same(digits + "E" + random.nextInt(-30, 30));
      same("-" + random.nextInt(1000) + "." + digits);
    }
    assertTrue(decided > 200_000, "decided " + decided);
  }

  @Test
  void numbersHalfWayBetweenTwoDoublesAreReadAsTheLibraryReadsThem() {
    for (long even = 1L << 53; even < (1L << 53) + 64; even += 2) {
      same(Long.toString(even + 1));
      same(even + 1 + "e5");
      same((even + 1) * 5 + "e-1");
      same((even + 1) * 25 + "e-2");
    }
  }

  @Test
  void whatIsNoNumberIsNone() {
    for (String text :
        new String[] {"", " ", "NaN", "Infinity", "0x1p3", "1d", "1e", "--1", "1,5"}) {
      assertTrue(Double.isNaN(Decimals.read(text)), text);
    }
    assertEquals(1.5e300, Decimals.read(" +1.5E300 "));
  }

  private void same(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (decimals.read(bytes, 0, bytes.length) == bytes.length) {
      decided++;
      assertEquals(Double.parseDouble(text), decimals.number(), text);
    }
  }
}
