package dev.napkin.function;

import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;

/** The faults that bodies give, each with the reason why. */
final class Faults {
  private Faults() {}

  /** {@code #DIV/0!}. */
  static Value.Fault divisionByZero(String reason) {
    return Value.Fault.of(FaultCode.DIVISION_BY_ZERO, reason);
  }

  /** {@code #NUM!}. */
  static Value.Fault outOfDomain(String reason) {
    return Value.Fault.of(FaultCode.OUT_OF_DOMAIN, reason);
  }

  /** {@code #VALUE!}. */
  static Value.Fault wrongKind(String reason) {
    return Value.Fault.of(FaultCode.WRONG_KIND, reason);
  }

  /** {@code #REF!}. */
  static Value.Fault badReference(String reason) {
    return Value.Fault.of(FaultCode.BAD_REFERENCE, reason);
  }

  /** {@code #CALC!}. */
  static Value.Fault calculation(String reason) {
    return Value.Fault.of(FaultCode.CALCULATION, reason);
  }

  /** {@code #N/A}. */
  static Value.Fault notAvailable(String reason) {
    return Value.Fault.of(FaultCode.NOT_AVAILABLE, reason);
  }
}
