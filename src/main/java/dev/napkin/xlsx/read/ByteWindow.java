package dev.napkin.xlsx.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The part of a stream of bytes that is looked at now.
 *
 * <p>Its array and the two places in it are open to the room: a scanner's loops take them into
 * their hands, and put the place back when they are done.
 */
final class ByteWindow implements AutoCloseable {
  private static final int FIRST_SIZE = 1 << 16;

  /** What has to be seen at once, such as a tag, has to fit in here. */
  private static final int LARGEST = 16 << 20;

  private final InputStream in;

  /** The name of the part, for messages. */
  final String part;

  byte[] bytes = new byte[FIRST_SIZE];

  /** Where to go on. */
  int at;

  /** Where the bytes end that have been read. */
  int limit;

  private boolean ended;

  ByteWindow(InputStream in, String part) {
    this.in = in;
    this.part = part;
  }

  /** Reads on; what stands from {@link #at} on is kept and moves to the front, and so does it. */
  boolean more() throws Unreadable {
    if (ended) {
      return false;
    }
    if (at == 0 && limit == bytes.length) {
      if (bytes.length >= LARGEST) {
        throw Unreadable.tooLarge("its part " + part + " has a tag that does not end");
      }
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    System.arraycopy(bytes, at, bytes, 0, limit - at);
    limit -= at;
    at = 0;
    try {
      int count = in.readNBytes(bytes, limit, bytes.length - limit);
      ended = limit + count < bytes.length;
      limit += count;
      return count > 0;
    } catch (IOException e) {
      throw trouble(part, e);
    }
  }

  /** Reads on where there has to be more. */
  void require() throws Unreadable {
    if (!more()) {
      throw cutOff();
    }
  }

  /** Whether these letters follow. */
  boolean startsWith(String wanted) throws Unreadable {
    while (limit - at < wanted.length()) {
      if (!more()) {
        return false;
      }
    }
    for (int i = 0; i < wanted.length(); i++) {
      if (bytes[at + i] != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Goes behind the next {@code end}, which is at least {@code from} bytes away. */
  void skip(int from, String end) throws Unreadable {
    at += from;
    while (!startsWith(end)) {
      at++;
      if (at >= limit) {
        require();
      }
    }
    at += end.length();
  }

  /** Reads all that is left, so that the check sum is looked at. */
  void drain() throws Unreadable {
    while (!ended) {
      at = limit;
      more();
    }
  }

  Unreadable cutOff() {
    return Unreadable.damaged("its part " + part + " is cut off");
  }

  Unreadable damaged() {
    return Unreadable.damaged("its part " + part + " is damaged");
  }

  /** What a failure to read {@code part} means. */
  static Unreadable trouble(String part, IOException e) {
    return e.getCause() instanceof Unreadable own
        ? own
        : Unreadable.damaged("its part " + part + " is damaged");
  }

  @Override
  public void close() throws Unreadable {
    try {
      in.close();
    } catch (IOException e) {
      throw trouble(part, e);
    }
  }
}
