package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Comparison;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A condition that cells must meet, as COUNTIF and its kin take it: a value to equal, or a text
 * that begins with a comparison.
 *
 * <p>{@code 5}, {@code "5"} and {@code "=5"} want the number 5, also where it stands as text;
 * {@code ">=5"} compares numbers; {@code "gpu*"} is a pattern; {@code "<>x"} is met by everything
 * else, blanks included; {@code "="} wants blank cells, {@code "<>"} all others; the empty text
 * wants blank cells and empty texts.
 */
final class Criterion {
  /** Where values can be that meet a criterion; not all there need to. */
  sealed interface Reach {
    /** Numbers that differ in their last digits at most, and texts that read as such. */
    record Near(double number) implements Reach {}

    /** Texts that differ in case at most. */
    record Like(String text) implements Reach {}

    /** Texts that compare as equal. */
    record Same(String text) implements Reach {}

    /** Texts that begin so in lower case. */
    record Beginning(String prefix) implements Reach {}

    /** Numbers not above one, but for the last digits. */
    record UpTo(double number) implements Reach {}

    /** Numbers not below one, but for the last digits. */
    record From(double number) implements Reach {}

    /** This value. */
    record Only(Value value) implements Reach {}

    /** Anywhere. */
    record All() implements Reach {}
  }

  /** A tilde before what is no wildcard stands for itself in a criterion. */
  private static final Pattern TILDE = Pattern.compile("(~[?*~])|~(?=.)", Pattern.DOTALL);

  private static final Reach ALL = new Reach.All();

  private final Predicate<Value> test;
  private final Reach reach;

  private Criterion(Predicate<Value> test, Reach reach) {
    this.test = test;
    this.reach = reach;
  }

  /** Where values can be that meet it. */
  Reach reach() {
    return reach;
  }

  /** Whether the cell of an area in a row and column meets it. */
  boolean accepts(Array area, int row, int column) {
    return test.test(area.get(row, column));
  }

  /** Whether {@code cell} meets it. */
  boolean accepts(Value cell) {
    return test.test(cell);
  }

  /** The criterion that a condition is. */
  static Criterion of(Condition condition) {
    Value value = condition.value();
    return switch (condition.relation()) {
      case CRITERION -> of(value);
      case EQUAL -> new Criterion(cell -> Comparison.compare(cell, value) == 0, same(value));
      case LESS -> beyond(cell -> Comparison.compare(cell, value) < 0, value, false);
      case AT_MOST -> beyond(cell -> Comparison.compare(cell, value) <= 0, value, false);
      case GREATER -> beyond(cell -> Comparison.compare(cell, value) > 0, value, true);
      case AT_LEAST -> beyond(cell -> Comparison.compare(cell, value) >= 0, value, true);
    };
  }

  private static Reach same(Value wanted) {
    return switch (wanted) {
      case Value.Num(double number) -> new Reach.Near(number);
      case Value.Text(String text) -> new Reach.Same(text);
      case Value.Logical _ -> new Reach.Only(wanted);
      case Value.Blank _, Value.Fault _, Value.Many _, Value.Reference _, Value.Lambda _ -> ALL;
    };
  }

  private static Criterion beyond(Predicate<Value> test, Value value, boolean above) {
    Reach reach =
        !(value instanceof Value.Num(double number))
            ? ALL
            : above ? new Reach.From(number) : new Reach.UpTo(number);
    return new Criterion(test, reach);
  }

  /** Reads a criterion. A blank counts as 0. */
  static Criterion of(Value value) {
    return switch (value) {
      case Value.Text(String text) -> ofText(text);
      case Value.Blank _ -> equal(new Value.Num(0));
      case Value.Num _,
          Value.Logical _,
          Value.Fault _,
          Value.Many _,
          Value.Reference _,
          Value.Lambda _ ->
          equal(value);
    };
  }

  private static Criterion equal(Value wanted) {
    Reach reach =
        switch (wanted) {
          case Value.Num(double number) -> new Reach.Near(number);
          case Value.Text(String text) ->
              Wildcard.isPattern(text)
                  ? new Reach.Beginning(Wildcard.of(text).prefix())
                  : new Reach.Like(text);
          case Value.Logical _ -> new Reach.Only(wanted);
          case Value.Blank _, Value.Fault _, Value.Many _, Value.Reference _, Value.Lambda _ -> ALL;
        };
    return new Criterion(equalTo(wanted), reach);
  }

