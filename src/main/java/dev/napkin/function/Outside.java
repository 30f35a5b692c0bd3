package dev.napkin.function;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The functions of Excel that ask something outside of the workbook, and so have no answer here:
 * what each would need, by name.
 */
public final class Outside {
  private static final Map<String, String> NEEDS = new LinkedHashMap<>();

  static {
    for (String name :
        "CUBEKPIMEMBER CUBEMEMBER CUBEMEMBERPROPERTY CUBERANKEDMEMBER CUBESET CUBESETCOUNT CUBEVALUE"
            .split(" ")) {
      NEEDS.put(name, "a cube of an analysis server");
    }
    NEEDS.put("RTD", "a server of real-time data");
    NEEDS.put("WEBSERVICE", "a web service");
    NEEDS.put("STOCKHISTORY", "a service for prices of securities");
    NEEDS.put("FIELDVALUE", "a linked data type");
    NEEDS.put("IMAGE", "a picture from the web");
    NEEDS.put("TRANSLATE", "a service that translates");
    NEEDS.put("DETECTLANGUAGE", "a service that translates");
    NEEDS.put("COPILOT", "a language model");
    NEEDS.put("PY", "an interpreter of Python");
    NEEDS.put("IMPORTTEXT", "a file beside the workbook");
    NEEDS.put("IMPORTCSV", "a file beside the workbook");
    NEEDS.put("CALL", "a library of the machine");
    NEEDS.put("REGISTER.ID", "a library of the machine");
    NEEDS.put("SQL.REQUEST", "a data base");
    NEEDS.put("DDE", "a program that runs beside");
  }

  private Outside() {}

  /** What the function called {@code name}, in capitals, would need; empty for all others. */
  public static Optional<String> need(String name) {
    return Optional.ofNullable(NEEDS.get(name));
  }

  /** All of them, in the order in which the manual lists them: what each would need, by name. */
  public static Map<String, String> all() {
    return Collections.unmodifiableMap(NEEDS);
  }
}
