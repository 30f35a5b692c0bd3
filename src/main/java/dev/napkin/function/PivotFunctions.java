package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.REFERENCE;
import static dev.napkin.function.Kind.TEXT;
import static dev.napkin.value.FaultCode.BAD_REFERENCE;

import dev.napkin.grid.Area;
import dev.napkin.grid.CellAddress;
import dev.napkin.value.Coercion;
import dev.napkin.value.Pivot;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;

/** What a pivot table shows. */
final class PivotFunctions {
  private PivotFunctions() {}

  private static final SheetFunction GETPIVOTDATA =
      SheetFunction.named("GETPIVOTDATA")
          .summary("A total that a pivot table shows.")
          .takes("total", REFERENCE, "the name of the total, or of the field that is totalled")
          .takes("table", REFERENCE, "some cell of the pivot table")
          .repeats("field", TEXT, "a field that divides the table")
          .repeats("item", ANY, "its item")
          .gives(ANY, new UnitRule.Gives(Measure.FREE))
          .fault(BAD_REFERENCE, "there is no such table, field or item, or the total is not shown")
          .example("IFERROR(GETPIVOTDATA(\"Sales\", A1, \"Region\", \"North\"), 0)", "0")
          .example("GETPIVOTDATA(\"Sales\", A1)", "#REF!")
          .contextual(PivotFunctions::total);

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(GETPIVOTDATA);
  }

  /** Before Excel 2002 the table came first, and one text said all that is wanted. */
  private static Value total(Arguments arguments, Context context) {
    boolean old = arguments.count() == 2 && table(arguments.value(0), context).isPresent();
    Optional<Area> where = area(arguments.value(old ? 0 : 1));
    Optional<Pivot> table = table(arguments.value(old ? 0 : 1), context);
    if (where.isEmpty() || table.isEmpty()) {
      return Faults.badReference("no pivot table stands there");
    }
    Value name = Coercion.text(single(arguments.value(old ? 1 : 0), context));
    if (!(name instanceof Value.Text(String said))) {
      return name;
    }
    var search = new PivotSearch(table.get());
    Value found = old ? search.described(said) : search.total(said);
    for (int i = 2; i + 1 < arguments.count() && !(found instanceof Value.Fault); i += 2) {
      found = search.item(arguments.text(i), arguments.value(i + 1));
    }
    if (found instanceof Value.Fault || arguments.count() % 2 > 0) {
      return found instanceof Value.Fault ? found : Faults.badReference("a field without an item");
    }
    return search
        .place()
        .map(place -> shown(place, where.get().grid(), context))
        .orElseGet(() -> Faults.badReference("the pivot table does not show that total"));
  }

  /** A cell in which nothing stands totals nothing. */
  private static Value shown(PivotSearch.Place place, int grid, Context context) {
    Value value = context.value(new CellAddress(grid, place.row(), place.column()));
    return value instanceof Value.Blank ? Value.number(0) : value;
  }

  private static Optional<Area> area(Value value) {
    return value instanceof Value.Reference(List<Area> areas, _)
        ? Optional.of(areas.getFirst())
        : Optional.empty();
  }

  /** Of several tables in an area the one is meant that was made last. */
  private static Optional<Pivot> table(Value value, Context context) {
    return area(value)
        .flatMap(
            area ->
                context.surroundings().pivots(area.grid()).stream()
                    .filter(pivot -> pivot.area().meets(area.rect()))
                    .reduce((_, last) -> last));
  }

  private static Value single(Value value, Context context) {
    return switch (value) {
      case Value.Reference reference -> first(reference, context);
      case Value.Many(var array) -> array.get(0, 0);
      case Value.Num _,
          Value.Text _,
          Value.Logical _,
          Value.Blank _,
          Value.Lambda _,
          Value.Fault _ ->
          value;
    };
  }

  private static Value first(Value.Reference reference, Context context) {
    Area area = reference.areas().getFirst();
    return context.value(new CellAddress(area.grid(), area.rect().top(), area.rect().left()));
  }
}
