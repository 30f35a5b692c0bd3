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
  private final Map<String, Unit> seen = new HashMap<>();
  private UnitCatalog catalog = UnitCatalog.standard();

  UnitResolver(Problems problems) {
    this.problems = problems;
  }

  UnitCatalog catalog() {
    return catalog;
  }

  void catalog(UnitCatalog wider) {
    catalog = wider;
    seen.clear();
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
    String text = factor.symbol();
    Optional<String> refusal = catalog.refusal(text);
    if (refusal.isPresent() && catalog.find(text).isEmpty()) {
      problems.report(Diagnostic.of(Code.REFUSED_UNIT, factor.span(), refusal.get()));
      return Optional.empty();
    }
    Optional<UnitSymbol> found = catalog.find(text);
    if (found.isEmpty()) {
      problems.report(unknown(factor));
    }
    return found;
  }

  private Diagnostic unknown(UnitText.Factor factor) {
    var near = catalog.nearest(factor.symbol());
    return Diagnostic.of(
            Code.UNKNOWN_UNIT, factor.span(), "there is no unit `" + factor.symbol() + "`")
        .hint(
            near.isEmpty()
                ? "if it is a thing to count, declare it: `unit " + factor.symbol() + "`"
                : "did you mean `"
                    + String.join("` or `", near)
                    + "`? A thing to count is declared: `unit "
                    + factor.symbol()
                    + "`");
  }
}
