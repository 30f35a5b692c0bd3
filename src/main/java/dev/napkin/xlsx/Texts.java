package dev.napkin.xlsx;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The text of a workbook and of all files that it needs, as they travel in the exported file.
 *
 * @param name the file name of the workbook itself
 * @param text its text
 * @param files the texts of imported files and tables, by their paths as seen from the folder of
 *     the workbook
 * @param choice under which scenarios the file was made, as {@link Chosen} writes it
 */
record Texts(String name, String text, SequencedMap<String, String> files, String choice) {
  Texts {
    files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
  }

  /** Texts whose files are put in order of their paths, so that they always are in the same. */
  static Texts of(String name, String text, Map<String, String> files, String choice) {
    return new Texts(name, text, new LinkedHashMap<>(new TreeMap<>(files)), choice);
  }

  /** The workbook's own text first, then the others. */
  SequencedMap<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    all.put(name, text);
    files.forEach(all::putIfAbsent);
    return all;
  }

  /** The SHA-256 of the workbook's text. */
  String hash() {
    return hash(text);
  }

  /** The SHA-256 of a text in UTF-8, in hexadecimal digits. */
  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
