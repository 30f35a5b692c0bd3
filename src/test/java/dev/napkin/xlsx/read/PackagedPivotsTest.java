package dev.napkin.xlsx.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.check.GridNumbers;
import dev.napkin.check.SheetBinder;
import dev.napkin.engine.SheetWorkbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.syntax.SheetBook;
import dev.napkin.value.Coercion;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What GETPIVOTDATA gives of pivot tables in packages. */
final class PackagedPivotsTest {
  /** Region, month of a date, a flag; two totals side by side. */
  private static final String RECORDS =
      "<pivotCacheDefinition><cacheFields>"
          + "<cacheField name='Region'><sharedItems><s v='North'/><s v='South'/><m/>"
          + "</sharedItems></cacheField>"
          + "<cacheField name='Date'><sharedItems><d v='2024-01-05T00:00:00'/></sharedItems>"
          + "<fieldGroup base='1'><rangePr groupBy='months'/><groupItems><s v='&lt;2024'/>"
          + "<s v='Jan'/><s v='Feb'/><s v='&gt;2024'/></groupItems></fieldGroup></cacheField>"
          + "<cacheField name='Paid'><sharedItems><b v='1'/><b v='0'/></sharedItems></cacheField>"
          + "<cacheField name='Sales'/></cacheFields></pivotCacheDefinition>";

  private static final String FIELDS =
      "<pivotFields><pivotField axis='axisRow' name='Where'><items><item x='1'/>"
          + "<item x='0' n='Far north'/><item x='2'/></items></pivotField>"
          + "<pivotField axis='axisRow'><items><item x='1'/><item x='2'/></items></pivotField>"
          + "<pivotField axis='axisPage'><items><item x='0'/><item x='1'/></items></pivotField>"
          + "<pivotField dataField='1'/></pivotFields>"
          + "<rowFields><field x='0'/><field x='1'/></rowFields>";

  /** South with January and February, North with February, what has no region, all. */
  private static final String ROWS =
      "<rowItems><i><x/></i><i r='1'><x/></i><i r='1'><x v='1'/></i><i><x v='1'/></i><i r='1'><x"
          + " v='1'/></i><i t='blank'/><i><x v='2'/></i><i t='grand'><x/></i></rowItems>";

  private static final String COLUMNS =
      "<colFields><field x='-2'/></colFields>"
          + "<colItems><i><x/></i><i i='1'><x v='1'/></i></colItems>";

  private static final String TOTALS =
      "<pageFields><pageField fld='2' item='0'/></pageFields>"
          + "<dataFields><dataField name='Sum of Sales' fld='3'/>"
          + "<dataField name='Count of Sales' fld='3'/></dataFields>";

  private static final String TABLE =
      "<pivotTableDefinition><location ref='A3:C11' firstDataRow='1' firstDataCol='1'"
          + " rowPageCount='1'/>";

  private static SheetWorkbook open(String records, String table, List<String> formulas) {
    var rows = new StringBuilder("<sheetData>");
    for (int row = 1; row <= 11; row++) {
      rows.append("<row r='").append(row).append("'>");
      if (row > 3 && row < 11) {
        rows.append("<c r='B%1$d'><v>%1$d</v></c><c r='C%1$d'><v>10%1$d</v></c>".formatted(row));
      }
      if (row <= formulas.size()) {
        String formula = formulas.get(row - 1).replace("&", "&amp;");
        rows.append("<c r='E%d'><f>GETPIVOTDATA(%s)</f></c>".formatted(row, formula));
      }
      rows.append("</row>");
    }
    Map<String, String> parts = Packages.parts(rows.append("</sheetData>").toString());
    parts.put(
        "xl/worksheets/_rels/sheet1.xml.rels", Packages.relations("pivotTable", "/xl/pivot.xml"));
    parts.put("xl/pivot.xml", table);
    parts.put("xl/_rels/pivot.xml.rels", Packages.relations("pivotCacheDefinition", "cache.xml"));
    parts.put("xl/cache.xml", records);
    SheetBook book = Packages.book(parts);
    return SheetWorkbook.open(new SheetBinder(book, new GridNumbers()).program());
  }

