package dev.napkin.check;

import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Span;
import dev.napkin.syntax.BinaryOperator;
import dev.napkin.syntax.Expression;
import dev.napkin.unit.Dimension;
import dev.napkin.unit.Unit;
import dev.napkin.unit.UnitCatalog;
import java.util.HashSet;
import java.util.Optional;

/** The wording of every unit problem. The rules decide; this class phrases. */
final class UnitProblems {
  private UnitProblems() {}

  /** {@code 3 m + 5 s}: points at the operator, and tells each side what it measures. */
  static Diagnostic sum(
      Expression.Binary node, Typed left, Typed right, UnitCatalog catalog) {
    boolean plus = node.operator() == BinaryOperator.ADD;
    String phrase =
        plus
            ? "cannot add %s to %s".formatted(is(right), is(left))
            : "cannot subtract %s from %s".formatted(is(right), is(left));
    return sides(node.operatorSpan(), phrase, left, right, catalog);
  }

  /** {@code 3 m < 5 s}. */
  static Diagnostic comparison(
      Expression.Binary node, Typed left, Typed right, UnitCatalog catalog) {
    return sides(
        node.operatorSpan(),
        "cannot compare %s with %s".formatted(is(left), is(right)),
        left,
        right,
        catalog);
  }

  /** Two arguments, or branches, that have to measure the same. */
  static Diagnostic together(
      Span place, String what, Typed first, Typed other, UnitCatalog catalog) {
    return sides(
        place,
        "%s measure the same: here %s and %s".formatted(what, is(first), is(other)),
        first,
        other,
        catalog);
  }

  private static Diagnostic sides(
      Span place, String phrase, Typed left, Typed right, UnitCatalog catalog) {
    boolean units = left.dimension().isPresent() && right.dimension().isPresent();
    Code code =
        !units
            ? Code.KIND_MISMATCH
            : currencies(left, right, catalog) ? Code.CURRENCY : Code.UNIT_MISMATCH;
    return Diagnostic.of(code, place, phrase)
        .label(left.span(), tells(left))
        .label(right.span(), tells(right))
        .hint(hint(left, right, code));
  }

  private static boolean currencies(Typed left, Typed right, UnitCatalog catalog) {
    Dimension ratio = left.dimension().orElseThrow().dividedBy(right.dimension().orElseThrow());
    return !ratio.isNone()
        && ratio.exponents().keySet().stream().allMatch(catalog::isCurrency);
  }

  private static Optional<String> hint(Typed left, Typed right, Code code) {
    if (code == Code.CURRENCY) {
      Dimension wanted = left.dimension().orElseThrow();
      return Optional.of("convert one of them: `(%s) in %s`".formatted(text(right), wanted));
    }
    Optional<Typed> bare = bareNumber(right).or(() -> bareNumber(left));
    if (bare.isPresent()) {
      Typed other = bare.get() == right ? left : right;
      return other
          .dimension()
          .map(d -> "write its unit: for example `%s %s`".formatted(text(bare.get()), unit(d)));
    }
    return left.dimension().flatMap(l -> right.dimension().map(r -> factor(l, r)));
  }

  /** What the right side lacks to be like the left. */
  private static String factor(Dimension left, Dimension right) {
    Dimension missing = left.dividedBy(right);
    return "they differ by a factor in " + unit(missing);
  }

  private static Optional<Typed> bareNumber(Typed side) {
    return side.type().equals(Type.PLAIN)
            && side.bound() instanceof Bound.Literal
            && side.span().text().matches("[0-9.eEkMGT+-]+")
        ? Optional.of(side)
        : Optional.empty();
  }

  private static String text(Typed side) {
    return side.span().text().strip();
  }

  private static String is(Typed side) {
    return side.type().describe();
  }

  private static String tells(Typed side) {
    return side.dimension().isPresent() ? "measures " + is(side) : "is " + is(side);
  }

  /** A dimension as a unit that could be written. */
  static String unit(Dimension dimension) {
    return dimension.toString();
  }

  /** {@code x : GB = ...} where the formula measures something else. */
  static Diagnostic declared(Typed body, Unit unit, Span place, UnitCatalog catalog) {
    Dimension wanted = unit.dimension();
    if (body.dimension().isEmpty()) {
      return Diagnostic.of(
              Code.KIND_MISMATCH,
              place,
              "`%s` is declared, the formula gives %s".formatted(unit, is(body)))
          .label(body.span(), "is " + is(body));
    }
    Dimension actual = body.dimension().get();
    Dimension missing = wanted.dividedBy(actual);
    boolean money = missing.exponents().keySet().stream().allMatch(catalog::isCurrency);
    return Diagnostic.of(
            money ? Code.CURRENCY : Code.UNIT_DECLARED,
            place,
            "`%s` is %s, the formula measures %s"
                .formatted(unit, wanted.describe(), actual.describe()))
        .label(body.span(), "measures " + actual.describe())
        .hint(
            money
                ? "declare a rate: `rate %s = ... on ...`".formatted(currency(actual, wanted))
                : missingFactor(missing, actual));
  }

  private static String currency(Dimension actual, Dimension wanted) {
    var only = new HashSet<>(actual.exponents().keySet());
    only.removeAll(wanted.exponents().keySet());
    return only.stream().sorted().findFirst().orElse("EUR");
  }

  private static String missingFactor(Dimension missing, Dimension actual) {
    if (actual.isNone()) {
      return "multiply by `1 %s`, or declare no unit".formatted(unit(missing));
    }
    Dimension inverse = missing.inverse();
    boolean division =
        inverse.exponents().values().stream().noneMatch(power -> power.isNegative());
    return division
        ? "what is missing is a division by something in %s".formatted(unit(inverse))
        : "what is missing is a factor in %s".formatted(unit(missing));
  }

  /** {@code x in GB} where x measures something else. */
  static Diagnostic cannotShow(
      Expression.Convert convert, Typed operand, Unit unit, UnitCatalog catalog) {
    Diagnostic problem = declared(operand, unit, convert.unit().span(), catalog);
    return problem;
  }

  /** An argument of a function that cannot take what it is given. */
  static Diagnostic argument(String function, String parameter, Typed given, String wanted) {
    return Diagnostic.of(
            given.dimension().isPresent() ? Code.UNIT_ARGUMENT : Code.KIND_MISMATCH,
            given.span(),
            "%s takes %s as %s, this is %s".formatted(function, wanted, parameter, is(given)));
  }

  /** {@code ROUND(chats, 0)}: to which unit? */
  static Diagnostic roundsQuantity(String function, Typed given) {
    String unit = given.dimension().map(UnitProblems::unit).orElse("unit");
    String use =
        switch (function) {
          case "ROUNDUP" -> "CEILING";
          case "ROUND" -> "MROUND";
          default -> "FLOOR";
        };
    return Diagnostic.of(
            Code.ROUNDS_QUANTITY,
            given.span(),
            "%s rounds plain numbers, this is %s".formatted(function, is(given)))
        .hint("name the unit to round to: `%s(%s, 1 %s)`".formatted(use, text(given), unit));
  }
}
