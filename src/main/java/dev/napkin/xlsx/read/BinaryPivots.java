package dev.napkin.xlsx.read;

import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.value.Pivot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;

/** The pivot tables of a {@link BinaryBook}, from its records (MS-XLS 2.1.7.20.3, PIVOTVIEW). */
final class BinaryPivots {
  private static final String CACHES = "_SX_DB_CUR";

  /** MS-XLS 2.3.1: the kinds of records by their numbers. */
  private static final int BEGIN = 0x0809;

  private static final int END = 0x000A;
  private static final int ENCRYPTED = 0x002F;
  private static final int SHEET = 0x0085;
  private static final int CACHE = 0x00D5;
  private static final int VIEW = 0x00B0;

  private final DirectoryNode root;
  private final Budget budget;
  private final boolean dates1904;
  private final List<Integer> sheets = new ArrayList<>();
  private final List<Integer> caches = new ArrayList<>();

  /** The fields of records, by the number of their cache. */
  private final Map<Integer, List<PivotItem.Field>> known = new HashMap<>();

  private Optional<BinaryRecords> records = Optional.empty();

  private BinaryPivots(DirectoryNode root, Budget budget, boolean dates1904) {
    this.root = root;
    this.budget = budget;
    this.dates1904 = dates1904;
  }

  /** Those of a file; none where their records cannot be read without a password. */
  static BinaryPivots of(
      DirectoryNode root, BinaryRecords workbook, Budget budget, boolean dates1904)
      throws IOException {
    var pivots = new BinaryPivots(root, budget, dates1904);
    if (entry(root, CACHES).isPresent()) {
      pivots.globals(workbook);
    }
    return pivots;
  }

  private static Optional<Entry> entry(DirectoryNode folder, String name) throws IOException {
    return folder.hasEntryCaseInsensitive(name)
        ? Optional.of(folder.getEntryCaseInsensitive(name))
        : Optional.empty();
  }

  private static byte[] bytes(DirectoryNode folder, Entry entry) throws IOException {
    try (var in = folder.createDocumentInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private void globals(BinaryRecords stream) {
    stream.goTo(0);
    while (stream.next() && stream.kind() != END) {
      switch (stream.kind()) {
        case SHEET -> sheets.add(stream.fields().four());
        case CACHE -> caches.add(stream.fields().two());
        case ENCRYPTED -> {
          return;
        }
        default -> {}
      }
    }
    records = Optional.of(stream);
  }

  /**
   * The pivot tables of a sheet.
   *
   * @param sheet its number, counted from 0
   * @param blocks what stands on it
   */
  List<Pivot> of(int sheet, List<Block> blocks) throws Unreadable, IOException {
    var pivots = new ArrayList<Pivot>();
    if (records.isEmpty() || sheet >= sheets.size()) {
      return pivots;
    }
    BinaryRecords stream = records.get();
    stream.goTo(sheets.get(sheet));
    Optional<BinaryPivot> open = Optional.empty();
    int depth = 0;
    while (stream.next()) {
      int kind = stream.kind();
      depth += kind == BEGIN ? 1 : kind == END ? -1 : 0;
      if (depth == 0) {
        break;
      }
      if (kind == VIEW) {
        if (open.isPresent()) {
          open.get().pivot(blocks).ifPresent(pivots::add);
        }
        BinaryRecords.Fields said = stream.fields();
        open = Optional.of(BinaryPivot.of(said, fields(BinaryPivot.cache(said)), budget));
      } else if (open.isPresent()) {
        open.get().record(stream);
      }
    }
    if (open.isPresent()) {
      open.get().pivot(blocks).ifPresent(pivots::add);
    }
    return pivots;
  }

  /** The fields of the records in a cache. */
  private List<PivotItem.Field> fields(int cache) throws Unreadable, IOException {
    int number = cache >= 0 && cache < caches.size() ? caches.get(cache) : -1;
    List<PivotItem.Field> before = known.get(number);
    if (before != null) {
      return before;
    }
    List<PivotItem.Field> fields = List.of();
    String name = String.format(Locale.ROOT, "%04X", number);
    if (number >= 0
        && root.getEntryCaseInsensitive(CACHES) instanceof DirectoryNode folder
        && entry(folder, name).isPresent()) {
      byte[] stream = bytes(folder, entry(folder, name).orElseThrow());
      fields = BinaryPivotCache.read(stream, budget, dates1904);
    }
    known.put(number, fields);
    return fields;
  }
}
