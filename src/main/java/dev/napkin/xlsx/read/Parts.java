package dev.napkin.xlsx.read;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of a package, read from the list at its end as programs do, so that what stands between
 * them does not matter.
 *
 * <p>ZIP, APPNOTE.TXT 6.3.10. Names are found in any case, as Open Packaging (ECMA-376 part 2)
 * says.
 */
final class Parts {
  private static final int MOST_PARTS = 50_000;

  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int WIDE_LOCATOR = 0x07064b50;
  private static final int WIDE_LOCATOR_SIZE = 20;
  private static final int WIDE_END = 0x06064b50;
  private static final int WIDE_END_SIZE = 56;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_SIZE = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_SIZE = 30;
  private static final int WIDE_FIELD = 1;
  private static final long WIDE = 0xFFFFFFFFL;

  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final byte[] file;
  private final Budget budget;
  private final Map<String, Entry> entries = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /** Where a part is. */
  private record Entry(String name, int flags, int method, int crc, long packed, long local) {}

  private Parts(byte[] file, Budget budget) {
    this.file = file;
    this.budget = budget;
  }

  /** The parts of the package that {@code file} holds. */
  static Parts of(byte[] file, Budget budget) throws Unreadable {
    var parts = new Parts(file, budget);
    parts.list();
    return parts;
  }

  /** The names of all parts, without a slash at their start. */
  List<String> names() {
    return names;
  }

  boolean has(String name) {
    return entries.containsKey(key(name));
  }

  /** The unpacked bytes of a part; empty where there is no such part. */
  Optional<InputStream> open(String name) throws Unreadable {
    Entry entry = entries.get(key(name));
    if (entry == null) {
      return Optional.empty();
    }
    if ((entry.flags & 1) != 0) {
      throw Unreadable.damaged("it needs a password");
    }
    if (entry.method != STORED && entry.method != DEFLATED) {
      throw Unreadable.damaged("it is packed in a way that spreadsheet programs do not use");
    }
    long at = entry.local;
    if (at < 0 || at + LOCAL_SIZE > file.length || word((int) at) != LOCAL) {
      throw broken();
    }
    long from = at + LOCAL_SIZE + half((int) at + 26) + half((int) at + 28);
    if (entry.packed < 0 || from + entry.packed > file.length) {
      throw broken();
    }
    var packed = new PartStream.Packed(file, (int) from, (int) entry.packed, entry.crc);
    return Optional.of(new PartStream(packed, entry.method == DEFLATED, budget));
  }

  private void list() throws Unreadable {
    int end = end();
    long count = half(end + 10);
    long size = word(end + 12) & WIDE;
    long offset = word(end + 16) & WIDE;
    int locator = end - WIDE_LOCATOR_SIZE;
    long last = end;
    if (locator >= 0 && word(locator) == WIDE_LOCATOR) {
      long wide = wide(locator + 8);
      if (wide < 0 || wide > locator - WIDE_END_SIZE || word((int) wide) != WIDE_END) {
        throw broken();
      }
      count = wide((int) wide + 32);
      size = wide((int) wide + 40);
      offset = wide((int) wide + 48);
      last = wide;
    }
    if (count > MOST_PARTS) {
      throw Unreadable.tooLarge("it has more than " + MOST_PARTS + " parts");
    }
    // What stands before a package moves all of its places.
    long moved = last - size - offset;
    if (count < 0 || size < 0 || offset < 0 || moved < 0) {
      throw broken();
    }
    long at = offset + moved;
    for (long i = 0; i < count; i++) {
      at = entry(at, moved);
    }
  }

  private int end() throws Unreadable {
    int lowest = Math.max(0, file.length - END_SIZE - LONGEST_COMMENT);
    for (int at = file.length - END_SIZE; at >= lowest; at--) {
      if (word(at) == END) {
        return at;
      }
    }
    throw Unreadable.damaged("it is cut off, or damaged at its end");
  }

  /** Notes the entry at {@code at}. Returns where the next one is. */
  private long entry(long at, long moved) throws Unreadable {
    if (at + ENTRY_SIZE > file.length || word((int) at) != ENTRY) {
      throw broken();
    }
    int start = (int) at;
    int nameLength = half(start + 28);
    int extraLength = half(start + 30);
    long next = at + ENTRY_SIZE + nameLength + extraLength + half(start + 32);
    if (next > file.length) {
      throw broken();
    }
    int nameStart = start + ENTRY_SIZE;
    var name = new String(file, nameStart, nameLength, StandardCharsets.UTF_8).replace('\\', '/');
    if (name.endsWith("/")) {
      return next;
    }
    long size = word(start + 24) & WIDE;
    long packed = word(start + 20) & WIDE;
    long local = word(start + 42) & WIDE;
    int extra = wideField(nameStart + nameLength, extraLength);
    int extraEnd = nameStart + nameLength + extraLength;
    if (size == WIDE) {
      extra += 8;
    }
    if (packed == WIDE) {
      packed = extra + 8 <= extraEnd ? wide(extra) : -1;
      extra += 8;
    }
    if (local == WIDE) {
      local = extra + 8 <= extraEnd ? wide(extra) : -1;
    }
    String plain = name.startsWith("/") ? name.substring(1) : name;
    int flags = half(start + 8);
    int crc = word(start + 16);
    var entry = new Entry(plain, flags, half(start + 10), crc, packed, local + moved);
    if (entries.put(key(plain), entry) != null) {
      throw Unreadable.damaged("it holds two parts of the name " + plain);
    }
    names.add(plain);
    return next;
  }

  /** Where the field with 64-bit sizes begins; the end of the fields where there is none. */
  private int wideField(int from, int length) {
    int at = from;
    int end = from + length;
    while (at + 4 <= end) {
      if (half(at) == WIDE_FIELD) {
        return at + 4;
      }
      at += 4 + half(at + 2);
    }
    return end;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Unreadable broken() {
    return Unreadable.damaged("it is damaged: its list of parts does not fit its parts");
  }

  private int half(int at) {
    return (file[at] & 0xFF) | (file[at + 1] & 0xFF) << 8;
  }

  private int word(int at) {
    return half(at) | half(at + 2) << 16;
  }

  private long wide(int at) {
    return (word(at) & WIDE) | (long) word(at + 4) << 32;
  }
}
