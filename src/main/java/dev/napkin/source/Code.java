package dev.napkin.source;

/**
 * Every kind of problem, with the number that stays its own for ever.
 *
 * <p>E01 is reading text, E02 names, E03 units, E04 indices, E05 declarations and data, E06
 * evaluation; W is for warnings, N for notes. Each has a golden case and an entry in {@code
 * src/docs/diagnostics.md}; a test holds both.
 */
public enum Code {
  /** Text that fits no construct. */
  SYNTAX("E0101"),
  /** Brackets or operators nested more than 500 deep. */
  TOO_DEEP("E0102"),
  /** A number with a suffix or a form that is not allowed. */
  BAD_NUMBER("E0103"),
  /** A text without its closing quote. */
  UNCLOSED_TEXT("E0104"),
  /** A date that is not in the calendar. */
  BAD_DATE("E0105"),

  /** A name that nothing defines. */
  UNKNOWN_NAME("E0201"),
  /** Two definitions of one name. */
  DUPLICATE_NAME("E0202"),
  /** Two names that differ only in case. */
  CASE_CLASH("E0203"),
  /** A function that does not exist. */
  UNKNOWN_FUNCTION("E0204"),
  /** Too few or too many arguments. */
  ARGUMENT_COUNT("E0205"),
  /** A source that is not declared. */
  UNKNOWN_SOURCE("E0206"),
  /** Definitions that need each other. */
  CYCLE("E0207"),
  /** A function that calls itself, or grows beyond all bounds when put in place. */
  RECURSIVE_FUNCTION("E0208"),
  /** A hole left in a formula. */
  HOLE("E0209"),
  /** A scenario that does not exist or contains itself. */
  UNKNOWN_SCENARIO("E0210"),

  /** Two sides that measure different things. */
  UNIT_MISMATCH("E0301"),
  /** A result that does not measure what its unit says. */
  UNIT_DECLARED("E0302"),
  /** A unit that does not exist. */
  UNKNOWN_UNIT("E0303"),
  /** A unit that must be declared, or cannot be used. */
  REFUSED_UNIT("E0304"),
  /** An argument that measures something the function cannot take. */
  UNIT_ARGUMENT("E0305"),
  /** Rounding a quantity without saying to which unit. */
  ROUNDS_QUANTITY("E0306"),
  /** Two currencies, or a currency without a rate. */
  CURRENCY("E0307"),
  /** A text, date or logical where a quantity is needed, or the other way round. */
  KIND_MISMATCH("E0308"),
  /** A power whose exponent is not a constant although the base has a unit. */
  UNIT_POWER("E0309"),
  /** A running formula that does not say what it measures. */
  UNKNOWN_MEASURE("E0310"),

  /** An index that is not one of the axis. */
  UNKNOWN_KEY("E0401"),
  /** A key or an axis that the name does not have. */
  NOT_INDEXED("E0402"),
  /** An aggregate that does not say over which axis. */
  MISSING_OVER("E0403"),
  /** A declared index that the formula does not give, or one that it needs and the head lacks. */
  INDEX_MISMATCH("E0404"),
  /** {@code prev} where there is nothing before. */
  BAD_PREVIOUS("E0405"),
  /** More cells than a workbook may have. */
  TOO_MANY_CELLS("E0406"),

  /** A table row with the wrong number of cells. */
  TABLE_SHAPE("E0501"),
  /** A file that cannot be read. */
  MISSING_FILE("E0502"),
  /** A file whose contents are not the pinned ones. */
  HASH_MISMATCH("E0503"),
  /** A CSV that lacks a column or holds something that is not a number. */
  BAD_CSV("E0504"),
  /** Files that import each other. */
  IMPORT_CYCLE("E0505"),
  /** A unit, rate, axis or range that makes no sense. */
  BAD_DECLARATION("E0506"),
  /** A scenario override or {@code --set} that cannot be applied. */
  BAD_OVERRIDE("E0507"),

  /** A negated base: {@code -2^2} is 4. */
  NEGATED_POWER("W0101", Severity.WARNING),
  /** Scenarios that override the same cell in one composition. */
  SCENARIO_CONFLICT("W0201", Severity.WARNING),
  /** A value that lies outside of the range behind it. */
  OUTSIDE_RANGE("W0501", Severity.WARNING),
  /** A source whose name nothing uses. */
  UNUSED_SOURCE("N0201", Severity.NOTE);

  private final String id;
  private final Severity severity;

  Code(String id) {
    this(id, Severity.ERROR);
  }

  Code(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** The number that stays, as messages show it: {@code E0301}. */
  public String id() {
    return id;
  }

  /** How much problems of this kind matter. */
  public Severity severity() {
    return severity;
  }
}
