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
              AggregateFunctions.all(),
              ArithmeticFunctions.all(),
              ConditionalAggregates.all(),
              DateFunctions.all(),
              DistributionFunctions.all(),
              FinanceFunctions.all(),
              InformationFunctions.all(),
              LogicFunctions.all(),
              LookupFunctions.all(),
              RoundingFunctions.all(),
              StatisticsFunctions.all(),
              TextFunctions.all(),
              TrigonometryFunctions.all()));

  private final Map<String, SheetFunction> byName = new TreeMap<>();

  private Library(List<List<SheetFunction>> topics) {
    topics.stream().flatMap(List::stream).forEach(this::add);
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
}
