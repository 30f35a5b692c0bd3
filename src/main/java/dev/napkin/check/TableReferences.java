package dev.napkin.check;

import dev.napkin.grid.Rect;
import dev.napkin.ir.Ir;
import dev.napkin.syntax.SheetBook.Table;
import dev.napkin.syntax.SheetExpression.Item;
import dev.napkin.syntax.SheetExpression.Structured;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What references to parts of tables mean.
 *
 * @param readers where the formula stands that has them
 */
record TableReferences(SheetSymbols symbols, Rect readers) {
  /** A part of a table; of the one around the formula, which stands on {@code grid}, if unnamed. */
  Ir part(Structured part, int grid) {
    Optional<Table> table =
        part.table().isPresent()
            ? symbols.table(part.table().get())
            : symbols.tableAround(grid, readers);
    return table
        .map(found -> part(found, part.items(), part.columns()))
        .orElseGet(() -> fault(FaultCode.BAD_REFERENCE, "there is no such table"));
  }

  /** A table that is mentioned by its name alone. */
  Ir all(Table table) {
    return part(table, List.of(), List.of());
  }

  private Ir part(Table table, List<Item> items, List<String> columns) {
    Optional<Integer> on = symbols.sheet(table.sheet());
    Optional<Rect> area = TableParts.area(table, items, columns);
    if (on.isEmpty() || area.isEmpty()) {
      return fault(FaultCode.BAD_REFERENCE, "the table " + table.name() + " has no such part");
    }
    boolean ownRow = items.contains(Item.THIS_ROW);
    boolean beside = readers.top() < area.get().top() || readers.bottom() > area.get().bottom();
    return ownRow && beside
        ? fault(FaultCode.WRONG_KIND, "the formula stands in no row of " + table.name())
        : new Ir.Look(SheetGeometry.part(on.get(), area.get(), ownRow));
  }

  private static Ir fault(FaultCode code, String reason) {
    return new Ir.Constant(Value.Fault.of(code, reason));
  }
}
