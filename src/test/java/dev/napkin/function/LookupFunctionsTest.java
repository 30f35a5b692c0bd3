package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.call;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.fault;
import static dev.napkin.function.FunctionCall.table;
import static dev.napkin.value.FaultCode.BAD_REFERENCE;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.NOT_AVAILABLE;
import static dev.napkin.value.FaultCode.WRONG_KIND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.value.Value;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class LookupFunctionsTest {
  private static final Value RISING = area(10, 20, 20, 30);
  private static final Value FALLING = area(30, 20, 20, 10);
  private static final Value NAMES = area("H100", "H200", "B200");
  private static final Value TABLE =
      table(
          new Object[] {10, "ten", 1.5},
          new Object[] {20, "twenty", 2.5},
          new Object[] {30, "thirty", Value.BLANK});

  @Test
  void matchFindsThePlace() {
    check(2, "MATCH", 20, RISING, 0);
    check(3, "MATCH", 20, RISING, 1);
    check(3, "MATCH", 25, RISING);
    check(NOT_AVAILABLE, "MATCH", 5, RISING, 1);
    check(4, "MATCH", 1000, RISING, 1);
    check(3, "MATCH", 15, FALLING, -1);
    check(NOT_AVAILABLE, "MATCH", 31, FALLING, -1);
    check(NOT_AVAILABLE, "MATCH", 25, RISING, 0);
  }

  @Test
  void matchComparesOnlyWhatIsOfOneKind() {
    Value mixed = area("20", true, 20, Value.BLANK, 40);
    check(3, "MATCH", 20, mixed, 0);
    check(1, "MATCH", "20", mixed, 0);
    check(2, "MATCH", true, mixed, 0);
    check(3, "MATCH", 30, mixed, 1);
    check(NOT_AVAILABLE, "MATCH", 0.3, area(0.1 + 0.2), 0);
  }

  @Test
  void matchTakesWildcardsWhereItWantsEqualTexts() {
    check(3, "MATCH", "b*", NAMES, 0);
    check(2, "MATCH", "?2??", NAMES, 0);
    check(NOT_AVAILABLE, "MATCH", "h~*", NAMES, 0);
    check(1, "MATCH", "h100", NAMES, 0);
    check(NOT_AVAILABLE, "MATCH", 1, TABLE, 0);
  }

  @Test
  void matchAgreesWithALinearScan() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(31);
    for (int i = 0; i < 500; i++) {
      int[] cells = random.ints(random.nextInt(1, 40), 0, 30).sorted().toArray();
      int wanted = random.nextInt(-2, 33);
      Value line = area(Arrays.stream(cells).mapToObj(Integer::valueOf).toArray());
      long notAbove = Arrays.stream(cells).filter(cell -> cell <= wanted).count();
      check(notAbove == 0 ? NOT_AVAILABLE : notAbove, "MATCH", wanted, line, 1);
      Value back = area(Arrays.stream(cells).mapToObj(x -> -x).toArray());
      long below = Arrays.stream(cells).filter(cell -> cell < wanted).count();
      long notBelow = below < notAbove ? below + 1 : below;
      check(notBelow == 0 ? NOT_AVAILABLE : notBelow, "MATCH", -wanted, back, -1);
      for (int mode = -1; mode <= 1; mode++) {
        Value found = call("XLOOKUP", wanted, line, line, "none", mode, 1);
        assertEquals(found, call("XLOOKUP", wanted, line, line, "none", mode, 2));
        assertEquals(found, call("XLOOKUP", wanted, line, line, "none", mode, -1));
      }
    }
  }

  @Test
  void halvingStopsWhereItMeetsAnEqual() {
    Value mixed = area("b", 4.1, "a", 1.1);
    check(2, "MATCH", 4.1, mixed, 1);
    check(2, "XMATCH", 4.1, mixed, 0, 2);
    check(4, "XMATCH", 5, area(8, 7, 5, 5, 4), 0, -2);
    check(3, "XMATCH", 5, area(2, 4, 5, 5, 8), 0, 2);
    check(1, "MATCH", "black", area("black", "red", "white"), -1);
    check(NOT_AVAILABLE, "MATCH", 2, area(1, 3), -1);
  }

  @Test
  void aBlankThatIsLookedForComesBehindAll() {
    check(3, "XMATCH", Value.BLANK, area(false, 2, true, 4), -1);
    check(NOT_AVAILABLE, "XMATCH", Value.BLANK, area(false, 2), 1);
  }

  @Test
  void xmatchLooksForRegularExpressions() {
    check(3, "XMATCH", "[A-Z]+y$", area("Italy", "spain", "NORWAy"), 3);
    check(NOT_AVAILABLE, "XMATCH", 42, area("42"), 3);
    check(WRONG_KIND, "XMATCH", "(", area("a"), 3);
  }

  @Test
  void xmatchHasModesAndDirections() {
    check(2, "XMATCH", 20, RISING);
    check(3, "XMATCH", 20, RISING, 0, -1);
    check(2, "XMATCH", 20, RISING, 0, 2);
    check(NOT_AVAILABLE, "XMATCH", 25, RISING);
    check(2, "XMATCH", 25, RISING, -1);
    check(3, "XMATCH", 25, RISING, -1, -1);
    check(4, "XMATCH", 25, RISING, 1);
    check(1, "XMATCH", 25, FALLING, 1, -2);
    check(4, "XMATCH", 25, area(40, 10, 30, 20), -1);
  }

  @Test
  void xlookupTakesFromBesideAndAbove() {
    check("twenty", "XLOOKUP", 20, area(10, 20, 30), area("ten", "twenty", "thirty"));
    check(NOT_AVAILABLE, "XLOOKUP", 25, area(10, 20), area(1, 2));
    check("none", "XLOOKUP", 25, area(10, 20), area(1, 2), "none");
    check(1, "XLOOKUP", 10, area(10, 20), area(1, 2), NOT_AVAILABLE);
    check(2, "XLOOKUP", 25, area(10, 20), area(1, 2), "none", -1);
    check(3, "XLOOKUP", "b*", NAMES, area(1, 2, 3), Value.BLANK, 2);
    check(NOT_AVAILABLE, "XLOOKUP", "b*", NAMES, area(1, 2, 3));
    check(WRONG_KIND, "XLOOKUP", 1, area(1, 2), area(1, 2, 3));
    check(WRONG_KIND, "XLOOKUP", 1, TABLE, area(1, 2, 3));
    check(WRONG_KIND, "XLOOKUP", 1, area(1), area(1), 0, 7);
    check(DIVISION_BY_ZERO, "XLOOKUP", DIVISION_BY_ZERO, area(1), area(1), 0);
    Value row = table(new Object[] {20, "twenty", 2.5});
    check(row, "XLOOKUP", 20, area(10, 20, 30), TABLE);
    Value across = table(new Object[] {"a", "b", "c"});
    check(area("ten", "twenty", "thirty"), "XLOOKUP", "b", across, TABLE);
  }

  @Test
  void vlookupTakesFromAColumn() {
    check("twenty", "VLOOKUP", 20, TABLE, 2, false);
    check("twenty", "VLOOKUP", 29, TABLE, 2);
    check(Value.BLANK, "VLOOKUP", 30, TABLE, 3, false);
    check(NOT_AVAILABLE, "VLOOKUP", 9, TABLE, 2);
    check(NOT_AVAILABLE, "VLOOKUP", 25, TABLE, 2, false);
    check(WRONG_KIND, "VLOOKUP", 20, TABLE, 0, false);
    check(BAD_REFERENCE, "VLOOKUP", 20, TABLE, 4, false);
  }

  @Test
  void hlookupTakesFromARow() {
    Value across =
        table(new Object[] {"a", "b", "c"}, new Object[] {1, 2, 3}, new Object[] {4, 5, 6});
    check(5, "HLOOKUP", "b", across, 3, false);
    check(3, "HLOOKUP", "cc", across, 2);
    check(BAD_REFERENCE, "HLOOKUP", "b", across, 4, false);
  }

  @Test
  void indexTakesWhatStandsInAPlace() {
    check("twenty", "INDEX", TABLE, 2, 2);
    check(20, "INDEX", RISING, 3);
    check(3, "INDEX", table(new Object[] {1, 2, 3}), 3);
    check(table(new Object[] {20, "twenty", 2.5}), "INDEX", TABLE, 2, 0);
    check(area("ten", "twenty", "thirty"), "INDEX", TABLE, 0, 2);
    check(BAD_REFERENCE, "INDEX", TABLE, 4, 1);
    check(BAD_REFERENCE, "INDEX", RISING, 5);
    check(WRONG_KIND, "INDEX", TABLE, -1, 1);
    check(NOT_AVAILABLE, "INDEX", area(1, NOT_AVAILABLE), 2);
  }

  @Test
  void shapesAreCounted() {
    check(3, "ROWS", TABLE);
    check(3, "COLUMNS", TABLE);
    check(1, "COLUMNS", RISING);
  }

  @Test
  void kindsAreTold() {
    check(true, "ISNUMBER", 1);
    check(false, "ISNUMBER", "1");
    check(true, "ISTEXT", "");
    check(true, "ISLOGICAL", false);
    check(true, "ISBLANK", Value.BLANK);
    check(true, "ISBLANK", area(Value.BLANK));
    check(false, "ISBLANK", "");
    check(true, "ISERROR", NOT_AVAILABLE);
    check(false, "ISERR", NOT_AVAILABLE);
    check(true, "ISERR", DIVISION_BY_ZERO);
    check(true, "ISNA", fault(NOT_AVAILABLE));
    check(NOT_AVAILABLE, "NA");
    check(true, "ISEVEN", -2.9);
    check(true, "ISODD", -3);
  }
}
