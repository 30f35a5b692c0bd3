package dev.napkin.xlsx;

import dev.napkin.ir.Program;
import dev.napkin.syntax.Statement;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The first page: what this is, how it stands, what the colours say, where everything is. */
final class CoverSheet {
  private static final String NAME = "Cover";
  private static final int SELECTOR_ROW = 4;

  private final Export export;
  private final Texts texts;
  private final CheckSheet checks;
  private final ClaimSheet claims;
  private final Page page = new Page(NAME, "");
  private int row;

  CoverSheet(Export export, Texts texts, CheckSheet checks, ClaimSheet claims) {
    this.export = export;
    this.texts = texts;
    this.checks = checks;
    this.claims = claims;
  }

  /** Where the scenario is chosen. */
  static Place selector() {
    return new Place(NAME, SELECTOR_ROW, 1);
  }

  /** The page, with an index of {@code pages}. */
  Page page(List<Page> pages) {
    String title = export.program.title().orElse(texts.name());
    page.put(0, 0, Slot.text(title, Style.TITLE));
    String purpose = purpose();
    page.put(1, 0, Slot.text(purpose, Style.FAINT));
    row = 3;
    state();
    heading("What the colours say");
    legend();
    heading("Pages");
    for (Page other : pages) {
      page.put(row, 0, Slot.text(other.name(), Style.LINK).linked(new Place(other.name(), 0, 0)));
      page.put(row++, 1, Slot.text(other.purpose(), Style.PLAIN));
    }
    heading("Made from");
    pair("Text workbook", texts.name());
    pair("SHA-256 of its text", texts.hash());
    pair("Engine", "napkin " + version());
    heading("Known limits");
    limits();
    page.widths(30, 88);
    return page;
  }

  /** The comment above the title of the text, as one paragraph. */
  private String purpose() {
    List<Statement.Line> lines = export.book.document().lines();
    return lines.isEmpty()
        ? ""
        : lines.getFirst().before().stream()
            .filter(line -> line.startsWith("//"))
            .map(line -> line.substring(2).strip())
            .collect(Collectors.joining(" "));
  }

  private void heading(String text) {
    row++;
    page.put(row, 0, Slot.text(text, Style.SECTION));
    page.shade(row++, 1, 2, Style.SECTION);
  }

  private void pair(String label, String text) {
    page.put(row, 0, Slot.text(label, Style.PLAIN));
    page.put(row++, 1, Slot.text(text, Style.PLAIN));
  }

  private void state() {
    page.put(row, 0, Slot.text("How it stands", Style.SECTION));
    page.shade(row++, 1, 2, Style.SECTION);
    if (!export.scenarios.isEmpty()) {
      page.put(row, 0, Slot.text("Scenario", Style.PLAIN.with(Style.Weight.BOLD)));
      String selected = export.scenarioSheet.selected();
      page.put(
          selector(),
          Slot.text(selected, Style.INPUT.with(Style.Weight.BOLD))
              .meaning(new Meaning.Choice("the selected scenario")));
      page.choices(selector(), export.scenarioSheet.choices());
      row++;
    }
    if (!checks.isEmpty()) {
      page.put(row, 0, Slot.text("MASTER CHECK", Style.PLAIN.with(Style.Weight.BOLD)));
      String text =
          "IF(%s, \"ALL %d CHECKS HOLD\", \"A CHECK FAILS\")"
              .formatted(export.allChecks, checks.count());
      String shown =
          checks.allHold() ? "ALL %d CHECKS HOLD".formatted(checks.count()) : "A CHECK FAILS";
      page.put(
          row++,
          1,
          Slot.formula(text, new Value.Text(shown), Style.PLAIN.with(Style.Weight.BOLD))
              .linked(checks.master())
              .meaning(new Meaning.Derived(export.allChecks)));
    }
    if (!claims.isEmpty()) {
      page.put(row, 0, Slot.text("Claims", Style.PLAIN.with(Style.Weight.BOLD)));
      String text =
          "COUNTIF(%s, TRUE) & \" of %d agree\"".formatted(claims.verdicts(NAME), claims.count());
      String shown = claims.agreeing() + " of " + claims.count() + " agree";
      page.put(
          row++,
          1,
          Slot.formula(text, new Value.Text(shown), Style.PLAIN)
              .linked(new Place("Claims", 0, 0))
              .meaning(new Meaning.Derived("the number of claims that agree")));
    }
  }

  private void legend() {
    page.put(row, 0, Slot.of(Content.number(1234.5), Style.INPUT.format("#,##0.0")));
    page.put(
        row++, 1, Slot.text("Blue on yellow: an input, typed, there to be changed", Style.PLAIN));
    page.put(row, 0, Slot.of(Content.number(1234.5), Style.PLAIN.format("#,##0.0")));
    page.put(row++, 1, Slot.text("Black: computed from this page, or by named cells", Style.PLAIN));
    page.put(
        row,
        0,
        Slot.of(Content.number(1234.5), Style.PLAIN.with(Style.Ink.OTHER_SHEET).format("#,##0.0")));
    page.put(row++, 1, Slot.text("Green: computed from cells of other pages", Style.PLAIN));
    page.put(
        row,
        0,
        Slot.of(Content.number(1234.5), Style.PLAIN.with(Style.Shade.BASE).format("#,##0.0")));
    page.put(
        row++,
        1,
        Slot.text(
            "On grey: the same value in base units, which is what formulas read", Style.PLAIN));
    page.put(row, 0, Slot.text("gpu.rent", Style.LINK));
    page.put(row++, 1, Slot.text("A link within this file, or to a source", Style.PLAIN));
  }

  private void limits() {
    var limits = new ArrayList<String>();
    limits.add("Cells show up to six digits and hold all of them.");
    limits.add(
        "Low and High say how far an input may lie off; formulas work with the value itself.");
    limits.add(
        "A fault that Excel does not know stands as #N/A, with its reason in the status column.");
    limits.add("Rows and columns of a table must keep their order: formulas go by place.");
    if (!export.program.questions().isEmpty()) {
      limits.add(
          "Kept in the text and not answered here: "
              + export.program.questions().stream()
                  .map(Program.Question::keyword)
                  .distinct()
                  .collect(Collectors.joining(", "))
              + ".");
    }
    export.losses.forEach(loss -> limits.add(loss + "."));
    for (String limit : limits) {
      page.put(row++, 0, Slot.text(limit, Style.PLAIN));
    }
  }

  private static String version() {
    String version = CoverSheet.class.getPackage().getImplementationVersion();
    return version == null ? "in development" : version;
  }
}
