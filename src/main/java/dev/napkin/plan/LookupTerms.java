package dev.napkin.plan;

import dev.napkin.function.KeyColumn.Finding;
import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The terms of lookups and of aggregates with criteria, for those that look at lines. */
final class LookupTerms {
  private LookupTerms() {}

  /** The term of a call; empty for any other function, and where it says more than a term can. */
  static Optional<Term> of(String function, List<Ir> arguments) {
    return switch (function) {
      case "INDEX" -> index(arguments);
      case "MATCH" -> match(arguments);
      case "XMATCH" -> exactly(arguments);
      case "VLOOKUP" -> table(arguments, true);
      case "HLOOKUP" -> table(arguments, false);
      case "XLOOKUP" -> crosswise(arguments);
      case "COUNTIF" -> arguments.size() == 2 ? counted(arguments) : Optional.empty();
      case "COUNTIFS" -> counted(arguments);
      case "SUMIF" -> besides(Aggregate.Kind.SUM, arguments);
      case "AVERAGEIF" -> besides(Aggregate.Kind.AVERAGE, arguments);
      case "SUMIFS" -> chosen(Aggregate.Kind.SUM, arguments);
      case "AVERAGEIFS" -> chosen(Aggregate.Kind.AVERAGE, arguments);
      case "MINIFS" -> chosen(Aggregate.Kind.MIN, arguments);
      case "MAXIFS" -> chosen(Aggregate.Kind.MAX, arguments);
      case "SUMPRODUCT" -> ProductSum.of(arguments);
      case "LOOKUP" -> LastCompared.of(arguments).or(() -> beside(arguments));
      case String _ -> Optional.empty();
    };
  }

  // ---- lookups

  private static Optional<Term> index(List<Ir> arguments) {
    if (arguments.size() > 3 || !(arguments.getFirst() instanceof Ir.Look(Read area))) {
      return Optional.empty();
    }
    Optional<Term> first = number(arguments.get(1));
    return arguments.size() == 2
        ? first.map(place -> new Element(area, place, Optional.empty()))
        : first.flatMap(
            row ->
                number(arguments.get(2))
                    .map(column -> new Element(area, row, Optional.of(column))));
  }

  private static Optional<Term> number(Ir formula) {
    return CellProgram.number(formula);
  }

  private static Optional<Term> match(List<Ir> arguments) {
    OptionalDouble type = arguments.size() == 3 ? constant(arguments.get(2)) : OptionalDouble.of(1);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    double kind = type.getAsDouble();
    Finding finding = kind == 0 ? Finding.LIKE : kind > 0 ? Finding.RISING : Finding.FALLING;
    return KeyLine.of(arguments.get(1))
        .flatMap(keys -> Key.of(arguments.get(0)).map(key -> new Found(key, keys, finding, true)));
  }

  private static Optional<Term> exactly(List<Ir> arguments) {
    Optional<Finding> finding =
        arguments.size() == 2
            ? Optional.of(Finding.EQUAL)
            : arguments.size() == 3 ? mode(constant(arguments.get(2))) : Optional.empty();
    return finding.flatMap(
        how ->
            KeyLine.of(arguments.get(1))
                .flatMap(
                    keys -> Key.of(arguments.get(0)).map(key -> new Found(key, keys, how, false))));
  }

  /** VLOOKUP, which goes down the first column of a table, or HLOOKUP. */
  private static Optional<Term> table(List<Ir> arguments, boolean down) {
    OptionalDouble near = arguments.size() == 4 ? constant(arguments.get(3)) : OptionalDouble.of(1);
    if (near.isEmpty() || !(arguments.get(1) instanceof Ir.Look(Read table))) {
      return Optional.empty();
    }
    Finding finding = near.getAsDouble() == 0 ? Finding.LIKE : Finding.RISING;
    KeyLine keys = down ? ColumnArea.firstOf(table) : RowArea.firstOf(table);
    return Key.of(arguments.get(0))
        .map(key -> new Found(key, keys, finding, true))
        .flatMap(
            found ->
                number(arguments.get(2))
                    .map(
                        place ->
                            down
                                ? new Element(table, found, Optional.of(place))
                                : new Element(table, place, Optional.of(found))));
  }

