package dev.napkin.xlsx.read;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Which numbers of cell metadata mark a formula that takes as much room as it needs.
 *
 * <p>ECMA-376 part 1, 18.9 (metadata) and MS-XLSX 2.3.6 ({@code XLDAPR}).
 */
final class DynamicArrays {
  private static final String MARK = "XLDAPR";

  private final BitSet dynamic = new BitSet();

  /** What the part {@code name} says; nothing where there is no such part. */
  static DynamicArrays of(Parts parts, String name) throws Unreadable {
    var found = new DynamicArrays();
    Optional<InputStream> stream = parts.open(name);
    if (stream.isPresent()) {
      try (var xml = XmlScanner.of(stream.get(), name)) {
        found.read(xml);
      }
    }
    return found;
  }

  /** Whether metadata number {@code index}, counted from 1, says so; 0 is no metadata. */
  boolean isDynamic(int index) {
    return index > 0 && dynamic.get(index);
  }

  private void read(XmlScanner xml) throws Unreadable {
    List<String> types = new ArrayList<>();
    xml.root();
    while (xml.child(1)) {
      if (xml.name().equals("metadataTypes")) {
        int own = xml.depth();
        while (xml.child(own)) {
          types.add(xml.attributes().find("name").orElse(""));
        }
      } else if (xml.name().equals("cellMetadata")) {
        cells(xml, types);
      }
    }
  }

  private void cells(XmlScanner xml, List<String> types) throws Unreadable {
    int own = xml.depth();
    int index = 0;
    while (xml.child(own)) {
      index++;
      int block = xml.depth();
      while (xml.child(block)) {
        for (int i = 0; i < xml.attributes().count(); i++) {
          int type = xml.attributes().is(i, "t") ? xml.attributes().number(i) : 0;
          if (type > 0 && type <= types.size() && types.get(type - 1).equals(MARK)) {
            dynamic.set(index);
          }
        }
      }
    }
  }
}
