package dev.napkin.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a file in one order and without the time of day, so that bytes repeat. */
final class Archive {
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** The list of contents and the relations first, as programs expect them. */
  private static final Comparator<String> ORDER =
      Comparator.comparingInt(Archive::rank).thenComparing(Comparator.naturalOrder());

  private Archive() {}

  private static int rank(String name) {
    return name.equals("[Content_Types].xml") ? 0 : name.equals("_rels/.rels") ? 1 : 2;
  }

  /** The same parts as in {@code zip}, packed so that equal parts give equal bytes. */
  static byte[] stable(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>(ORDER);
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    var bytes = new ByteArrayOutputStream(zip.length);
    try (var out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        var entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(ALWAYS);
        out.putNextEntry(entry);
        out.write(part.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
