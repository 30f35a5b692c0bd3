package dev.napkin.unit;

/**
 * A unit as the catalog holds it: a symbol without prefix, and the prefixes it takes.
 *
 * @param symbol the unprefixed symbol
 * @param prefixes which prefixes may stand before it
 */
record UnitEntry(UnitSymbol symbol, Prefix.Family prefixes) {}
