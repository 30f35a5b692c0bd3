package dev.napkin.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.value.Summation;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a sum that numbers left says is what adding those that are there gives, bit for bit. */
final class CertainSumTest {
  private static final int CASES = 300;
  private static final int STEPS = 200;

  @Test
  void whatIsToldIsWhatAddingGives() {
    int told = 0;
    for (int seed = 0; seed < CASES; seed++) {
      var random = new Random(seed);
      var sum = new CertainSum();
      var there = new ArrayList<Double>();
      for (int step = 0; step < STEPS; step++) {
        boolean off = !there.isEmpty() && random.nextInt(3) == 0;
        double number = off ? there.remove(random.nextInt(there.size())) : number(random, seed);
        sum.add(number, off);
        if (!off) {
          there.add(number);
        }
        boolean mean = random.nextBoolean();
        Optional<Value> value = sum.value(mean);
        told += value.isPresent() ? 1 : 0;
        Collections.shuffle(there, random);
        String place = "seed " + seed + ", step " + step;
        value.ifPresent(known -> assertEquals(added(there, mean), known, place));
      }
    }
    assertTrue(told > CASES * STEPS / 2, "told only " + told + " times");
  }

  private static Value added(List<Double> numbers, boolean mean) {
    var sum = new Summation();
    numbers.forEach(sum::add);
    return Value.number(mean ? sum.dividedBy((double) numbers.size()) : sum.value());
  }

  private static double number(Random random, int seed) {
    return switch (seed % 4) {
      case 0 -> random.nextInt(100_000) / 1e3;
      case 1 -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(-300, 300));
      // Halves of the last bit, next to which sums lie in the middle of two doubles.
      case 2 -> random.nextBoolean() ? 1 : Math.scalb(1, -53 - random.nextInt(3) * 40);
      default -> random.nextInt(-1_000, 1_000) * 1e15 + random.nextDouble();
    };
  }

  @Test
  void theMiddleBetweenTwoDoublesIsNotTold() {
    var sum = new CertainSum();
    sum.add(1, false);
    sum.add(0x1p-53, false);
    assertEquals(Optional.empty(), sum.value(false));
    sum.add(0x1p-53, false);
    assertEquals(Optional.of(Value.number(1 + 0x1p-52)), sum.value(false));
  }
}
