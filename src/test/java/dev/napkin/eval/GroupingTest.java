package dev.napkin.eval;

import static dev.napkin.eval.Sheets.row;

import org.junit.jupiter.api.Test;

/** GROUPBY and PIVOTBY over records with two keys. */
final class GroupingTest {
  private final Sheets sheet =
      Sheets.of(
          row("place", "kind", "count", "keep"),
          row("b", "x", 1, true),
          row("a", "y", 2, true),
          row("b", "y", 4, false),
          row("a", "x", 8, true),
          row("B", "x", 16, true));

  @Test
  void namesAreToldFromValues() {
    sheet.givesArray("{\"a\",10;\"b\",21;\"Total\",31}", "GROUPBY(A1:A6,C1:C6,SUM)");
    sheet.givesArray(
        "{\"place\",\"count\";\"a\",10;\"b\",21;\"Total\",31}", "GROUPBY(A1:A6,C1:C6,SUM,3)");
    sheet.givesArray(
        "{\"Row Field 1\",\"Value 1\";\"a\",2;\"b\",3}", "GROUPBY(A2:A6,C2:C6,COUNT,2,0)");
  }

  @Test
  void totalsStandBehindOrBefore() {
    sheet.givesArray(
        "{\"a\",\"x\",8;\"a\",\"y\",2;\"a\",\"\",10;\"b\",\"x\",17;\"b\",\"y\",4;\"b\",\"\",21;"
            + "\"Grand Total\",\"\",31}",
        "GROUPBY(A2:B6,C2:C6,SUM,,2)");
    sheet.givesArray(
        "{\"Grand Total\",\"\",31;\"a\",\"\",10;\"a\",\"x\",8;\"a\",\"y\",2;\"b\",\"\",21;"
            + "\"b\",\"x\",17;\"b\",\"y\",4}",
        "GROUPBY(A2:B6,C2:C6,SUM,,-2)");
    sheet.givesArray("#VALUE!", "GROUPBY(A2:B6,C2:C6,SUM,,3)");
  }

  @Test
  void groupsAreSortedByKeysOrValues() {
    sheet.givesArray("{\"b\",21;\"a\",10}", "GROUPBY(A2:A6,C2:C6,SUM,,0,-2)");
    sheet.givesArray(
        "{\"b\",\"x\",17;\"b\",\"y\",4;\"a\",\"x\",8;\"a\",\"y\",2}",
        "GROUPBY(A2:B6,C2:C6,SUM,,0,-1)");
    sheet.givesArray(
        "{\"a\",\"y\",2;\"a\",\"x\",8;\"b\",\"y\",4;\"b\",\"x\",17}",
        "GROUPBY(A2:B6,C2:C6,SUM,,0,{1,-2})");
    sheet.givesArray(
        "{\"a\",\"y\",2;\"b\",\"y\",4;\"a\",\"x\",8;\"b\",\"x\",17}",
        "GROUPBY(A2:B6,C2:C6,SUM,,0,3,,1)");
    sheet.givesArray("#VALUE!", "GROUPBY(A2:A6,C2:C6,SUM,,0,3)");
  }

  @Test
  void recordsThatDoNotCountAreLeftOut() {
    sheet.givesArray("{\"a\",10;\"b\",17}", "GROUPBY(A2:A6,C2:C6,SUM,,0,,D2:D6)");
    sheet.givesArray("#CALC!", "GROUPBY(A2:A6,C2:C6,SUM,,0,,C2:C6>99)");
    sheet.givesArray("#VALUE!", "GROUPBY(A2:A6,C2:C6,SUM,,0,,D2:D5)");
  }

  @Test
  void keysGoDownAndAcross() {
    sheet.givesArray(
        "{\"\",\"x\",\"y\",\"Total\";\"a\",8,2,10;\"b\",17,4,21;\"Total\",25,6,31}",
        "PIVOTBY(A2:A6,B2:B6,C2:C6,SUM)");
    sheet.givesArray(
        "{\"\",\"kind\",\"\";\"\",\"x\",\"y\";\"place\",\"count\",\"count\";\"a\",8,2;\"b\",17,4}",
        "PIVOTBY(A1:A6,B1:B6,C1:C6,SUM,3,0,,0)");
  }

  @Test
  void functionsOfTwoValuesGetThoseOfATotal() {
    sheet.givesArray("{\"a\",0.25;\"b\",0.75}", "GROUPBY({\"a\";\"b\"},{1;3},PERCENTOF,,0)");
    sheet.givesArray(
        "{\"\",1,2;5,0.25,0.75;6,0.5,0.5}",
        "PIVOTBY({5;5;6;6},{1;2;1;2},{1;3;2;2},PERCENTOF,0,0,,0,,,1)");
    sheet.givesArray(
        "{\"\",1,2;5,0.125,0.375;6,0.25,0.25}",
        "PIVOTBY({5;5;6;6},{1;2;1;2},{1;3;2;2},PERCENTOF,0,0,,0,,,2)");
    sheet.givesArray(
        "{\"a\",2;\"b\",6}", "GROUPBY({\"a\";\"b\"},{1;3},LAMBDA(some,SUM(some)*2),,0)");
  }
}
