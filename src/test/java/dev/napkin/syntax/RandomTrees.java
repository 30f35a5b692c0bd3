package dev.napkin.syntax;

import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.value.FaultCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Formulas such as a reader could have made of a text: brackets stand wherever they have to. */
final class RandomTrees {
  static final Span NOWHERE = Source.of("nowhere", "").span(0, 0);

  /** Words that are keywords somewhere, or could be taken for something else. */
  private static final List<String> NAMES =
      List.of(
          "a",
          "B200",
          "x1",
          "gpu.peak",
          "hw.gpu.rent",
          "größe",
          "_",
          "rate",
          "in",
          "to",
          "over",
          "by",
          "on",
          "first",
          "for",
          "n",
          "seed",
          "unit",
          "text",
          "date",
          "key",
          "h",
          "GB",
          "k",
          "e9",
          "workbook",
          "scenario",
          "sheet");

  private static final List<String> NUMBERS =
      List.of("0", "1", "12", "1.5e9", "200k", ".5", "3.", "1e-3", "7M", "0.10", "2T");
  private static final List<String> SYMBOLS =
      List.of("GB", "s", "token", "USD", "kW", "user", "in", "to", "n", "µm");
  private static final List<String> TEXTS =
      List.of("", "why", "a \"quoted\" word", "// no comment", "{ } | [ (", "# no heading", "é");

  private final RandomGenerator random;

  RandomTrees(RandomGenerator random) {
    this.random = random;
  }

  Expression formula(int depth) {
    Expression value = expression(depth);
    return random.nextInt(8) == 0 ? new Expression.Convert(NOWHERE, value, unit()) : value;
  }

