package dev.napkin.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Chooses the unit for a number whose unit nobody declared, so that it lies in 1 to 1000 where that
 * reads well: 2.62e10 byte is shown in {@code GB}, 0.0237 s in {@code ms}.
 *
 * <p>The rules, in order:
 *
 * <ol>
 *   <li>Physical dimensions get the derived unit: {@code J}, {@code W}, {@code V}, never {@code
 *       kg*m^2/s^2}. A rate stays {@code 1/s}.
 *   <li>The first physical or data unit above the line takes the prefix. Time goes from {@code ps}
 *       to {@code day}, mass from {@code ug} to {@code kg}, data from {@code byte} to {@code EB}.
 *   <li>A counted thing takes a prefix from a million on ({@code 32 Gparam}, but {@code 200000
 *       token}); money never does.
 *   <li>A count or an amount per time below 1 is shown per {@code h}, {@code day}, {@code month} or
 *       {@code year}, the last two where the workbook declares them: {@code 3.5 USD/h}.
 *   <li>What is then still below a thousandth is shown per more of what it is divided by: {@code 2
 *       USD/Mtoken}, {@code 0.02 USD/GB}.
 * </ol>
 */
public final class Scaling {
  private static final double SMALL = 1e-3;

  /** From here on a number is too long to be read in the unit that it was written in. */
  private static final double LARGE = 1e6;

  private static final List<String> MULTIPLES = List.of("", "k", "M", "G", "T", "P", "E");
  private static final List<String> SUBMULTIPLES = List.of("p", "n", "u", "m");

  /** Units that stand for a product of base units. */
  private static final List<String> DERIVED =
      List.of("J", "W", "N", "Pa", "V", "C", "F", "S", "ohm", "Wb", "T", "H");

  private static final Map<String, List<Rung>> LADDERS =
      Map.of(
          "s",
          List.of(
              new Rung("ps", 0),
              new Rung("ns", 1e-9),
              new Rung("us", 1e-6),
              new Rung("ms", 1e-3),
              new Rung("s", 1),
              new Rung("min", 1000),
              new Rung("h", 2 * 3600),
              new Rung("day", 2 * 86_400)),
          "kg",
          List.of(new Rung("ug", 0), new Rung("mg", 1e-6), new Rung("g", 1e-3), new Rung("kg", 1)),
          "m",
          List.of(
              new Rung("nm", 0),
              new Rung("um", 1e-6),
              new Rung("mm", 1e-3),
              new Rung("m", 1),
              new Rung("km", 1e3)),
          "K",
          List.of(new Rung("K", 0)));

  /** What a base unit stands for, in the order in which units are written. */
  private enum Kind {
    MONEY,
    COUNTED,
    DATA,
    PHYSICAL
  }

  /** A unit to choose when the size in base units is at least {@code from}. */
  private record Rung(String text, double from) {}

  /** One symbol of the unit being chosen. */
  private record Piece(Kind kind, String base, String text, Rational exponent) {
    boolean isOver() {
      return exponent.equals(Rational.ONE);
    }

    boolean isUnder() {
      return exponent.equals(Rational.of(-1));
    }

    Piece as(String chosen) {
      return new Piece(kind, base, chosen, exponent);
    }
  }

  private final UnitCatalog catalog;
  private final List<Piece> pieces;
  private double size;

  private Scaling(double size, Dimension dimension, UnitCatalog catalog) {
    this.catalog = catalog;
    this.pieces = pieces(dimension, catalog);
    this.size = size;
  }

  /**
   * The unit in which to show {@code base} base units of {@code dimension}. For a whole column, ask
   * with the value that matters most and use the answer for all.
   */
  public static Unit shownUnit(double base, Dimension dimension, UnitCatalog catalog) {
    Scaling scaling = new Scaling(Math.abs(base), dimension, catalog);
    if (base != 0 && Double.isFinite(base)) {
      scaling.choose();
    }
    return scaling.unit();
  }

  /**
   * The unit in which to show {@code base} base units that were written in {@code written}: that
   * one while its number reads well, from a thousandth to a million, as in {@code 8760 h} and
   * {@code 40k USD}; else one that is chosen, so that {@code 32G param} is shown as {@code 32
   * Gparam}.
   */
  public static Unit shownUnit(double base, Unit written, UnitCatalog catalog) {
    double number = Math.abs(written.fromBase(base));
    boolean readable = number == 0 || (number >= SMALL && number < LARGE);
    return readable ? written : shownUnit(base, written.dimension(), catalog);
  }

  private void choose() {
    if (pieces.stream().anyMatch(piece -> piece.isOver() && piece.kind() == Kind.MONEY)) {
      chooseUnder();
      return;
    }
    Optional<Piece> carrier =
        pieces.stream()
            .filter(Piece::isOver)
            .filter(piece -> piece.kind() == Kind.DATA || piece.kind() == Kind.PHYSICAL)
            .findFirst();
    if (carrier.isPresent()) {
      climb(carrier.get());
      return;
    }
    if (size < 1) {
      chooseUnder();
    } else {
      pieces.stream().filter(Piece::isOver).findFirst().ifPresent(this::climb);
    }
  }

  /** Takes the highest rung that the size reaches. */
  private void climb(Piece piece) {
    String chosen = piece.text();
    for (Rung rung : ladder(piece)) {
      if (size >= rung.from() || rung.from() == 0) {
        chosen = rung.text();
      }
    }
    replace(piece, chosen);
  }

