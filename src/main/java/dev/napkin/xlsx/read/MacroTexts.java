package dev.napkin.xlsx.read;

import dev.napkin.syntax.SheetBook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.CodePageUtil;
import org.apache.poi.util.RLEDecompressingInputStream;

/**
 * The texts of the standard modules of a VBA project ([MS-OVBA]).
 *
 * <p>The library opens the compound file and unpacks streams. Its own reader of projects refuses
 * those that list a control without a second name, as Excel for the Mac writes them; so the list of
 * modules, the stream {@code dir}, is read here, record by record.
 */
final class MacroTexts {
  /** What is said of a workbook whose macros define functions that are understood. */
  static final String LOSS =
      "Functions of macros are computed here and kept in text workbooks, and left out of other"
          + " files.";

  /** More text than this is no program that a person wrote. */
  private static final int LONGEST = 16 << 20;

  private static final int LARGEST_PROJECT = 256 << 20;
  private static final int CODE_PAGE = 0x0003;
  private static final int VERSION = 0x0009;
  private static final int MODULE_NAME = 0x0019;
  private static final int STREAM_NAME = 0x001A;
  private static final int TEXT_OFFSET = 0x0031;
  private static final int STANDARD_MODULE = 0x0021;
  private static final int END_OF_MODULE = 0x002B;

  /** The record with the version says that it has 4 bytes, and has 6. */
  private static final int VERSION_SIZE = 6;

  private final DirectoryNode folder;
  private final Budget budget;
  private final List<SheetBook.Module> modules = new ArrayList<>();
  private Charset letters = Charset.forName("windows-1252");
  private String name = "";
  private String stream = "";
  private int offset;
  private boolean isStandard;

  private MacroTexts(DirectoryNode folder, Budget budget) {
    this.folder = folder;
    this.budget = budget;
  }

  /** The modules of a project in a file of its own; none where it cannot be read. */
  static List<SheetBook.Module> of(InputStream project, Budget budget) throws Unreadable {
    try (project) {
      byte[] file = project.readNBytes(LARGEST_PROJECT);
      budget.keep(2L * file.length);
      try (var compound = new POIFSFileSystem(new ByteArrayInputStream(file))) {
        return of(compound.getRoot(), budget);
      }
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
  }

  /** The modules of the project in a folder of a compound file; none where it cannot be read. */
  static List<SheetBook.Module> of(DirectoryNode project, Budget budget) throws Unreadable {
    try {
      if (project.getEntryCaseInsensitive("VBA") instanceof DirectoryNode folder) {
        var texts = new MacroTexts(folder, budget);
        texts.read();
        return texts.modules;
      }
    } catch (IOException | RuntimeException e) {
      // The library throws a new kind of exception for every new kind of damage.
      return List.of();
    }
    return List.of();
  }

  private void read() throws IOException, Unreadable {
    byte[] list = unpacked("dir", 0);
    int at = 0;
    while (at + 6 <= list.length) {
      int kind = half(list, at);
      int size = kind == VERSION ? VERSION_SIZE : word(list, at + 2);
      int from = at + 6;
      if (size < 0 || size > list.length - from) {
        return;
      }
      record(kind, list, from, size);
      at = from + size;
    }
  }

  private void record(int kind, byte[] list, int from, int size) throws IOException, Unreadable {
    switch (kind) {
      case CODE_PAGE -> letters = charset(half(list, from));
      case MODULE_NAME -> {
        name = new String(list, from, size, letters);
        stream = name;
        offset = 0;
        isStandard = false;
      }
      case STREAM_NAME -> stream = new String(list, from, size, letters);
      case TEXT_OFFSET -> offset = size >= 4 ? word(list, from) : 0;
      case STANDARD_MODULE -> isStandard = true;
      case END_OF_MODULE -> {
        if (isStandard) {
          modules.add(new SheetBook.Module(name, text(), true));
        }
      }
      default -> {
        // References and descriptions say nothing of the text.
      }
    }
  }

  private static Charset charset(int codePage) {
    try {
      return Charset.forName(CodePageUtil.codepageToEncoding(codePage, true));
    } catch (UnsupportedEncodingException | IllegalArgumentException e) {
      return StandardCharsets.ISO_8859_1;
    }
  }

  /** The text of the module as its editor shows it: without the lines of attributes. */
  private String text() throws IOException, Unreadable {
    var text = new StringBuilder();
    String written = new String(unpacked(stream, offset), letters);
    for (String line : written.split("\r\n|\r|\n", -1)) {
      if (!line.strip().toLowerCase(Locale.ROOT).startsWith("attribute ")) {
        text.append(line).append('\n');
      }
    }
    budget.keep(2L * text.length());
    return text.toString();
  }

  private byte[] unpacked(String entry, int from) throws IOException, Unreadable {
    try (DocumentInputStream packed =
        folder.createDocumentInputStream(folder.getEntryCaseInsensitive(entry))) {
      packed.skipNBytes(Math.max(0, from));
      try (var unpacked = new RLEDecompressingInputStream(packed)) {
        byte[] bytes = unpacked.readNBytes(LONGEST);
        budget.keep(bytes.length);
        return bytes;
      }
    }
  }

  private static int half(byte[] bytes, int at) {
    return at + 2 <= bytes.length ? (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8 : 0;
  }

  private static int word(byte[] bytes, int at) {
    return at + 4 <= bytes.length ? half(bytes, at) | half(bytes, at + 2) << 16 : -1;
  }
}
