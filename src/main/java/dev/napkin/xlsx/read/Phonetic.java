package dev.napkin.xlsx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hints beside one text that say how it is read aloud. */
final class Phonetic {
  /** What is kept of a hint at each cell that shows it, besides its letters. */
  static final int CELL = 128;

  static final String LOSS =
      "How texts are read aloud is known to PHONETIC here, and left out of files.";

  /** How the letters {@code from} up to {@code to} of the text are read. */
  private record Run(int from, int to, String aloud) {}

  private final List<Run> runs = new ArrayList<>();
  private Optional<Kana> kana = Optional.empty();

  /** Forgets them, for the next text. */
  void clear() {
    if (!runs.isEmpty() || kana.isPresent()) {
      runs.clear();
      kana = Optional.empty();
    }
  }

  /** Letters and how they are read; runs come in the order of the text. */
  void run(int from, int to, String aloud) {
    runs.add(new Run(from, to, aloud));
  }

  /** The letters in which all of the text is read. */
  void letters(Kana letters) {
    kana = Optional.of(letters);
  }

  /**
   * How {@code text} is read aloud; empty where that is as it is written. What no run is about
   * stays, in the letters of the hints.
   */
  String aloud(String text) {
    if (runs.isEmpty() && kana.isEmpty()) {
      return "";
    }
    var aloud = new StringBuilder();
    int done = 0;
    for (Run run : runs) {
      if (run.from() >= done && run.from() < run.to() && run.to() <= text.length()) {
        aloud.append(text, done, run.from()).append(run.aloud());
        done = run.to();
      }
    }
    aloud.append(text, done, text.length());
    String read = kana.orElse(Kana.KATAKANA).write(aloud);
    return read.equals(text) ? "" : read;
  }
}
