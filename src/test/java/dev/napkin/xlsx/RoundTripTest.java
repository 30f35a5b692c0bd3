package dev.napkin.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.napkin.engine.Workbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.ir.Entry;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** The law of the round trip: what is exported and read back computes the same values. */
final class RoundTripTest {
  private static final long SEED = 20261123;
  private static final int CASES = 40;
  private static final List<String> UNITS = List.of("GB", "TB/s", "USD/h", "%", "m^2", "");

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

  @Test
  void exportThenImportKeepsTextAndValues() {
    for (int i = 0; i < CASES; i++) {
      String text = model();
      Exports.Opened opened = Exports.of(text);
      Imported.Done done =
          assertInstanceOf(Imported.Done.class, Importer.read(opened.export().bytes()));
      assertEquals(text, done.text(), "case " + i);
      assertEquals(List.of(), done.differences(), text);
      assertEquals(List.of(), done.report(), text);
      assertEquals(values(opened.book()), values(Exports.book(done.text())), text);
    }
  }

  @Test
  void anInputThatIsEditedInTheFileGivesWhatSettingItGives() {
    for (int i = 0; i < CASES / 4; i++) {
      Exports.Opened opened = Exports.of(model());
      List<String> inputs = inputs(opened);
      String name = inputs.get(random.nextInt(inputs.size()));
      Place place = Exports.input(opened, name);
      double number = 1 + random.nextInt(50);
      byte[] edited =
          Exports.edited(
              opened.export().bytes(),
              file -> Exports.cell(file, place.from("")).setCellValue(number));
      Imported.Done done = assertInstanceOf(Imported.Done.class, Importer.read(edited));
      assertEquals(List.of(), done.differences(), name);
      Exports.Opened again = Exports.of(done.text());
      Slot slot = slot(again, name);
      Value expected = new Value.Num(number);
      assertEquals(expected, slot.content().value(), name + " in\n" + done.text());
    }
  }

  private static Slot slot(Exports.Opened opened, String name) {
    Place place = Exports.input(opened, name);
    return opened.plan().pages().stream()
        .filter(page -> page.name().equals(place.page()))
        .findFirst()
        .flatMap(page -> page.at(place.row(), place.column()))
        .orElseThrow();
  }

  private static List<String> inputs(Exports.Opened opened) {
    var inputs = new ArrayList<String>();
    for (Page page : opened.plan().pages()) {
      for (var row : page.rows().values()) {
        for (Slot slot : row.values()) {
          if (slot.meaning().orElse(null) instanceof Meaning.Input(String name, _, _)
              && slot.content() instanceof Content.Typed) {
            inputs.add(name);
          }
        }
      }
    }
    return inputs;
  }

  private static List<Value> values(Workbook book) {
    var values = new ArrayList<Value>();
    for (Entry entry : book.program().entries()) {
      for (CellAddress cell : entry.cells()) {
        values.add(book.value(cell));
      }
    }
    return values;
  }

  /** A workbook of a table, two axes, a dozen names and a scenario. */
  private String model() {
    var text = new StringBuilder("// Made up.\nworkbook \"Made up\"\n\n");
    text.append("axis t = 1 to ").append(2 + random.nextInt(4)).append("\n");
    text.append("axis z = 5, 7, 9 GB\n");
    text.append("table item {\n  key | cost : USD | size : GB\n");
    for (String key : List.of("B200", "\"a b\"", "x")) {
      text.append("  ").append(key).append(" | ").append(number()).append(" | ");
      text.append(random.nextInt(5) == 0 ? "" : number()).append("\n");
    }
    text.append("}\n\n# Names\n");
    for (int i = 0; i < 4; i++) {
      String unit = UNITS.get(random.nextInt(UNITS.size()));
      text.append("n").append(i).append(" = ").append(number());
      text.append(unit.isEmpty() || unit.equals("%") ? unit : " " + unit).append("\n");
    }
    text.append("f0 = n0 * n1 / n2\nf1 = -n3^2 + (n3 - n3 * ").append(number()).append(")\n");
    text.append("g0[item, t] = item.cost * t\ng1[t, item] = g0 / ").append(number()).append("\n");
    text.append("g2[z, item] = IFNA(item.size, 1 GB) * z\n");
    text.append("run[t] = prev(run) + n3 first = n3\n");
    text.append("s0 = SUM(g0 over [item, t])\ns1[t] = MAX(g0 over item)\n");
    text.append("s2 = SUM(item.cost * g1 over [item, t])\n");
    text.append("check some : item.cost > 4 USD\n");
    text.append("scenario other { n1 = n1 * 2 }\n");
    return text.toString();
  }

  private String number() {
    return random.nextBoolean()
        ? String.valueOf(1 + random.nextInt(99))
        : 1 + random.nextInt(9) + "." + (1 + random.nextInt(98));
  }
}