  private Expression expression(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.nextInt(9)) {
      case 0 -> new Expression.Percent(NOWHERE, operand(depth - 1, 6));
      case 1 -> new Expression.Unary(NOWHERE, pick(UnaryOperator.values()), operand(depth - 1, 7));
      case 2, 3, 4, 5 -> {
        BinaryOperator operator = pick(BinaryOperator.values());
        Expression left = operand(depth - 1, operator.precedence());
        Expression right = operand(depth - 1, operator.precedence() + 1);
        yield new Expression.Binary(NOWHERE, left, operator, NOWHERE, right);
      }
      case 6 -> new Expression.Group(NOWHERE, formula(depth - 1));
      case 7 -> call(depth);
      default -> leaf();
    };
  }

  private Expression call(int depth) {
    List<Expression> arguments = list(3, () -> argument(depth - 1));
    // A call with one argument that is left out cannot be told from a call without arguments.
    boolean none = arguments.size() == 1 && arguments.getFirst() instanceof Expression.Missing;
    String function = pick(List.of("SUM", "prev", "STDEV.S", "f", "IF"));
    return new Expression.Call(NOWHERE, function, NOWHERE, none ? List.of() : arguments);
  }

  private Expression argument(int depth) {
    return switch (random.nextInt(6)) {
      case 0 -> new Expression.Missing(NOWHERE);
      case 1 -> new Expression.Over(NOWHERE, formula(depth), some(2, this::name));
      default -> formula(depth);
    };
  }

  private Expression operand(int depth, int precedence) {
    Expression value = expression(depth);
    int own =
        switch (value) {
          case Expression.Binary binary -> binary.operator().precedence();
          case Expression.Percent _ -> 6;
          case Expression.Unary _ -> 7;
          default -> 8;
        };
    return own < precedence ? new Expression.Group(NOWHERE, value) : value;
  }

  private Expression leaf() {
    return switch (random.nextInt(10)) {
      case 0, 1 -> number();
      case 2, 3 -> quantity();
      case 4 -> new Expression.Text(NOWHERE, text());
      case 5 -> new Expression.Logical(NOWHERE, random.nextBoolean());
      case 6 -> date();
      case 7 -> new Expression.FaultLiteral(NOWHERE, pick(FaultCode.values()));
      case 8 -> new Expression.Index(NOWHERE, name(), some(3, this::key));
      default -> random.nextInt(9) == 0 ? new Expression.Hole(NOWHERE) : name();
    };
  }

  Expression.Name name() {
    return new Expression.Name(NOWHERE, pick(NAMES));
  }

  Expression.Number number() {
    String text = pick(NUMBERS);
    return new Expression.Number(NOWHERE, LiteralBuilder.value(text), text);
  }

  Expression.Quantity quantity() {
    UnitText unit = random.nextInt(8) == 0 ? per(pick(List.of("%", "1"))) : unit();
    return new Expression.Quantity(NOWHERE, number(), unit);
  }

  Expression.Date date() {
    return new Expression.Date(NOWHERE, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900)));
  }

  Expression.Key key() {
    return switch (random.nextInt(4)) {
      case 0 -> new Expression.Key(NOWHERE, pick(NUMBERS), false);
      case 1 -> new Expression.Key(NOWHERE, text(), true);
      case 2 -> new Expression.Key(NOWHERE, date().value().toString(), false);
      default -> new Expression.Key(NOWHERE, pick(NAMES), false);
    };
  }

  /** A number, quantity or percentage that may carry a sign. */
  Expression literal() {
    Expression value = magnitude();
    if (random.nextInt(4) > 0) {
      return value;
    }
    UnaryOperator sign = pick(UnaryOperator.values());
    return value instanceof Expression.Percent percent
        ? new Expression.Percent(NOWHERE, new Expression.Unary(NOWHERE, sign, percent.operand()))
        : new Expression.Unary(NOWHERE, sign, value);
  }

  Expression magnitude() {
    return switch (random.nextInt(3)) {
      case 0 -> number();
      case 1 -> plainQuantity();
      default -> new Expression.Percent(NOWHERE, number());
    };
  }

  /** A quantity whose unit is no keyword: {@code 3 to} would be the beginning of a range. */
  Expression.Quantity plainQuantity() {
    return new Expression.Quantity(NOWHERE, number(), unit(List.of("GB", "USD", "token", "µm")));
  }

  /** A unit; its first symbol is none of the words that are keywords behind a number. */
  UnitText unit() {
    return unit(List.of("GB", "s", "token", "USD", "kW", "h"));
  }

  private UnitText unit(List<String> first) {
    var factors = new ArrayList<UnitText.Factor>();
    factors.add(factor(pick(first), false));
    factors.addAll(list(2, () -> factor(pick(SYMBOLS), random.nextBoolean())));
    return new UnitText(NOWHERE, factors);
  }

  private UnitText per(String first) {
    var whole = new UnitText.Factor(NOWHERE, first, false, Optional.empty());
    return new UnitText(NOWHERE, List.of(whole, factor(pick(SYMBOLS), true)));
  }

  private UnitText.Factor factor(String symbol, boolean divided) {
    Optional<UnitText.Exponent> exponent =
        random.nextInt(4) > 0
            ? Optional.empty()
            : Optional.of(new UnitText.Exponent(random.nextInt(-3, 4), random.nextInt(1, 4)));
    return new UnitText.Factor(NOWHERE, symbol, divided, exponent);
  }

  String text() {
    return pick(TEXTS);
  }

  /** Up to {@code most} items. */
  <T> List<T> list(int most, Supplier<T> item) {
    return Stream.generate(item).limit(random.nextInt(most + 1)).toList();
  }

  /** At least one item, and up to {@code most}. */
  <T> List<T> some(int most, Supplier<T> item) {
    return IntStream.rangeClosed(0, random.nextInt(most)).mapToObj(_ -> item.get()).toList();
  }

  <T> Optional<T> maybe(Supplier<T> item) {
    return random.nextInt(3) == 0 ? Optional.of(item.get()) : Optional.empty();
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private <T> T pick(T[] from) {
    return from[random.nextInt(from.length)];
  }
}
