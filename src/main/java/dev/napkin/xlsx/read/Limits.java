package dev.napkin.xlsx.read;

/**
 * How much a file may cost to read.
 *
 * @param maxMemory bytes that the workbook may take once it is read, by a cautious estimate; the
 *     file may unpack to {@link #UNPACKED_PER_MEMORY} times as many
 */
public record Limits(long maxMemory) {
  /** Most of a sheet's text is gone once it is read, so more of it is let through. */
  static final int UNPACKED_PER_MEMORY = 4;

  /** Three quarters of the memory that the program may have. */
  public static Limits ofThisProgram() {
    return new Limits(Runtime.getRuntime().maxMemory() / 4 * 3);
  }
}
