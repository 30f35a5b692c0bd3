package dev.napkin.function;

import dev.napkin.value.Column;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * A call over columns with bounds for the numbers of one of them, and other conditions: {@code
 * SUMIFS(B1:B9,A1:A9,A1,C1:C9,">="&C1)}. Of bounds that differ from row to row it would take too
 * long to gather all rows that meet each.
 */
final class BoundedChoice {
  /** So few rows are gone through. */
  private static final int FEW = 64;

  private final int top;
  private final int rows;
  private final Column values;
  private final Column ordered;
  private final List<Criterion> bounds;
  private final List<Strip> tested;
  private final List<Condition> conditions;

  private BoundedChoice(
      Strip values,
      int rows,
      Column ordered,
      List<Criterion> bounds,
      List<Strip> tested,
      List<Condition> conditions) {
    this.top = values.first();
    this.rows = rows;
    this.values = values.column();
    this.ordered = ordered;
    this.bounds = bounds;
    this.tested = tested;
    this.conditions = conditions;
  }

  /** What a fold gives for the rows, of so many, that meet all; nothing for other calls. */
  static Optional<Value> value(
      int rows, Strip values, List<Strip> tested, List<Condition> conditions, Fold fold) {
    if (!mayBound(conditions)) {
      return Optional.empty();
    }
    var bounds = new LinkedHashMap<Column, List<Criterion>>(2);
    var others = new ArrayList<Strip>(2);
    var fixed = new ArrayList<Condition>(2);
    for (int i = 0; i < tested.size(); i++) {
      Strip strip = tested.get(i);
      if (strip.first() != values.first() || !strip.column().endsBlank()) {
        return Optional.empty();
      }
      Criterion criterion = Criterion.of(conditions.get(i));
      boolean bound =
          (criterion.reach() instanceof Criterion.Reach.UpTo
                  || criterion.reach() instanceof Criterion.Reach.From)
              && !ColumnIndex.beside(strip.column()).isUsual(conditions.get(i));
      if (bound) {
        bounds.computeIfAbsent(strip.column(), column -> new ArrayList<>(2)).add(criterion);
      } else {
        others.add(strip);
        fixed.add(conditions.get(i));
      }
    }
    if (bounds.isEmpty() || !areIndexed(others, fixed, rows)) {
      return Optional.empty();
    }
    if (bounds.size() > 1) {
      return several(rows, values, bounds, others, fixed, fold);
    }
    Column ordered = bounds.firstEntry().getKey();
    List<Criterion> some = bounds.firstEntry().getValue();
    return new BoundedChoice(values, rows, ordered, some, others, fixed).value(fold);
  }

  private static Optional<Value> several(
      int rows,
      Strip values,
      SequencedMap<Column, List<Criterion>> bounds,
      List<Strip> others,
      List<Condition> fixed,
      Fold fold) {
    int top = values.first();
    var bounded = new ArrayList<SeveralBounds.Bounded>(bounds.size());
    int end = top;
    for (Map.Entry<Column, List<Criterion>> entry : bounds.entrySet()) {
      Column column = entry.getKey();
      int varied = Math.clamp((long) column.size() - top, 0, rows);
      if (ColumnIndex.of(column, varied).isEmpty()) {
        return Optional.empty();
      }
      end = Math.max(end, top + varied);
      bounded.add(new SeveralBounds.Bounded(new Strip(column, top), entry.getValue()));
    }
    return new SeveralBounds(top, end, bounded, others, fixed).value(values, fold);
  }

  private static boolean mayBound(List<Condition> conditions) {
    for (Condition condition : conditions) {
      if (condition.mayBound()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is known which rows meet the other conditions, and that blank ones do not. */
  private static boolean areIndexed(List<Strip> strips, List<Condition> conditions, int rows) {
    for (int i = 0; i < strips.size(); i++) {
      Strip strip = strips.get(i);
      int varied = Math.clamp((long) strip.column().size() - strip.first(), 0, rows);
      Optional<ColumnIndex> index = ColumnIndex.of(strip.column(), varied);
      if (index.isEmpty() || index.get().matching(conditions.get(i)).hasBlanks()) {
        return false;
      }
    }
    return true;
  }

  private Optional<Value> value(Fold fold) {
    int end = (int) Math.min((long) top + rows, ordered.size());
    if (!tested.isEmpty()) {
      Optional<Value> few = ofFew(fold, end);
      if (few.isPresent()) {
        return few;
      }
    }
    DoublePredicate notBelow = Criterion.met(bounds, true);
    DoublePredicate notAbove = Criterion.met(bounds, false);
    return windows()
        .of(top, Math.max(top, end), found -> found.value(fold, notBelow, notAbove))
        .flatMap(value -> value);
  }

  /** Goes through the rows that meet the first of the other conditions where these are few. */
  private Optional<Value> ofFew(Fold fold, int end) {
    List<MatchingRows> matching =
        IntStream.range(0, tested.size())
            .mapToObj(i -> ColumnIndex.beside(tested.get(i).column()).matching(conditions.get(i)))
            .toList();
    if (matching.getFirst().count(top, end) > FEW) {
      return Optional.empty();
    }
    var running = new RunningChoice(fold, new Strip(values, 0));
    matching
        .getFirst()
        .forEach(
            top,
            end,
            row ->
                !(matching.stream().allMatch(rowsOf -> rowsOf.contains(row)) && isWithin(row))
                    || running.take(row));
    return Optional.of(running.value());
  }

  private boolean isWithin(int row) {
    Value cell = ordered.get(row);
    return bounds.stream().allMatch(bound -> bound.accepts(cell));
  }

  private Windows<BoundedRows> windows() {
    var columns = new ArrayList<Column>(tested.size());
    var strips = new ArrayList<Strip>(tested.size() + 2);
    for (Strip strip : tested) {
      columns.add(strip.column());
      strips.add(new Strip(strip.column(), 0));
    }
    strips.add(new Strip(ordered, 0));
    strips.add(new Strip(values, 0));
    List<RecentRows> recent =
        strips.stream().map(strip -> ColumnIndex.beside(strip.column()).recent()).toList();
    return ColumnIndex.beside(ordered)
        .windows()
        .bounded(
            new ColumnIndex.Question(Fold.COUNT, strips, conditions),
            () ->
                new Windows<>(recent, () -> new BoundedRows(ordered, values, columns, conditions)));
  }
}
