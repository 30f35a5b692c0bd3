package dev.napkin.check;

import dev.napkin.ir.Axis;
import dev.napkin.ir.Program;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Nearest;
import dev.napkin.source.Span;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that a workbook declares, by name. */
final class Symbols {
  /** A function of the workbook: put in place where it is called. */
  record UserFunction(String name, Statement.FunctionDefinition definition, Module module) {}

  /** A scenario as declared, with the file it stands in. */
  record DeclaredScenario(Statement statement, Module module) {}

  /** A claim as declared. */
  record DeclaredClaim(Statement.Claim statement, Module module, String section) {}

  /** A question as declared. */
  record DeclaredQuestion(Statement statement, Module module) {}

  final Map<String, Draft> drafts = new LinkedHashMap<>();
  final Map<String, Axis> axes = new LinkedHashMap<>();
  final Map<String, UserFunction> functions = new LinkedHashMap<>();
  final Map<String, DeclaredScenario> scenarios = new LinkedHashMap<>();
  final List<DeclaredClaim> claims = new ArrayList<>();
  final Map<String, Program.SourceEntry> sources = new LinkedHashMap<>();
  final Map<String, Span> sourceSpans = new HashMap<>();
  final List<Expression.Name> ownSources = new ArrayList<>();
  final List<Program.DeclaredUnit> declaredUnits = new ArrayList<>();
  final List<Program.Question> questions = new ArrayList<>();

  /** The worksheets of the text, in order. */
  final List<Statement.Sheet> sheets = new ArrayList<>();

  final List<DeclaredQuestion> questionStatements = new ArrayList<>();
  final Unreadable unreadable = new Unreadable();
  Optional<String> title = Optional.empty();

  private final Map<String, String> spelled = new HashMap<>();
  private final Set<String> usedSources = new HashSet<>();
  private final Problems problems;

  Symbols(Problems problems) {
    this.problems = problems;
  }

  /** Adds a name, unless it is taken or differs from another one only in case. */
  boolean add(Draft draft) {
    Draft other = drafts.get(draft.name);
    if (other != null) {
      boolean formulas = draft.isDefinition() && other.isDefinition();
      problems.report(
          Diagnostic.of(
                  Code.DUPLICATE_NAME, draft.span, "`" + draft.name + "` is defined a second time")
              .label(other.span, "first defined here")
              .hint(
                  formulas
                      ? Optional.of("to change it for a case, write a scenario that overrides it")
                      : Optional.empty()));
      return false;
    }
    String same = spelled.putIfAbsent(draft.name.toLowerCase(Locale.ROOT), draft.name);
    if (same != null) {
      Draft twin = drafts.get(same);
      Diagnostic clash =
          Diagnostic.of(
              Code.CASE_CLASH,
              draft.span,
              "`" + draft.name + "` and `" + same + "` differ only in case");
      problems.report(twin == null ? clash : clash.label(twin.span, "defined here"));
    }
    drafts.put(draft.name, draft);
    return true;
  }

  /** The name that {@code text} means in {@code module}: its own first, then a shared one. */
  Optional<Draft> find(String text, Module module) {
    Draft own = drafts.get(module.prefix() + text);
    return Optional.ofNullable(own != null ? own : drafts.get(text));
  }

  /** The axis that {@code text} means in {@code module}. */
  Optional<Axis> axis(String text, Module module) {
    Axis own = axes.get(module.prefix() + text);
    return Optional.ofNullable(own != null ? own : axes.get(text));
  }

  /** The function of the workbook that {@code text} means in {@code module}. */
  Optional<UserFunction> function(String text, Module module) {
    UserFunction own = functions.get((module.prefix() + text).toUpperCase(Locale.ROOT));
    return Optional.ofNullable(own != null ? own : functions.get(text.toUpperCase(Locale.ROOT)));
  }

  /** Notes that a source is used; reported where it is not declared. */
  void checkSource(Statement.Note note) {
    note.source().ifPresent(name -> usedSources.add(name.text()));
    note.source()
        .filter(name -> !sources.containsKey(name.text()))
        .filter(name -> !unreadable.isSource(name.text()))
        .ifPresent(
            name ->
                problems.report(
                    Diagnostic.of(
                            Code.UNKNOWN_SOURCE,
                            name.span(),
                            "there is no source `" + name.text() + "`")
                        .hint(
                            Nearest.hint(name.text(), sources.keySet())
                                .or(
                                    () ->
                                        Optional.of(
                                            "declare it: `source " + name.text() + " \"...\"`")))));
  }

  /**
   * Notes sources that nothing is from. An imported file may declare them for those that import it,
   * and a line that could not be read may use any.
   */
  void tellUnusedSources() {
    boolean whole =
        unreadable.isEmpty()
            && drafts.values().stream()
                .flatMap(draft -> draft.formula.stream())
                .noneMatch(Expression.Broken.class::isInstance);
    if (whole) {
      ownSources.forEach(
          name -> {
            if (!usedSources.contains(name.text())) {
              problems.report(
                  Diagnostic.of(
                      Code.UNUSED_SOURCE,
                      name.span(),
                      "nothing is from the source `" + name.text() + "`"));
            }
          });
    }
  }

  /** The axes in the order in which they are declared. */
  List<Axis> inOrder(Iterable<Axis> some) {
    var wanted = new ArrayList<Axis>();
    some.forEach(wanted::add);
    return axes.values().stream().filter(wanted::contains).toList();
  }
}
