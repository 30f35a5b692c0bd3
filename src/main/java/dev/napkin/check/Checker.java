package dev.napkin.check;

import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.ir.Block;
import dev.napkin.ir.Claim;
import dev.napkin.ir.Entry;
import dev.napkin.ir.Ir;
import dev.napkin.ir.Program;
import dev.napkin.ir.Scenario;
import dev.napkin.ir.SheetProgram;
import dev.napkin.ir.Slice;
import dev.napkin.syntax.Document;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Parsed;
import dev.napkin.syntax.Printer;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetReader;
import dev.napkin.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The door of this room: a document becomes a program.
 *
 * <p>In order: files, declarations, names in the order of their needs, claims, geometry, scenarios,
 * the choice among them.
 */
public final class Checker {
  /** What questions go by; no name of a workbook is like that. */
  private static final String QUESTION = "?";

  private final Problems problems = new Problems();
  private final Symbols symbols = new Symbols(problems);
  private final UnitResolver units = new UnitResolver(problems, symbols.unreadable);
  private final NameBinding names = new NameBinding(symbols, units, problems);
  private final GridNumbers grids;
  private Optional<SheetBinder> binder = Optional.empty();

  /**
   * A document that was understood.
   *
   * @param program what it means
   * @param sheets what has bound the formulas of its worksheets; empty where it has none
   */
  public record Checked(Program program, Optional<SheetBinder> sheets) {}

  private Checker(GridNumbers grids) {
    this.grids = grids;
  }

  /**
   * What {@code document} means.
   *
   * @param loader where imported files come from
   * @param grids the numbers of grids, kept while the workbook is open
   * @param choice which scenarios are chosen
   */
  public static Checked check(Document document, Loader loader, GridNumbers grids, Choice choice) {
    var checker = new Checker(grids);
    Program program = checker.check(document, loader, choice);
    return new Checked(program, checker.binder);
  }

  private Program check(Document document, Loader loader, Choice choice) {
    List<Module> modules = Modules.of(document, loader, problems, symbols.unreadable);
    new Collector(symbols, units, loader, problems).collect(modules);
    names.bindAll();
    Binder binder = names.binder();
    List<Claims.Pending> claims = new Claims(symbols, units, problems, binder, names::made).bind();
    bindQuestions(binder);
    names.ordered().forEach(this::lower);
    var overrides = new Overrides(symbols, binder, units, grids, problems);
    List<Scenario> scenarios = overrides.scenarios();
    symbols.tellUnusedSources();
    overrides.apply(choice);
    return program(claims, scenarios);
  }

  /** Looks for mistakes in the targets of questions; their answers are not computed here. */
  private void bindQuestions(Binder binder) {
    for (Symbols.DeclaredQuestion question : symbols.questionStatements) {
      var owner =
          new Draft(QUESTION, Entry.Role.PART, question.module(), question.statement().span(), "");
      List<Typed> targets =
          Questions.targets(question.statement()).stream()
              .map(target -> binder.bind(target, Scope.of(owner), Optional.empty()))
              .toList();
      if (question.statement() instanceof Statement.Solve) {
        mayBeEqual(targets.get(1), targets.get(2));
      }
      for (Expression.Name axis : Questions.axes(question.statement())) {
        if (symbols.axis(axis.text(), question.module()).isEmpty()) {
          problems.report(IndexProblems.unknownAxis(axis, symbols.axes.keySet()));
        }
      }
    }
  }

  /** What is solved for must be able to become what is wanted. */
  private void mayBeEqual(Typed target, Typed value) {
    if (OperatorRules.common(target.type(), value.type()).isEmpty()) {
      problems.report(
          UnitProblems.comparison(value.span(), target, value, new UnitHints(symbols, units)));
    }
  }

  private void lower(Draft draft) {
    for (List<Integer> leading : Lowering.leading(draft)) {
      int grid = grids.of(draft.name, draft.sliceNumber(leading));
      draft.slices.add(new Slice(grid, leading, blocks(draft, leading)));
    }
  }

