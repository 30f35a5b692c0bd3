package dev.napkin.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Text as it comes from a file: UTF-8 without zeros, of a size that a person could have written.
 */
final class TextFile {
  /** Larger than any table that somebody looks at, small enough not to fill the memory. */
  static final int MOST_BYTES = 64 << 20;

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final List<String> EXCEL = List.of(".xlsx", ".xlsm", ".xls");

  /** What came of reading one. */
  sealed interface Reading {
    /**
     * A text.
     *
     * @param whole all that is in the file, which as UTF-8 gives its bytes again
     */
    record Text(String whole) implements Reading {
      /** Without the byte order mark that some editors put in front. */
      String text() {
        return whole.startsWith(BYTE_ORDER_MARK) ? whole.substring(1) : whole;
      }
    }

    /** Why there is none, as a phrase. */
    record Refused(String reason) implements Reading {}
  }

  private TextFile() {}

  /** Reads a file. */
  static Reading read(Path file) {
    try {
      if (Files.isDirectory(file)) {
        return new Reading.Refused("it is a directory");
      }
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(MOST_BYTES + 1);
      }
      return bytes.length > MOST_BYTES
          ? new Reading.Refused("it is larger than " + (MOST_BYTES >> 20) + " MiB")
          : text(file, bytes);
    } catch (IOException broken) {
      return new Reading.Refused(reason(broken));
    }
  }

  private static Reading text(Path file, byte[] bytes) {
    if (isExcel(file, bytes)) {
      return new Reading.Refused(
          "it is an Excel workbook; `napkin import "
              + file.getFileName()
              + " -o FILE.nap` makes text of it");
    }
    Optional<String> problem = notText(bytes);
    if (problem.isPresent()) {
      return new Reading.Refused(problem.get());
    }
    return new Reading.Text(new String(bytes, StandardCharsets.UTF_8));
  }

  private static boolean isExcel(Path file, byte[] bytes) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
    return zip || EXCEL.stream().anyMatch(name::endsWith);
  }

  /** Why bytes are no text: a zero, or what is not UTF-8, and where. */
  private static Optional<String> notText(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return Optional.of("it is not a text file: byte " + (i + 1) + " is zero");
      }
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(in);
      return Optional.empty();
    } catch (CharacterCodingException malformed) {
      return Optional.of("it is not UTF-8: see " + place(bytes, in.position()));
    }
  }

  private static String place(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return "line %d, byte 0x%02X".formatted(line, bytes[offset]);
  }

  /** What went wrong with a file, as a phrase. */
  static String reason(IOException broken) {
    return switch (broken) {
      case NoSuchFileException _ -> "no such file";
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException failed when failed.getReason() != null -> failed.getReason();
      case IOException other ->
          other.getMessage() == null ? other.getClass().getSimpleName() : other.getMessage();
    };
  }
}
