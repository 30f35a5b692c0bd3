package dev.napkin.function;

import dev.napkin.function.Parameter.Presence;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * One function of the library, as a value: what it takes, what it does to units, when it fails,
 * where its formula comes from, examples that run, and how it computes.
 *
 * <p>Built in one expression: {@code SheetFunction.named("SQRT").summary(...).takes(...)
 * .gives(...).source(Sources.ROUNDED_ONCE) .gives(...).example(...).body(...)}.
 *
 * @param name in capitals, as Excel spells it
 * @param summary one sentence
 * @param parameters in order
 * @param result the kind of its value; {@link Kind#ANY} where the measure's letter decides
 * @param units what its value measures
 * @param aggregate whether it makes one value of many, so that an indexed argument without {@code
 *     over} is a mistake
 * @param isVolatile whether its value may differ although nothing that it looks at does, as that of
 *     NOW and RAND, so that every recalculation computes it again
 * @param refusesLogicals whether TRUE or FALSE among its numbers and dates is {@code #VALUE!}, as
 *     in the functions that came to Excel with its Analysis ToolPak; elsewhere they are 1 and 0
 * @param refusesAreas whether an area of several cells in the place of one value is {@code
 *     #VALUE!}, and what it needs and gets nothing for between commas {@code #N/A}, as in those
 *     functions too
 * @param faults when it fails, as the manual lists it
 * @param source the publication that defines anything numerical
 * @param examples formulas and what they give, run on every build
 * @param body how it computes
 */
public record SheetFunction(
    String name,
    String summary,
    List<Parameter> parameters,
    Kind result,
    UnitRule units,
    boolean aggregate,
    boolean isVolatile,
    boolean refusesLogicals,
    boolean refusesAreas,
    List<FaultNote> faults,
    Optional<String> source,
    List<Example> examples,
    Body body) {

  /** One way to fail: {@code #NUM!} "when x is negative". */
  public record FaultNote(FaultCode code, String when) {}

  /**
   * A formula and what it gives.
   *
   * @param result as a workbook shows it: {@code 2.2}, {@code #NUM!}, {@code "text"}, {@code TRUE}
   */
  public record Example(String formula, String result) {
    private Example calling(String before, String after) {
      return new Example(formula.replace(before + "(", after + "("), result);
    }
  }

  public SheetFunction {
    parameters = List.copyOf(parameters);
    faults = List.copyOf(faults);
    examples = List.copyOf(examples);
    if (summary.isBlank() || examples.isEmpty()) {
      throw new IllegalArgumentException(name + " lacks a summary or an example");
    }
  }

  /** Begins a function called {@code name}. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /**
   * The same function by another name, an older one for instance: a copy whose examples use that
   * name.
   */
  public SheetFunction alsoNamed(String other) {
    return new SheetFunction(
        other,
        summary,
        parameters,
        result,
        units,
        aggregate,
        isVolatile,
        refusesLogicals,
        refusesAreas,
        faults,
        source,
        examples.stream().map(example -> example.calling(name, other)).toList(),
        body);
  }

  /** The fewest arguments that a call may have. */
  public int fewest() {
    // A loop, as it is asked of every call that is bound.
    int fewest = 0;
    for (Parameter parameter : parameters) {
      fewest += parameter.presence() == Presence.REQUIRED ? 1 : 0;
    }
    return fewest;
  }

  /** The most arguments that a call may have; Excel's 255 where one repeats. */
  public int most() {
    return repeated() > 0 ? 255 : parameters.size();
  }

  /** The parameter that argument number {@code index} of {@code count} stands for. */
  public Parameter parameter(int index, int count) {
    if (index < parameters.size() && standsAlone(parameters.get(index))) {
      return parameters.get(index);
    }
    int repeated = repeated();
    if (repeated == 0) {
      throw new IllegalArgumentException(name + " takes no argument number " + (index + 1));
    }
    boolean hasLast = parameters.getLast().presence() == Presence.LAST;
    int first = parameters.size() - repeated - (hasLast ? 1 : 0);
    boolean leftOver = index == count - 1 && (count - first) % repeated != 0;
    return hasLast && leftOver
        ? parameters.getLast()
        : parameters.get(first + (index - first) % repeated);
  }

  private static boolean standsAlone(Parameter parameter) {
    return switch (parameter.presence()) {
      case REQUIRED, OPTIONAL -> true;
      case REPEATED, LAST -> false;
    };
  }

  private int repeated() {
    // A loop, as every call of a function with many arguments asks for this many times.
    int repeated = 0;
    for (Parameter parameter : parameters) {
      repeated += parameter.presence() == Presence.REPEATED ? 1 : 0;
    }
    return repeated;
  }

  /** Collects what a function is; {@code body} and its kin finish it. */
  public static final class Builder {
    private final String name;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<FaultNote> faults = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private String summary = "";
    private Kind result = Kind.NUMBER;
    private Optional<UnitRule> units = Optional.empty();
    private boolean aggregate;
    private boolean isVolatile;
    private boolean refusesLogicals;
    private boolean refusesAreas;
    private Optional<String> source = Optional.empty();

    private Builder(String name) {
      this.name = name;
    }

    /** One sentence that says what it gives. */
    public Builder summary(String text) {
      summary = text;
      return this;
    }

    /** An argument that must be there; {@code measure} is read by {@link Measure#of}. */
    public Builder takes(String argument, Kind kind, String measure, String meaning) {
      return add(argument, kind, Measure.of(measure), Presence.REQUIRED, meaning);
    }

    /** An argument that must be there and may measure anything. */
    public Builder takes(String argument, Kind kind, String meaning) {
      return add(argument, kind, Measure.FREE, Presence.REQUIRED, meaning);
    }

    /** An argument that may be left out. */
    public Builder optional(String argument, Kind kind, String measure, String meaning) {
      return add(argument, kind, Measure.of(measure), Presence.OPTIONAL, meaning);
    }

    /** An argument that may be left out and may measure anything. */
    public Builder optional(String argument, Kind kind, String meaning) {
      return add(argument, kind, Measure.FREE, Presence.OPTIONAL, meaning);
    }

    /** An argument that may come any number of times. */
    public Builder repeats(String argument, Kind kind, String measure, String meaning) {
      return add(argument, kind, Measure.of(measure), Presence.REPEATED, meaning);
    }

    /** An argument that may come any number of times and may measure anything. */
    public Builder repeats(String argument, Kind kind, String meaning) {
      return add(argument, kind, Measure.FREE, Presence.REPEATED, meaning);
    }

    /** An argument that may stand once, behind the repeated ones. */
    public Builder last(String argument, Kind kind, String measure, String meaning) {
      return add(argument, kind, Measure.of(measure), Presence.LAST, meaning);
    }

    private Builder add(
        String argument, Kind kind, Measure measure, Presence presence, String meaning) {
      parameters.add(new Parameter(argument, kind, measure, presence, meaning));
      return this;
    }

    /** The kind of its value and what that measures. */
    public Builder gives(Kind kind, String measure) {
      return gives(kind, new UnitRule.Gives(Measure.of(measure)));
    }

    /** The kind of its value and what that measures. */
    public Builder gives(Kind kind, UnitRule rule) {
      result = kind;
      units = Optional.of(rule);
      return this;
    }

    /** Makes one value of many: an indexed argument must say over which axis. */
    public Builder aggregates() {
      aggregate = true;
      return this;
    }

    /** Every recalculation computes it again. */
    public Builder isVolatile() {
      isVolatile = true;
      return this;
    }

    /** Takes no logical for a number or a text. */
    public Builder refusesLogicals() {
      refusesLogicals = true;
      return this;
    }

    /**
     * Takes neither a logical for a number or a text, nor an area for one value; what is needed and
     * left out between commas is {@code #N/A}.
     */
    public Builder fromToolPak() {
      refusesAreas = true;
      return refusesLogicals();
    }

    /** A way to fail. */
    public Builder fault(FaultCode code, String when) {
      faults.add(new FaultNote(code, when));
      return this;
    }

    /** The publication that defines it. */
    public Builder source(String text) {
      source = Optional.of(text);
      return this;
    }

    /** A formula and what it gives. */
    public Builder example(String formula, String gives) {
      examples.add(new Example(formula, gives));
      return this;
    }

    /** Finishes a function of coerced arguments. */
    public SheetFunction body(Body.Strict body) {
      return build(body);
    }

    /** Finishes a function that computes its arguments itself. */
    public SheetFunction lazyBody(Body.Lazy body) {
      return build(body);
    }

    /** Finishes a function of numbers; what is not finite becomes {@code #NUM!}. */
    public SheetFunction numeric(ToDoubleFunction<Arguments> body) {
      return build((Body.Strict) arguments -> Value.number(body.applyAsDouble(arguments)));
    }

    /** Finishes a function that asks for what surrounds its call. */
    public SheetFunction contextual(Body.Contextual body) {
      return build(body);
    }

    private SheetFunction build(Body body) {
      return new SheetFunction(
          name,
          summary,
          parameters,
          result,
          units.orElseThrow(
              () -> new IllegalStateException(name + " does not say what it does to units")),
          aggregate,
          isVolatile,
          refusesLogicals,
          refusesAreas,
          faults,
          source,
          examples,
          body);
    }
  }
}