  /** LOOKUP in a line, for what stands there or in another line as long. */
  private static Optional<Term> beside(List<Ir> arguments) {
    return KeyLine.of(arguments.get(1))
        .flatMap(
            keys ->
                KeyLine.of(arguments.getLast())
                    .filter(keys::isAsLongAs)
                    .flatMap(
                        results -> crosswise(arguments.get(0), keys, results, Finding.RISING)));
  }

  private static Optional<Term> crosswise(List<Ir> arguments) {
    Optional<Finding> finding =
        arguments.size() < 5
            ? Optional.of(Finding.EQUAL)
            : arguments.size() == 5 ? mode(constant(arguments.get(4))) : Optional.empty();
    return finding.flatMap(
        how ->
            KeyLine.of(arguments.get(1))
                .flatMap(
                    keys ->
                        KeyLine.of(arguments.get(2))
                            .filter(keys::isAsLongAs)
                            .flatMap(results -> crosswise(arguments.get(0), keys, results, how))));
  }

  private static Optional<Term> crosswise(
      Ir wanted, KeyLine keys, KeyLine results, Finding finding) {
    return Key.of(wanted)
        .map(key -> new Found(key, keys, finding, finding == Finding.RISING))
        .map(place -> new Element(results.read(), place, Optional.empty()));
  }

  /** What a mode of XLOOKUP and XMATCH takes for found. */
  private static Optional<Finding> mode(OptionalDouble mode) {
    double number = mode.orElse(Double.NaN);
    if (number == 0) {
      return Optional.of(Finding.EQUAL);
    }
    if (number == -1) {
      return Optional.of(Finding.EQUAL_OR_SMALLER);
    }
    if (number == 1) {
      return Optional.of(Finding.EQUAL_OR_LARGER);
    }
    return number == 2 ? Optional.of(Finding.LIKE) : Optional.empty();
  }

  /** The number, or logical as 1 or 0, that a formula is everywhere. */
  private static OptionalDouble constant(Ir formula) {
    return switch (formula) {
      case Ir.Constant(Value.Num(double number)) -> OptionalDouble.of(number);
      case Ir.Constant(Value.Logical(boolean holds)) -> OptionalDouble.of(holds ? 1 : 0);
      case Ir.Negate(Ir operand) -> {
        OptionalDouble number = constant(operand);
        yield number.isPresent() ? OptionalDouble.of(-number.getAsDouble()) : number;
      }
      case Ir.Quantity quantity -> OptionalDouble.of(quantity.base());
      case Ir _ -> OptionalDouble.empty();
    };
  }

  // ---- aggregates with criteria

  private static Optional<Term> counted(List<Ir> arguments) {
    return ColumnArea.of(arguments.getFirst())
        .flatMap(area -> chosen(Aggregate.Kind.COUNT, area, arguments));
  }

  /** SUMIF and AVERAGEIF: what is taken from comes last, or is what is tested. */
  private static Optional<Term> besides(Aggregate.Kind kind, List<Ir> arguments) {
    Ir taken = arguments.size() == 3 ? arguments.get(2) : arguments.getFirst();
    return ColumnArea.of(taken).flatMap(area -> chosen(kind, area, arguments.subList(0, 2)));
  }

  private static Optional<Term> chosen(Aggregate.Kind kind, List<Ir> arguments) {
    return ColumnArea.of(arguments.getFirst())
        .flatMap(area -> chosen(kind, area, arguments.subList(1, arguments.size())));
  }

  /** By pairs of area and criterion. */
  private static Optional<Term> chosen(Aggregate.Kind kind, ColumnArea taken, List<Ir> pairs) {
    var tested = new ArrayList<ColumnArea>(pairs.size() / 2);
    var criteria = new ArrayList<Key>(pairs.size() / 2);
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      Optional<ColumnArea> area = ColumnArea.of(pairs.get(i));
      Optional<Key> criterion = Key.of(pairs.get(i + 1));
      if (area.isEmpty() || criterion.isEmpty()) {
        return Optional.empty();
      }
      tested.add(area.get());
      criteria.add(criterion.get());
    }
    return Optional.of(new Chosen(kind, taken, tested, criteria));
  }
}
