package dev.napkin.xlsx;

import java.util.List;

/**
 * A workbook as an .xlsx file.
 *
 * @param bytes the file
 * @param losses what it cannot say as the workbook says it, one phrase each
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are a file to be written, never compared
public record Exported(byte[] bytes, List<String> losses) {
  public Exported {
    losses = List.copyOf(losses);
  }
}
