package dev.napkin.xlsx.read;

import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The faults that are younger than the words of files: such a cell says {@code #VALUE!}, and the
 * number of a value beside the sheet that says more.
 *
 * <p>ECMA-376 part 1, 18.9 (metadata) and MS-XLSX 2.3.6 ({@code XLRICHVALUE}), 2.3.7 (rich data).
 */
final class RichFaults {
  private static final String RICH = "XLRICHVALUE";

  /** Faults by their number in rich data; the older ones have words of their own. */
  private static final Map<Integer, FaultCode> CODES =
      Map.ofEntries(
          Map.entry(8, FaultCode.SPILL),
          Map.entry(9, FaultCode.CONNECT),
          Map.entry(10, FaultCode.BLOCKED),
          Map.entry(11, FaultCode.UNKNOWN),
          Map.entry(12, FaultCode.FIELD),
          Map.entry(13, FaultCode.CALCULATION),
          Map.entry(14, FaultCode.BUSY),
          Map.entry(18, FaultCode.EXTERNAL),
          Map.entry(19, FaultCode.TIMEOUT));

  private final Budget budget;
  private final List<Integer> kindAt = new ArrayList<>();
  private final Map<Integer, FaultCode> values = new HashMap<>();
  private final List<Integer> blocks = new ArrayList<>();
  private final Map<Integer, FaultCode> cells = new HashMap<>();

  private RichFaults(Budget budget) {
    this.budget = budget;
  }

  /** What a package says, of which {@code relations} are those of the workbook's part. */
  static RichFaults of(Parts parts, Relations relations, Budget budget) throws Unreadable {
    var found = new RichFaults(budget);
    read(parts, relations, "rdRichValueStructure", found::structures);
    if (!found.kindAt.isEmpty()) {
      read(parts, relations, "rdRichValue", found::values);
    }
    if (!found.values.isEmpty()) {
      read(parts, relations, "sheetMetadata", found::metadata);
    }
    return found;
  }

  /** The fault of value metadata number {@code index}, counted from 1; 0 is no metadata. */
  Optional<Value> at(int index) {
    return Optional.ofNullable(cells.get(index)).map(CellValues::fault);
  }

  /** Reads one part. */
  private interface Reader {
    void read(XmlScanner xml) throws Unreadable;
  }

  private static void read(Parts parts, Relations relations, String kind, Reader reader)
      throws Unreadable {
    String name = relations.first(kind).map(Relations.Relation::target).orElse("");
    Optional<InputStream> stream = parts.open(name);
    if (stream.isPresent()) {
      try (var xml = XmlScanner.of(stream.get(), name)) {
        xml.root();
        reader.read(xml);
      }
    }
  }

  /** Which of its keys says the kind of a fault, by structure; -1 where it is no fault. */
  private void structures(XmlScanner xml) throws Unreadable {
    while (xml.child(1)) {
      boolean fault = xml.attributes().find("t").filter("_error"::equals).isPresent();
      int own = xml.depth();
      int found = -1;
      for (int key = 0; xml.child(own); key++) {
        if (fault && xml.attributes().find("n").filter("errorType"::equals).isPresent()) {
          found = key;
        }
      }
      budget.keep(Integer.BYTES);
      kindAt.add(found);
    }
  }

  private void values(XmlScanner xml) throws Unreadable {
    for (int value = 0; xml.child(1); value++) {
      int structure = number(xml, "s");
      int wanted = structure >= 0 && structure < kindAt.size() ? kindAt.get(structure) : -1;
      int own = xml.depth();
      int key = 0;
      while (xml.child(own)) {
        if (xml.name().equals("v") && key++ == wanted) {
          keep(values, value, Optional.ofNullable(CODES.get((int) xml.number())));
        }
      }
    }
  }

  private void metadata(XmlScanner xml) throws Unreadable {
    List<String> types = new ArrayList<>();
    while (xml.child(1)) {
      int own = xml.depth();
      switch (xml.name()) {
        case "metadataTypes" -> {
          while (xml.child(own)) {
            types.add(xml.attributes().find("name").orElse(""));
          }
        }
        case "futureMetadata" -> {
          if (xml.attributes().find("name").filter(RICH::equals).isPresent()) {
            while (xml.child(own)) {
              budget.keep(Integer.BYTES);
              blocks.add(mentioned(xml));
            }
          }
        }
        case "valueMetadata" -> cells(xml, types.indexOf(RICH) + 1);
        default -> {
          // Metadata of cells is read elsewhere, and what else there is says nothing of faults.
        }
      }
    }
  }

  /** The number of the value that a block mentions: {@code bk/extLst/ext/rvb}; -1 where none. */
  private static int mentioned(XmlScanner xml) throws Unreadable {
    int mentioned = -1;
    int block = xml.depth();
    while (xml.child(block)) {
      int list = xml.depth();
      while (xml.child(list)) {
        int extension = xml.depth();
        while (xml.child(extension)) {
          mentioned = number(xml, "i");
        }
      }
    }
    return mentioned;
  }

  private void cells(XmlScanner xml, int rich) throws Unreadable {
    int own = xml.depth();
    for (int index = 1; xml.child(own); index++) {
      int block = xml.depth();
      while (xml.child(block)) {
        int at = number(xml, "v");
        if (rich > 0 && number(xml, "t") == rich && at >= 0 && at < blocks.size()) {
          keep(cells, index, Optional.ofNullable(values.get(blocks.get(at))));
        }
      }
    }
  }

  private void keep(Map<Integer, FaultCode> where, int index, Optional<FaultCode> code)
      throws Unreadable {
    if (code.isPresent()) {
      budget.keep(64);
      where.put(index, code.get());
    }
  }

  private static int number(XmlScanner xml, String name) {
    XmlAttributes attributes = xml.attributes();
    for (int i = 0; i < attributes.count(); i++) {
      if (attributes.is(i, name)) {
        return attributes.number(i);
      }
    }
    return -1;
  }
}
