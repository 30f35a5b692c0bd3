package dev.napkin.check;

import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Span;
import dev.napkin.syntax.BinaryOperator;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.UnitText;
import dev.napkin.unit.Dimension;
import dev.napkin.unit.Unit;
import java.util.List;
import java.util.Optional;

/** The wording of every unit problem. The rules decide; this class phrases. */
final class UnitProblems {
  private UnitProblems() {}

  /** {@code 3 m + 5 s}: points at the operator, and tells each side what it measures. */
  static Diagnostic sum(Expression.Binary node, Typed left, Typed right, UnitHints hints) {
    boolean plus = node.operator() == BinaryOperator.ADD;
    String phrase =
        plus
            ? "cannot add %s to %s".formatted(is(right), is(left))
            : "cannot subtract %s from %s".formatted(is(right), is(left));
    return sides(node.operatorSpan(), phrase, left, right, hints);
  }

  /** {@code 3 m < 5 s}. */
  static Diagnostic comparison(Span place, Typed left, Typed right, UnitHints hints) {
    return sides(
        place, "cannot compare %s with %s".formatted(is(left), is(right)), left, right, hints);
  }

  /** Two arguments, or branches, that have to measure the same. */
  static Diagnostic together(
      Span place, String function, Typed first, Typed other, UnitHints hints) {
    return sides(
        place,
        "the %s of %s must measure the same: here %s and %s"
            .formatted(
                function.equals("IF") ? "branches" : "arguments", function, is(first), is(other)),
        first,
        other,
        hints);
  }

  private static Diagnostic sides(
      Span place, String phrase, Typed left, Typed right, UnitHints hints) {
    Optional<Dimension> a = left.dimension();
    Optional<Dimension> b = right.dimension();
    boolean units = a.isPresent() && b.isPresent();
    boolean money = units && hints.onlyMoney(a.get(), b.get());
    Code code = money ? Code.CURRENCY : units ? Code.UNIT_MISMATCH : Code.KIND_MISMATCH;
    Optional<String> hint = Optional.empty();
    if (money) {
      hint = Optional.of(hints.convert(right, left));
    } else if (units && isBareNumber(right)) {
      hint = Optional.of(withUnit(right, UnitHints.unit(left)));
    } else if (units && isBareNumber(left)) {
      hint = Optional.of(withUnit(left, UnitHints.unit(right)));
    } else if (units) {
      hint = hints.missing(a.get().dividedBy(b.get()), "`" + UnitHints.text(right) + "`");
    }
    return Diagnostic.of(code, place, phrase)
        .label(left.span(), tells(left))
        .label(right.span(), tells(right))
        .hint(hint);
  }

  private static String withUnit(Typed number, String unit) {
    return "write its unit: for example `%s %s`".formatted(UnitHints.text(number), unit);
  }

  private static boolean isBareNumber(Typed side) {
    return side.type().equals(Type.PLAIN)
        && side.bound() instanceof Bound.Literal
        && side.span().text().matches("[0-9.eEkMGT+-]+");
  }

  private static String is(Typed side) {
    return side.type().describe();
  }

  private static String tells(Typed side) {
    return side.dimension().filter(d -> !d.isNone()).isPresent()
        ? "measures " + is(side)
        : "is " + is(side);
  }

  /** {@code x : GB = ...} where the formula measures something else. */
  static Diagnostic declared(Typed body, Unit unit, Span place, UnitHints hints) {
    Dimension wanted = unit.dimension();
    if (body.dimension().isEmpty()) {
      return Diagnostic.of(
              Code.KIND_MISMATCH,
              place,
              "`%s` is declared, the formula gives %s".formatted(unit, is(body)))
          .label(body.span(), tells(body));
    }
    Dimension actual = body.dimension().get();
    boolean money = hints.onlyMoney(wanted, actual);
    Optional<String> hint =
        money
            ? Optional.of("declare a rate: " + hints.rate(actual, wanted))
            : actual.isNone()
                ? Optional.of(unitLacking(body, unit))
                : wanted.isNone()
                    ? Optional.of(dividing(body))
                    : hints.missing(wanted.dividedBy(actual), "it");
    return Diagnostic.of(
            money ? Code.CURRENCY : Code.UNIT_DECLARED,
            place,
            "`%s` is %s, the formula %s".formatted(unit, wanted.describe(), tells(body)))
        .label(body.span(), tells(body))
        .hint(hint);
  }

  private static String unitLacking(Typed body, Unit unit) {
    return isBareNumber(body)
        ? "write its unit: `%s %s`".formatted(UnitHints.text(body), unit)
        : "multiply it by `1 %s`, or declare no unit".formatted(unit);
  }

  /** {@code x in GB} where x measures something else. */
  static Diagnostic cannotShow(
      Expression.Convert convert, Typed operand, Unit unit, UnitHints hints) {
    return declared(operand, unit, convert.unit().span(), hints);
  }

  /** How a quantity becomes a plain number. */
  private static String dividing(Typed quantity) {
    return "divide by the unit that it is counted in: `%s / (1 %s)`"
        .formatted(UnitHints.operand(quantity), UnitHints.unit(quantity));
  }

  /** An argument that a function cannot take because of what it measures. */
  static Diagnostic argument(String function, String parameter, Typed given) {
    return Diagnostic.of(
            Code.UNIT_ARGUMENT,
            given.span(),
            "%s takes a plain number as %s, this %s".formatted(function, parameter, tells(given)))
        .hint(dividing(given));
  }

  /** An argument of another kind than the function takes. */
  static Diagnostic kind(String function, String parameter, Typed given, String wanted) {
    return Diagnostic.of(
        Code.KIND_MISMATCH,
        given.span(),
        wanted.endsWith(" " + parameter)
            ? "%s takes %s, this is %s".formatted(function, wanted, is(given))
            : "%s takes %s as %s, this is %s".formatted(function, wanted, parameter, is(given)));
  }

  /** {@code ROUND(chats, 0)}: to which unit? */
  static Diagnostic roundsQuantity(String function, Typed given) {
    String use =
        switch (function) {
          case "ROUNDUP" -> "CEILING";
          case "ROUND" -> "MROUND";
          default -> "FLOOR";
        };
    return Diagnostic.of(
            Code.ROUNDS_QUANTITY,
            given.span(),
            "%s rounds plain numbers, this %s".formatted(function, tells(given)))
        .hint(
            "name the unit to round to: `%s(%s, 1 %s)`"
                .formatted(use, UnitHints.text(given), UnitHints.unit(given)));
  }

  /** A unit that nobody declared and nobody knows. */
  static Diagnostic unknown(UnitText.Factor factor, List<String> near) {
    String declare = "declare it: `unit " + factor.symbol() + "`";
    return Diagnostic.of(
            Code.UNKNOWN_UNIT, factor.span(), "there is no unit `" + factor.symbol() + "`")
        .hint(
            near.isEmpty()
                ? "if it is a thing to count, " + declare
                : "did you mean `%s`? If it is a thing to count, %s"
                    .formatted(String.join("` or `", near), declare));
  }

  /** A unit of which people take different sizes; {@code declaration} gives one. */
  static Diagnostic undeclared(UnitText.Factor factor, String declaration) {
    return Diagnostic.of(
            Code.REFUSED_UNIT,
            factor.span(),
            "`" + factor.symbol() + "` is not the same for everybody and must be declared")
        .hint("for example `" + declaration + "`");
  }
}
