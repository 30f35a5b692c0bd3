package dev.napkin.ir;

/**
 * How far an input may lie off: an overlay that evaluation never sees.
 *
 * @param shape the distribution: {@code lognormal}, {@code normal}, {@code uniform}, {@code
 *     triangular}
 * @param low its lower end in base units: the 5th percentile, or the least value of a uniform or
 *     triangular one
 * @param high its upper end in base units
 * @param text as written, without the tilde
 */
public record Spread(String shape, double low, double high, String text) {}
