package dev.napkin.xlsx.read;

import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.value.Pivot;
import dev.napkin.xlsx.read.Relations.Relation;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pivot tables of a {@link PackagedBook}. */
final class PackagedPivots {
  private final Parts parts;
  private final Budget budget;

  /** The fields of records, by the part that says them: many tables may total the same. */
  private final Map<String, List<PivotItem.Field>> records = new HashMap<>();

  PackagedPivots(Parts parts, Budget budget) {
    this.parts = parts;
    this.budget = budget;
  }

  /**
   * The pivot tables of a sheet. A damaged one is left out; it is not worth refusing a workbook.
   *
   * @param sheet what the sheet refers to
   * @param blocks what stands on it
   */
  List<Pivot> of(Relations sheet, List<Block> blocks, boolean dates1904) throws Unreadable {
    var pivots = new ArrayList<Pivot>();
    for (Relation relation : sheet.all()) {
      if (relation.kind().equals("pivotTable")) {
        try {
          read(relation.target(), blocks, dates1904).ifPresent(pivots::add);
        } catch (Unreadable e) {
          if (e.limit()) {
            throw e;
          }
        }
      }
    }
    return pivots;
  }

  private Optional<Pivot> read(String part, List<Block> blocks, boolean dates1904)
      throws Unreadable {
    List<PivotItem.Field> fields =
        records(
            Relations.of(parts, part)
                .first("pivotCacheDefinition")
                .map(Relation::target)
                .orElse(""),
            dates1904);
    Optional<InputStream> stream = parts.open(part);
    if (stream.isEmpty()) {
      return Optional.empty();
    }
    try (var xml = XmlScanner.of(stream.get(), part)) {
      return PivotPart.read(xml, fields, blocks, budget);
    }
  }

  private List<PivotItem.Field> records(String part, boolean dates1904) throws Unreadable {
    List<PivotItem.Field> known = records.get(part);
    if (known != null) {
      return known;
    }
    List<PivotItem.Field> fields = List.of();
    Optional<InputStream> stream = parts.open(part);
    if (stream.isPresent()) {
      try (var xml = XmlScanner.of(stream.get(), part)) {
        fields = PivotCachePart.read(xml, budget, dates1904);
      }
    }
    records.put(part, fields);
    return fields;
  }
}
