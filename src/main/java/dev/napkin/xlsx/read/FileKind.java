package dev.napkin.xlsx.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the first bytes of a file say that it is. */
sealed interface FileKind {
  /** A ZIP package. */
  record Packaged() implements FileKind {}

  /** A compound file: .xls, or a package that is encrypted. */
  record Compound() implements FileKind {}

  /**
   * A bare stream of an Excel before version 5.
   *
   * @param what it is, as a phrase
   */
  record Foreign(String what) implements FileKind {}

  /** How much of a text is looked at. */
  int HEAD = 2048;

  /** The kind of a file. */
  static FileKind of(byte[] file) {
    if (file.length == 0) {
      return new Foreign("it is empty");
    }
    if (starts(file, 'P', 'K', 3, 4) || starts(file, 'P', 'K', 5, 6)) {
      return new Packaged();
    }
    if (starts(file, 0xD0, 0xCF, 0x11, 0xE0)) {
      return new Compound();
    }
    if (starts(file, 0x09, 0x00) || starts(file, 0x09, 0x02) || starts(file, 0x09, 0x04)) {
      return new Foreign(
          "it was saved by an Excel before version 5 (1993); save it as .xlsx in a newer one");
    }
    return new Foreign(text(file));
  }

  private static String text(byte[] file) {
    int length = Math.min(HEAD, file.length);
    var head = new String(file, 0, length, StandardCharsets.ISO_8859_1);
    String lower = head.toLowerCase(Locale.ROOT);
    if (lower.contains("<html") || lower.contains("<table") || lower.contains("<!doctype html")) {
      return "it is a web page (HTML), not a workbook; open it in a spreadsheet program and save it"
          + " as .xlsx";
    }
    if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      return "it is an XML spreadsheet of 2003; open it in a spreadsheet program and save it as"
          + " .xlsx";
    }
    if (head.startsWith("%PDF")) {
      return "it is a PDF, not a workbook";
    }
    boolean plain =
        head.chars()
            .noneMatch(
                letter -> letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r');
    return plain
        ? "it is plain text, perhaps CSV, not a workbook; open it in a spreadsheet program and save"
            + " it as .xlsx"
        : "it is no workbook that can be read: neither .xlsx nor .xls";
  }

  private static boolean starts(byte[] file, int... bytes) {
    if (file.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((file[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
