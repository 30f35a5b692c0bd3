package dev.napkin.macro;

import dev.napkin.macro.MacroFunction.Needs;
import dev.napkin.macro.MacroFunction.Parameter;
import dev.napkin.macro.ModuleReader.Draft;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.grammar.MacroGrammar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads all functions of all modules, each of which may call the others. */
final class ProjectReader {
  /** A module is one of many, and each of its functions too: more are not looked into. */
  private static final int MOST_FUNCTIONS = 5_000;

  private final MacroParser parser = new MacroParser();
  private final Map<String, ModuleReader.Read> modules = new LinkedHashMap<>();
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, MacroGrammar.HeadLineContext> heads = new HashMap<>();
  private final Map<String, Map<String, Datum>> constants = new HashMap<>();
  private final Map<String, MacroFunction> understood = new HashMap<>();
  private final Map<String, Scope.Refusal> refusals = new HashMap<>();
  private final Map<String, Set<String>> calls = new HashMap<>();

  ProjectReader(List<SheetBook.Module> sources) {
    for (SheetBook.Module source : sources) {
      ModuleReader.Read module = ModuleReader.read(source);
      modules.put(Scope.key(source.name()), module);
      for (Draft draft : module.drafts()) {
        if (drafts.size() < MOST_FUNCTIONS) {
          drafts.putIfAbsent(key(source.name(), draft.name()), draft);
        }
      }
    }
  }

  private static String key(String module, String name) {
    return Scope.key(module) + "." + Scope.key(name);
  }

