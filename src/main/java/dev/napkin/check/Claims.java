package dev.napkin.check;

import dev.napkin.function.Library;
import dev.napkin.ir.Claim;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Printer;
import dev.napkin.syntax.Statement;
import dev.napkin.syntax.UnaryOperator;
import dev.napkin.unit.Dimension;
import dev.napkin.unit.Unit;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Claims become two names each: what the workbook computes, in the unit of the claim, and whether
 * that agrees.
 *
 * <p>A claim with a tolerance agrees within it; a range agrees when the value lies in it; a number
 * alone agrees when the value rounds or truncates to the digits that are stated.
 */
final class Claims {
  private static final int LONGEST_EXPONENT = 5;

  /** A claim whose two names are drafts still. */
  record Pending(
      Symbols.DeclaredClaim declared,
      Stated stated,
      Optional<Stated> high,
      Optional<String> tolerance,
      Draft computed,
      Draft verdict) {}

  /** A number as stated: its magnitude in its unit and how many decimals it is written with. */
  record Stated(double magnitude, Unit unit, int decimals) {}

  private final Symbols symbols;
  private final UnitResolver units;
  private final Problems problems;
  private final Binder binder;
  private final Spreads spreads;
  private final Consumer<Draft> made;

  Claims(
      Symbols symbols, UnitResolver units, Problems problems, Binder binder, Consumer<Draft> made) {
    this.symbols = symbols;
    this.units = units;
    this.problems = problems;
    this.binder = binder;
    this.spreads = new Spreads(units, problems);
    this.made = made;
  }

  /** All claims in order; one that cannot be understood is left out. */
  List<Pending> bind() {
    var pending = new ArrayList<Pending>();
    for (Symbols.DeclaredClaim declared : symbols.claims) {
      bind(declared, pending.size() + 1).ifPresent(pending::add);
    }
    return pending;
  }

  private Optional<Pending> bind(Symbols.DeclaredClaim declared, int number) {
    Statement.Claim claim = declared.statement();
    Draft verdict = draft(declared, free(declared, number), Entry.Role.CLAIM);
    Draft computed = draft(declared, verdict.name + "~computed", Entry.Role.CLAIM);
    Typed target = binder.bind(claim.target(), Scope.of(computed), Optional.empty());
    Optional<Stated> high = claim.high().flatMap(this::stated);
    Optional<Stated> low = stated(claim.value());
    if (low.isPresent() && high.isPresent() && bare(claim.value())) {
      // `40 to 60 user`: the unit at the end holds for both.
      low = low.map(s -> new Stated(s.magnitude(), high.get().unit(), s.decimals()));
    }
    if (target.isUnknown() || low.isEmpty()) {
      return Optional.empty();
    }
    Stated stated = low.get();
    computed.unit = Optional.of(stated.unit());
    computed.axes = symbols.inOrder(target.axes());
    verdict.axes = computed.axes;
    verdict.type = Type.LOGICAL;
    computed.type = Type.PLAIN;
    Optional<Ir> mismatch = mismatch(claim, target, stated);
    computed.body = Optional.of(computed(target, stated, mismatch));
    verdict.body = Optional.of(verdict(claim, computed, stated, high, target));
    computed.known = true;
    verdict.known = true;
    made.accept(computed);
    made.accept(verdict);
    Optional<String> tolerance = claim.tolerance().map(Printer::print);
    return Optional.of(new Pending(declared, stated, high, tolerance, computed, verdict));
  }

  /** A name that nothing has; the parts of a name `claim` look alike. */
  private String free(Symbols.DeclaredClaim declared, int number) {
    String name = declared.module().prefix() + "claim~" + number;
    return symbols.drafts.containsKey(name) ? free(declared, number + 1) : name;
  }

  private static Draft draft(Symbols.DeclaredClaim declared, String name, Entry.Role role) {
    Statement.Claim claim = declared.statement();
    var draft = new Draft(name, role, declared.module(), claim.span(), declared.section());
    draft.annotate(claim.note());
    draft.formula = Optional.of(claim.target());
    return draft;
  }

  private static boolean bare(Expression literal) {
    return literal instanceof Expression.Number
        || (literal instanceof Expression.Unary(_, _, Expression operand) && bare(operand));
  }

  private Optional<Stated> stated(Expression literal) {
    return switch (literal) {
      case Expression.Number number ->
          Optional.of(new Stated(number.value(), Unit.ONE, decimals(number.text())));
      case Expression.Quantity(_, Expression.Number number, var text) ->
          units
              .resolve(text)
              .map(unit -> new Stated(number.value(), unit, decimals(number.text())));
      case Expression.Percent(_, Expression operand) ->
          stated(operand)
              .map(
                  s ->
                      new Stated(
                          s.magnitude(),
                          Unit.of(units.catalog().find("%").orElseThrow()),
                          s.decimals()));
      case Expression.Unary(_, UnaryOperator operator, Expression operand) ->
          stated(operand)
              .map(
                  s ->
                      operator == UnaryOperator.NEGATE
                          ? new Stated(-s.magnitude(), s.unit(), s.decimals())
                          : s);
      case Expression other -> {
        problems.report(
            Diagnostic.of(
                Code.BAD_DECLARATION, other.span(), "a claim states a quantity or a range"));
        yield Optional.empty();
      }
    };
  }

