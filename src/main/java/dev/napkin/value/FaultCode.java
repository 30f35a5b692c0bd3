package dev.napkin.value;

import java.util.Optional;

/** The kinds of fault, with the text that a cell shows. */
public enum FaultCode {
  /** An intersection of areas that do not meet. */
  NULL("#NULL!"),
  /** A division by zero. */
  DIVISION_BY_ZERO("#DIV/0!"),
  /** A value of the wrong kind. */
  WRONG_KIND("#VALUE!"),
  /** A reference to what is no longer there. */
  BAD_REFERENCE("#REF!"),
  /** A name that nothing defines. */
  UNKNOWN_NAME("#NAME?"),
  /** A number outside the domain of a function, or too large. */
  OUT_OF_DOMAIN("#NUM!"),
  /** Something that is not available: a missing input, a key that was not found. */
  NOT_AVAILABLE("#N/A"),
  /** An array that has no room. */
  SPILL("#SPILL!"),
  /** An array that cannot be built. */
  CALCULATION("#CALC!"),
  /** Data that Excel is still waiting for. Here and below: comes in files, no formula gives it. */
  GETTING_DATA("#GETTING_DATA"),
  /** A service that Excel could not reach. */
  CONNECT("#CONNECT!"),
  /** Something that Excel was not allowed to fetch. */
  BLOCKED("#BLOCKED!"),
  /** A kind of data that the program which saved the file did not know. */
  UNKNOWN("#UNKNOWN!"),
  /** A field that a linked record does not have. */
  FIELD("#FIELD!"),
  /** A computation that had not ended when the file was saved. */
  BUSY("#BUSY!"),
  /** A service that failed on its side. */
  EXTERNAL("#EXTERNAL!"),
  /** A program within a cell that failed. */
  PYTHON("#PYTHON!"),
  /** A service that took too long. */
  TIMEOUT("#TIMEOUT!"),
  /** A cell that needs its own value. Excel has no such fault. */
  CYCLE("#CYCLE!"),
  /** A formula whose units do not fit. Excel has no such fault. */
  UNIT("#UNIT!");

  private final String text;

  FaultCode(String text) {
    this.text = text;
  }

  /** As a cell shows it: {@code #DIV/0!}. */
  public String text() {
    return text;
  }

  /** Whether a formula can give it here; the others only come in files. */
  public boolean isComputed() {
    return switch (this) {
      case NULL,
          DIVISION_BY_ZERO,
          WRONG_KIND,
          BAD_REFERENCE,
          UNKNOWN_NAME,
          OUT_OF_DOMAIN,
          NOT_AVAILABLE,
          SPILL,
          CALCULATION,
          CYCLE,
          UNIT ->
          true;
      case GETTING_DATA, CONNECT, BLOCKED, UNKNOWN, FIELD, BUSY, EXTERNAL, PYTHON, TIMEOUT -> false;
    };
  }

  /** Whether Excel knows it too. */
  public boolean inExcel() {
    return this != CYCLE && this != UNIT;
  }

  /** The code that {@code text} shows, in any case. */
  public static Optional<FaultCode> of(String text) {
    for (FaultCode code : values()) {
      if (code.text.equalsIgnoreCase(text)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }
}
