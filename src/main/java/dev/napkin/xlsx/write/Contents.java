package dev.napkin.xlsx.write;

import dev.napkin.grid.Rect;
import dev.napkin.macro.MacroProject;
import dev.napkin.syntax.A1;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetBook.DefinedName;
import dev.napkin.syntax.SheetBook.Table;
import dev.napkin.value.Array;
import dev.napkin.value.Value;
import dev.napkin.xlsx.write.Expressible.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What of a book a file can hold, settled before anything is written.
 *
 * @param names those that can be written
 * @param tables those that can be written
 * @param styles the number formats that cells turn out to need
 * @param losses what cannot; more may come while sheets are written
 */
record Contents(
    SheetBook book,
    Computed computed,
    Expressible expressible,
    List<DefinedName> names,
    List<Table> tables,
    Styles styles,
    Set<String> losses) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_\\\\][\\p{L}\\p{N}_.?\\\\]{0,254}");

  /** What Excel takes for a cell by row and column numbers, or for a logical. */
  private static final Pattern NO_NAME =
      Pattern.compile("(?i)r[0-9]*|c[0-9]*|[rc][0-9].*|r[0-9]*c[0-9]*|true|false");

  private static final int MOST_TOLD = 5;

  /** Settles it. */
  static Contents of(SheetBook book, Computed computed) {
    var expressible = new Expressible(MacroProject.of(book.modules()));
    book.sheets().forEach(sheet -> expressible.addSheet(sheet.name()));
    Set<String> losses = new LinkedHashSet<>();
    List<Table> tables = tables(book, computed, losses);
    book.tables().forEach(table -> expressible.leaveOut(table.name()));
    tables.forEach(table -> expressible.addTable(table.name()));
    List<DefinedName> names = names(book, expressible, losses);
    return new Contents(book, computed, expressible, names, tables, new Styles(), losses);
  }

  /** The tables of a sheet. */
  List<Table> tables(String sheet) {
    return tables.stream().filter(table -> table.sheet().equalsIgnoreCase(sheet)).toList();
  }

  /** The number of a sheet, by its name in any case. */
  Optional<Integer> sheet(String name) {
    return sheet(book, name);
  }

  /** An area of a sheet as formulas write it where it must not move: {@code Model!$B$2:$D$9}. */
  static String fixed(String sheet, Rect area) {
    String first = A1.cell(sheet, area.top(), area.left());
    String prefix = first.substring(0, first.lastIndexOf('!') + 1);
    return prefix
        + fixed(area.top(), area.left())
        + ":"
        + fixed(area.bottom() - 1, area.right() - 1);
  }

  private static String fixed(int row, int column) {
    String name = A1.cell(0, column);
    return "$" + name.substring(0, name.length() - 1) + "$" + (row + 1);
  }

  // ---- names ------------------------------------------------------------------------------------

  /** Leaves names out until those that are left mention none that is left out. */
  private static List<DefinedName> names(
      SheetBook book, Expressible expressible, Set<String> losses) {
    var kept = new ArrayList<DefinedName>();
    var taken = new HashSet<String>();
    for (DefinedName name : book.names()) {
      String key = name.sheet().orElse("") + "!" + name.name();
      if (isName(name.name()) && taken.add(key.toUpperCase(Locale.ROOT))) {
        kept.add(name);
      }
    }
    Set<String> illegal = new TreeSet<>();
    book.names().forEach(name -> illegal.add(name.name()));
    kept.forEach(name -> illegal.remove(name.name()));
    illegal.forEach(expressible::leaveOut);
    Map<Reason, Set<String>> left = new EnumMap<>(Reason.class);
    boolean changes = true;
    while (changes) {
      changes =
          kept.removeIf(
              name -> {
                Optional<Reason> refusal = expressible.refusal(name.formula().tree());
                refusal.ifPresent(
                    reason -> {
                      expressible.leaveOut(name.name());
                      left.computeIfAbsent(reason, r -> new TreeSet<>()).add(name.name());
                    });
                return refusal.isPresent();
              });
    }
    tell(illegal, "which Excel does not allow", losses);
    left.forEach((reason, some) -> tell(some, reason.ofNames(), losses));
    return kept;
  }

  private static void tell(Set<String> names, String which, Set<String> losses) {
    if (!names.isEmpty()) {
      losses.add("Names " + which + " are left out: " + told(names) + ".");
    }
  }

  private static String told(Set<String> names) {
    String some = String.join(", ", names.stream().limit(MOST_TOLD).toList());
    return names.size() > MOST_TOLD ? some + " and " + (names.size() - MOST_TOLD) + " more" : some;
  }

  private static boolean isName(String name) {
    return NAME.matcher(name).matches()
        && !NO_NAME.matcher(name).matches()
        && A1.rect(name).isEmpty();
  }

  // ---- tables -----------------------------------------------------------------------------------

  private static List<Table> tables(SheetBook book, Computed computed, Set<String> losses) {
    var kept = new ArrayList<Table>();
    var taken = new HashSet<String>();
    book.names().forEach(name -> taken.add(name.name().toUpperCase(Locale.ROOT)));
    for (Table table : book.tables()) {
      Optional<Integer> sheet = sheet(book, table.sheet());
      boolean sound =
          isName(table.name())
              && isSound(table)
              && kept.stream().noneMatch(other -> meet(other, table))
              && sheet.isPresent()
              && hasHeaders(table, computed, sheet.get())
              && taken.add(table.name().toUpperCase(Locale.ROOT));
      if (sound) {
        kept.add(table);
      } else {
        losses.add("Tables whose headers do not stand in their cells are left as plain cells.");
      }
    }
    return kept;
  }

  private static Optional<Integer> sheet(SheetBook book, String name) {
    for (int i = 0; i < book.sheets().size(); i++) {
      if (book.sheets().get(i).name().equalsIgnoreCase(name)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static boolean isSound(Table table) {
    Rect area = table.area();
    var columns = new HashSet<String>();
    for (String column : table.columns()) {
      columns.add(column.toUpperCase(Locale.ROOT));
    }
    return area.columns() == columns.size()
        && table.columns().size() == columns.size()
        && !columns.contains("")
        && area.rows() > table.headerRows() + table.totalsRows();
  }

  private static boolean meet(Table one, Table other) {
    return one.sheet().equalsIgnoreCase(other.sheet()) && one.area().meets(other.area());
  }

  /** Excel calls a file damaged in which a header is not a text, or another one. */
  private static boolean hasHeaders(Table table, Computed computed, int sheet) {
    if (table.headerRows() == 0) {
      return true;
    }
    Rect area = table.area();
    Array heads =
        computed.values(sheet, new Rect(area.top(), area.left(), area.top() + 1, area.right()));
    for (int i = 0; i < area.columns(); i++) {
      boolean same =
          heads.get(0, i) instanceof Value.Text(String text)
              && plain(text).equals(plain(table.columns().get(i)));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /** A header without what its two spellings may differ in. */
  private static String plain(String header) {
    return header.replaceAll("\\s+", " ").strip();
  }
}