  private List<Block> blocks(Draft draft, List<Integer> leading) {
    var rect = dev.napkin.grid.Rect.size(draft.rows(), draft.columns());
    if (!draft.cells.isEmpty()) {
      return List.of(new Block.Inputs(rect, draft.cells));
    }
    if (draft.failure.isPresent() || draft.body.isEmpty()) {
      return List.of(new Block.Formula(rect, draft.failure.orElse(new Ir.Poison())));
    }
    Typed body = draft.body.get();
    if (draft.isLiteral() && body.bound() instanceof Bound.Literal(Ir ir)) {
      return List.of(new Block.Inputs(rect, List.of(ir)));
    }
    return new Lowering(grids, Map.of())
        .blocks(draft, leading, Map.of(), body, draft.firstBody, Lowering.firstAxis(draft, body));
  }

  private Program program(List<Claims.Pending> pending, List<Scenario> scenarios) {
    var entries = new LinkedHashMap<String, Entry>();
    for (Draft draft : inDeclaredOrder()) {
      entries.put(draft.name, draft.entry(draft.formula.map(Printer::print).orElse("")));
    }
    List<Claim> claims =
        pending.stream()
            .map(
                p ->
                    Claims.finish(
                        p, entry(entries, p.computed().name), entry(entries, p.verdict().name)))
            .toList();
    return new Program(
        symbols.title,
        List.copyOf(entries.values()),
        List.copyOf(symbols.axes.values()),
        claims,
        scenarios,
        List.copyOf(symbols.sources.values()),
        units.catalog(),
        symbols.declaredUnits,
        symbols.questions,
        sheets(entries),
        problems.all());
  }

  /** The worksheets that stand in the text; their formulas may use names that are one value. */
  private SheetProgram sheets(Map<String, Entry> entries) {
    if (symbols.sheets.isEmpty()) {
      return SheetProgram.NONE;
    }
    Parsed<SheetBook> read = SheetReader.read(symbols.sheets);
    read.diagnostics().forEach(problems::report);
    var sheets = new SheetBinder(read.tree(), grids, name -> scalar(entries.get(name)));
    binder = Optional.of(sheets);
    return sheets.program();
  }

  private static Optional<Ir> scalar(@Nullable Entry entry) {
    return entry != null && entry.axes().isEmpty() && entry.slices().size() == 1
        ? Optional.of(
            new Ir.Look(Read.cell(entry.slices().getFirst().grid(), Edge.fixed(0), Edge.fixed(0))))
        : Optional.empty();
  }

  private static Entry entry(Map<String, Entry> entries, String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new IllegalStateException("no entry " + name);
    }
    return entry;
  }

  /**
   * Names in the order of the text, each part right before the name that needs it; those of claims
   * at the end.
   */
  private List<Draft> inDeclaredOrder() {
    var partsOf = new HashMap<String, List<Draft>>();
    var ofClaims = new ArrayList<Draft>();
    for (Draft draft : symbols.drafts.values()) {
      int tilde = draft.name.indexOf('~');
      if (tilde > 0 && !draft.name.startsWith(QUESTION)) {
        String owner = draft.name.substring(0, tilde);
        boolean isPart = draft.role == Entry.Role.PART && symbols.drafts.containsKey(owner);
        (isPart ? partsOf.computeIfAbsent(owner, name -> new ArrayList<>()) : ofClaims).add(draft);
      }
    }
    var result = new ArrayList<Draft>();
    for (Draft draft : symbols.drafts.values()) {
      if (draft.name.indexOf('~') < 0 && !draft.slices.isEmpty()) {
        result.addAll(partsOf.getOrDefault(draft.name, List.of()));
        result.add(draft);
      }
    }
    result.addAll(ofClaims);
    return result;
  }
}
