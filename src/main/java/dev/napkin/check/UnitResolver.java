package dev.napkin.check;

import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.syntax.UnitText;
import dev.napkin.unit.Rational;
import dev.napkin.unit.Unit;
import dev.napkin.unit.UnitCatalog;
import dev.napkin.unit.UnitSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Units as written become units that exist. */
final class UnitResolver {
  private static final long LARGEST_EXPONENT = 1_000;

  private final Problems problems;
  private final Unreadable unreadable;
  private final Map<String, Unit> seen = new HashMap<>();

  /** Units without a meaning whose one cure is a declaration: told once, at their first place. */
  private final Map<String, Diagnostic> told = new HashMap<>();

  private UnitCatalog catalog = UnitCatalog.standard();

  UnitResolver(Problems problems, Unreadable unreadable) {
    this.problems = problems;
    this.unreadable = unreadable;
  }

  UnitCatalog catalog() {
    return catalog;
  }

  void catalog(UnitCatalog wider) {
    catalog = wider;
    seen.clear();
  }

  /** Reports that the declaration of {@code name} says nothing; then every use is silent. */
  void broken(String name, Diagnostic problem) {
    problems.report(problem);
    told.put(name, problem);
  }

  /** The unit that {@code text} names; where it names none, that is reported. */
  Optional<Unit> resolve(UnitText text) {
    Unit known = seen.get(text.text());
    if (known != null) {
      return Optional.of(known);
    }
    var factors = new ArrayList<Unit.Factor>();
    for (UnitText.Factor factor : text.factors()) {
      if (factor.symbol().equals("1")) {
        continue;
      }
      Optional<UnitSymbol> symbol = symbol(factor);
      if (symbol.isEmpty() || !fits(factor)) {
        return Optional.empty();
      }
      Rational exponent =
          factor
              .exponent()
              .map(e -> Rational.of(e.numerator(), e.denominator()))
              .orElse(Rational.ONE);
      if (!exponent.isZero()) {
        factors.add(new Unit.Factor(symbol.get(), factor.divided() ? exponent.negate() : exponent));
      }
    }
    var unit = new Unit(factors);
    seen.put(text.text(), unit);
    return Optional.of(unit);
  }

  private boolean fits(UnitText.Factor factor) {
    boolean fits =
        factor
            .exponent()
            .map(
                e ->
                    e.denominator() != 0
                        && Math.abs(e.numerator()) <= LARGEST_EXPONENT
                        && Math.abs(e.denominator()) <= LARGEST_EXPONENT)
            .orElse(true);
    if (!fits) {
      problems.report(
          Diagnostic.of(Code.REFUSED_UNIT, factor.span(), "an exponent that no unit can have"));
    }
    return fits;
  }

  private Optional<UnitSymbol> symbol(UnitText.Factor factor) {
    Optional<UnitSymbol> found = catalog.find(factor.symbol());
    if (found.isEmpty() && !unreadable.isUnit(factor.symbol())) {
      problems.report(problem(factor));
    }
    return found;
  }

  private Diagnostic problem(UnitText.Factor factor) {
    String text = factor.symbol();
    // A declared unit takes prefixes of one letter.
    Diagnostic before = told.getOrDefault(text, told.get(text.substring(1)));
    if (before != null) {
      return before;
    }
    Optional<String> declaration = catalog.declaration(text);
    if (declaration.isPresent()) {
      Diagnostic undeclared = UnitProblems.undeclared(factor, declaration.get());
      told.put(text, undeclared);
      return undeclared;
    }
    return catalog
        .refusal(text)
        .map(reason -> Diagnostic.of(Code.REFUSED_UNIT, factor.span(), reason))
        .orElseGet(() -> UnitProblems.unknown(factor, catalog.nearest(text)));
  }
}
