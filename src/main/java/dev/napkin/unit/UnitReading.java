package dev.napkin.unit;

/** What reading a unit's text gave: a unit, or the first place where it is none. */
public sealed interface UnitReading {
  /** The text is a unit. */
  record Known(Unit unit) implements UnitReading {}

  /**
   * A symbol has no meaning here. {@link UnitCatalog#refusal} may say why, and {@link
   * UnitCatalog#nearest} what was meant.
   *
   * @param symbol the symbol as written
   * @param offset where it starts in the text
   */
  record Unknown(String symbol, int offset) implements UnitReading {}

  /**
   * The text has not the form of a unit.
   *
   * @param offset where that shows
   * @param problem a phrase that says why
   */
  record Malformed(int offset, String problem) implements UnitReading {}
}