  /**
   * Reads a criterion as the functions of databases take it: a text without a comparison is met by
   * every text that begins with it.
   */
  static Criterion ofRecords(Value value) {
    boolean begins =
        value instanceof Value.Text(String text)
            && !text.matches("(?s)[<>=].*")
            && operand(text) instanceof Value.Text;
    return begins ? of(new Value.Text(((Value.Text) value).text() + "*")) : of(value);
  }

  private static Criterion ofText(String text) {
    if (text.isEmpty()) {
      return new Criterion(
          cell -> cell instanceof Value.Blank || cell.equals(new Value.Text("")), ALL);
    }
    for (String operator : new String[] {"<>", "<=", ">=", "<", ">", "="}) {
      if (text.startsWith(operator)) {
        return compared(operator, text.substring(operator.length()));
      }
    }
    return equal(operand(text));
  }

  private static Criterion compared(String operator, String operand) {
    Value value = operand(operand);
    if (operator.equals("=") && !operand.isEmpty()) {
      return equal(value);
    }
    boolean isNumber = value instanceof Value.Num && !operand.isEmpty();
    double number = value instanceof Value.Num(double some) ? some : 0;
    Reach reach =
        !isNumber || operator.equals("<>")
            ? ALL
            : operator.startsWith("<") ? new Reach.UpTo(number) : new Reach.From(number);
    return new Criterion(comparison(operator, operand, value), reach);
  }

  private static Predicate<Value> comparison(String operator, String operand, Value value) {
    if (operand.isEmpty() && !operator.equals("=") && !operator.equals("<>")) {
      return cell -> false;
    }
    return switch (operator) {
      case "=" -> cell -> cell instanceof Value.Blank;
      case "<>" ->
          operand.isEmpty()
              ? cell -> !(cell instanceof Value.Blank)
              : value instanceof Value.Num
                  ? cell -> !(cell instanceof Value.Num && isNumber(cell, value))
                  : Predicate.not(equalTo(value));
      case "<" -> cell -> Search.comparable(cell, value) && Comparison.compare(cell, value) < 0;
      case "<=" -> cell -> Search.comparable(cell, value) && Comparison.compare(cell, value) <= 0;
      case ">" -> cell -> Search.comparable(cell, value) && Comparison.compare(cell, value) > 0;
      default -> cell -> Search.comparable(cell, value) && Comparison.compare(cell, value) >= 0;
    };
  }

  /** What a text in a criterion stands for: a number, a logical, a fault, or itself. */
  private static Value operand(String text) {
    Value number = Coercion.number(new Value.Text(text));
    if (number instanceof Value.Num) {
      return number;
    }
    Optional<FaultCode> fault = FaultCode.of(text);
    if (fault.isPresent()) {
      return Value.Fault.of(fault.get(), "");
    }
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "TRUE" -> Value.logical(true);
      case "FALSE" -> Value.logical(false);
      default -> new Value.Text(text);
    };
  }

  private static Predicate<Value> equalTo(Value wanted) {
    return switch (wanted) {
      case Value.Num _ -> cell -> isNumber(cell, wanted);
      case Value.Text(String text) -> {
        Wildcard pattern =
            Wildcard.of(
                TILDE.matcher(text).replaceAll(m -> Optional.ofNullable(m.group(1)).orElse("~~")));
        yield cell -> cell instanceof Value.Text(String shown) && pattern.matches(shown);
      }
      case Value.Logical _, Value.Blank _, Value.Many _, Value.Reference _, Value.Lambda _ ->
          wanted::equals;
      case Value.Fault fault ->
          cell -> cell instanceof Value.Fault other && other.code() == fault.code();
    };
  }

  private static boolean isNumber(Value cell, Value wanted) {
    return switch (cell) {
      case Value.Num _ -> Comparison.compare(cell, wanted) == 0;
      case Value.Text _ ->
          Coercion.number(cell) instanceof Value.Num number
              && Comparison.compare(number, wanted) == 0;
      case Value.Logical _,
          Value.Blank _,
          Value.Fault _,
          Value.Many _,
          Value.Reference _,
          Value.Lambda _ ->
          false;
    };
  }

  /** What numbers have to meet for the lower ones of some bounds, or for the upper ones. */
  static DoublePredicate met(List<Criterion> bounds, boolean lower) {
    List<Criterion> some =
        bounds.stream().filter(bound -> bound.reach() instanceof Reach.From == lower).toList();
    return number -> {
      var value = new Value.Num(number);
      return some.stream().allMatch(bound -> bound.accepts(value));
    };
  }
}
