package dev.napkin.ir;

import dev.napkin.unit.Unit;
import java.util.Optional;

/**
 * What somebody else says about a name.
 *
 * @param target the name it is about, as written: {@code saturating[B200]}
 * @param low what is stated, in {@code unit}; the lower end of a range
 * @param high the upper end where a range is stated
 * @param stated the statement as written: {@code 331 chat}, {@code 40 to 60 user}
 * @param unit the unit of the statement; also that of the computed value
 * @param tolerance as written: {@code 1%}; empty where the stated digits decide
 * @param computed what the workbook computes, in {@code unit}
 * @param verdict whether both agree, on the same axes; both are entries of role {@link
 *     Entry.Role#CLAIM}
 */
public record Claim(
    String target,
    double low,
    Optional<Double> high,
    String stated,
    Unit unit,
    Optional<String> tolerance,
    Entry computed,
    Entry verdict) {}