  /** Of formulas in a column beside the table. */
  private static List<String> given(String table, String... formulas) {
    return withRecords(RECORDS, table, formulas);
  }

  private static List<String> withRecords(String records, String table, String... formulas) {
    SheetWorkbook workbook = open(records, table, List.of(formulas));
    var given = new ArrayList<String>();
    for (int row = 0; row < formulas.length; row++) {
      Value value = workbook.value(new CellAddress(0, row, 4));
      given.add(
          value instanceof Value.Fault(FaultCode code, _, _)
              ? code.text()
              : Coercion.text(value) instanceof Value.Text(String text) ? text : "?");
    }
    return given;
  }

  @Test
  void aTotalIsFoundByItsItemsWhateverTheyAreCalled() {
    String table = TABLE + FIELDS + ROWS + COLUMNS + TOTALS + "</pivotTableDefinition>";
    assertEquals(
        List.of("5", "105", "4", "104", "8", "7", "10", "1010", "10", "6"),
        given(
            table,
            "'Sum of Sales',A3,'Region','South','Date',1".replace('\'', '"'),
            "\"count of sales\",B5,\"where\",\"south\",\"Date\",\"Jan\"",
            "\"Sales\",A3,\"Region\",\"South\"",
            "\"Count of Sales\",A3,\"Region\",\"South\",\"Paid\",TRUE",
            "\"Sales\",A1,\"Region\",\"far NORTH\",\"Date\",\"2\"",
            "\"Sales\",A3,\"Region\",\"Far north\"",
            "\"Sum of \"&\"Sales\",A3:B4,\"Region\",\"(blank)\"",
            "\"Count of Sales\",A3,\"Region\",\"\"",
            "\"Sales\",A3,\"Region\",D9",
            "\"Sales\",A3,\"Region\",\"South\",\"Date\",2"));
  }

  @Test
  void whatIsNotShownIsNoReference() {
    String table = TABLE + FIELDS + ROWS + COLUMNS + TOTALS + "</pivotTableDefinition>";
    assertEquals(
        List.of("0", "#REF!", "#REF!", "#REF!", "#REF!", "#REF!", "#REF!", "#REF!", "#REF!"),
        given(
            table,
            "\"Sales\",A3",
            "\"Profit\",A3",
            "\"Sales\",E20",
            "\"Sales\",A3,\"Colour\",\"red\"",
            "\"Sales\",A3,\"Region\",\"West\"",
            "\"Sales\",A3,\"Date\",1",
            "\"Sales\",A3,\"Paid\",FALSE",
            "\"Sales\",A3,\"Region\",\"Far north\",\"Date\",1",
            "\"Sales\",A3,\"Region\",\"South\",\"Region\",\"Far north\""));
  }

  @Test
  void oneTextMaySayAllThatIsWanted() {
    String table = TABLE + FIELDS + ROWS + COLUMNS + TOTALS + "</pivotTableDefinition>";
    assertEquals(
        List.of("6", "108", "4", "0", "#REF!", "107"),
        given(
            table,
            "A3,\"South Feb\"",
            "A3,\"Count of Sales Feb Where['Far north']\"",
            "A3,\"Region[South;Sum]\"",
            "A3,\"\"",
            "A3,\"South West\"",
            "A3,\"'Far north' 'Count of Sales'\""));
  }

  @Test
  void anOuterItemIsSummedUpWhereItsFieldSaysSo() {
    String below = FIELDS.replace("name='Where'", "subtotalTop='0'");
    String rows =
        "<rowItems><i><x/></i><i r='1'><x/></i><i t='default'><x/></i><i t='avg'><x/></i>"
            + "<i><x v='1'/></i></rowItems>";
    String end = rows + COLUMNS + TOTALS + "</pivotTableDefinition>";
    String south = "\"Sales\",A3,\"Region\",\"South\"";
    String north = "\"Sales\",A3,\"Region\",\"Far north\"";
    String average = "A3,\"Region[South;Data,Average]\"";
    assertEquals(List.of("6", "#REF!", "7"), given(TABLE + below + end, south, north, average));
    String closed = below.replace("<item x='0'", "<item x='0' sd='0'");
    assertEquals(List.of("6", "8"), given(TABLE + closed + end, south, north));
  }

