package dev.napkin.value;

import java.util.Map;
import java.util.Optional;

/**
 * How the texts in some cells of a sheet are read aloud, where that is not how they are written.
 *
 * <p>Each hint holds for its text alone: once something else stands in the cell, there is none.
 */
public record Spoken(Map<Place, Words> words) {
  /** Texts of which nothing is known. */
  public static final Spoken NONE = new Spoken(Map.of());

  /** A cell of the sheet; both count from 0. */
  public record Place(int row, int column) {}

  /** A text and how it is read aloud. */
  public record Words(String text, String aloud) {}

  public Spoken {
    words = Map.copyOf(words);
  }

  /** How {@code text} is read aloud where it stands in this cell; empty where nothing is known. */
  public Optional<String> aloud(int row, int column, String text) {
    return words.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(words.get(new Place(row, column)))
            .filter(words -> words.text().equals(text))
            .map(Words::aloud);
  }
}
