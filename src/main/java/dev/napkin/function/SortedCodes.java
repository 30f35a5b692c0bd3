package dev.napkin.function;

import dev.napkin.value.Dictionary;
import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

/**
 * Codes of a dictionary in the order of a number that each has.
 *
 * <p>Criteria take numbers for equal that are so but for their last digits. What is handed out here
 * goes a little beyond what may count, and never short of it: whoever asks tests each value.
 */
final class SortedCodes {
  /** Twice the share by which numbers may differ and count as equal. */
  private static final double MARGIN = 0x1p-47;

  private final Dictionary dictionary;
  private final ToDoubleFunction<Value> number;
  private double[] numbers;
  private int[] codes;
  private int size;
  private int known;

  /** Orders values by {@code number}, without those for which it is not a number. */
  SortedCodes(Dictionary dictionary, ToDoubleFunction<Value> number) {
    this.dictionary = dictionary;
    this.number = number;
    known = dictionary.count();
    double[] all = new double[known];
    for (int code = 0; code < known; code++) {
      all[code] = number.applyAsDouble(dictionary.value(code));
      size += Double.isNaN(all[code]) ? 0 : 1;
    }
    numbers = new double[size];
    int at = 0;
    for (double each : all) {
      if (!Double.isNaN(each)) {
        numbers[at] = each;
        at++;
      }
    }
    Arrays.sort(numbers);
    codes = new int[size];
    Arrays.fill(codes, -1);
    for (int code = 0; code < known; code++) {
      if (!Double.isNaN(all[code])) {
        int place = firstFrom(all[code]);
        while (codes[place] >= 0) {
          place++;
        }
        codes[place] = code;
      }
    }
  }

  /** Takes in what is new in the dictionary. */
  void extend() {
    for (; known < dictionary.count(); known++) {
      double each = number.applyAsDouble(dictionary.value(known));
      if (!Double.isNaN(each)) {
        insert(firstFrom(each), each, known);
      }
    }
  }

  private void insert(int place, double each, int code) {
    if (size == codes.length) {
      int room = size + (size >> 2) + 8;
      numbers = Arrays.copyOf(numbers, room);
      codes = Arrays.copyOf(codes, room);
    }
    System.arraycopy(numbers, place, numbers, place + 1, size - place);
    System.arraycopy(codes, place, codes, place + 1, size - place);
    numbers[place] = each;
    codes[place] = code;
    size++;
  }

  /** Hands out the codes of all numbers that may count as equal to {@code wanted}. */
  void around(double wanted, IntConsumer use) {
    double margin = Math.abs(wanted) * MARGIN;
    for (int i = firstFrom(wanted - margin); i < size && numbers[i] <= wanted + margin; i++) {
      use.accept(codes[i]);
    }
  }

  /** Hands out the codes of all numbers that may count as below or equal to {@code wanted}. */
  void upTo(double wanted, IntConsumer use) {
    double margin = Math.abs(wanted) * MARGIN;
    for (int i = 0; i < size && numbers[i] <= wanted + margin; i++) {
      use.accept(codes[i]);
    }
  }

  /** Hands out the codes of all numbers that may count as above or equal to {@code wanted}. */
  void from(double wanted, IntConsumer use) {
    for (int i = firstFrom(wanted - Math.abs(wanted) * MARGIN); i < size; i++) {
      use.accept(codes[i]);
    }
  }

  /** Hands out the codes of all numbers that may count as from one number on up to another. */
  void between(double least, double most, IntConsumer use) {
    double margin = Math.abs(most) * MARGIN;
    int i = firstFrom(least - Math.abs(least) * MARGIN);
    for (; i < size && numbers[i] <= most + margin; i++) {
      use.accept(codes[i]);
    }
  }

  private int firstFrom(double wanted) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (numbers[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
