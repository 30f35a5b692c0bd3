package dev.napkin.function;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All functions, by name. */
public final class Library {
  private static final Library STANDARD =
      new Library(
          List.of(
              new Topic("Sums, counts and averages", AggregateFunctions.all()),
              new Topic("Sums and counts with conditions", ConditionalAggregates.all()),
              new Topic("Arithmetic", ArithmeticFunctions.all()),
              new Topic("Rounding", RoundingFunctions.all()),
              new Topic("Trigonometry", TrigonometryFunctions.all()),
              new Topic("Conditions", LogicFunctions.all()),
              new Topic("Looking things up", LookupFunctions.all()),
              new Topic("What a value is", InformationFunctions.all()),
              new Topic("Statistics", StatisticsFunctions.all()),
              new Topic("Probability", DistributionFunctions.all()),
              new Topic("Money over time", FinanceFunctions.all()),
              new Topic("Dates", DateFunctions.all()),
              new Topic("Texts", TextFunctions.all())));

  /** Functions that belong together, in the order in which the manual lists them. */
  public record Topic(String name, List<SheetFunction> functions) {
    public Topic {
      functions = List.copyOf(functions);
    }
  }

  private final List<Topic> topics;
  private final Map<String, SheetFunction> byName = new TreeMap<>();

  private Library(List<Topic> topics) {
    this.topics = List.copyOf(topics);
    topics.forEach(topic -> topic.functions().forEach(this::add));
  }

  private void add(SheetFunction function) {
    if (byName.put(function.name(), function) != null) {
      throw new IllegalStateException("two functions are called " + function.name());
    }
  }

  /** The functions that every workbook can use. */
  public static Library standard() {
    return STANDARD;
  }

  /** The function called {@code name}, in any case. */
  public Optional<SheetFunction> find(String name) {
    return Optional.ofNullable(byName.get(name.toUpperCase(Locale.ROOT)));
  }

  /** All names, in order. */
  public Collection<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** All functions, by name. */
  public Stream<SheetFunction> all() {
    return byName.values().stream();
  }

  /** All functions by topic. */
  public List<Topic> topics() {
    return topics;
  }
}
