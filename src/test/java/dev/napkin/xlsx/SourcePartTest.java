package dev.napkin.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** The text of a workbook comes back from the file as it went in, to the last character. */
final class SourcePartTest {
  private static final long SEED = 20261123;
  private static final int CASES = 300;
  private static final String CHARACTERS =
      "ab <>&\"']]>\t\n\r\u0000\u0001\uFFFE\uD83D\uDE00\uD83Dé=+-";

  private static String text(RandomGenerator random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }

  @Test
  void thePartGivesBackWhatWasPutIn() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    for (int i = 0; i < CASES; i++) {
      var texts =
          Texts.of(
              "m" + i + ".nap", text(random), Map.of("x/a&b.csv", text(random)), "scenario one");
      assertEquals(Optional.of(texts), SourcePart.read(SourcePart.write(texts)), "case " + i);
    }
  }

  @Test
  void whatIsNotOursIsNotRead() {
    for (String part :
        List.of("", "<a/>", "<napkin/>", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")) {
      assertEquals(Optional.empty(), SourcePart.read(part.getBytes(StandardCharsets.UTF_8)), part);
    }
  }

  @Test
  void thePageGivesBackTheSameLines() {
    for (String text :
        List.of("", "\n", "a\nb", "a\r\nb\r\n", "a\n\n\nb\n", "x".repeat(70_000) + "\ny")) {
      var texts = Texts.of("m.nap", text, Map.of("b.nap", "one\ntwo\n"), "");
      assertEquals(Optional.of(texts), TextSheet.read(rows(TextSheet.page(texts).orElseThrow())));
    }
  }

  private static List<SequencedMap<Integer, Value>> rows(Page page) {
    var rows = new ArrayList<SequencedMap<Integer, Value>>();
    for (var row : page.rows().values()) {
      SequencedMap<Integer, Value> values = new LinkedHashMap<>();
      row.forEach((column, slot) -> values.put(column, slot.content().value()));
      rows.add(values);
    }
    return rows;
  }
}
