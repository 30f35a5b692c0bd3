package dev.napkin.macro;

import dev.napkin.function.Arguments;
import dev.napkin.function.Body;
import dev.napkin.function.Context;
import dev.napkin.function.Kind;
import dev.napkin.function.Measure;
import dev.napkin.function.SheetFunction;
import dev.napkin.function.UnitRule;
import dev.napkin.syntax.SheetBook;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The functions that the modules of a workbook define, for its formulas. */
public final class MacroProject {
  /** A workbook without macros. */
  public static final MacroProject NONE = new MacroProject(Map.of());

  private final Map<String, Defined> byName;

  private MacroProject(Map<String, Defined> byName) {
    this.byName = byName;
  }

  /** A function that a module defines. */
  public sealed interface Defined {
    /** As it is written. */
    String name();

    /** Where it stands, as a phrase: {@code module Module1, lines 3-9}. */
    String place();

    /** One that is understood. */
    record Understood(String name, String place, SheetFunction function) implements Defined {}

    /**
     * One that is not.
     *
     * @param reason what was met and where, as a phrase
     */
    record Refused(String name, String place, String reason) implements Defined {}
  }

  /** The functions of these modules. */
  public static MacroProject of(List<SheetBook.Module> modules) {
    if (modules.isEmpty()) {
      return NONE;
    }
    var reader = new ProjectReader(modules);
    reader.read();
    boolean looksAreKnown = modules.stream().allMatch(SheetBook.Module::looks);
    var byName = new HashMap<String, Defined>();
    reader
        .callable()
        .forEach(
            (name, key) ->
                byName.put(
                    name,
                    reader
                        .understood(key)
                        .map(function -> defined(key, function, reader, looksAreKnown))
                        .orElseGet(() -> reader.refused(key))));
    return new MacroProject(byName);
  }

  /** The function that a formula means by a name, in any case; a module's name may stand before. */
  public Optional<Defined> find(String name) {
    return Optional.ofNullable(byName.get(name.toUpperCase(Locale.ROOT)));
  }

  /** All functions that formulas can call, by name. */
  public List<Defined> all() {
    return byName.entrySet().stream()
        .filter(entry -> entry.getKey().indexOf('.') < 0)
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Whether there is a function that is understood: it may ask how cells look. */
  public boolean understandsAny() {
    return byName.values().stream().anyMatch(defined -> defined instanceof Defined.Understood);
  }

  private static Defined defined(
      String key, MacroFunction function, ProjectReader reader, boolean looksAreKnown) {
    String place = function.place().text();
    return reader.needs(key).looks() && !looksAreKnown
        ? new Defined.Refused(
            function.name(),
            place,
            "the macro function %s (%s) asks how cells look, which only the file knew"
                .formatted(function.name(), place))
        : new Defined.Understood(function.name(), place, sheetFunction(key, function, reader));
  }

  private static SheetFunction sheetFunction(
      String key, MacroFunction function, ProjectReader reader) {
    String name = function.name().toUpperCase(Locale.ROOT);
    var builder =
        SheetFunction.named(name)
            .summary(
                "The macro function %s of %s.".formatted(function.name(), function.place().text()))
            .gives(Kind.ANY, new UnitRule.Gives(Measure.FREE))
            .example(name + "()", "#VALUE!");
    for (MacroFunction.Parameter parameter : function.parameters()) {
      String meaning = "its argument " + parameter.name();
      builder =
          parameter.rest()
              ? builder.repeats(parameter.name(), Kind.RESULT, meaning)
              : parameter.optional()
                  ? builder.optional(parameter.name(), Kind.RESULT, meaning)
                  : builder.takes(parameter.name(), Kind.RESULT, meaning);
    }
    builder = reader.needs(key).clock() ? builder.isVolatile() : builder;
    return builder.contextual(new Computed(function, reader.reachable(key)));
  }

  /**
   * Computes one function; equal to another where their texts mean the same, so that formulas stay
   * equal with it.
   *
   * @param functions those that it may call, itself included
   */
  private record Computed(MacroFunction function, Map<String, MacroFunction> functions)
      implements Body.Contextual {
    private Computed {
      functions = Map.copyOf(functions);
    }

    @Override
    public Value apply(Arguments arguments, Context context) {
      var given = new ArrayList<Datum>(arguments.count());
      for (int i = 0; i < arguments.count(); i++) {
        given.add(context.isOmitted(i) ? Datum.MISSING : Results.datum(arguments.value(i)));
      }
      var machine = new Machine(functions, context);
      var frame = new Frame(function);
      Datum result = machine.call(frame, given);
      return result instanceof Datum.Raised(_, String reason)
          ? Value.Fault.of(FaultCode.WRONG_KIND, reason(frame, reason))
          : shown(result, machine.ranges());
    }

    @Override
    public boolean asksAround() {
      return true;
    }

    private static String reason(Frame frame, String reason) {
      MacroFunction function = frame.function();
      String where =
          frame.raisedAt() > 0
              ? " (%s, line %d)".formatted(function.place().module(), frame.raisedAt())
              : "";
      return "%s: %s%s".formatted(function.name(), reason, where);
    }

    private static Value shown(Datum result, Ranges ranges) {
      return Results.shown(ranges.value(result));
    }
  }

  /** Functions of modules, read until none is left that calls one which is not understood. */
  static Set<String> closure(Map<String, Set<String>> calls, String from) {
    var reached = new HashSet<String>();
    var open = new ArrayList<String>(List.of(from));
    while (!open.isEmpty()) {
      String key = open.removeLast();
      if (reached.add(key)) {
        open.addAll(calls.getOrDefault(key, Set.of()));
      }
    }
    return reached;
  }
}
