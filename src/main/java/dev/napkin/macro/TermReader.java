package dev.napkin.macro;

import dev.napkin.function.Library;
import dev.napkin.function.SheetFunction;
import dev.napkin.macro.MacroFunction.Needs;
import dev.napkin.syntax.grammar.MacroGrammar;
import dev.napkin.syntax.grammar.MacroGrammar.ArgumentContext;
import dev.napkin.syntax.grammar.MacroGrammar.ArgumentsContext;
import dev.napkin.syntax.grammar.MacroGrammar.ExpressionContext;
import dev.napkin.syntax.grammar.MacroGrammar.PrimaryContext;
import dev.napkin.syntax.grammar.MacroLexical;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * Makes terms of expressions.
 *
 * <p>What is not read as a formula is told to the scope, and becomes a term that stands for
 * nothing.
 */
final class TermReader {
  private static final Term NONE = new Term.Constant(Datum.EMPTY);

  /** The parts of Visual Basic's own library, which may stand before its functions. */
  private static final Set<String> OWN_LIBRARY =
      Set.of("VBA", "STRINGS", "MATH", "CONVERSION", "INFORMATION", "DATETIME", "INTERACTION");

  private final Scope scope;

  TermReader(Scope scope) {
    this.scope = scope;
  }

  private Term refused(String what) {
    scope.refuse(what);
    return NONE;
  }

  /** What an expression means. */
  Term term(ExpressionContext expression) {
    return switch (expression) {
      case MacroGrammar.OperandContext c -> primary(c.primary());
      case MacroGrammar.UnaryContext c -> unary(c);
      case MacroGrammar.BinaryContext c -> binary(c);
      default -> throw new IllegalStateException("no such expression: " + expression.getClass());
    };
  }

  private Term unary(MacroGrammar.UnaryContext unary) {
    Term operand = term(unary.expression());
    return switch (unary.operator.getType()) {
      case MacroLexical.NOT -> new Term.Unary(Operator.NOT, operand);
      case MacroLexical.MINUS -> negative(operand);
      default -> operand;
    };
  }

  private static Term negative(Term operand) {
    return operand instanceof Term.Constant(Datum.Number number)
        ? new Term.Constant(Operators.negative(number, false))
        : new Term.Unary(Operator.SUBTRACT, operand);
  }

  private Term binary(MacroGrammar.BinaryContext binary) {
    Term left = term(binary.left);
    Term right = term(binary.right);
    return new Term.Binary(
        operator(binary.operator), left, right, left.isVariant() || right.isVariant());
  }

  static Operator operator(Token token) {
    return switch (token.getType()) {
      case MacroLexical.CARET -> Operator.POWER;
      case MacroLexical.STAR -> Operator.MULTIPLY;
      case MacroLexical.SLASH -> Operator.DIVIDE;
      case MacroLexical.BACKSLASH -> Operator.DIVIDE_WHOLE;
      case MacroLexical.MOD -> Operator.REMAINDER;
      case MacroLexical.PLUS -> Operator.ADD;
      case MacroLexical.MINUS -> Operator.SUBTRACT;
      case MacroLexical.AMPERSAND -> Operator.JOIN;
      case MacroLexical.EQ -> Operator.EQUAL;
      case MacroLexical.NE -> Operator.UNEQUAL;
      case MacroLexical.LT -> Operator.LESS;
      case MacroLexical.LE -> Operator.LESS_OR_EQUAL;
      case MacroLexical.GT -> Operator.GREATER;
      case MacroLexical.GE -> Operator.GREATER_OR_EQUAL;
      case MacroLexical.IS -> Operator.SAME_OBJECT;
      case MacroLexical.LIKE -> Operator.LIKE;
      case MacroLexical.AND -> Operator.AND;
      case MacroLexical.OR -> Operator.OR;
      case MacroLexical.XOR -> Operator.EXCLUSIVE_OR;
      case MacroLexical.EQV -> Operator.EQUIVALENT;
      case MacroLexical.IMP -> Operator.IMPLIES;
      default -> throw new IllegalStateException("no operator: " + token.getText());
    };
  }

  /** What an operand means. */
  Term primary(PrimaryContext primary) {
    return switch (primary) {
      case MacroGrammar.NumberContext c -> constant(MacroLiterals.number(c.getText()));
      case MacroGrammar.RadixContext c -> constant(MacroLiterals.radix(c.getText()));
      case MacroGrammar.TextContext c -> constant(Optional.of(MacroLiterals.text(c.getText())));
      case MacroGrammar.DateContext c -> constant(MacroLiterals.date(c.getText()));
      case MacroGrammar.HoldsContext _ -> new Term.Constant(new Datum.Bool(true));
      case MacroGrammar.FailsContext _ -> new Term.Constant(new Datum.Bool(false));
      case MacroGrammar.EmptyContext _ -> NONE;
      case MacroGrammar.NothingContext _ -> new Term.Constant(Datum.NOTHING);
      case MacroGrammar.BracketContext c -> term(c.expression());
      case MacroGrammar.NameContext c -> name(c.NAME().getText());
      case MacroGrammar.WithinContext c -> within(c.MEMBER().getText(), List.of());
      case MacroGrammar.MemberContext c -> member(c, List.of());
      case MacroGrammar.CallContext c -> call(c);
      default -> throw new IllegalStateException("no such operand: " + primary.getClass());
    };
  }

