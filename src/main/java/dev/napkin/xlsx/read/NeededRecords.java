package dev.napkin.xlsx.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The records of an .xls file that say what stands in cells, without those of charts, drawings,
 * conditional formats and the like.
 *
 * <p>The library reads all records of a file or none: it refuses a file for one that it does not
 * expect, as some programs write them, although nobody asks for that record here.
 */
final class NeededRecords {
  private static final String WORKBOOK = "Workbook";

  /** MS-XLS 2.3.1: the kinds of records by their numbers. */
  private static final int BEGIN = 0x0809;

  private static final int END = 0x000A;
  private static final int CONTINUE = 0x003C;
  private static final int WHAT_IF = 0x0236;

  /** What stands in a record of a what-if table; some programs write more behind it. */
  private static final int WHAT_IF_SIZE = 16;

  /** Of a workbook and of its sheets; of cells; of names and other workbooks; of calculation. */
  private static final Set<Integer> KINDS =
      Set.of(
          BEGIN, END, 0x002F, 0x0042, 0x0085, 0x00FC, 0x00FF, 0x0031, 0x041E, 0x00E0, 0x0293,
          0x003D, 0x023E, 0x0200, 0x0225, 0x0055, 0x0081, 0x009B, 0x0208, 0x0201, 0x00BE, 0x0203,
          0x027E, 0x00BD, 0x00FD, 0x0204, 0x00D6, 0x0205, 0x0006, 0x0207, 0x0221, 0x04BC, WHAT_IF,
          0x0018, 0x01AE, 0x0017, 0x0023, 0x0059, 0x005A, 0x0022, 0x000E, 0x000C, 0x000D, 0x000F,
          0x0010, 0x0011);

  private NeededRecords() {}

  /** A file that holds them alone. */
  static POIFSFileSystem of(DirectoryNode root) throws IOException {
    var file = new POIFSFileSystem();
    var kept = new ByteArrayOutputStream();
    write(BinaryRecords.of(root), kept);
    file.createDocument(new ByteArrayInputStream(kept.toByteArray()), WORKBOOK);
    return file;
  }

  /** Charts lie within the records of a sheet, from a beginning to an end of their own. */
  private static void write(BinaryRecords records, ByteArrayOutputStream to) {
    int depth = 0;
    boolean keeps = false;
    while (records.next()) {
      int kind = records.kind();
      depth += kind == BEGIN ? 1 : 0;
      if (kind != CONTINUE) {
        keeps = depth <= 1 && KINDS.contains(kind);
      }
      if (keeps) {
        records.copy(to, kind == WHAT_IF ? WHAT_IF_SIZE : Integer.MAX_VALUE);
      }
      depth -= kind == END ? 1 : 0;
    }
  }
}
