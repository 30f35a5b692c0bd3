package dev.napkin.app.cli;

import java.util.List;

/**
 * What a run has to say to a person, before it is laid out.
 *
 * @param title what the workbook is called
 * @param sections its parts in order
 */
record Report(String title, List<Section> sections) {

  /** Some tables under a heading, which may be empty. */
  record Section(String heading, List<Table> tables) {
    Section {
      tables = List.copyOf(tables);
    }
  }

  Report {
    sections = List.copyOf(sections);
  }
}
