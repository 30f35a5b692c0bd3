package dev.napkin.xlsx.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;

/** An XML text in UTF-8, whatever it was written in; nearly always that was UTF-8. */
final class Utf8Stream extends InputStream {
  private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']+)");
  private static final int HEAD = 128;

  private final Reader reader;
  private final char[] letters = new char[4096];
  private byte[] bytes = {};
  private int at;
  private char half;

  private Utf8Stream(Reader reader) {
    this.reader = reader;
  }

  /** What {@code in} says, without a mark of its byte order. */
  static InputStream of(InputStream in) throws IOException {
    byte[] head = in.readNBytes(HEAD);
    int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
    boolean marked = head.length > 2 && first == 0xEFBB && (head[2] & 0xFF) == 0xBF;
    int from = marked ? 3 : 0;
    InputStream all =
        new SequenceInputStream(new ByteArrayInputStream(head, from, head.length - from), in);
    return switch (first) {
      case 0xFEFF, 0xFFFE -> new Utf8Stream(new InputStreamReader(all, StandardCharsets.UTF_16));
      case 0x003C -> new Utf8Stream(new InputStreamReader(all, StandardCharsets.UTF_16BE));
      case 0x3C00 -> new Utf8Stream(new InputStreamReader(all, StandardCharsets.UTF_16LE));
      default -> {
        Charset said = said(new String(head, StandardCharsets.ISO_8859_1));
        yield marked || said.equals(StandardCharsets.UTF_8)
            ? all
            : new Utf8Stream(new InputStreamReader(all, said));
      }
    };
  }

  private static Charset said(String head) throws IOException {
    var found = ENCODING.matcher(head);
    if (!head.startsWith("<?xml") || !found.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(found.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new IOException(e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (at == bytes.length && !fill()) {
      return -1;
    }
    int some = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, into, from, some);
    at += some;
    return some;
  }

  /** Reads on; the first half of a letter of two waits for the other one. */
  private boolean fill() throws IOException {
    int kept = half == 0 ? 0 : 1;
    letters[0] = half;
    int count = reader.read(letters, kept, letters.length - kept);
    if (count < 0 && kept == 0) {
      return false;
    }
    int length = kept + Math.max(count, 0);
    boolean split = count > 0 && Character.isHighSurrogate(letters[length - 1]);
    half = split ? letters[length - 1] : 0;
    bytes = new String(letters, 0, split ? length - 1 : length).getBytes(StandardCharsets.UTF_8);
    at = 0;
    return bytes.length > 0 || fill();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
