package dev.napkin.xlsx;

import dev.napkin.ir.Program;
import dev.napkin.source.Source;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.NapParser;
import dev.napkin.unit.Unit;
import dev.napkin.unit.UnitReading;
import dev.napkin.unit.UnitSymbol;
import dev.napkin.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of units: one named factor for each symbol that a formula uses. */
final class UnitSheet {
  private static final String NAME = "Units";
  private static final int HEAD_ROW = 2;
  private static final int FACTOR = 2;
  private static final int AMOUNT = 5;

  private final Export export;
  private final Map<String, Program.DeclaredUnit> declared = new HashMap<>();

  UnitSheet(Export export) {
    this.export = export;
    for (Program.DeclaredUnit unit : export.program.declaredUnits()) {
      declared.put(unit.name(), unit);
      export.program.units().find(unit.name()).ifPresent(export.factors::of);
      definition(unit)
          .ifPresent(quantity -> unit(quantity).ifPresent(found -> export.factors.toBase(found)));
    }
  }

  /** What a declared unit is a multiple of. */
  private static Optional<Expression.Quantity> definition(Program.DeclaredUnit unit) {
    return unit.definition()
        .map(text -> NapParser.formula(Source.of(unit.name(), text)).tree())
        .filter(Expression.Quantity.class::isInstance)
        .map(Expression.Quantity.class::cast);
  }

  private Optional<Unit> unit(Expression.Quantity quantity) {
    return export.program.units().read(quantity.unit().text())
            instanceof UnitReading.Known(Unit unit)
        ? Optional.of(unit)
        : Optional.empty();
  }

  /** The page; asked for last, when all units in use are known. */
  Page page() {
    var page = new Page(NAME, "One named factor for each unit, so that no conversion is hidden");
    page.put(0, 0, Slot.text("Units", Style.TITLE));
    page.head(
        HEAD_ROW,
        List.of(
            "Unit", "Named factor", "In base units", "Base unit", "Measures", "Declared as", ""));
    page.numbers(HEAD_ROW, FACTOR, AMOUNT);
    int row = HEAD_ROW + 1;
    List<Factors.Factor> used = export.factors.used();
    for (Factors.Factor factor : used) {
      UnitSymbol symbol = factor.symbol();
      page.put(row, 0, Slot.text(symbol.text(), Style.PLAIN.with(Style.Weight.BOLD)));
      page.put(row, 1, Slot.text(factor.name(), Style.CODE));
      page.put(row, FACTOR, factor(page, row, symbol));
      page.put(row, 3, Slot.text(symbol.dimension().toString(), Style.UNIT));
      page.put(row, 4, Slot.text(symbol.dimension().describe(), Style.FAINT));
      var place = new Place(NAME, row, FACTOR);
      export.names.define(factor.name(), symbol.text(), place, 1, 1);
      row++;
    }
    page.widths(14, 18, 18, 16, 36, 14, 14);
    return page;
  }

  /** The factor of one unit: a number, or a multiple of other units where it is declared so. */
  private Slot factor(Page page, int row, UnitSymbol symbol) {
    String format = Formats.number(List.of(new Value.Num(symbol.factor())));
    var meaning = new Meaning.Fixed("unit " + symbol.text());
    Program.DeclaredUnit unit = declared.get(symbol.text());
    Optional<Expression.Quantity> definition =
        Optional.ofNullable(unit).flatMap(UnitSheet::definition);
    Optional<Unit> of = definition.flatMap(this::unit);
    if (unit != null && definition.isEmpty()) {
      page.put(row, AMOUNT, Slot.text("counted", Style.FAINT));
    }
    if (of.isEmpty()) {
      return Slot.of(Content.number(symbol.factor()), Style.PLAIN.format(format)).meaning(meaning);
    }
    double amount = definition.orElseThrow().number().value();
    page.put(
        row,
        AMOUNT,
        Slot.of(
                Content.number(amount),
                Style.INPUT.format(Formats.number(List.of(new Value.Num(amount)))))
            .meaning(new Meaning.UnitSize("unit " + symbol.text(), of.get().toString())));
    page.put(row, AMOUNT + 1, Slot.text(of.get().toString(), Style.UNIT));
    String text = new Place(NAME, row, AMOUNT).text() + export.factors.toBase(of.get());
    return Slot.formula(text, new Value.Num(symbol.factor()), Style.PLAIN.format(format))
        .meaning(new Meaning.Derived("unit " + symbol.text()));
  }
}
