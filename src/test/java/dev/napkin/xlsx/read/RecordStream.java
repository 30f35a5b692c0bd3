package dev.napkin.xlsx.read;

import java.io.ByteArrayOutputStream;

/**
 * A stream of an .xls file that is written record by record: numbers in two bytes, doubles, bytes
 * as they are, texts behind a byte that says that each letter takes one.
 */
final class RecordStream {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  RecordStream record(int kind, Object... values) {
    var inside = new ByteArrayOutputStream();
    for (Object value : values) {
      if (value instanceof Integer number) {
        two(inside, number);
      } else if (value instanceof Double number) {
        long bits = Double.doubleToRawLongBits(number);
        for (int i = 0; i < 8; i++) {
          inside.write((int) (bits >>> (8 * i)));
        }
      } else if (value instanceof byte[] raw) {
        inside.writeBytes(raw);
      } else {
        inside.write(0);
        value.toString().chars().forEach(inside::write);
      }
    }
    two(bytes, kind);
    two(bytes, inside.size());
    bytes.writeBytes(inside.toByteArray());
    return this;
  }

  private static void two(ByteArrayOutputStream to, int value) {
    to.write(value);
    to.write(value >> 8);
  }

  byte[] all() {
    return bytes.toByteArray();
  }
}
