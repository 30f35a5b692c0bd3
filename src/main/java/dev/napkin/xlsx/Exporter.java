package dev.napkin.xlsx;

import dev.napkin.engine.Workbook;
import java.util.Map;

/** Text workbook to .xlsx: a door of this room. */
public final class Exporter {
  private Exporter() {}

  /**
   * The workbook as it stands, under the scenario that is chosen, as an .xlsx file in which every
   * formula is live.
   *
   * @param fileName what the text workbook is called
   * @param files the texts of the files that it imports and of its tables, by their paths as they
   *     are written there; they travel along, so that the file can be read back on its own
   */
  public static Exported export(Workbook book, String fileName, Map<String, String> files) {
    Plan plan = Plan.of(book, Texts.of(fileName, book.text(), files));
    return new Exported(PlanWriter.write(plan), plan.losses());
  }
}
