package dev.napkin.xlsx;

import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;

/**
 * Whether a computed value is what a file says, as far as the program that saved it could say it.
 *
 * <p>LibreOffice has no logical values: TRUE is 1 in a format of its own, and it is saved as the
 * number wherever another format was chosen. And it has faults of its own (Err:502, Err:504, ...)
 * which it saves as {@code #VALUE!} because the file knows no other word for them.
 *
 * @param plain whether the program tells logicals from numbers and each fault from the others
 */
record Agreement(boolean plain) {
  /** Two numbers agree when they differ by less than this share, ... */
  private static final double RELATIVE = 1e-9;

  /** ... or by less than this. */
  private static final double ABSOLUTE = 1e-12;

  /** With what a program saved that calls itself {@code writer}. */
  static Agreement with(String writer) {
    return new Agreement(!writer.startsWith("LibreOffice"));
  }

  /** Whether {@code computed} is what was {@code stored}. */
  boolean holds(Value stored, Value computed) {
    return switch (stored) {
      case Value.Num(double number) -> number(number, computed);
      case Value.Fault fault ->
          computed instanceof Value.Fault other
              && (fault.code() == other.code() || (!plain && fault.code() == FaultCode.WRONG_KIND));
      case Value.Text _,
          Value.Logical _,
          Value.Blank _,
          Value.Many _,
          Value.Reference _,
          Value.Lambda _ ->
          stored.equals(computed);
    };
  }

  /**
   * Whether {@code computed} says the same as {@code stored} in the notation of another program.
   */
  boolean holds(String formula, Value stored, Value computed) {
    return stored instanceof Value.Text(String was)
        && computed instanceof Value.Text(String is)
        && Notation.isSame(formula, was, is, this);
  }

  private boolean number(double stored, Value computed) {
    return switch (computed) {
      case Value.Num(double number) -> isClose(stored, number);
      case Value.Logical(boolean holds) -> !plain && stored == (holds ? 1 : 0);
      case Value.Text _,
          Value.Fault _,
          Value.Blank _,
          Value.Many _,
          Value.Reference _,
          Value.Lambda _ ->
          false;
    };
  }

  /** Whether two numbers agree. */
  boolean isClose(double a, double b) {
    double distance = Math.abs(a - b);
    return distance <= ABSOLUTE || distance <= RELATIVE * Math.max(Math.abs(a), Math.abs(b));
  }
}
