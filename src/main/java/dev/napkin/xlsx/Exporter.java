package dev.napkin.xlsx;

import dev.napkin.engine.Workbook;
import dev.napkin.source.Source;
import dev.napkin.syntax.NapParser;
import dev.napkin.syntax.Printer;
import java.util.Map;

/** Text workbook to .xlsx: a door of this room. */
public final class Exporter {
  private Exporter() {}

  /**
   * The workbook as it stands, under the scenario that is chosen, as an .xlsx file in which every
   * formula is live.
   *
   * @param fileName what the text workbook is called
   * @param files the texts of the files that it imports and of its tables, by their paths as seen
   *     from its folder; they travel along, so that the file can be read back on its own
   */
  public static Exported export(Workbook book, String fileName, Map<String, String> files) {
    Texts texts = Texts.of(fileName, text(book), files, Chosen.text(book.choice()));
    Plan plan = Plan.of(book, texts);
    return new Exported(PlanWriter.write(plan), plan.losses());
  }

  /** The text of the workbook: as its author laid it out, unless it was edited since. */
  private static String text(Workbook book) {
    Source source = book.document().source();
    String now = book.text();
    String then = Printer.print(NapParser.parse(Source.of(source.name(), source.text())).tree());
    return then.equals(now) ? source.text() : now;
  }
}
