package dev.napkin.macro;

import dev.napkin.macro.MacroLines.Line;
import dev.napkin.macro.Step.Flow;
import dev.napkin.syntax.grammar.MacroGrammar;
import dev.napkin.syntax.grammar.MacroGrammar.PrimaryContext;
import dev.napkin.syntax.grammar.MacroGrammar.StatementContext;
import dev.napkin.syntax.grammar.MacroGrammar.StatementsContext;
import dev.napkin.syntax.grammar.MacroLexical;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Makes steps of the lines of a function's body.
 *
 * <p>Blocks are opened and closed on a stack of their own, so that no nesting of the text is one of
 * calls here; how deep they may stand in each other is bounded nevertheless, since computing them
 * is a recursion.
 */
final class BodyReader {
  /** As deep as blocks may stand in each other. */
  private static final int DEEPEST = 40;

  private final MacroParser parser;
  private final Scope scope;
  private final TermReader terms;
  private final DeclarationReader declarations;
  private final Deque<OpenBlock> open = new ArrayDeque<>();
  private List<Step> steps = new ArrayList<>();

  /** Where labels stand: before which of the steps of the body. */
  private final Map<String, Integer> labels = new HashMap<>();

  /** On Error GoTo, whose labels stand further down. */
  private final Map<Integer, String> jumps = new HashMap<>();

  BodyReader(MacroParser parser, Scope scope) {
    this.parser = parser;
    this.scope = scope;
    this.terms = new TermReader(scope);
    this.declarations = new DeclarationReader(scope, terms);
  }

  /** The steps of {@code lines}. */
  List<Step> read(List<Line> lines) {
    for (Line line : lines) {
      scope.at(line.number());
      switch (parser.parse(line.text(), MacroGrammar::bodyLine)) {
        case MacroParser.Outcome.Refused<MacroGrammar.BodyLineContext>(String what) ->
            scope.refuse(what);
        case MacroParser.Outcome.Read<MacroGrammar.BodyLineContext>(var read) -> line(read);
      }
      if (open.size() > DEEPEST) {
        scope.refuse("blocks more than " + DEEPEST + " deep in each other");
        return List.of();
      }
      if (scope.isRefused()) {
        return List.of();
      }
    }
    if (!open.isEmpty()) {
      scope.refuse("a block without an end");
    }
    return placed();
  }

  /** All steps, those that make arrays before the others, with jumps to where labels stand. */
  private List<Step> placed() {
    List<Step> first = declarations.arrays();
    var all = new ArrayList<Step>(first);
    all.addAll(steps);
    jumps.forEach(
        (line, label) -> {
          if (!labels.containsKey(label)) {
            scope.at(line);
            scope.refuse("a jump to `" + label + "`, which does not stand outside of blocks");
          }
        });
    return all;
  }

  /** Where the labels that {@link Step.Handling.GoTo} names stand among the steps. */
  Map<String, Integer> labels() {
    int before = declarations.arrays().size();
    var placed = new HashMap<String, Integer>();
    labels.forEach((label, at) -> placed.put(label, at + before));
    return placed;
  }

  private void line(MacroGrammar.BodyLineContext line) {
    if (line.label() != null) {
      if (open.isEmpty()) {
        labels.put(Scope.key(line.label().NAME().getText()), steps.size());
      } else {
        scope.refuse("a label inside of a block");
      }
    }
    statements(line.statements());
  }

  private void statements(StatementsContext statements) {
    statements.statement().forEach(this::statement);
  }