  private static String moduleOf(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  /** Reads everything; what is not understood is known afterwards. */
  void read() {
    drafts.forEach(this::head);
    modules.forEach(this::constants);
    drafts.forEach(this::function);
    passOn();
  }

  /** The function of a key, where it was understood. */
  Optional<MacroFunction> understood(String key) {
    return Optional.ofNullable(understood.get(key));
  }

  private Draft draft(String key) {
    return Objects.requireNonNull(drafts.get(key));
  }

  /** The functions that a formula can call by a name: of the whole workbook where it is one. */
  Map<String, String> callable() {
    var callable = new HashMap<String, String>();
    var twice = new HashSet<String>();
    drafts.forEach(
        (key, draft) -> {
          if (!draft.isPrivate()) {
            callable.put(key, key);
            if (callable.putIfAbsent(draft.key(), key) != null) {
              twice.add(draft.key());
            }
          }
        });
    twice.forEach(callable::remove);
    return callable;
  }

  MacroProject.Defined.Refused refused(String key) {
    Draft draft = draft(key);
    Scope.Refusal refusal = Objects.requireNonNull(refusals.get(key));
    String reason =
        "the macro function %s (%s, line %d) has %s, which is not read as a formula"
            .formatted(draft.name(), draft.place().module(), refusal.line(), refusal.what());
    return new MacroProject.Defined.Refused(draft.name(), draft.place().text(), reason);
  }

  /** The functions that one may call, itself included. */
  Map<String, MacroFunction> reachable(String key) {
    var reachable = new HashMap<String, MacroFunction>();
    for (String reached : MacroProject.closure(calls, key)) {
      understood(reached).ifPresent(function -> reachable.put(reached, function));
    }
    return reachable;
  }

  /** What a function and all that it calls need. */
  Needs needs(String key) {
    Needs needs = Needs.NONE;
    for (String reached : MacroProject.closure(calls, key)) {
      needs = needs.and(understood(reached).map(MacroFunction::needs).orElse(Needs.NONE));
    }
    return needs;
  }

  // ---- reading

  private void head(String key, Draft draft) {
    if (!draft.refused().isEmpty()) {
      refuse(key, draft.refused(), draft.head().number());
      return;
    }
    switch (ModuleReader.head(parser, draft)) {
      case MacroParser.Outcome.Read<MacroGrammar.HeadLineContext>(var context) ->
          heads.put(key, context);
      case MacroParser.Outcome.Refused<MacroGrammar.HeadLineContext>(String what) ->
          refuse(key, what, draft.head().number());
    }
  }

  private void refuse(String key, String what, int line) {
    refusals.putIfAbsent(key, new Scope.Refusal(what, line));
  }

  /** Constants stand before all functions; one that cannot be read is no constant. */
  private void constants(String name, ModuleReader.Read module) {
    var known = new HashMap<String, Datum>();
    constants.put(name, known);
    for (MacroLines.Line line : module.constants()) {
      if (parser.parse(line.text(), MacroGrammar::constantLine)
          instanceof MacroParser.Outcome.Read<MacroGrammar.ConstantLineContext>(var context)) {
        var scope = new Scope(new ModuleNames(), name, module.settings());
        var reader = new DeclarationReader(scope, new TermReader(scope));
        for (MacroGrammar.ConstantContext each : context.constants().constant()) {
          reader.constant(each);
          String constant = each.NAME().getText();
          scope.constant(constant).ifPresent(value -> known.put(Scope.key(constant), value));
        }
      }
    }
  }

  private void function(String key, Draft draft) {
    MacroGrammar.HeadLineContext head = heads.get(key);
    if (head == null || refusals.containsKey(key)) {
      return;
    }
    var scope = new Scope(new ModuleNames(), moduleOf(key), settings(key));
    scope.at(draft.head().number());
    var declarations = new DeclarationReader(scope, new TermReader(scope));
    boolean isArray = head.asType() != null && head.asType().LPAREN() != null;
    scope.declare(draft.name(), declarations.type(head.NAME().getText(), head.asType()), isArray);
    List<Parameter> parameters =
        head.parameter().stream().map(each -> parameter(each, scope, declarations)).toList();
    var body = new BodyReader(parser, scope);
    List<Step> steps = body.read(draft.body());
    Optional<Scope.Refusal> refusal = scope.refusal();
    if (refusal.isPresent()) {
      refusals.put(key, refusal.get());
      return;
    }
    calls.put(key, scope.calls());
    understood.put(
        key,
        new MacroFunction(
            draft.name(),
            draft.place(),
            parameters,
            scope.slots(),
            settings(key).textCompares(),
            steps,
            body.labels(),
            scope.needs()));
  }

  private ModuleReader.Settings settings(String key) {
    ModuleReader.Read module = modules.get(moduleOf(key));
    return module == null ? new ModuleReader.Settings(false, false, 0) : module.settings();
  }

  private static Parameter parameter(
      MacroGrammar.ParameterContext said, Scope scope, DeclarationReader declarations) {
    String name = said.NAME().getText();
    Declared type = declarations.type(name, said.asType());
    boolean isArray = said.brackets() != null;
    boolean rest = said.PARAMARRAY() != null;
    scope.declare(name, type, isArray);
    boolean optional = said.OPTIONAL() != null;
    Datum none = type instanceof Declared.Variant ? Datum.MISSING : type.initial();
    Datum otherwise =
        said.expression() == null
            ? none
            : declarations
                .fixed(said.expression())
                .map(value -> Conversions.to(type, value))
                .orElse(none);
    return new Parameter(name, type, optional, otherwise, said.BYVAL() != null, rest);
  }

  /** What calls a function that is not understood is not understood either. */
  private void passOn() {
    boolean goesOn = true;
    while (goesOn) {
      goesOn = false;
      for (var entry : calls.entrySet()) {
        for (String called : entry.getValue()) {
          Scope.Refusal refusal = refusals.get(called);
          if (refusal != null && understood.remove(entry.getKey()) != null) {
            Draft caller = draft(entry.getKey());
            String what =
                "a call of %s, which has %s in line %d of %s"
                    .formatted(
                        draft(called).name(),
                        refusal.what(),
                        refusal.line(),
                        draft(called).place().module());
            refuse(entry.getKey(), what, caller.place().first());
            goesOn = true;
          }
        }
      }
    }
  }

  /** What names mean in modules. */
  private final class ModuleNames implements Scope.Names {
    @Override
    public Optional<String> function(String module, String name) {
      String own = module + "." + name;
      if (drafts.containsKey(own)) {
        return Optional.of(own);
      }
      return drafts.entrySet().stream()
          .filter(entry -> !entry.getValue().isPrivate() && entry.getValue().key().equals(name))
          .map(Map.Entry::getKey)
          .findFirst();
    }

    @Override
    public List<String> parameters(String key) {
      MacroGrammar.HeadLineContext head = heads.get(key);
      var names = new ArrayList<String>();
      if (head != null) {
        head.parameter().forEach(each -> names.add(Scope.key(each.NAME().getText())));
      }
      return names;
    }

    @Override
    public Optional<Datum> constant(String module, String name) {
      return Optional.ofNullable(constants.getOrDefault(module, Map.of()).get(name))
          .or(
              () ->
                  constants.values().stream()
                      .filter(known -> known.containsKey(name))
                      .map(known -> known.get(name))
                      .findFirst());
    }

    @Override
    public boolean isModule(String name) {
      return modules.containsKey(name);
    }

    @Override
    public Optional<String> other(String module, String name) {
      ModuleReader.Read own = modules.get(module);
      boolean isVariable = own != null && own.variables().contains(name);
      boolean isElsewhere =
          modules.values().stream().anyMatch(other -> other.variables().contains(name));
      return isVariable || isElsewhere
          ? Optional.of("the variable `" + name + "` of a module, which outlives a call")
          : Optional.empty();
    }
  }
}
