package dev.napkin.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.ir.Block;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetProgram;
import dev.napkin.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How much stands on a worksheet.
 *
 * @param sheet its name
 * @param cells cells that are not blank
 * @param formulas those of them that have a formula
 * @param blocks blocks of cells with the same formula
 * @param faults cells whose value is a fault
 */
record SheetCounts(String sheet, long cells, long formulas, long blocks, long faults) {

  /** Counts each sheet of a program over the values that it has. */
  static List<SheetCounts> of(SheetProgram program, Function<CellAddress, Value> values) {
    return program.sheets().stream().map(sheet -> of(sheet, values)).toList();
  }

  private static SheetCounts of(SheetProgram.Sheet sheet, Function<CellAddress, Value> values) {
    List<Block> formulas =
        sheet.blocks().stream().filter(block -> formula(block).isPresent()).toList();
    return new SheetCounts(
        sheet.name(),
        cells(sheet, values, value -> !(value instanceof Value.Blank)).size(),
        formulas.stream().mapToLong(block -> block.rect().cells()).sum(),
        formulas.size(),
        faults(sheet, values).size());
  }

  /** The formula of a block; empty where it holds values. */
  static Optional<Ir> formula(Block block) {
    return switch (block) {
      case Block.Formula(_, Ir ir) -> Optional.of(ir);
      case Block.ArrayFormula(_, Ir ir, _) -> Optional.of(ir);
      case Block.Values _, Block.Inputs _ -> Optional.empty();
    };
  }

  /** The cells of a sheet that hold a fault. */
  static List<CellAddress> faults(SheetProgram.Sheet sheet, Function<CellAddress, Value> values) {
    return cells(sheet, values, value -> value instanceof Value.Fault);
  }

  /** Goes through blocks and not through all that lies between them, which can be a lot. */
  private static List<CellAddress> cells(
      SheetProgram.Sheet sheet, Function<CellAddress, Value> values, Predicate<Value> wanted) {
    var cells = new ArrayList<CellAddress>();
    for (Block block : sheet.blocks()) {
      Rect rect = block.rect();
      for (int row = rect.top(); row < rect.bottom(); row++) {
        for (int column = rect.left(); column < rect.right(); column++) {
          var cell = new CellAddress(sheet.grid(), row, column);
          if (wanted.test(values.apply(cell))) {
            cells.add(cell);
          }
        }
      }
    }
    return cells;
  }

  /** The counts as a table; without rows where there are no sheets. */
  static Report.Section section(List<SheetCounts> counts) {
    var table =
        new Table(
            "",
            Table.Head.SHOWN,
            List.of(
                Table.Column.words("sheet"),
                Table.Column.numbers("cells", ""),
                Table.Column.numbers("formulas", ""),
                Table.Column.numbers("blocks", ""),
                Table.Column.numbers("faults", "")),
            counts.stream()
                .map(
                    count ->
                        List.of(
                            count.sheet(),
                            Long.toString(count.cells()),
                            Long.toString(count.formulas()),
                            Long.toString(count.blocks()),
                            Long.toString(count.faults())))
                .toList(),
            List.of());
    return new Report.Section("Sheets", List.of(table));
  }

  /** {@code "sheets": [...]}. */
  static void json(JsonGenerator json, List<SheetCounts> counts) throws IOException {
    json.writeArrayFieldStart("sheets");
    for (SheetCounts count : counts) {
      json.writeStartObject();
      json.writeStringField("sheet", count.sheet());
      json.writeNumberField("cells", count.cells());
      json.writeNumberField("formulas", count.formulas());
      json.writeNumberField("blocks", count.blocks());
      json.writeNumberField("faults", count.faults());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