  private void statement(StatementContext statement) {
    switch (statement) {
      case MacroGrammar.AssignmentContext c ->
          assign(c.primary(), terms.term(c.expression()), false);
      case MacroGrammar.SettingContext c -> assign(c.primary(), terms.term(c.expression()), true);
      case MacroGrammar.ChoiceContext c -> choice(c);
      case MacroGrammar.ElseIfContext c -> {
        elseIf(terms.term(c.expression()));
        statements(c.statements());
      }
      case MacroGrammar.ElseBranchContext c -> {
        otherwise();
        Optional.ofNullable(c.statement()).ifPresent(this::statement);
      }
      case MacroGrammar.SelectContext c ->
          open(new OpenBlock.OfSelect(scope.line(), terms.term(c.expression())));
      case MacroGrammar.CaseOfContext c ->
          branch(new OpenBlock.Branch.OfCase(c.range().stream().map(this::range).toList()));
      case MacroGrammar.CaseElseContext _ -> branch(new OpenBlock.Branch.Otherwise());
      case MacroGrammar.ForEachContext c -> {
        Term group = terms.term(c.expression());
        open(new OpenBlock.OfEach(scope.line(), scope.assigned(c.NAME().getText()), group));
      }
      case MacroGrammar.ForNextContext c -> count(c);
      case MacroGrammar.NextContext c -> {
        // `Next j, i` ends the inner loop and the outer one.
        for (int i = Math.max(1, c.NAME().size()); i > 0; i--) {
          close(OpenBlock.End.NEXT, Optional.empty(), false);
        }
      }
      case MacroGrammar.DoLoopContext c ->
          open(new OpenBlock.OfDo(scope.line(), condition(c.kind, c.expression())));
      case MacroGrammar.LoopEndContext c ->
          close(OpenBlock.End.LOOP, condition(c.kind, c.expression()), c.kind != null);
      case MacroGrammar.WhileLoopContext c ->
          open(new OpenBlock.OfWhile(scope.line(), terms.term(c.expression())));
      case MacroGrammar.WendContext _ -> close(OpenBlock.End.WEND, Optional.empty(), false);
      case MacroGrammar.WithContext c -> with(terms.term(c.expression()));
      case MacroGrammar.BlockEndContext c -> close(end(c.kind.getType()), Optional.empty(), false);
      case MacroGrammar.LeaveContext c ->
          steps.add(new Step.Leave(scope.line(), leaving(c.kind.getType())));
      case MacroGrammar.IgnoreErrorsContext _ ->
          steps.add(new Step.OnError(scope.line(), new Step.Handling.Ignore()));
      case MacroGrammar.HandleErrorsContext c -> handle(c);
      case MacroGrammar.DeclarationContext c -> c.variable().forEach(declarations::variable);
      case MacroGrammar.ResizingContext c ->
          c.redimension()
              .forEach(
                  each -> declarations.resize(each, c.PRESERVE() != null).ifPresent(steps::add));
      case MacroGrammar.LocalConstantsContext c ->
          c.constants().constant().forEach(declarations::constant);
      case MacroGrammar.CommandContext c -> command(c);
      default -> throw new IllegalStateException("no such statement: " + statement.getClass());
    }
  }

  // ---- statements that stand alone

  private void assign(PrimaryContext target, Term value, boolean keepsObject) {
    switch (target) {
      case MacroGrammar.NameContext c ->
          steps.add(
              new Step.Assign(
                  scope.line(), scope.assigned(c.NAME().getText()), value, keepsObject));
      case MacroGrammar.CallContext c
          when c.primary() instanceof MacroGrammar.NameContext name && !keepsObject ->
          steps.add(
              new Step.AssignElement(
                  scope.line(),
                  scope.assigned(name.NAME().getText()),
                  terms.arguments(c.arguments()),
                  value));
      case PrimaryContext c -> scope.refuse("an assignment to `" + c.getText() + "`");
    }
  }

  private void handle(MacroGrammar.HandleErrorsContext handler) {
    if (handler.NUMBER() != null) {
      if (handler.NUMBER().getText().equals("0")) {
        steps.add(new Step.OnError(scope.line(), new Step.Handling.Stop()));
      } else {
        scope.refuse("a jump to a line's number");
      }
      return;
    }
    String label = Scope.key(handler.NAME().getText());
    jumps.put(scope.line(), label);
    steps.add(new Step.OnError(scope.line(), new Step.Handling.GoTo(label)));
  }

  /** What is called for its effect: Application.Volatile and the like have none on the value. */
  private void command(MacroGrammar.CommandContext command) {
    String text = command.primary().getText().toUpperCase(Locale.ROOT);
    if (text.equals("ERR.CLEAR")) {
      steps.add(new Step.ClearError(scope.line()));
    } else if (!text.startsWith("APPLICATION.VOLATILE") && !text.startsWith("DEBUG.PRINT")) {
      scope.refuse("a call of `" + command.primary().getText() + "` for its effect");
    }
  }

