package dev.napkin.xlsx;

import dev.napkin.engine.Workbook;
import dev.napkin.ir.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A whole exported workbook before it becomes a file.
 *
 * @param pages in order
 * @param names the defined names
 * @param texts the text that travels along
 * @param losses what the file cannot say as the workbook says it
 */
record Plan(List<Page> pages, List<Names.Defined> names, Texts texts, List<String> losses) {
  private static final int LONGEST_PAGE_NAME = 31;

  /** Plans the export of {@code book}. */
  static Plan of(Workbook book, Texts texts) {
    var export = new Export(book);
    var checks = new CheckSheet(export);
    var claims = new ClaimSheet(export);
    List<ModelSheet> models = models(export);
    var axes = new AxisSheets(export);
    var grids = new GridSheet(export);
    models.forEach(ModelSheet::layOut);
    axes.layOut();
    grids.layOut();
    export.scenarioSheet.layOut();
    checks.layOut();
    claims.layOut();
    var units = new UnitSheet(export);

    var pages = new ArrayList<Page>();
    models.forEach(model -> pages.add(model.page()));
    pages.addAll(axes.pages());
    pages.addAll(grids.pages());
    if (!export.scenarios.isEmpty()) {
      pages.add(export.scenarioSheet.page(CoverSheet.selector()));
    }
    if (!checks.isEmpty()) {
      pages.add(checks.page());
    }
    if (!claims.isEmpty()) {
      pages.add(claims.page());
    }
    if (!export.program.sources().isEmpty()) {
      pages.add(SourceSheet.page(export));
    }
    if (!export.factors.used().isEmpty()) {
      pages.add(units.page());
    }
    pages.add(NameSheet.page(export));
    TextSheet.page(texts)
        .ifPresentOrElse(
            pages::add, () -> export.losses.add("the text has more lines than a sheet has rows"));
    pages.addFirst(new CoverSheet(export, texts, checks, claims).page(List.copyOf(pages)));
    return new Plan(List.copyOf(pages), export.names.defined(), texts, List.copyOf(export.losses));
  }

  /** A page for the scalars of each file, the workbook's own first, and one for rates. */
  private static List<ModelSheet> models(Export export) {
    Map<String, List<Entry>> byFile = new LinkedHashMap<>();
    var rates = new ArrayList<Entry>();
    String own = export.book.document().source().name();
    byFile.put(own, new ArrayList<>());
    for (Entry entry : export.program.entries()) {
      switch (entry.role()) {
        case RATE -> rates.add(entry);
        case CHECK, CLAIM -> {}
        case INPUT, FORMULA, COLUMN, AXIS, PART -> {
          // Parts of checks and claims stand under the file that they are written in.
          String file = entry.notes().span().source().name();
          byFile.computeIfAbsent(file, f -> new ArrayList<>()).add(entry);
        }
      }
    }
    var taken = new ArrayList<>(List.of("cover", "scenarios", "checks", "claims", "sources"));
    taken.addAll(List.of("units", "names", "text", "model", "rates", "history"));
    var sheets = new ArrayList<ModelSheet>();
    byFile.forEach(
        (file, entries) -> {
          if (!entries.isEmpty()) {
            boolean main = file.equals(own);
            String name = main ? "Model" : pageName(file, taken);
            String title = main ? export.program.title().orElse("Model") : baseName(file);
            sheets.add(new ModelSheet(export, name, title, entries));
          }
        });
    if (!rates.isEmpty()) {
      sheets.add(new ModelSheet(export, "Rates", "Exchange rates", rates));
    }
    return sheets;
  }

  /** The name of the page of an imported file: its own without folder and ending. */
  private static String pageName(String file, List<String> taken) {
    String stem = baseName(file);
    int dot = stem.lastIndexOf('.');
    String bare = (dot > 0 ? stem.substring(0, dot) : stem).replaceAll("[^\\p{L}\\p{N}_ -]", "_");
    String start = bare.isBlank() ? "file" : bare.strip();
    String name = start.substring(0, Math.min(start.length(), LONGEST_PAGE_NAME - 4));
    String found = name;
    for (int i = 2; isTaken(found, taken); i++) {
      found = name + " " + i;
    }
    taken.add(found.toLowerCase(Locale.ROOT));
    return found;
  }

  /** A file name without its folder, which is nobody's business. */
  private static String baseName(String file) {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  private static boolean isTaken(String name, List<String> taken) {
    String lower = name.toLowerCase(Locale.ROOT);
    return taken.contains(lower) || lower.matches("(tables|axes|grids)( [0-9]+)?");
  }
}
