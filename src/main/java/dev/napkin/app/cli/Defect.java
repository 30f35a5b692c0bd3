package dev.napkin.app.cli;

/** A broken promise inside the program, in one line that a report can quote. */
final class Defect {
  private static final String OURS = "dev.napkin.";

  private Defect() {}

  /** What broke and where in our own code. */
  static String describe(Throwable defect) {
    String what = defect.getClass().getSimpleName();
    String message = defect.getMessage() == null ? "" : ": " + firstLine(defect.getMessage());
    for (StackTraceElement frame : defect.getStackTrace()) {
      if (frame.getClassName().startsWith(OURS)) {
        String place = frame.getClassName().substring(OURS.length());
        return what + message + " (" + place + ":" + frame.getLineNumber() + ")";
      }
    }
    return what + message;
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
