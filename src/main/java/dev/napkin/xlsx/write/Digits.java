package dev.napkin.xlsx.write;

/**
 * Numbers as the shortest decimals that read back as the same bits.
 *
 * <p>Whole numbers and short decimals, which is what people type, are written digit by digit; all
 * others as {@link Double#toString(double)} has them.
 */
final class Digits {
  /** As many letters as a number takes at most. */
  static final int MOST = 26;

  /** Any two decimals below that many units, of whatever scale, are two doubles. */
  private static final double EXACT = 1e15;

  private static final int PLACES = 6;
  private static final long SCALE = 1_000_000;

  private Digits() {}

  /** Writes a finite number; gives where it ends. */
  static int write(double number, byte[] target, int start) {
    long whole = (long) number;
    if (whole == number && Math.abs(number) < EXACT) {
      return write(whole, target, start);
    }
    // Correctly rounded both ways: a decimal of 15 digits that divides back to the number is it.
    double size = Math.abs(number);
    double units = Math.rint(size * SCALE);
    if (units < EXACT && units / SCALE == size) {
      return decimal(number < 0, (long) units, target, start);
    }
    String text = Double.toString(number);
    int at = start;
    for (int i = 0; i < text.length(); i++) {
      target[at++] = (byte) text.charAt(i);
    }
    return at;
  }

  private static int decimal(boolean negative, long units, byte[] target, int start) {
    int at = start;
    if (negative) {
      target[at++] = '-';
    }
    at = write(units / SCALE, target, at);
    target[at++] = '.';
    long rest = units % SCALE;
    for (int i = PLACES - 1; i >= 0; i--) {
      target[at + i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    at += PLACES;
    while (target[at - 1] == '0') {
      at--;
    }
    return at;
  }

  /** Writes a whole number; gives where it ends. */
  static int write(long number, byte[] target, int start) {
    int at = start;
    long rest = number;
    if (rest < 0) {
      target[at++] = '-';
      rest = -rest;
    }
    int length = 1;
    for (long ten = 10; length < 18 && rest >= ten; ten *= 10) {
      length++;
    }
    for (int i = at + length - 1; i >= at; i--) {
      target[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return at + length;
  }
}
