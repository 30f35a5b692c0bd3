package dev.napkin.xlsx;

import dev.napkin.unit.ShownNumber;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What is other in a file than it was when it was exported, cell by cell. */
final class Differences {
  private static final double SAME = 1e-12;
  private static final int MOST_LISTED = 5;

  /**
   * Another value for something that the text workbook has.
   *
   * @param difference as it is told
   * @param meaning what it is
   * @param value the new value, as it was typed
   */
  record Wanted(Difference difference, Meaning meaning, Value value) {}

  private final FoundFile file;
  private final Map<String, Alignment> alignments = new HashMap<>();
  private final List<Wanted> wanted = new ArrayList<>();
  private final List<Difference> others = new ArrayList<>();
  private final List<String> report = new ArrayList<>();

  /** Compares a file with the plan that it was made from. */
  Differences(Plan plan, FoundFile file) {
    this.file = file;
    for (Page page : plan.pages()) {
      found(page).ifPresent(f -> alignments.put(page.name(), Alignment.of(page, f)));
    }
    for (Page page : plan.pages()) {
      if (!page.name().equals(TextSheet.NAME)) {
        compare(page);
      }
    }
    List<String> planned = plan.pages().stream().map(Page::name).toList();
    file.pages().keySet().stream()
        .filter(name -> !planned.contains(name))
        .forEach(name -> report.add("The page `" + name + "` is new and was not read."));
  }

  /** The changes of inputs. */
  List<Wanted> wanted() {
    return wanted;
  }

  /** All other changes. */
  List<Difference> others() {
    return others;
  }

  /** What else there is to say. */
  List<String> report() {
    return report;
  }

  private Optional<NavigableMap<Integer, NavigableMap<Integer, FoundFile.Cell>>> found(Page page) {
    return Optional.ofNullable(file.pages().get(page.name()));
  }

  private void compare(Page page) {
    var found = found(page);
    Alignment alignment = alignments.get(page.name());
    if (found.isEmpty() || alignment == null) {
      report.add("The page `" + page.name() + "` is gone.");
      return;
    }
    for (var row : page.rows().entrySet()) {
      int at = alignment.row(row.getKey());
      if (at < 0) {
        gone(page, row.getKey(), row.getValue());
        continue;
      }
      NavigableMap<Integer, FoundFile.Cell> cells = found.get().getOrDefault(at, new TreeMap<>());
      row.getValue()
          .forEach(
              (column, slot) ->
                  compare(
                      new Place(page.name(), at, column),
                      slot,
                      Optional.ofNullable(cells.get(column))));
    }
    added(page, found.get(), alignment);
  }

  private void gone(Page page, int row, NavigableMap<Integer, Slot> slots) {
    Optional<String> name =
        slots.values().stream()
            .flatMap(slot -> slot.meaning().stream())
            .map(Meaning::name)
            .findFirst();
    name.ifPresent(
        n ->
            others.add(
                new Difference(
                    page.name() + "!" + (row + 1), n, Difference.Kind.GONE, "a row", "nothing")));
  }

  private void added(
      Page page,
      NavigableMap<Integer, NavigableMap<Integer, FoundFile.Cell>> found,
      Alignment alignment) {
    var known = new HashMap<Integer, NavigableMap<Integer, Slot>>();
    page.rows().forEach((row, slots) -> known.put(alignment.row(row), slots));
    var extra = new ArrayList<String>();
    found.forEach(
        (row, cells) ->
            cells.forEach(
                (column, cell) -> {
                  boolean empty = cell.value().equals(new Value.Text(""));
                  if (!known.getOrDefault(row, new TreeMap<>()).containsKey(column) && !empty) {
                    extra.add(new Place(page.name(), row, column).text());
                  }
                }));
    if (!extra.isEmpty()) {
      String some = String.join(", ", extra.subList(0, Math.min(extra.size(), MOST_LISTED)));
      report.add(
          "%d cells of page `%s` are new and were not read: %s%s."
              .formatted(
                  extra.size(), page.name(), some, extra.size() > MOST_LISTED ? ", ..." : ""));
    }
  }

