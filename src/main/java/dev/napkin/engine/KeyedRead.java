package dev.napkin.engine;

import dev.napkin.grid.Edge;
import dev.napkin.grid.Read;
import dev.napkin.ir.Ir;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A look at those rows of a table only in which a key stands: that of an exact lookup, or of an
 * aggregate with criteria.
 *
 * @param table what is taken from
 * @param keys the column in which the key is found, row by row beside the table
 * @param own the cell that holds the key
 */
record KeyedRead(Read table, Read keys, Read own) {
  /** A call that looks at a table by a key. */
  record Found(KeyedRead read, int argument) {}

  /** What a call looks at by a key, and which argument says so; empty where any row may count. */
  static Optional<Found> of(Ir.Call call) {
    List<Ir> arguments = call.arguments();
    return switch (call.function().name()) {
      case "VLOOKUP" ->
          arguments.size() == 4 && isZero(arguments.get(3))
              ? look(arguments, 1)
                  .flatMap(table -> found(table, firstColumn(table), arguments.get(0), 1))
              : Optional.empty();
      case "INDEX" -> index(arguments);
      case "XLOOKUP" ->
          arguments.size() < 5 || isZero(arguments.get(4)) || arguments.get(4) instanceof Ir.Omitted
              ? beside(arguments, 2, 1, 0)
              : Optional.empty();
      case "SUMIF", "AVERAGEIF" ->
          arguments.size() == 3 ? beside(arguments, 2, 0, 1) : Optional.empty();
      case "SUMIFS", "AVERAGEIFS", "MINIFS", "MAXIFS" -> criteria(arguments);
      default -> Optional.empty();
    };
  }

  private static Optional<Found> index(List<Ir> arguments) {
    if (arguments.size() < 2
        || !(arguments.get(1) instanceof Ir.Call match)
        || !match.function().name().equals("MATCH")
        || match.arguments().size() != 3
        || !isZero(match.arguments().get(2))) {
      return Optional.empty();
    }
    return look(arguments, 0)
        .filter(table -> rows(table) > 1)
        .flatMap(
            table ->
                look(match.arguments(), 1)
                    .flatMap(keys -> found(table, keys, match.arguments().get(0), 0)));
  }

  private static Optional<Found> criteria(List<Ir> arguments) {
    for (int i = 1; i + 1 < arguments.size(); i += 2) {
      Optional<Found> found = beside(arguments, 0, i, i + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** By the numbers of arguments, where table and keys have as many rows. */
  private static Optional<Found> beside(List<Ir> arguments, int table, int keys, int own) {
    return look(arguments, table)
        .flatMap(
            taken ->
                look(arguments, keys)
                    .filter(column -> rows(column) == rows(taken))
                    .flatMap(column -> found(taken, column, arguments.get(own), table)));
  }

  private static Optional<Found> found(Read table, Read keys, Ir key, int argument) {
    boolean oneColumn = keys.right().equals(keys.left().plus(1));
    return oneColumn
            && hasFixedRows(table)
            && hasFixedRows(keys)
            && key instanceof Ir.Look(Read own)
            && own.isCell()
            && own.top().mover() == Edge.Mover.ROW
            && own.left().mover() != Edge.Mover.ROW
        ? Optional.of(new Found(new KeyedRead(table, keys, own), argument))
        : Optional.empty();
  }

  private static boolean hasFixedRows(Read read) {
    return read.top().mover() == Edge.Mover.FIXED
        && read.bottom().mover() == Edge.Mover.FIXED
        && read.left().mover() != Edge.Mover.ROW
        && read.right().mover() == read.left().mover();
  }

  private static int rows(Read read) {
    return read.bottom().offset() - read.top().offset();
  }

  private static Read firstColumn(Read area) {
    return new Read(area.grid(), area.top(), area.left(), area.bottom(), area.left().plus(1));
  }

  private static Optional<Read> look(List<Ir> arguments, int index) {
    return index < arguments.size() && arguments.get(index) instanceof Ir.Look(Read read)
        ? Optional.of(read)
        : Optional.empty();
  }

  /** Whether an argument says that a lookup takes what is equal and nothing near it. */
  static boolean isExact(List<Ir> arguments, int index) {
    return index < arguments.size() && isZero(arguments.get(index));
  }

  private static boolean isZero(Ir formula) {
    return switch (formula) {
      case Ir.Constant(Value.Logical(boolean holds)) -> !holds;
      case Ir.Constant(Value.Num(double number)) -> number == 0;
      case Ir.Quantity quantity -> quantity.magnitude() == 0;
      case Ir _ -> false;
    };
  }
}
