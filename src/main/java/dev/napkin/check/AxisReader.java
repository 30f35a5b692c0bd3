package dev.napkin.check;

import dev.napkin.ir.Axis;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Span;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Statement;
import dev.napkin.syntax.UnitText;
import dev.napkin.unit.ShownNumber;
import dev.napkin.unit.Unit;
import dev.napkin.value.Dates;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Declared axes: their keys, and the values that stand at them. */
final class AxisReader {
  /** As many keys as Excel has rows. */
  private static final int MOST_KEYS = 1_048_576;

  private final Symbols symbols;
  private final UnitResolver units;
  private final Problems problems;

  AxisReader(Symbols symbols, UnitResolver units, Problems problems) {
    this.symbols = symbols;
    this.units = units;
    this.problems = problems;
  }

  /** The values of an axis in the making: what they are and the unit that they are shown in. */
  private record Scale(Type type, Optional<Unit> unit) {
    static final Scale TEXTS = new Scale(Type.TEXT, Optional.empty());
    static final Scale DATES = new Scale(Type.DATE, Optional.empty());
  }

  void read(Statement.Axis statement, Module module, String section) {
    symbols.checkSource(statement.note());
    Draft draft = draft(statement.name(), statement.note(), module, section);
    switch (statement.values()) {
      case Statement.AxisValues.Listed listed -> listed(draft, listed);
      case Statement.AxisValues.Counted counted -> counted(draft, counted);
      case Statement.AxisValues.Dated dated -> dated(draft, dated);
    }
  }

  /** The draft of an axis, or of the keys of a table. */
  static Draft draft(Expression.Name name, Statement.Note note, Module module, String section) {
    var draft =
        new Draft(module.prefix() + name.text(), Entry.Role.AXIS, module, name.span(), section);
    draft.annotate(note);
    return draft;
  }

  private void listed(Draft draft, Statement.AxisValues.Listed listed) {
    List<String> keys = listed.keys().stream().map(Expression.Key::text).toList();
    refuseTwins(listed.keys());
    boolean quoted = listed.keys().stream().anyMatch(Expression.Key::quoted);
    if (!quoted && keys.stream().allMatch(key -> Keys.number(key).isPresent())) {
      var numbers = keys.stream().map(key -> Keys.number(key).orElseThrow()).toList();
      numbers(draft, keys, numbers, listed.unit());
    } else if (!quoted && keys.stream().allMatch(key -> Keys.date(key).isPresent())) {
      finish(draft, keys, dates(keys), Scale.DATES, true);
    } else {
      finish(draft, keys, texts(keys), Scale.TEXTS, true);
    }
  }

  private void numbers(
      Draft draft, List<String> keys, List<Double> numbers, Optional<UnitText> written) {
    Optional<Unit> unit = written.flatMap(units::resolve);
    if (written.isPresent() && unit.isEmpty()) {
      Ir unknown =
          new Ir.Constant(
              Value.Fault.of(FaultCode.UNIT, draft.name + " has no unit that is known"));
      var cells = numbers.stream().map(number -> unknown).toList();
      finish(draft, keys, cells, new Scale(Type.UNKNOWN, Optional.empty()), true);
      return;
    }
    var cells = numbers.stream().map(number -> TableReader.number(number, unit)).toList();
    finish(draft, keys, cells, new Scale(TableReader.quantity(unit), unit), true);
  }

  private void counted(Draft draft, Statement.AxisValues.Counted counted) {
    double from = counted.from().value();
    double step = counted.step().map(Expression.Number::value).orElse(1.0);
    double count = Math.floor((counted.to().value() - from) / step + 1e-9) + 1;
    if (!(step > 0) || !(count >= 1)) {
      problems.report(
          Diagnostic.of(
              Code.BAD_DECLARATION, counted.span(), "these numbers do not count upwards"));
      count = 1;
    } else if (count > MOST_KEYS) {
      problems.report(tooLong(counted.span()));
      count = 1;
    }
    var keys = new ArrayList<String>();
    var numbers = new ArrayList<Double>();
    for (int i = 0; i < (int) count; i++) {
      numbers.add(from + i * step);
      keys.add(ShownNumber.full(from + i * step));
    }
    numbers(draft, keys, numbers, counted.unit());
  }

  private static Diagnostic tooLong(Span span) {
    return Diagnostic.of(
        Code.TOO_MANY_CELLS, span, "an axis has " + MOST_KEYS + " keys at the most");
  }

  private void dated(Draft draft, Statement.AxisValues.Dated dated) {
    var keys = new ArrayList<String>();
    LocalDate from = dated.from().value();
    LocalDate to = dated.to().value();
    Optional<CalendarStep> step = CalendarStep.of(dated.step().text());
    if (step.isEmpty() || to.isBefore(from)) {
      problems.report(
          Diagnostic.of(
              Code.BAD_DECLARATION,
              step.isEmpty() ? dated.step().span() : dated.span(),
              step.isEmpty()
                  ? "dates go by day, week, month, quarter or year"
                  : "the last date is before the first"));
      keys.add(from.toString());
    } else {
      LocalDate date = from;
      for (int i = 0; !date.isAfter(to) && i <= MOST_KEYS; i++) {
        keys.add(date.toString());
        date = step.get().after(from, i + 1);
      }
    }
    if (keys.size() > MOST_KEYS) {
      problems.report(tooLong(dated.span()));
      keys.subList(1, keys.size()).clear();
    }
    finish(draft, keys, dates(keys), Scale.DATES, true);
  }

  /** The keys of a table: texts without an order. */
  void keys(Draft draft, List<String> keys) {
    finish(draft, keys, texts(keys), Scale.TEXTS, false);
  }

  /** An axis and the entry of the same name that holds its values. */
  private void finish(
      Draft draft, List<String> keys, List<Ir> cells, Scale scale, boolean ordered) {
    var axis = new Axis(draft.name, keys, ordered);
    draft.axes = List.of(axis);
    draft.cells = cells;
    draft.type = scale.type();
    draft.unit = scale.unit();
    draft.known = true;
    if (symbols.add(draft)) {
      symbols.axes.put(draft.name, axis);
    }
  }

  /** Reports keys that are the same, as texts or as numbers. */
  void refuseTwins(List<Expression.Key> keys) {
    var seen = new HashMap<Object, Expression.Key>();
    for (Expression.Key key : keys) {
      Object identity =
          key.quoted()
              ? key.text()
              : Keys.number(key.text()).<Object>map(n -> n).orElse(key.text());
      Expression.Key first = seen.putIfAbsent(identity, key);
      if (first != null) {
        problems.report(
            Diagnostic.of(
                    Code.DUPLICATE_NAME,
                    key.span(),
                    first.text().equals(key.text())
                        ? "the key `%s` stands here twice".formatted(key.text())
                        : "the keys `%s` and `%s` are the same number"
                            .formatted(first.text(), key.text()))
                .label(first.span(), "first here"));
      }
    }
  }

  private static List<Ir> texts(List<String> keys) {
    return keys.stream().<Ir>map(key -> new Ir.Constant(new Value.Text(key))).toList();
  }

  private static List<Ir> dates(List<String> keys) {
    return keys.stream()
        .<Ir>map(key -> new Ir.Constant(new Value.Num(Dates.serial(Keys.date(key).orElseThrow()))))
        .toList();
  }
}