  private Term constant(Optional<Datum> value) {
    return value.<Term>map(Term.Constant::new).orElseGet(() -> refused("a literal"));
  }

  // ---- names

  private Term name(String name) {
    Optional<Integer> variable = scope.variable(name);
    if (variable.isPresent()) {
      return local(variable.get());
    }
    Optional<Datum> constant = scope.constant(name).or(() -> MacroLiterals.named(Scope.key(name)));
    if (constant.isPresent()) {
      return new Term.Constant(constant.get());
    }
    if (scope.function(name).isPresent() || BuiltIns.find(name).isPresent()) {
      return function(name, Optional.empty());
    }
    if (Scope.key(name).equals("ERR")) {
      return new Term.ErrorNumber();
    }
    return local(scope.implied(name));
  }

  private Term local(int slot) {
    return new Term.Local(
        slot,
        scope.slots().get(slot).isArray() ? Declared.variant() : scope.slots().get(slot).type());
  }

  private Term call(MacroGrammar.CallContext call) {
    return switch (call.primary()) {
      case MacroGrammar.NameContext c -> call(c.NAME().getText(), call.arguments());
      case MacroGrammar.MemberContext c -> member(c, arguments(call.arguments()));
      case MacroGrammar.WithinContext c ->
          within(c.MEMBER().getText(), arguments(call.arguments()));
      case PrimaryContext c -> new Term.Element(primary(c), arguments(call.arguments()));
    };
  }

  private Term call(String name, ArgumentsContext arguments) {
    Optional<Integer> variable = scope.variable(name);
    if (variable.isPresent() && variable.get() != 0) {
      return new Term.Element(local(variable.get()), arguments(arguments));
    }
    String key = Scope.key(name);
    if (key.equals("SHEETS") || key.equals("WORKSHEETS")) {
      return sheet(arguments(arguments));
    }
    return function(name, Optional.of(arguments));
  }

  /** A call of a function, of the project before those of Visual Basic. */
  private Term function(String name, Optional<ArgumentsContext> arguments) {
    Optional<String> own = scope.function(name);
    if (own.isPresent()) {
      return own(own.get(), arguments);
    }
    Optional<BuiltIn> builtIn = BuiltIns.find(name);
    if (builtIn.isEmpty()) {
      return refused("a call of `" + name + "`");
    }
    List<Term> given = arguments.map(this::arguments).orElse(List.of());
    return intrinsic(builtIn.get(), given);
  }

  private Term intrinsic(BuiltIn function, List<Term> arguments) {
    if (arguments.size() < function.fewest() || arguments.size() > function.most()) {
      return refused("`" + function.name() + "` with " + arguments.size() + " arguments");
    }
    scope.need(new Needs(false, function.asksTheClock()));
    return new Term.Intrinsic(function, arguments);
  }

  private Term own(String key, Optional<ArgumentsContext> arguments) {
    List<String> parameters = scope.parameters(key);
    scope.call(key);
    var given = new ArrayList<Term>();
    for (Given argument : arguments.map(TermReader::given).orElse(List.of())) {
      Term value = argument.expression().map(this::term).orElseGet(Term.Omitted::new);
      if (argument.name().isEmpty()) {
        given.add(value);
        continue;
      }
      int at = parameters.indexOf(Scope.key(argument.name().get()));
      if (at < 0) {
        return refused("an argument called `" + argument.name().get() + "`");
      }
      while (given.size() <= at) {
        given.add(new Term.Omitted());
      }
      given.set(at, value);
    }
    return new Term.Own(key, given);
  }

  // ---- members

  private Term within(String member, List<Term> arguments) {
    Optional<Integer> object = scope.object();
    return object.isEmpty()
        ? refused("`" + member + "` outside of a With")
        : property(local(object.get()), member, arguments);
  }

  private Term member(MacroGrammar.MemberContext member, List<Term> arguments) {
    String name = member.MEMBER().getText();
    String key = Scope.key(name.substring(1));
    Optional<Term> lines = key.equals("COUNT") ? lines(member.primary()) : Optional.empty();
    if (lines.isPresent()) {
      return lines.get();
    }
    Optional<String> global = global(member.primary());
    if (global.isEmpty()) {
      return property(primary(member.primary()), name, arguments);
    }
    String before = global.get();
    if (before.equals("APPLICATION") && key.equals("CALLER")) {
      return new Term.Caller();
    }
    if (before.endsWith("WORKSHEETFUNCTION") || before.equals("APPLICATION")) {
      return worksheet(name.substring(1), arguments, !before.equals("APPLICATION"));
    }
    if (before.equals("ERR") && key.equals("NUMBER")) {
      return new Term.ErrorNumber();
    }
    if (before.equals("THISWORKBOOK") && (key.equals("SHEETS") || key.equals("WORKSHEETS"))) {
      return sheet(arguments);
    }
    Optional<BuiltIn> builtIn = BuiltIns.find(key);
    if (OWN_LIBRARY.contains(before) && builtIn.isPresent()) {
      return intrinsic(builtIn.get(), arguments);
    }
    Optional<String> own = scope.isModule(before) ? scope.function(before, key) : Optional.empty();
    own.ifPresent(scope::call);
    return own.isPresent()
        ? new Term.Own(own.get(), arguments)
        : refused("`" + member.getText() + "`");
  }