  private static List<Rung> ladder(Piece piece) {
    return switch (piece.kind()) {
      case MONEY -> List.of();
      case COUNTED -> multiples(piece.text(), piece.text(), 2);
      case DATA -> multiples("byte", "B", 1);
      case PHYSICAL ->
          Optional.ofNullable(LADDERS.get(piece.text())).orElseGet(() -> decimals(piece.text()));
    };
  }

  /** The plain unit, then its multiples from the {@code first} power of a thousand on. */
  private static List<Rung> multiples(String plain, String prefixed, int first) {
    List<Rung> rungs = new ArrayList<>(List.of(new Rung(plain, 0)));
    for (int power = first; power < MULTIPLES.size(); power++) {
      rungs.add(new Rung(MULTIPLES.get(power) + prefixed, Math.pow(1000, power)));
    }
    return rungs;
  }

  private static List<Rung> decimals(String text) {
    List<Rung> rungs = new ArrayList<>();
    for (int i = 0; i < SUBMULTIPLES.size(); i++) {
      double from = i == 0 ? 0 : 1 / Math.pow(1000, SUBMULTIPLES.size() - i);
      rungs.add(new Rung(SUBMULTIPLES.get(i) + text, from));
    }
    for (int power = 0; power < MULTIPLES.size(); power++) {
      rungs.add(new Rung(MULTIPLES.get(power) + text, Math.pow(1000, power)));
    }
    return rungs;
  }

  /** Makes a small number larger by dividing by more: per day, per million tokens. */
  private void chooseUnder() {
    pieces.stream()
        .filter(piece -> piece.isUnder() && piece.base().equals("s"))
        .findFirst()
        .ifPresent(time -> divideByMore(time, List.of("h", "day", "month", "year"), 1));
    pieces.stream()
        .filter(piece -> piece.isUnder() && !piece.base().equals("s"))
        .findFirst()
        .ifPresent(piece -> divideByMore(piece, larger(piece), SMALL));
  }

  private static List<String> larger(Piece piece) {
    return switch (piece.kind()) {
      case MONEY -> List.of();
      case COUNTED -> List.of("M" + piece.text(), "G" + piece.text(), "T" + piece.text());
      case DATA -> List.of("MB", "GB", "TB");
      case PHYSICAL -> piece.text().equals("J") ? List.of("kWh") : List.of();
    };
  }

  /** Takes the first of {@code larger} that brings the size to 1, else the last that exists. */
  private void divideByMore(Piece piece, List<String> larger, double enough) {
    if (size >= enough) {
      return;
    }
    String chosen = piece.text();
    double scaled = size;
    for (String text : larger) {
      Optional<UnitSymbol> symbol = symbol(piece.as(text));
      if (symbol.isPresent() && scaled < 1) {
        chosen = text;
        scaled = size * symbol.get().factor();
      }
    }
    size = scaled;
    replace(piece, chosen);
  }

  private void replace(Piece piece, String chosen) {
    pieces.set(pieces.indexOf(piece), piece.as(chosen));
  }

  private Unit unit() {
    return new Unit(
        pieces.stream()
            .map(
                piece ->
                    new Unit.Factor(
                        symbol(piece)
                            .orElseGet(
                                () -> new UnitSymbol(piece.base(), Dimension.of(piece.base()), 1)),
                        piece.exponent()))
            .toList());
  }

  /** The catalog's symbol for a piece, provided that it measures what the piece stands for. */
  private Optional<UnitSymbol> symbol(Piece piece) {
    Dimension meant =
        catalog.find(piece.base()).map(UnitSymbol::dimension).orElse(Dimension.of(piece.base()));
    return catalog.find(piece.text()).filter(found -> found.dimension().equals(meant));
  }

  /** The symbols of {@code dimension}: those above the line first, each part in writing order. */
  private static List<Piece> pieces(Dimension dimension, UnitCatalog catalog) {
    TreeMap<String, Rational> physical = new TreeMap<>();
    List<Piece> pieces = new ArrayList<>();
    dimension
        .exponents()
        .forEach(
            (base, exponent) -> {
              if (kind(base) == Kind.PHYSICAL) {
                physical.put(base, exponent);
              } else {
                pieces.add(new Piece(kind(base), base, base, exponent));
              }
            });
    derived(new Dimension(physical), catalog)
        .ifPresentOrElse(
            pieces::add,
            () ->
                physical.forEach(
                    (base, exponent) ->
                        pieces.add(new Piece(Kind.PHYSICAL, base, base, exponent))));
    pieces.sort(
        Comparator.comparing((Piece piece) -> piece.exponent().isNegative())
            .thenComparing(Piece::kind)
            .thenComparing(Piece::base));
    return pieces;
  }

  private static Optional<Piece> derived(Dimension physical, UnitCatalog catalog) {
    // The plain ones first, so that a conductance is in S and not in 1/ohm.
    for (Rational exponent : List.of(Rational.ONE, Rational.of(-1))) {
      for (String text : DERIVED) {
        Dimension one = catalog.find(text).map(UnitSymbol::dimension).orElse(Dimension.NONE);
        if (one.power(exponent).equals(physical)) {
          return Optional.of(new Piece(Kind.PHYSICAL, text, text, exponent));
        }
      }
    }
    return Optional.empty();
  }

  private static Kind kind(String base) {
    if (Currencies.isCode(base)) {
      return Kind.MONEY;
    }
    if (base.equals("byte")) {
      return Kind.DATA;
    }
    return DimensionNames.isCounted(base) ? Kind.COUNTED : Kind.PHYSICAL;
  }
}
