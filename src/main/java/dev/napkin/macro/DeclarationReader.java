package dev.napkin.macro;

import dev.napkin.syntax.grammar.MacroGrammar;
import dev.napkin.syntax.grammar.MacroGrammar.DimensionsContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what declares variables: Dim, ReDim, Const, and the types of parameters. */
final class DeclarationReader {
  private final Scope scope;
  private final TermReader terms;
  private final List<Step> arrays = new ArrayList<>();

  DeclarationReader(Scope scope, TermReader terms) {
    this.scope = scope;
    this.terms = terms;
  }

  /** What gives declared arrays their elements, before anything else is done. */
  List<Step> arrays() {
    return arrays;
  }

  /** The type that is said behind a name, or by the mark at its end. */
  Declared type(String name, MacroGrammar.AsTypeContext said) {
    if (said == null) {
      return Declared.marked(name).orElse(Declared.variant());
    }
    String title = said.NAME().getText() + (said.MEMBER() == null ? "" : said.MEMBER().getText());
    Optional<Declared> type = Declared.named(title);
    if (type.isEmpty()) {
      scope.refuse("the type `" + title + "`");
    }
    return type.orElse(Declared.variant());
  }

  /** A variable of Dim. */
  void variable(MacroGrammar.VariableContext variable) {
    String name = variable.NAME().getText();
    boolean isArray = variable.LPAREN() != null;
    int slot = scope.declare(name, type(name, variable.asType()), isArray);
    if (variable.dimensions() != null) {
      arrays.add(new Step.Resize(scope.line(), slot, bounds(variable.dimensions()), false));
    }
  }

  /** An array of ReDim, which declares it where it is not yet. */
  Optional<Step> resize(MacroGrammar.RedimensionContext array, boolean preserve) {
    String name = array.NAME().getText();
    List<Step.Bounds> bounds = bounds(array.dimensions());
    int slot =
        scope.variable(name).isPresent()
            ? scope.assigned(name)
            : scope.declare(name, type(name, array.asType()), true);
    return Optional.of(new Step.Resize(scope.line(), slot, bounds, preserve));
  }

  private List<Step.Bounds> bounds(DimensionsContext dimensions) {
    var bounds = new ArrayList<Step.Bounds>();
    for (MacroGrammar.DimensionContext dimension : dimensions.dimension()) {
      Term lower =
          dimension.lower == null
              ? new Term.Constant(new Datum.Number(scope.settings().base(), NumberType.INTEGER))
              : terms.term(dimension.lower);
      bounds.add(new Step.Bounds(lower, terms.term(dimension.upper)));
    }
    return bounds;
  }

  /** A constant. */
  void constant(MacroGrammar.ConstantContext constant) {
    String name = constant.NAME().getText();
    Declared type = type(name, constant.asType());
    boolean isTyped = constant.asType() != null;
    fixed(constant.expression())
        .map(value -> isTyped ? Conversions.to(type, value) : value)
        .ifPresent(value -> scope.define(name, value));
  }

  /** The value of an expression that no argument changes. */
  Optional<Datum> fixed(MacroGrammar.ExpressionContext expression) {
    Optional<Datum> value = fixed(terms.term(expression));
    if (value.isEmpty()) {
      scope.refuse("a constant that is computed");
    }
    return value;
  }

  private static Optional<Datum> fixed(Term term) {
    return switch (term) {
      case Term.Constant(Datum value) -> Optional.of(value);
      case Term.Unary(Operator operator, Term operand) ->
          fixed(operand).map(value -> Operators.unary(operator, value, false));
      case Term.Binary(Operator operator, Term left, Term right, boolean widens) ->
          fixed(left)
              .flatMap(a -> fixed(right).map(b -> Operators.binary(operator, a, b, widens, false)));
      case Term.Local _,
          Term.Element _,
          Term.Own _,
          Term.Intrinsic _,
          Term.Worksheet _,
          Term.Property _,
          Term.OfBook _,
          Term.Caller _,
          Term.ErrorNumber _,
          Term.Omitted _ ->
          Optional.empty();
    };
  }
}