  /** How many decimals a number is written with: 331 has 0, 23.75 has 2, 6k has -3, 26e12 -12. */
  static int decimals(String text) {
    String digits = text;
    int exponent = 0;
    int suffix = digits.isEmpty() ? -1 : "kMGT".indexOf(digits.charAt(digits.length() - 1));
    if (suffix >= 0) {
      exponent = 3 * (suffix + 1);
      digits = digits.substring(0, digits.length() - 1);
    }
    int e = Math.max(digits.indexOf('e'), digits.indexOf('E'));
    if (e >= 0) {
      exponent += exponent(digits.substring(e + 1));
      digits = digits.substring(0, e);
    }
    int point = digits.indexOf('.');
    return (point < 0 ? 0 : digits.length() - point - 1) - exponent;
  }

  private static int exponent(String text) {
    String plain = text.replaceFirst("^([+-]?)0+(?=\\d)", "$1");
    boolean huge = plain.length() > LONGEST_EXPONENT;
    return huge ? (plain.startsWith("-") ? -9999 : 9999) : Integer.parseInt(plain);
  }

  private Optional<Ir> mismatch(Statement.Claim claim, Typed target, Stated stated) {
    Dimension wanted = stated.unit().dimension();
    if (target.type() instanceof Type.Zero || target.dimension().equals(Optional.of(wanted))) {
      return Optional.empty();
    }
    problems.report(
        Diagnostic.of(
            target.dimension().isPresent() ? Code.UNIT_MISMATCH : Code.KIND_MISMATCH,
            claim.value().span(),
            "the claim states %s, `%s` %s %s"
                .formatted(
                    wanted.describe(),
                    UnitHints.text(target),
                    target.dimension().isPresent() ? "measures" : "is",
                    target.type().describe())));
    return Optional.of(
        new Ir.Constant(
            Value.Fault.of(FaultCode.UNIT, "the claim measures something else than its name")));
  }

  private static Typed computed(Typed target, Stated stated, Optional<Ir> mismatch) {
    if (mismatch.isPresent()) {
      return Typed.literal(target.span(), mismatch.get(), Type.PLAIN);
    }
    return stated.unit().factors().isEmpty()
        ? target
        : target.wrap(
            target.span(),
            Type.PLAIN,
            parts ->
                new Ir.Arithmetic(
                    Ir.Operation.DIVIDE,
                    parts.getFirst(),
                    new Ir.Group(new Ir.Quantity(1, stated.unit()))));
  }

  private Typed verdict(
      Statement.Claim claim, Draft computed, Stated stated, Optional<Stated> high, Typed target) {
    Optional<Double> within =
        claim
            .tolerance()
            .flatMap(
                by ->
                    spreads
                        .distance(
                            by,
                            stated.unit().toBase(stated.magnitude()),
                            Optional.of(stated.unit()),
                            new Type.Quantity(stated.unit().dimension()))
                        .map(stated.unit()::fromBase));
    Bound.Build build =
        parts -> condition(parts.getFirst(), stated, high.map(h -> inUnit(h, stated)), within);
    return Typed.of(
        claim.span(),
        new Bound.Apply(build, Bound.Cells.of(computed)),
        Type.LOGICAL,
        target.axes());
  }

  private static double inUnit(Stated high, Stated low) {
    return high.unit().sameFactorAs(low.unit())
        ? high.magnitude()
        : low.unit().fromBase(high.unit().toBase(high.magnitude()));
  }

  private static Ir condition(
      Ir value, Stated stated, Optional<Double> high, Optional<Double> within) {
    Ir low = number(stated.magnitude());
    double slack = within.orElse(0.0);
    if (high.isPresent()) {
      return call(
          "AND",
          new Ir.Compare(Ir.Comparison.AT_LEAST, value, number(stated.magnitude() - slack)),
          new Ir.Compare(Ir.Comparison.AT_MOST, value, number(high.get() + slack)));
    }
    if (within.isPresent()) {
      Ir distance = call("ABS", new Ir.Arithmetic(Ir.Operation.SUBTRACT, value, low));
      return new Ir.Compare(Ir.Comparison.AT_MOST, distance, number(slack));
    }
    Ir decimals = number(stated.decimals());
    return call(
        "OR",
        new Ir.Compare(Ir.Comparison.EQUAL, call("ROUND", value, decimals), low),
        new Ir.Compare(Ir.Comparison.EQUAL, call("TRUNC", value, decimals), low));
  }

  private static Ir number(double number) {
    return new Ir.Constant(Value.number(number));
  }

  private static Ir call(String function, Ir... arguments) {
    return new Ir.Call(Library.standard().find(function).orElseThrow(), List.of(arguments));
  }

  /** The claim once its names are entries. */
  static Claim finish(Pending pending, Entry computed, Entry verdict) {
    Statement.Claim claim = pending.declared().statement();
    Stated stated = pending.stated();
    String text =
        Printer.print(claim.value()) + claim.high().map(h -> " to " + Printer.print(h)).orElse("");
    return new Claim(
        Printer.print(claim.target()),
        stated.magnitude(),
        pending.high().map(h -> inUnit(h, stated)),
        text,
        stated.unit(),
        pending.tolerance(),
        computed,
        verdict);
  }
}
