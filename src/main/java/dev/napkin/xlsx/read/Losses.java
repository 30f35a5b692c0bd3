package dev.napkin.xlsx.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a file holds that is not kept, each kind as one sentence. */
final class Losses {
  /** By the last word of a content type's part before its suffix, or of a reference's kind. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("vbaProject", "Macros are left out."),
          Map.entry("xlMacrosheet", "Sheets of Excel 4 macros are left out."),
          Map.entry("xlIntlMacrosheet", "Sheets of Excel 4 macros are left out."),
          Map.entry("chartsheet", "Sheets that are charts are left out."),
          Map.entry("dialogsheet", "Dialogs are left out."),
          Map.entry(
              "externalLink",
              "Other workbooks that formulas refer to are not opened; what was seen there last is"
                  + " kept."),
          Map.entry("chart", "Charts are left out."),
          Map.entry("chartEx", "Charts are left out."),
          Map.entry("drawing", "Drawings are left out."),
          Map.entry("image", "Pictures are left out."),
          Map.entry("comments", "Comments are left out."),
          Map.entry("threadedComment", "Comments are left out."),
          Map.entry(
              "pivotTable",
              "Pivot tables are known to GETPIVOTDATA here, and left out of files; their cells are"
                  + " kept."),
          Map.entry("queryTable", "Queries of other data are left out."),
          Map.entry("connections", "Queries of other data are left out."),
          Map.entry("slicer", "Slicers are left out."),
          Map.entry("oleObject", "Embedded objects are left out."),
          Map.entry("package", "Embedded objects are left out."),
          Map.entry("control", "Controls are left out."),
          Map.entry("ctrlProp", "Controls are left out."),
          Map.entry("hyperlink", "Links of cells are left out."),
          Map.entry("rdRichValue", "Linked data types and pictures in cells are left out."));

  /** By the name of an element of a sheet. */
  private static final Map<String, String> ELEMENTS =
      Map.of(
          "conditionalFormatting", "Conditional formats are left out.",
          "dataValidations", "Rules for what may be typed in are left out.",
          "mergeCells", "Merged cells are left out; what stands in them is kept.",
          "hyperlinks", "Links of cells are left out.",
          "sheetProtection", "Protection of sheets is left out.",
          "scenarios", "What-if scenarios are left out.");

  private final Set<String> sentences = new LinkedHashSet<>();

  /** Notes a sentence. */
  void add(String sentence) {
    sentences.add(sentence);
  }

  /** Notes what a reference of some kind leads to. */
  void reference(String kind) {
    String sentence = KINDS.get(kind);
    if (sentence != null) {
      sentences.add(sentence);
    }
  }

  /** Notes an element of a sheet. */
  void element(String name) {
    String sentence = ELEMENTS.get(name);
    if (sentence != null) {
      sentences.add(sentence);
    }
  }

  /** Whether macros are left out. */
  boolean hasMacros() {
    return sentences.contains(KINDS.getOrDefault("vbaProject", ""))
        || sentences.contains(KINDS.getOrDefault("xlMacrosheet", ""));
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }
}
