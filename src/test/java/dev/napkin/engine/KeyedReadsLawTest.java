package dev.napkin.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.grid.CellAddress;
import dev.napkin.grid.Rect;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * Cells that look at a table by a key hold, after any edit, what opening the worksheet anew gives;
 * and a change in one row of the table does not concern all of them.
 */
final class KeyedReadsLawTest {
  private static final int SHEETS = 20;
  private static final int EDITS = 15;
  private static final int ROWS = 100;
  private static final int TABLE = 2;
  private static final int OWN = 4;

  private static final String MATCH = "MATCH(E1,$A$1:$A$100,0)";

  private static final List<String> FORMULAS =
      List.of(
          "VLOOKUP(E1,$A$1:$C$100,3,FALSE)",
          "VLOOKUP(E1,$A$1:$C$100,$H$1,0)",
          "INDEX($C$1:$C$100," + MATCH + ")",
          "INDEX($B$1:$C$100," + MATCH + ",2)",
          "INDEX($C$2:$C$101," + MATCH + ")",
          "SUM(INDEX($B$1:$C$100," + MATCH + ",0))",
          "SUM(INDEX($C$1:$C$100," + MATCH + "):$C$100)",
          "SUM(OFFSET(INDEX($C$1:$C$100," + MATCH + "),1,0,2,1))",
          "XLOOKUP(E1,$A$1:$A$100,$C$1:$C$100)",
          "XLOOKUP(E1,$A$1:$A$100,$C$1:$C$100,\"none\",0,-1)",
          "SUMIF($A$1:$A$100,E1,$C$1:$C$100)",
          "SUMIFS($C$1:$C$100,$A$1:$A$100,E1)",
          "SUMIFS($C$1:$C$100,$B$1:$B$100,\">=\"&E2,$A$1:$A$100,E1)",
          "AVERAGEIFS($C$1:$C$100,$A$1:$A$100,E1,$B$1:$B$100,\">1\")",
          "MAXIFS($C$1:$C$100,$A$1:$A$100,E1)",
          "IFERROR(VLOOKUP(E1,$A$1:$C$100,2,FALSE)*2,VLOOKUP(E1,$A$1:$C$100,3,FALSE))",
          "SUM($C$1:$C$3)+SUMIFS($C$1:$C$100,$A$1:$A$100,E1)",
          "IF(E1=\"a\",SUMIFS(C$1:C$100,$A$1:$A$100,$E1),F1)");

  private static final Object[] VALUES = {
    "a",
    "A",
    "b",
    "abc",
    "ABC",
    "a*",
    "?b",
    ">1",
    "<>a",
    "=a",
    "",
    "5",
    "TRUE",
    0.0,
    1.0,
    2.0,
    3.0,
    5.0,
    5.5,
    0.1,
    true,
    false,
    FaultCode.NOT_AVAILABLE,
    Value.BLANK
  };

  private static Value value(RandomGenerator random) {
    Object some = VALUES[random.nextInt(VALUES.length)];
    return switch (some) {
      case String text -> random.nextBoolean() ? new Value.Text(text) : key(random);
      case Double number -> Value.number(number);
      case Boolean holds -> Value.logical(holds);
      case FaultCode code -> Value.Fault.of(code, "");
      default -> Value.BLANK;
    };
  }

  private static Value key(RandomGenerator random) {
    return new Value.Text("K" + random.nextInt(40));
  }

  private static SheetEdit put(RandomGenerator random, int column, int row) {
    Value value = value(random);
    Value shown = column == TABLE && random.nextBoolean() ? Value.number(random.nextInt()) : value;
    return new SheetEdit.Put(new CellAddress(0, row, column), shown);
  }

  private static List<String> lines(RandomGenerator random) {
    var lines = new ArrayList<String>();
    lines.add("H1: 3");
    // Some keys, some of the table and some of the cells' own keys are computed.
    lines.add("A40:A60: =IF(B40>2,\"K\"&B40,B40)");
    lines.add("C50:C70: =B50*2");
    lines.add("E30:E50: =IF(ISNUMBER(C30),\"K\"&C30,C30)");
    for (int row = 1; row <= ROWS; row++) {
      for (String column : List.of("A", "B", "C", "E")) {
        String place = column + row;
        if (lines.stream().noneMatch(line -> isIn(line, place))) {
          lines.add(place + ": " + (random.nextBoolean() ? "K" : "") + random.nextInt(40));
        }
      }
    }
    String first = FORMULAS.get(random.nextInt(FORMULAS.size()));
    String second = FORMULAS.get(random.nextInt(FORMULAS.size()));
    lines.add("J1:J100: =" + first);
    for (int row = 1; row <= ROWS; row++) {
      String formula = row % 2 == 0 ? first : second;
      lines.add("K" + row + ": =" + formula.replaceAll("E1\\b", "E" + row));
    }
    return lines;
  }

  /** Whether a cell lies where a line says. */
  private static boolean isIn(String line, String place) {
    return Worksheet.rect(line.substring(0, line.indexOf(": "))).contains(Worksheet.rect(place));
  }

  @Test
  void editingEqualsOpeningAnew() {
    long recomputed = 0;
    long possible = 0;
    for (int seed = 1; seed <= SHEETS; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      List<String> lines = lines(random);
      Worksheet sheet = Worksheet.of(lines);
      for (int edit = 0; edit < EDITS; edit++) {
        sheet.book.apply(put(random, random.nextInt(OWN + 1), random.nextInt(ROWS)));
      }
      for (int edit = 0; edit < EDITS; edit++) {
        int column = random.nextInt(3) == 0 ? random.nextInt(5) : TABLE;
        SheetEdit change = put(random, column, random.nextInt(ROWS));
        SheetOutcome outcome = sheet.book.apply(change);
        recomputed += outcome.changes().cells();
        possible += 2 * ROWS;
        if (random.nextInt(5) == 0) {
          sheet.book.undo();
        }
        check(
            seed + ": " + lines.get(lines.size() - 2) + ", " + lines.getLast() + ", " + change,
            sheet);
      }
    }
    assertTrue(recomputed < possible / 2, recomputed + " cells computed of " + possible);
  }

  private static void check(String about, Worksheet sheet) {
    sheet.book.checkInvariants();
    SheetWorkbook anew = sheet.anew();
    Rect used = anew.used(0);
    for (int row = 0; row < used.bottom(); row++) {
      for (int column = 0; column < used.right(); column++) {
        var cell = new CellAddress(0, row, column);
        assertEquals(anew.value(cell), sheet.book.value(cell), about + " at " + cell);
      }
    }
  }
}
