package dev.napkin.unit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What units exist: those predefined, and those a workbook declares. Immutable; a namespace of its
 * own, so that {@code B}, {@code N} and {@code h} stay free as names.
 *
 * <p>A predefined symbol always keeps its meaning, and the first declaration of a name counts:
 * declaring again what {@link #conflict} reports changes nothing.
 */
public final class UnitCatalog {
  private static final Map<String, UnitEntry> PREDEFINED = PredefinedUnits.table();
  private static final UnitCatalog STANDARD = new UnitCatalog(Map.of());

  private final Map<String, UnitEntry> declared;

  private UnitCatalog(Map<String, UnitEntry> declared) {
    this.declared = declared;
  }

  /** The predefined units and nothing else. */
  public static UnitCatalog standard() {
    return STANDARD;
  }

  /** This catalog with a counted thing, {@code unit user}: a dimension of its own. */
  public UnitCatalog withBase(String name) {
    return with(new UnitSymbol(name, Dimension.of(name), 1));
  }

  /**
   * This catalog with {@code unit month = 30 day}. A size that {@link #unusable} reports leaves the
   * catalog as it is.
   */
  public UnitCatalog withDefinition(String name, double magnitude, Unit unit) {
    return unusable(magnitude, unit).isPresent()
        ? this
        : with(new UnitSymbol(name, unit.dimension(), unit.toBase(magnitude)));
  }

  /** Why {@code magnitude unit} cannot define a unit, as a phrase: it must be above zero. */
  public Optional<String> unusable(double magnitude, Unit unit) {
    return UnitSymbol.isUsable(unit.toBase(magnitude))
        ? Optional.empty()
        : Optional.of("a unit is defined by a number above zero");
  }

  /** Why {@code name} cannot be declared, as a phrase; empty where it can. */
  public Optional<String> conflict(String name) {
    if (declared.containsKey(name)) {
      return Optional.of("the unit `%s` is declared already".formatted(name));
    }
    if (isCurrency(name)) {
      return Optional.of("`%s` is a currency".formatted(name));
    }
    if (PREDEFINED.containsKey(name)) {
      return Optional.of("`%s` is a predefined unit".formatted(name));
    }
    return prefixed(name, PREDEFINED)
        .map(
            read -> "`%s` is %s before the predefined unit `%s`".formatted(name, read, read.unit()))
        .or(
            () ->
                prefixed(name, declared)
                    .map(
                        read ->
                            "`%s` is %s before the unit `%s`".formatted(name, read, read.unit())))
        .or(() -> shadowed(name));
  }

  /** What {@code text} means: a unit, or a prefix and a unit that takes it. */
  public Optional<UnitSymbol> find(String text) {
    return exact(text)
        .map(UnitEntry::symbol)
        .or(() -> prefixed(text, PREDEFINED).map(Prefixed::symbol))
        .or(() -> prefixed(text, declared).map(Prefixed::symbol));
  }

  /** Reads a whole unit, {@code USD/user/month}. */
  public UnitReading read(String text) {
    return UnitReader.read(text, this::find);
  }

  /**
   * Why a symbol that people know has no meaning here, and what to write instead, as a phrase: a
   * temperature scale, a length of time that must be declared, a prefix that does not fit. Empty
   * for symbols that mean something and for those nobody knows.
   */
  public Optional<String> refusal(String text) {
    return find(text).isPresent() ? Optional.empty() : UnitRefusals.refusal(text, this);
  }

  /**
   * The line to write so that {@code text} gets a meaning, where it is a unit that people take to
   * be of different sizes: {@code unit month = 30 day}.
   */
  public Optional<String> declaration(String text) {
    return find(text).isPresent() ? Optional.empty() : UnitRefusals.example(text, this);
  }

  /** What may have been meant by {@code text}, best first, at most three: GB and Gbit for Gb. */
  public List<String> nearest(String text) {
    return NearestSymbols.nearest(text, this);
  }

  /** What the workbook declared, in that order. */
  public Collection<UnitSymbol> declared() {
    return declared.values().stream().map(UnitEntry::symbol).toList();
  }

  /** What exists without being declared, in the order of the tables. */
  public Collection<UnitSymbol> predefined() {
    return PREDEFINED.values().stream().map(UnitEntry::symbol).toList();
  }

  /** Whether {@code text} is the code of a currency, without prefix. */
  public boolean isCurrency(String text) {
    return Currencies.isCode(text);
  }

  /** Every unit without prefix, predefined ones first. */
  List<UnitEntry> entries() {
    return Stream.concat(PREDEFINED.values().stream(), declared.values().stream()).toList();
  }

  /** The unit that is {@code text} itself, without prefix. */
  Optional<UnitEntry> exact(String text) {
    UnitEntry predefined = PREDEFINED.get(text);
    return Optional.ofNullable(predefined != null ? predefined : declared.get(text));
  }

  private UnitCatalog with(UnitSymbol symbol) {
    if (conflict(symbol.text()).isPresent()) {
      return this;
    }
    LinkedHashMap<String, UnitEntry> more = new LinkedHashMap<>(declared);
    more.put(symbol.text(), new UnitEntry(symbol, Prefix.Family.MULTIPLES));
    return new UnitCatalog(more);
  }

  /** Reads {@code text} as a prefix and a unit of {@code table} that takes it. */
  private static Optional<Prefixed> prefixed(String text, Map<String, UnitEntry> table) {
    for (Prefix prefix : Prefix.values()) {
      for (String start : prefix.texts()) {
        UnitEntry entry = text.startsWith(start) ? table.get(text.substring(start.length())) : null;
        if (entry != null && entry.prefixes().takes(prefix)) {
          double factor = prefix.times(entry.symbol().factor());
          if (UnitSymbol.isUsable(factor)) {
            UnitSymbol symbol = new UnitSymbol(text, entry.symbol().dimension(), factor);
            return Optional.of(new Prefixed(start, prefix, entry.symbol().text(), symbol));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The declared unit that would be a prefix before {@code name}: order must not matter. */
  private Optional<String> shadowed(String name) {
    for (Prefix prefix : Prefix.values()) {
      String longer = prefix.text() + name;
      if (Prefix.Family.MULTIPLES.takes(prefix) && declared.containsKey(longer)) {
        return Optional.of(
            "the unit `%s` would be %s before `%s`".formatted(longer, prefix.text(), name));
      }
    }
    return Optional.empty();
  }

  /** A text read as a prefix and a unit. */
  private record Prefixed(String start, Prefix prefix, String unit, UnitSymbol symbol) {
    @Override
    public String toString() {
      return "%s (%s)".formatted(start, prefix.word());
    }
  }
}
