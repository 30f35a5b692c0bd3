package dev.napkin.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The defined names of the exported workbook: each points at cells, none holds a formula. */
final class Names {
  /**
   * A defined name.
   *
   * @param name as Excel has it
   * @param original as the text workbook has it
   * @param area what it points at: {@code Model!$E$5}
   * @param place its first cell
   */
  record Defined(String name, String original, String area, Place place) {}

  private final Mangling mangling = new Mangling();
  private final Map<String, String> reserved = new LinkedHashMap<>();
  private final List<Defined> defined = new ArrayList<>();

  /** The name that {@code original} goes by from now on. */
  String reserve(String original) {
    return reserved.computeIfAbsent(original, mangling::unique);
  }

  /** A name that nothing else has, for what has no name of its own in the text. */
  String fresh(String wanted) {
    return mangling.unique(wanted);
  }

  /** The name that was reserved for {@code original}. */
  Optional<String> of(String original) {
    return Optional.ofNullable(reserved.get(original));
  }

  /** Lets {@code name} point at an area from {@code place} on. */
  void define(String name, String original, Place place, int rows, int columns) {
    defined.add(new Defined(name, original, place.area(rows, columns, ""), place));
  }

  /** All names that point at something. */
  List<Defined> defined() {
    return defined;
  }
}
