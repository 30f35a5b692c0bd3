package dev.napkin.xlsx;

import dev.napkin.grid.CellAddress;

/** What a cell of the exported workbook stands for, so that an import knows what a change means. */
sealed interface Meaning {
  /** The cell as people call it: {@code gpu.rent[B200]}, {@code unit month}. */
  String name();

  /**
   * An input that is typed here.
   *
   * @param name as formulas write it, keys included
   * @param cell the cell of the model
   * @param showing in which unit it is typed
   */
  record Input(String name, CellAddress cell, Showing showing) implements Meaning {}

  /**
   * What an input is under a scenario, typed here.
   *
   * @param scenario as declared
   */
  record Override(String scenario, String name, CellAddress cell, Showing showing)
      implements Meaning {}

  /**
   * How many of another unit one declared unit is: the 30 of {@code unit month = 30 day}.
   *
   * @param name {@code unit month}
   * @param of the other unit, as written
   */
  record UnitSize(String name, String of) implements Meaning {}

  /** A formula of the text workbook. */
  record Computed(String name) implements Meaning {}

  /** A formula of the export itself: a conversion, a difference, a link. */
  record Derived(String name) implements Meaning {}

  /** Something typed that the text workbook says in another way than as an input. */
  record Fixed(String name) implements Meaning {}

  /** The choice of a scenario, which is for whoever opens the file. */
  record Choice(String name) implements Meaning {}
}
