package dev.napkin.xlsx.write;

import dev.napkin.grid.Rect;
import dev.napkin.syntax.ExcelPrinter;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.syntax.SheetFormula;
import dev.napkin.value.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the blocks of one sheet are written. */
final class SheetLanes {
  private static final String DATA_TABLES = "What-if tables are written as values.";

  private final Contents contents;
  private final int sheet;
  private final List<Lane> lanes = new ArrayList<>();
  private final Map<SheetFormula, Optional<Expressible.Reason>> known = new HashMap<>();

  private SheetLanes(Contents contents, int sheet) {
    this.contents = contents;
    this.sheet = sheet;
  }

  /** The lanes of a sheet; what is lost is noted. */
  static Lanes of(Contents contents, int sheet) {
    var found = new SheetLanes(contents, sheet);
    contents.book().sheets().get(sheet).blocks().forEach(found::add);
    return new Lanes(found.lanes);
  }

  private void add(Block block) {
    switch (block) {
      case Block.Values(Rect rect, _) -> lanes.add(new Lane.Values(rect));
      case Block.DataTable(Rect rect, _) -> {
        contents.losses().add(DATA_TABLES);
        lanes.add(new Lane.Values(rect));
      }
      case Block.Formulas(Rect rect, SheetFormula formula) -> formulas(rect, formula);
      case Block.ArrayFormula(Rect rect, SheetFormula formula, boolean dynamic) ->
          array(rect, formula, dynamic);
    }
  }

  private void formulas(Rect rect, SheetFormula formula) {
    if (isRefused(formula, rect)) {
      lanes.add(new Lane.Kept(rect, stored()));
      return;
    }
    boolean shared = rect.cells() > 1 && Formulas.areShared(formula.tree(), rect);
    int style = contents.styles().number(formula.format());
    lanes.add(
        shared
            ? new Lane.Shared(rect, formula.tree(), style)
            : new Lane.Formulas(rect, formula.tree(), style));
  }

  private void array(Rect rect, SheetFormula formula, boolean dynamic) {
    Rect extent = dynamic ? contents.computed().extent(sheet, rect.top(), rect.left()) : rect;
    if (isRefused(formula, rect)) {
      lanes.add(new Lane.Kept(rect, stored()));
      lanes.add(new Lane.Values(extent));
      return;
    }
    Rect right = new Rect(rect.top(), rect.left() + 1, rect.top() + 1, extent.right());
    Rect below = new Rect(rect.top() + 1, rect.left(), extent.bottom(), extent.right());
    int style = contents.styles().number(formula.format());
    Rect first = Rect.cell(rect.top(), rect.left());
    lanes.add(new Lane.Array(first, formula.tree(), style, extent, dynamic));
    lanes.add(new Lane.Results(right, style));
    lanes.add(new Lane.Results(below, style));
  }

  private List<Column> stored() {
    return contents.book().sheets().get(sheet).stored();
  }

  /** Whether no file can hold a formula; why is noted. */
  private boolean isRefused(SheetFormula formula, Rect rect) {
    Optional<Expressible.Reason> reason =
        known.computeIfAbsent(
            formula,
            asked ->
                contents.expressible().refusal(asked.tree()).or(() -> tooLong(asked.tree(), rect)));
    reason.ifPresent(why -> contents.losses().add(why.loss()));
    return reason.isPresent();
  }

  /** The last cell of a block has the longest text, or nearly. */
  private static Optional<Expressible.Reason> tooLong(Expression tree, Rect rect) {
    String text = ExcelPrinter.printForFile(tree, rect.bottom() - 1, rect.right() - 1);
    return text.length() > Expressible.LONGEST
        ? Optional.of(Expressible.Reason.TOO_LARGE)
        : Optional.empty();
  }
}
