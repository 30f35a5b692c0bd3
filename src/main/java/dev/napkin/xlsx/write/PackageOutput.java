package dev.napkin.xlsx.write;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A package as it is written, part after part; equal parts give equal bytes. */
final class PackageOutput implements AutoCloseable {
  /**
   * How hard parts are pressed. Of a sheet of a million rows, level 6 makes four fifths of this and
   * takes nearly four times as long.
   */
  private static final int LEVEL = 1;

  private static final int BUFFER = 1 << 16;
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final byte[] HEAD =
      XmlOutput.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");

  private final Zip zip;

  /** A ZIP stream that hands on what is packed in large pieces. */
  private static final class Zip extends ZipOutputStream {
    Zip(OutputStream out) {
      super(out);
      buf = new byte[BUFFER];
      setLevel(LEVEL);
    }
  }

  /** What writes one part. */
  interface Part {
    void write(XmlOutput out) throws IOException;
  }

  PackageOutput(OutputStream out) {
    zip = new Zip(out);
  }

  /** Writes the part called {@code name}. */
  void part(String name, Part part) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(ALWAYS);
    zip.putNextEntry(entry);
    var out = new XmlOutput(zip);
    out.raw(HEAD);
    part.write(out);
    out.flush();
    zip.closeEntry();
  }

  /** Writes what belongs behind the last part; the stream below stays open. */
  @Override
  public void close() throws IOException {
    zip.finish();
  }
}
