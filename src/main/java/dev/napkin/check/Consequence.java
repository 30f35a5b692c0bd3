package dev.napkin.check;

import dev.napkin.ir.Ir;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;

/** The fault that a name shows in place of a value because of a problem that is already told. */
final class Consequence {
  private Consequence() {}

  /** The formula of a name with this problem. */
  static Ir of(Diagnostic problem) {
    return new Ir.Constant(
        Value.Fault.of(code(problem.code()), problem.code().id() + ": " + problem.message()));
  }

  private static FaultCode code(Code code) {
    return switch (code) {
      case UNIT_MISMATCH,
          UNIT_DECLARED,
          UNKNOWN_UNIT,
          REFUSED_UNIT,
          UNIT_ARGUMENT,
          ROUNDS_QUANTITY,
          CURRENCY,
          UNIT_POWER,
          UNKNOWN_MEASURE ->
          FaultCode.UNIT;
      case KIND_MISMATCH, ARGUMENT_COUNT, MISSING_OVER, INDEX_MISMATCH, BAD_PREVIOUS ->
          FaultCode.WRONG_KIND;
      case UNKNOWN_KEY, NOT_INDEXED -> FaultCode.BAD_REFERENCE;
      case CYCLE -> FaultCode.CYCLE;
      case TOO_MANY_CELLS -> FaultCode.OUT_OF_DOMAIN;
      case MISSING_FILE, HASH_MISMATCH, BAD_CSV, IMPORT_CYCLE -> FaultCode.NOT_AVAILABLE;
      case SYNTAX,
          TOO_DEEP,
          BAD_NUMBER,
          UNCLOSED_TEXT,
          BAD_DATE,
          UNKNOWN_NAME,
          DUPLICATE_NAME,
          CASE_CLASH,
          UNKNOWN_FUNCTION,
          UNKNOWN_SOURCE,
          RECURSIVE_FUNCTION,
          HOLE,
          UNKNOWN_SCENARIO,
          TABLE_SHAPE,
          BAD_DECLARATION,
          BAD_OVERRIDE,
          NEGATED_POWER,
          SCENARIO_CONFLICT,
          OUTSIDE_RANGE,
          UNUSED_SOURCE ->
          FaultCode.UNKNOWN_NAME;
    };
  }
}
