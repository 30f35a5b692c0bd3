package dev.napkin.check;

import dev.napkin.ir.Type;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Span;
import dev.napkin.syntax.Statement;
import dev.napkin.unit.Unit;
import java.util.Optional;

/** What stands behind a colon: a formula has to give it, money is converted to it. */
final class DeclaredKinds {
  private final Symbols symbols;
  private final UnitResolver units;
  private final Problems problems;

  DeclaredKinds(Symbols symbols, UnitResolver units, Problems problems) {
    this.symbols = symbols;
    this.units = units;
    this.problems = problems;
  }

  /** The unit that {@code kind} names; reported where it names none. */
  Optional<Unit> unit(Statement.Kind kind) {
    return kind instanceof Statement.Kind.Measured(var text)
        ? units.resolve(text)
        : Optional.empty();
  }

  /** The type that {@code kind} declares. */
  Type type(Statement.Kind kind) {
    return switch (kind) {
      case Statement.Kind.Measured _ ->
          unit(kind).<Type>map(u -> new Type.Quantity(u.dimension())).orElse(Type.UNKNOWN);
      case Statement.Kind.OfText _ -> Type.TEXT;
      case Statement.Kind.OfDate _ -> Type.DATE;
      case Statement.Kind.OfLogical _ -> Type.LOGICAL;
    };
  }

  /** {@code body} as the declared kind; empty, and reported at {@code place}, where it is not. */
  Optional<Typed> fit(Typed body, Statement.Kind kind, Span place) {
    Type wanted = type(kind);
    if (body.isUnknown() || wanted instanceof Type.Unknown) {
      return Optional.of(body);
    }
    if (OperatorRules.common(body.type(), wanted).isPresent()) {
      return Optional.of(new Typed(body.span(), body.bound(), wanted, body.axes(), body.shown()));
    }
    Optional<Unit> unit = unit(kind);
    if (unit.isEmpty()) {
      problems.report(
          Diagnostic.of(
                  Code.KIND_MISMATCH,
                  place,
                  "%s is declared, the formula gives %s"
                      .formatted(wanted.describe(), body.type().describe()))
              .label(body.span(), "is " + body.type().describe()));
      return Optional.empty();
    }
    Optional<Typed> money =
        new Rates(symbols, units).convert(body, unit.get().dimension(), body.span());
    if (money.isEmpty()) {
      problems.report(
          UnitProblems.declared(body, unit.get(), place, new UnitHints(symbols, units)));
    }
    return money;
  }
}
