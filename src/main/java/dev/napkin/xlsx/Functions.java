package dev.napkin.xlsx;

import dev.napkin.syntax.FileSpelling;
import java.util.List;

/** Calls as a file spells them. */
final class Functions {
  private Functions() {}

  /** A call of {@code name}; one that only new programs know in words that all know. */
  static String call(String name, List<String> arguments) {
    if (name.equals("XLOOKUP") && (arguments.size() == 3 || arguments.size() == 4)) {
      String found =
          "INDEX(%s, MATCH(%s, %s, 0))"
              .formatted(arguments.get(2), arguments.get(0), arguments.get(1));
      return arguments.size() == 3
          ? found
          : "%s(%s, %s)".formatted(FileSpelling.of("IFNA"), found, arguments.get(3));
    }
    if (name.equals("IRR") && arguments.size() == 1) {
      // From the usual guess of 10 % the search of some programs fails on long series of months;
      // from below the rate it does not.
      return "IRR(" + arguments.getFirst() + ", 0)";
    }
    return FileSpelling.of(name) + "(" + String.join(", ", arguments) + ")";
  }
}
