package dev.napkin.xlsx.read;

import dev.napkin.syntax.SheetBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A spreadsheet file: .xlsx, .xlsm or .xls, whatever it is called. */
public final class SheetFile {
  private SheetFile() {}

  /** What came of reading a file. */
  public sealed interface Reading {
    /** It could be read; what of it is not kept stands among the book's losses. */
    record Done(SheetBook book) implements Reading {}

    /**
     * It could not be read.
     *
     * @param reason why, as a phrase about the file: "it is cut off"
     * @param limit whether more memory would help
     */
    record Refused(String reason, boolean limit) implements Reading {}
  }

  /**
   * Reads the file at {@code path}; whatever is wrong with its bytes, it refuses and does not
   * throw.
   *
   * @throws IOException where the file system gives no bytes
   */
  public static Reading read(Path path, Limits limits) throws IOException {
    long size = Files.size(path);
    if (size > Math.min(limits.maxMemory(), Integer.MAX_VALUE - 8L)) {
      return new Reading.Refused(
          "of " + size + " bytes, it is larger than the memory that may be used", true);
    }
    return read(Files.readAllBytes(path), limits);
  }

  /** Reads the bytes of a file; whatever is wrong with them, it refuses and does not throw. */
  public static Reading read(byte[] file, Limits limits) {
    try {
      var budget = new Budget(limits);
      budget.keep(file.length);
      return new Reading.Done(
          switch (FileKind.of(file)) {
            case FileKind.Packaged() -> new PackagedBook(Parts.of(file, budget), budget).read();
            case FileKind.Compound() -> new BinaryBook(budget).read(file);
            case FileKind.Foreign(String what) -> throw Unreadable.damaged(what);
          });
    } catch (Unreadable e) {
      return new Reading.Refused(e.reason(), e.limit());
    }
  }
}