  /** How many rows or columns there are, where it is those that are counted. */
  private Optional<Term> lines(PrimaryContext counted) {
    return switch (counted) {
      case MacroGrammar.MemberContext c ->
          lines(c.MEMBER().getText())
              .map(count -> new Term.Property(primary(c.primary()), count, List.of()));
      case MacroGrammar.WithinContext c ->
          lines(c.MEMBER().getText())
              .flatMap(
                  count ->
                      scope.object().map(slot -> new Term.Property(local(slot), count, List.of())));
      case PrimaryContext _ -> Optional.empty();
    };
  }

  private static Optional<CellProperty> lines(String member) {
    return switch (Scope.key(member.substring(1))) {
      case "ROWS" -> Optional.of(CellProperty.ROWS_COUNT);
      case "COLUMNS" -> Optional.of(CellProperty.COLUMNS_COUNT);
      default -> Optional.empty();
    };
  }

  /** What stands before a member, in capitals, where it is no value: Application, Err, ... */
  private Optional<String> global(PrimaryContext primary) {
    if (primary instanceof MacroGrammar.NameContext c) {
      String key = Scope.key(c.NAME().getText());
      boolean isGlobal =
          OWN_LIBRARY.contains(key)
              || Set.of("APPLICATION", "WORKSHEETFUNCTION", "ERR", "THISWORKBOOK").contains(key)
              || scope.isModule(key);
      return isGlobal && scope.variable(key).isEmpty() ? Optional.of(key) : Optional.empty();
    }
    String text = primary.getText().toUpperCase(Locale.ROOT);
    return text.equals("APPLICATION.WORKSHEETFUNCTION") ? Optional.of(text) : Optional.empty();
  }

  private Term worksheet(String name, List<Term> arguments, boolean raises) {
    Optional<SheetFunction> function = Library.standard().find(name.replace('_', '.'));
    return function.isEmpty()
            || arguments.size() < function.get().fewest()
            || arguments.size() > function.get().most()
        ? refused("`" + (raises ? "WorksheetFunction." : "Application.") + name + "`")
        : new Term.Worksheet(function.get(), arguments, raises);
  }

  private Term sheet(List<Term> arguments) {
    return arguments.size() == 1
        ? new Term.OfBook(arguments.getFirst())
        : refused("a list of worksheets");
  }

  /** A property; what is called behind one that takes no arguments is an element of its value. */
  private Term property(Term of, String member, List<Term> arguments) {
    Optional<CellProperty> found = CellProperty.of(member.substring(1));
    if (found.isEmpty()) {
      // The text of a comment is called like that of a cell, which is asked another way.
      return refused("`" + member + "`");
    }
    CellProperty property = found.get();
    scope.need(new Needs(property.asksForLooks(), false));
    if (!property.takes(arguments.size())) {
      return property.takes(0)
          ? new Term.Element(new Term.Property(of, property, List.of()), arguments)
          : refused("`" + member + "` with " + arguments.size() + " arguments");
    }
    return new Term.Property(of, property, arguments);
  }

  // ---- arguments

  /** An argument as it is written; nothing between two commas is one that is left out. */
  private record Given(Optional<String> name, Optional<ExpressionContext> expression) {}

  /** Arguments of what takes no names for them. */
  List<Term> arguments(ArgumentsContext arguments) {
    var terms = new ArrayList<Term>();
    for (Given argument : given(arguments)) {
      if (argument.name().isPresent()) {
        scope.refuse("an argument called `" + argument.name().get() + "`");
      }
      terms.add(argument.expression().map(this::term).orElseGet(Term.Omitted::new));
    }
    return terms;
  }

  private static List<Given> given(ArgumentsContext arguments) {
    var given = new ArrayList<Given>();
    boolean open = true;
    for (ParseTree child : children(arguments)) {
      if (child instanceof ArgumentContext argument) {
        given.add(
            new Given(
                Optional.ofNullable(argument.NAME()).map(ParseTree::getText),
                Optional.of(argument.expression())));
        open = false;
      } else {
        if (open) {
          given.add(new Given(Optional.empty(), Optional.empty()));
        }
        open = true;
      }
    }
    if (open && !given.isEmpty()) {
      given.add(new Given(Optional.empty(), Optional.empty()));
    }
    return given;
  }

  private static List<ParseTree> children(ParserRuleContext context) {
    return context.children == null ? List.of() : context.children;
  }
}
