package dev.napkin.function;

import dev.napkin.value.Column;

/**
 * A column from a row on.
 *
 * @param first that row
 */
public record Strip(Column column, int first) {}
