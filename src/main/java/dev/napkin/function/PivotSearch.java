package dev.napkin.function;

import dev.napkin.value.Coercion;
import dev.napkin.value.Pivot;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The search for one cell of a pivot table: the row and the column that stand for the wanted items
 * and for nothing else.
 */
final class PivotSearch {
  private static final Value FOUND = Value.BLANK;

  private final Pivot pivot;
  private final Map<Integer, Integer> wanted = new HashMap<>();
  private int total;
  private String summary = "";

  PivotSearch(Pivot pivot) {
    this.pivot = pivot;
  }

  /** A cell. */
  record Place(int row, int column) {}

  /** Wants a total. Gives a fault where there is none of this name. */
  Value total(String name) {
    Integer found = pivot.totals().get(key(name));
    if (found == null) {
      return Faults.badReference("the pivot table has no total " + name);
    }
    total = found;
    return FOUND;
  }

  /** Wants an item. Gives a fault where there is none of this name. */
  Value item(String field, Value item) {
    int number = field(field);
    if (number < 0) {
      return Faults.badReference("the pivot table has no field " + field);
    }
    Optional<Integer> found = item(pivot.fields().get(number), item);
    if (found.isEmpty()) {
      return Faults.badReference("the field " + field + " has no such item");
    }
    Integer before = wanted.put(number, found.get());
    return before == null || before.equals(found.get())
        ? FOUND
        : Faults.badReference("no total is of two items of the field " + field);
  }

  private int field(String name) {
    for (int i = 0; i < pivot.fields().size(); i++) {
      if (pivot.fields().get(i).names().contains(key(name))) {
        return i;
      }
    }
    return -1;
  }

  /** An item by its name, else by the number, date or logical that its name says. */
  private static Optional<Integer> item(Pivot.Field field, Value item) {
    Map<Value, Integer> items = field.items();
    List<Value> ways =
        switch (item) {
          case Value.Text(String text) ->
              List.of(new Value.Text(key(text)), Coercion.number(item), Coercion.logical(item));
          case Value.Num _, Value.Logical _, Value.Blank _ -> List.of(item, Coercion.text(item));
          case Value.Many _, Value.Reference _, Value.Lambda _, Value.Fault _ -> List.of();
        };
    return ways.stream()
        .filter(way -> !(way instanceof Value.Fault))
        .flatMap(way -> Optional.ofNullable(items.get(way)).stream())
        .findFirst();
  }

  /** The cell that is the total of the wanted items; empty where the table shows none. */
  Optional<Place> place() {
    for (Map.Entry<Integer, Integer> one : wanted.entrySet()) {
      int field = one.getKey();
      boolean divides = pivot.down().fields().contains(field);
      Optional<Integer> chosen = pivot.fields().get(field).chosen();
      if (!divides
          && !pivot.across().fields().contains(field)
          && !chosen.equals(Optional.of(one.getValue()))) {
        return Optional.empty();
      }
    }
    return line(pivot.down())
        .flatMap(
            row ->
                line(pivot.across())
                    .map(
                        column ->
                            new Place(pivot.area().top() + row, pivot.area().left() + column)));
  }

  /** The row or column of the wanted items; an inner item is wanted only with all outer ones. */
  private Optional<Integer> line(Pivot.Axis axis) {
    var items = new ArrayList<Integer>();
    for (int field : axis.fields()) {
      Integer item = wanted.get(field);
      if (item == null) {
        break;
      }
      items.add(item);
    }
    boolean isGap =
        axis.fields().subList(items.size(), axis.fields().size()).stream()
            .anyMatch(wanted::containsKey);
    if (isGap) {
      return Optional.empty();
    }
    Optional<Integer> own = axis.divided() ? Optional.of(total) : Optional.empty();
    return Optional.ofNullable(axis.lines().get(new Pivot.Line(items, own, summary)))
        .or(() -> Optional.ofNullable(axis.lines().get(new Pivot.Line(items, own, ""))));
  }

  // ---- the old way to say it

  /**
   * Wants what a text says in names with blanks between them: of totals, of items of any field, of
   * a field with its item in brackets, {@code Region[North;Sum]}. Names with blanks may stand in
   * quotation marks.
   */
  Value described(String text) {
    List<String> words = words(text);
    int at = 0;
    while (at < words.size()) {
      int end = words.size();
      while (end > at && !isKnown(String.join(" ", words.subList(at, end)))) {
        end--;
      }
      if (end == at) {
        return Faults.badReference("the pivot table has nothing called " + words.get(at));
      }
      at = end;
    }
    return FOUND;
  }

  private boolean isKnown(String name) {
    int bracket = name.indexOf('[');
    if (bracket > 0 && name.endsWith("]")) {
      return isItem(name.substring(0, bracket), name.substring(bracket + 1, name.length() - 1));
    }
    if (!(total(name) instanceof Value.Fault)) {
      return true;
    }
    for (Pivot.Field field : pivot.fields()) {
      if (!field.names().isEmpty()
          && item(field, new Value.Text(name)).isPresent()
          && !(item(field.names().getFirst(), new Value.Text(name)) instanceof Value.Fault)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a field has an item, behind which the way to sum it up may stand. */
  private boolean isItem(String field, String item) {
    int mark = item.indexOf(';');
    if (mark >= 0) {
      summary = key(item.substring(Math.max(mark, item.lastIndexOf(',')) + 1));
    }
    String name = mark < 0 ? item : item.substring(0, mark);
    return !(item(field, new Value.Text(name)) instanceof Value.Fault);
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    char quote = 0;
    for (int i = 0; i <= text.length(); i++) {
      char letter = i < text.length() ? text.charAt(i) : ' ';
      boolean ends = letter == ' ' && (quote == 0 || i == text.length());
      if (letter == quote) {
        quote = 0;
      } else if (quote == 0 && (letter == '\'' || letter == '"')) {
        quote = letter;
      } else if (!ends) {
        word.append(letter);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }

  private static String key(String name) {
    return name.strip().toUpperCase(Locale.ROOT);
  }
}