  private static Flow leaving(int kind) {
    return switch (kind) {
      case MacroLexical.FUNCTION -> Flow.LEAVE;
      case MacroLexical.FOR -> Flow.EXIT_FOR;
      default -> Flow.EXIT_DO;
    };
  }

  // ---- blocks

  private void open(OpenBlock block) {
    block.around(steps);
    open.push(block);
    steps = block.steps();
  }

  private void choice(MacroGrammar.ChoiceContext choice) {
    Term condition = terms.term(choice.expression());
    StatementsContext then = choice.statements(0);
    if (then.statement().isEmpty() && choice.otherwise == null) {
      open(new OpenBlock.OfIf(scope.line(), condition));
      return;
    }
    List<Step> outside = steps;
    steps = new ArrayList<>();
    statements(then);
    List<Step> inside = steps;
    steps = new ArrayList<>();
    Optional.ofNullable(choice.otherwise).ifPresent(this::statements);
    List<Step> otherwise = steps;
    steps = outside;
    steps.add(
        new Step.Choose(scope.line(), List.of(new Step.Branch(condition, inside)), otherwise));
  }

  private void elseIf(Term condition) {
    branch(new OpenBlock.Branch.OfCondition(condition));
  }

  private void otherwise() {
    branch(new OpenBlock.Branch.Otherwise());
  }

  private void branch(OpenBlock.Branch branch) {
    OpenBlock block = open.peek();
    if (block == null || !block.begin(branch)) {
      scope.refuse("a branch outside of its block");
      return;
    }
    steps = block.steps();
  }

  private void count(MacroGrammar.ForNextContext loop) {
    Term from = terms.term(loop.from);
    Term to = terms.term(loop.to);
    Term step =
        loop.step == null
            ? new Term.Constant(new Datum.Number(1, NumberType.INTEGER))
            : terms.term(loop.step);
    int slot = scope.assigned(loop.NAME().getText());
    open(new OpenBlock.OfFor(scope.line(), slot, from, to, step));
  }

  private void with(Term object) {
    int slot = scope.unnamed(Declared.variant(), false);
    steps.add(new Step.Assign(scope.line(), slot, object, true));
    scope.open(slot);
    open(new OpenBlock.OfWith());
  }

  private Optional<Term> condition(
      @Nullable Token kind, MacroGrammar.ExpressionContext expression) {
    if (kind == null) {
      return Optional.empty();
    }
    Term term = terms.term(expression);
    return Optional.of(
        kind.getType() == MacroLexical.UNTIL ? new Term.Unary(Operator.NOT, truth(term)) : term);
  }

  /** A condition as True or False: Not of a number would turn its bits. */
  private static Term truth(Term term) {
    return new Term.Intrinsic(BuiltIns.find("CBOOL").orElseThrow(), List.of(term));
  }

  private static OpenBlock.End end(int kind) {
    return switch (kind) {
      case MacroLexical.IF -> OpenBlock.End.IF;
      case MacroLexical.SELECT -> OpenBlock.End.SELECT;
      default -> OpenBlock.End.WITH;
    };
  }

  private void close(OpenBlock.End end, Optional<Term> condition, boolean afterwards) {
    OpenBlock block = open.peek();
    if (block == null || block.end() != end) {
      scope.refuse("an end without its block");
      return;
    }
    open.pop();
    steps = block.outside();
    if (end == OpenBlock.End.WITH) {
      scope.close();
    }
    if (condition.isPresent() && block.hasCondition()) {
      scope.refuse("a loop with two conditions");
    }
    steps.addAll(block.closed(condition, afterwards));
  }

  private Step.Range range(MacroGrammar.RangeContext range) {
    if (range.operator != null) {
      return new Step.Range.Compared(
          TermReader.operator(range.operator), terms.term(range.expression(0)));
    }
    return range.single != null
        ? new Step.Range.Compared(Operator.EQUAL, terms.term(range.single))
        : new Step.Range.Between(terms.term(range.from), terms.term(range.to));
  }
}
