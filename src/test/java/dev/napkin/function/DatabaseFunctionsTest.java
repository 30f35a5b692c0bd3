package dev.napkin.function;

import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.table;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Value;
import org.junit.jupiter.api.Test;

final class DatabaseFunctionsTest {
  private static final Value RACKS =
      table(
          row("Chip", "Watt", "Site"),
          row("H100", 700, "north"),
          row("H200", 700, "south"),
          row("B200", 1000, "north"),
          row("B200 Ultra", 1400, Value.BLANK),
          row("MI300", "open", "south"));

  @Test
  void aRowAsksForAllOfItsCriteria() {
    Value criteria = table(row("watt", "SITE", "Watt"), row(">=700", "north", "<1000"));
    check(700, "DSUM", RACKS, "Watt", criteria);
    check("H100", "DGET", RACKS, 1, criteria);
    check(0, "DSUM", RACKS, "Watt", table(row("Watt", "Watt"), row("<700", ">0")));
  }

  @Test
  void oneRowOrAnotherMustBeMet() {
    Value criteria = table(row("Watt", "Site"), row(1000, Value.BLANK), row("", "south"));
    check(1700, "DSUM", RACKS, "watt", criteria);
    check(3, "DCOUNTA", RACKS, 2, criteria);
    check(2, "DCOUNT", RACKS, 2.9, criteria);
    check(3, "DCOUNT", RACKS, Value.BLANK, criteria);
    check(WRONG_KIND, "DCOUNT", table(row("Chip", "Watt")), Value.BLANK, criteria);
    check(850, "DAVERAGE", RACKS, "Watt", criteria);
    check(1000, "DMAX", RACKS, "Watt", criteria);
    check(700, "DMIN", RACKS, "Watt", criteria);
    check(700000, "DPRODUCT", RACKS, "Watt", criteria);
    check(45000, "DVAR", RACKS, "Watt", criteria);
    check(22500, "DVARP", RACKS, "Watt", criteria);
    check(150, "DSTDEVP", RACKS, "Watt", criteria);
    checkNear(Math.sqrt(45000), 1e-15, "DSTDEV", RACKS, "Watt", criteria);
  }

  @Test
  void textsAreBeginningsUnlessTheySayOtherwise() {
    check(2400, "DSUM", RACKS, "Watt", table(row("Chip"), row("b200")));
    check(1000, "DSUM", RACKS, "Watt", table(row("Chip"), row("=b200")));
    check(1400, "DSUM", RACKS, "Watt", asks("=h?00"));
    check(1000, "DSUM", RACKS, "Watt", asks("=B???"));
    check(4, "DCOUNTA", RACKS, "Chip", asks("<>MI300"));
    check(1, "DCOUNTA", RACKS, "Chip", table(row("Site"), row("=")));
    check(4, "DCOUNTA", RACKS, "Chip", table(row("Site"), row("<>")));
    check(2, "DCOUNTA", RACKS, "Chip", asks("<H"));
  }

  @Test
  void aBlankRowIsMetByAllAndNoRowByNone() {
    check(3800, "DSUM", RACKS, "Watt", table(row("Chip"), row("H100"), row(Value.BLANK)));
    check(0, "DSUM", RACKS, "Watt", table(row("Chip", "Watt")));
  }

  @Test
  void aCriterionOfItsOwnIsItsValue() {
    check(3800, "DSUM", RACKS, "Watt", table(row("costly"), row(true)));
    check(0, "DSUM", RACKS, "Watt", table(row(Value.BLANK), row(false)));
    check(700, "DSUM", RACKS, "Watt", table(row("", "Chip"), row(1, "H100")));
    check(0, "DSUM", RACKS, "Watt", table(row("costly"), row(">5")));
  }

  @Test
  void whatIsNotThereIsAFault() {
    check(WRONG_KIND, "DSUM", RACKS, "Volt", asks("H100"));
    check(WRONG_KIND, "DSUM", RACKS, 0, asks("H100"));
    check(WRONG_KIND, "DSUM", RACKS, 4, asks("H100"));
    check(WRONG_KIND, "DGET", RACKS, 1, asks("A100"));
    check(OUT_OF_DOMAIN, "DGET", RACKS, 1, asks("H"));
    check(DIVISION_BY_ZERO, "DAVERAGE", RACKS, "Watt", asks("MI300"));
    check(DIVISION_BY_ZERO, "DVAR", RACKS, "Watt", asks("H100"));
    check(0, "DMAX", RACKS, "Watt", asks("A100"));
    Value broken = table(row("a", "b"), row(1, NOT_AVAILABLE), row(2, 5));
    check(NOT_AVAILABLE, "DSUM", broken, "b", table(row("a"), row(1)));
    check(5, "DSUM", broken, "b", table(row("a"), row(2)));
  }

  private static Value asks(String chip) {
    return table(row("Chip"), row(chip));
  }

  private static Object[] row(Object... cells) {
    return cells;
  }
}
