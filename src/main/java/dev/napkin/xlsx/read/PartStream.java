package dev.napkin.xlsx.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The unpacked bytes of a part, counted as they come and checked at their end. */
final class PartStream extends InputStream {
  private final Packed packed;
  private final Budget budget;
  private final boolean deflated;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private long count;
  private boolean done;

  /** Where the packed bytes are, and the check sum of the unpacked ones. */
  @SuppressWarnings("ArrayRecordComponent") // a view of the file, never compared
  record Packed(byte[] file, int from, int length, int crc) {}

  PartStream(Packed packed, boolean deflated, Budget budget) {
    this.packed = packed;
    this.deflated = deflated;
    this.budget = budget;
    inflater.setInput(packed.file, packed.from, packed.length);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (done || length == 0) {
      return done ? -1 : 0;
    }
    int some = deflated ? inflate(into, from, length) : copy(into, from, length);
    if (some < 0) {
      done = true;
      if ((int) sum.getValue() != packed.crc) {
        throw new IOException("a check sum is wrong");
      }
      return -1;
    }
    sum.update(into, from, some);
    count += some;
    try {
      budget.unpack(some, count, packed.length);
    } catch (Unreadable e) {
      throw new IOException(e);
    }
    return some;
  }

  private int inflate(byte[] into, int from, int length) throws IOException {
    try {
      int some = inflater.inflate(into, from, length);
      if (some == 0 && inflater.finished()) {
        return -1;
      }
      if (some == 0) {
        throw new IOException("packed data end too early");
      }
      return some;
    } catch (DataFormatException e) {
      throw new IOException(e);
    }
  }

  private int copy(byte[] into, int from, int length) {
    int some = (int) Math.min(length, packed.length - count);
    if (some <= 0) {
      return -1;
    }
    System.arraycopy(packed.file, packed.from + (int) count, into, from, some);
    return some;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
