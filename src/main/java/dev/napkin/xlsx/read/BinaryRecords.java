package dev.napkin.xlsx.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** Records one behind another, as the streams of an .xls file hold them (MS-XLS 2.1.4). */
final class BinaryRecords {
  private static final String WORKBOOK = "Workbook";
  private static final int HEAD = 4;
  private static final int CONTINUE = 0x003C;

  private final byte[] stream;
  private int at;
  private int kind;
  private int from;
  private int to;

  BinaryRecords(byte[] stream) {
    this.stream = stream;
  }

  /** All of a workbook; none where the file holds no such stream. */
  static BinaryRecords of(DirectoryNode root) throws IOException {
    if (!root.hasEntryCaseInsensitive(WORKBOOK)) {
      return new BinaryRecords(new byte[0]);
    }
    try (var in = root.createDocumentInputStream(root.getEntryCaseInsensitive(WORKBOOK))) {
      return new BinaryRecords(in.readAllBytes());
    }
  }

  /** Goes on to the next record; false where there is none. */
  boolean next() {
    if (at < 0 || at + HEAD > stream.length) {
      return false;
    }
    kind = unsigned(stream, at);
    from = at + HEAD;
    to = Math.min(stream.length, from + unsigned(stream, at + 2));
    at = to;
    return true;
  }

  /** Goes to the record that begins at a byte of the stream. */
  void goTo(int place) {
    at = place;
  }

  /** The kind of the record. */
  int kind() {
    return kind;
  }

  /** Writes the record elsewhere, cut off behind so many bytes. */
  void copy(ByteArrayOutputStream other, int most) {
    int size = Math.min(to - from, most);
    for (int number : new int[] {kind, size}) {
      other.write(number);
      other.write(number >> 8);
    }
    other.write(stream, from, size);
  }

  /** What stands in the record and in those that go on with it. */
  Fields fields() {
    byte[] bytes = Arrays.copyOfRange(stream, from, to);
    while (at + HEAD <= stream.length && unsigned(stream, at) == CONTINUE) {
      next();
      int before = bytes.length;
      bytes = Arrays.copyOf(bytes, before + to - from);
      System.arraycopy(stream, from, bytes, before, to - from);
    }
    return new Fields(bytes);
  }

  private static int unsigned(byte[] bytes, int at) {
    return at >= 0 && at + 1 < bytes.length ? (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8 : 0;
  }

  /** What stands in a record; behind its end stand zeros. */
  static final class Fields {
    private final byte[] bytes;
    private int at;

    private Fields(byte[] bytes) {
      this.bytes = bytes;
    }

    int size() {
      return bytes.length;
    }

    boolean isAtEnd() {
      return at >= bytes.length;
    }

    void skip(int count) {
      at += count;
    }

    int one() {
      int value = at < bytes.length ? bytes[at] & 0xFF : 0;
      at++;
      return value;
    }

    /** An unsigned number in two bytes. */
    int two() {
      int low = one();
      return low | one() << 8;
    }

    /** A signed number in two bytes. */
    int signed() {
      return (short) two();
    }

    /** Four bytes. */
    int four() {
      int low = two();
      return low | two() << 16;
    }

    double real() {
      long low = four() & 0xFFFF_FFFFL;
      return Double.longBitsToDouble(low | (long) four() << 32);
    }

    /** A text of so many letters behind its mark (MS-XLS 2.5.296). */
    String text(int letters) {
      boolean wide = (one() & 1) != 0;
      int size = Math.clamp((long) letters * (wide ? 2 : 1), 0, Math.max(0, bytes.length - at));
      var text =
          new String(
              bytes,
              Math.min(at, bytes.length),
              size,
              wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
      at += size;
      return text;
    }

    /** What is left, in signed numbers of two bytes. */
    List<Integer> numbers() {
      var numbers = new ArrayList<Integer>();
      while (!isAtEnd()) {
        numbers.add(signed());
      }
      return numbers;
    }
  }
}