  private void compare(Place place, Slot slot, Optional<FoundFile.Cell> found) {
    Optional<Difference.Kind> kind =
        switch (slot.content()) {
          case Content.Formula(String text, _) -> formula(place, text, slot, found);
          case Content.Typed(Value value) -> typed(value, slot, found);
        };
    if (kind.isEmpty() || slot.meaning().orElse(null) instanceof Meaning.Choice) {
      return;
    }
    var difference =
        new Difference(
            place.from(""),
            slot.meaning().map(Meaning::name).orElse(""),
            kind.get(),
            told(slot.content()),
            found.map(Differences::told).orElse("nothing"));
    if (kind.get() == Difference.Kind.INPUT) {
      wanted.add(new Wanted(difference, slot.meaning().orElseThrow(), found.orElseThrow().value()));
    } else {
      others.add(difference);
    }
  }

  private Optional<Difference.Kind> formula(
      Place place, String text, Slot slot, Optional<FoundFile.Cell> found) {
    Optional<String> now = found.flatMap(FoundFile.Cell::formula);
    if (now.isPresent()
        && normal(now.get(), place.page(), false).equals(normal(text, place.page(), true))) {
      return Optional.empty();
    }
    boolean fault = slot.content().value() instanceof Value.Fault;
    if (now.isEmpty() && fault && isInput(slot.meaning())) {
      // A missing input is a formula that gives its fault, until somebody types a value.
      return found.filter(cell -> !(cell.value() instanceof Value.Fault)).isPresent()
          ? Optional.of(Difference.Kind.INPUT)
          : Optional.empty();
    }
    return Optional.of(Difference.Kind.FORMULA);
  }

  private String normal(String formula, String page, boolean planned) {
    return FormulaText.normal(
        formula,
        page,
        sheet -> {
          Alignment alignment = alignments.get(sheet);
          return row -> planned && alignment != null ? alignment.moved(row) : row;
        });
  }

  private static boolean isInput(Optional<Meaning> meaning) {
    return meaning
        .filter(
            m ->
                m instanceof Meaning.Input
                    || m instanceof Meaning.Override
                    || m instanceof Meaning.UnitSize)
        .isPresent();
  }

  private static Optional<Difference.Kind> typed(
      Value value, Slot slot, Optional<FoundFile.Cell> found) {
    if (found.isPresent() && found.get().formula().isPresent() && !isLogical(found.get())) {
      return slot.meaning().map(m -> Difference.Kind.FORMULA);
    }
    Value now = found.map(FoundFile.Cell::value).orElse(Value.BLANK);
    if (isSame(value, now)) {
      return Optional.empty();
    }
    if (slot.meaning().isEmpty()) {
      // Numbers without a meaning follow from others; a label may have been put in other words.
      return value instanceof Value.Text ? Optional.of(Difference.Kind.TEXT) : Optional.empty();
    }
    boolean usable = !(now instanceof Value.Blank) && !(now instanceof Value.Fault);
    return Optional.of(
        isInput(slot.meaning()) && usable ? Difference.Kind.INPUT : Difference.Kind.FIXED);
  }

  /** Some programs save a typed TRUE as a formula. */
  private static boolean isLogical(FoundFile.Cell cell) {
    return cell.formula().filter(f -> f.equals("TRUE()") || f.equals("FALSE()")).isPresent();
  }

  private static boolean isSame(Value was, Value is) {
    return switch (was) {
      case Value.Num(double a) ->
          is instanceof Value.Num(double b)
              && Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
      case Value.Text(String text) ->
          (text.isEmpty() && is instanceof Value.Blank)
              || (is instanceof Value.Text(String other) && lines(text).equals(lines(other)));
      case Value.Fault _ -> is instanceof Value.Fault;
      case Value.Logical _, Value.Blank _, Value.Many _, Value.Reference _, Value.Lambda _ ->
          was.equals(is);
    };
  }

  /** Programs keep line ends in their own way. */
  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace("_x000D_", "");
  }

  private static String told(Content content) {
    return switch (content) {
      case Content.Formula(String text, _) -> "=" + text;
      case Content.Typed(Value value) -> told(value);
    };
  }

  private static String told(FoundFile.Cell cell) {
    return cell.formula().map(formula -> "=" + formula).orElseGet(() -> told(cell.value()));
  }

  private static String told(Value value) {
    return switch (value) {
      case Value.Num(double number) -> ShownNumber.full(number);
      case Value.Text(String text) -> text;
      case Value.Logical(boolean holds) -> holds ? "TRUE" : "FALSE";
      case Value.Fault fault -> fault.code().text();
      case Value.Blank _, Value.Many _, Value.Reference _, Value.Lambda _ -> "nothing";
    };
  }
}
