package dev.napkin.xlsx;

import java.util.List;
import java.util.Map;

/** What came of reading an .xlsx file back. */
public sealed interface Imported {
  /**
   * The text workbook that the file was made from, with the inputs that were changed in it.
   *
   * @param name the file name that the text workbook had
   * @param text its text; as it was exported where no input was changed
   * @param files the texts of the files that it imports, by their paths as seen from its folder
   * @param brought the changes that are in the text
   * @param differences the changes that are not, because they are more than another value
   * @param report what else there is to say, one sentence each
   */
  record Done(
      String name,
      String text,
      Map<String, String> files,
      List<Difference> brought,
      List<Difference> differences,
      List<String> report)
      implements Imported {
    public Done {
      brought = List.copyOf(brought);
      differences = List.copyOf(differences);
      report = List.copyOf(report);
    }
  }

  /** The file is a workbook that was not exported here: no text travels in it. */
  record Foreign() implements Imported {}

  /**
   * The file cannot be read.
   *
   * @param reason why, as a phrase: {@code it is cut off}
   */
  record Refused(String reason) implements Imported {}
}