  @Test
  void labelsTellWhatLinesStandForWhereNothingElseDoes() {
    Map<String, String> parts =
        Packages.parts(
            "<sheetData>"
                + row(3, "", "", "Paid", "")
                + row(4, "Region", "Date", "TRUE", "Total Result")
                + row(5, "South", "Jan", "#11", "#12")
                + row(6, "", "Feb", "#21", "#22")
                + row(7, "South Result", "", "#31", "#32")
                + row(8, "Total Result", "", "#41", "#42")
                + "<row r='9'><c r='A9'><f>GETPIVOTDATA(\"Sales\",A3,\"Region\",\"South\",\"Date\","
                + "\"Feb\")</f><v>22</v></c><c r='B9'><f>GETPIVOTDATA(\"Sales\",A3,\"Region\","
                + "\"South\",\"Paid\",TRUE)</f><v>31</v></c><c r='C9'><f>GETPIVOTDATA(\"Sales\",A3)"
                + "</f><v>42</v></c></row></sheetData>");
    parts.put(
        "xl/worksheets/_rels/sheet1.xml.rels", Packages.relations("pivotTable", "/xl/pivot.xml"));
    parts.put(
        "xl/pivot.xml",
        "<pivotTableDefinition><location ref='A3:D8' firstDataRow='2' firstDataCol='2'/>"
            + FIELDS
            + "<colFields><field x='2'/></colFields><dataFields><dataField name='Sum of Sales'"
            + " fld='3'/></dataFields></pivotTableDefinition>");
    parts.put("xl/_rels/pivot.xml.rels", Packages.relations("pivotCacheDefinition", "cache.xml"));
    parts.put("xl/cache.xml", RECORDS);
    SheetBook book = Packages.book(parts);
    SheetWorkbook workbook = SheetWorkbook.open(new SheetBinder(book, new GridNumbers()).program());
    assertEquals(Value.number(22), workbook.value(new CellAddress(0, 8, 0)));
    assertEquals(Value.number(31), workbook.value(new CellAddress(0, 8, 1)));
    assertEquals(Value.number(42), workbook.value(new CellAddress(0, 8, 2)));
  }

  private static String row(int row, String... cells) {
    var text = new StringBuilder("<row r='" + row + "'>");
    for (int i = 0; i < cells.length; i++) {
      String place = (char) ('A' + i) + Integer.toString(row);
      if (cells[i].startsWith("#")) {
        text.append("<c r='%s'><v>%s</v></c>".formatted(place, cells[i].substring(1)));
      } else if (!cells[i].isEmpty()) {
        text.append("<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(place, cells[i]));
      }
    }
    return text.append("</row>").toString();
  }

  @Test
  void levelsAndMembersOfACubeAreCalledByTheirUniqueNames() {
    String cube =
        RECORDS
            .replace("name='Region'", "name='[Sales].[Region].[Region]'")
            .replace("<s v='South'/>", "<s v='[Sales].[Region].&amp;[S]' c='South'/>");
    assertEquals(
        List.of("4", "4"),
        withRecords(
            cube,
            TABLE + FIELDS + ROWS + COLUMNS + TOTALS + "</pivotTableDefinition>",
            "\"Sales\",A3,\"[Sales].[Region]\",\"[Sales].[Region].&[S]\"",
            "\"Sales\",A3,\"[Sales].[Region]\",\"South\""));
  }

  @Test
  void aDamagedPivotTableIsNotWorthRefusingAWorkbook() {
    assertEquals(List.of("#REF!"), given("<pivotTableDefinition><loc", "\"Sales\",A3"));
    assertEquals(List.of("#REF!"), given("<pivotTableDefinition/>", "\"Sales\",A3"));
    String far =
        TABLE + "<rowFields><field x='99'/></rowFields>" + ROWS + "</pivotTableDefinition>";
    assertEquals(List.of("#REF!"), given(far, "\"Sales\",A3"));
  }
}
