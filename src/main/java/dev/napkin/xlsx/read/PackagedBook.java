package dev.napkin.xlsx.read;

import dev.napkin.grid.Rect;
import dev.napkin.grid.Region;
import dev.napkin.macro.MacroProject;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.SheetBook.Block;
import dev.napkin.syntax.SheetBook.Sheet;
import dev.napkin.syntax.SheetBook.Table;
import dev.napkin.value.Annotations;
import dev.napkin.xlsx.read.Relations.Relation;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A workbook in a package of XML parts (.xlsx, .xlsm), found from reference to reference. */
final class PackagedBook {
  private static final Set<String> NOT_A_SHEET =
      Set.of("chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet");

  private final Parts parts;
  private final Budget budget;
  private final Losses losses = new Losses();
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final PackagedPivots pivots;

  /** Whether macros may ask how cells look. */
  private boolean looks;

  PackagedBook(Parts parts, Budget budget) {
    this.parts = parts;
    this.budget = budget;
    this.pivots = new PackagedPivots(parts, budget);
  }

  /** Reads all of it. */
  SheetBook read() throws Unreadable {
    String main = main();
    WorkbookPart workbook;
    try (var xml = scanner(main)) {
      workbook = WorkbookPart.read(xml);
    }
    Relations relations = Relations.of(parts, main);
    note(relations);
    String texts = target(relations, "sharedStrings");
    var shared = SheetTexts.of(parts, texts, budget);
    var arrays = DynamicArrays.of(parts, target(relations, "sheetMetadata"));
    var faults = RichFaults.of(parts, relations, budget);
    var shapes = new ShapedFormulas(budget);
    List<SheetBook.Module> macros = macros(relations);
    looks = MacroProject.of(macros).understandsAny();
    if (looks) {
      losses.add(MacroTexts.LOSS);
    }
    var formats = formats(workbook.settings(), relations);
    var book =
        new SheetPart.Book(
            shared, arrays, faults, formats, workbook.settings().dates1904(), budget, losses);
    for (WorkbookPart.Listed listed : workbook.sheets()) {
      sheet(listed, relations.byId(listed.relation()), book, shapes);
    }
    return new SheetBook(
        sheets,
        workbook.defined(shapes),
        tables,
        losses.hasMacros() ? workbook.settings().withMacros() : workbook.settings(),
        linked(workbook.links(), relations),
        losses.sentences(),
        writer(),
        macros);
  }

  /** The texts of macros. */
  private List<SheetBook.Module> macros(Relations relations) throws Unreadable {
    Optional<InputStream> project = parts.open(target(relations, "vbaProject"));
    return project.isPresent() ? MacroTexts.of(project.get(), budget) : List.of();
  }

  /** The program that saved the package, as far as its extended properties can be read. */
  private String writer() throws Unreadable {
    String name = target(Relations.of(parts, ""), "extended-properties");
    if (!parts.has(name)) {
      return "";
    }
    try (var xml = scanner(name)) {
      xml.root();
      while (xml.child(1)) {
        if (xml.name().equals("Application")) {
          return xml.content().toString().strip();
        }
      }
    } catch (Unreadable e) {
      return ""; // who saved it is not worth refusing a workbook
    }
    return "";
  }

  /** Number formats, which count where the workbook computes with what is displayed. */
  private NumberFormats formats(SheetBook.Settings settings, Relations relations)
      throws Unreadable {
    var formats = new NumberFormats(budget, settings.asDisplayed());
    String styles = target(relations, "styles");
    if ((settings.asDisplayed() || looks) && parts.has(styles)) {
      try (var xml = scanner(styles)) {
        formats.read(xml);
      }
    }
    return formats;
  }

  private List<SheetBook.Linked> linked(List<String> links, Relations relations) throws Unreadable {
    var linked = new ArrayList<SheetBook.Linked>();
    for (int i = 0; i < links.size(); i++) {
      String name = relations.byId(links.get(i)).map(Relation::target).orElse("");
      if (parts.has(name)) {
        try (var xml = scanner(name)) {
          linked.addAll(ExternalLinkPart.read(xml, budget, i + 1));
        } catch (Unreadable e) {
          if (e.limit()) {
            throw e; // what else is wrong with it is not worth refusing a workbook
          }
        }
      }
    }
    return linked;
  }

  /** The name of the part that lists the sheets. */
  private String main() throws Unreadable {
    Optional<Relation> main = Relations.of(parts, "").first("officeDocument");
    if (main.isEmpty() || !parts.has(main.get().target())) {
      throw Unreadable.damaged(
          parts.has("mimetype") && parts.has("content.xml")
              ? "it is an OpenDocument file (.ods); save it as .xlsx in a spreadsheet program"
              : "it is a ZIP archive without a workbook in it");
    }
    String name = main.get().target();
    if (name.endsWith(".bin")) {
      throw Unreadable.damaged(
          "it is a binary workbook (.xlsb); save it as .xlsx in a spreadsheet program");
    }
    return name;
  }

  private void sheet(
      WorkbookPart.Listed listed,
      Optional<Relation> relation,
      SheetPart.Book book,
      ShapedFormulas shapes)
      throws Unreadable {
    if (relation.isPresent() && NOT_A_SHEET.contains(relation.get().kind())) {
      return;
    }
    String name = relation.map(Relation::target).orElse("");
    if (!parts.has(name)) {
      losses.add("What stands on the sheet " + listed.name() + " is missing in the file.");
      sheets.add(
          new Sheet(
              listed.name(),
              listed.visibility(),
              List.of(),
              List.of(),
              new Region(),
              new Region()));
      return;
    }
    Relations relations = Relations.of(parts, name);
    note(relations);
    List<Rect> filters = tables(relations, listed.name());
    try (var xml = scanner(name)) {
      var seen = new SheetLooks(looks, budget);
      comments(relations, seen);
      var part = new SheetPart(xml, book, shapes, seen);
      part.read();
      List<Block> blocks = part.cells().blocks();
      sheets.add(
          new Sheet(
              listed.name(),
              listed.visibility(),
              blocks,
              part.cells().stored(),
              part.hidden(),
              part.filtered(filters),
              new Annotations(
                  part.spoken(), pivots.of(relations, blocks, book.dates1904()), seen.looks())));
    }
  }

  /** Reads the tables of a sheet. Returns what their filters lie over. */
  private List<Rect> tables(Relations relations, String sheet) throws Unreadable {
    var filters = new ArrayList<Rect>();
    for (Relation relation : relations.all()) {
      if (relation.kind().equals("table") && parts.has(relation.target())) {
        try (var xml = scanner(relation.target())) {
          TablePart.read(xml, sheet)
              .ifPresent(
                  part -> {
                    tables.add(part.table());
                    part.filter().ifPresent(filters::add);
                  });
        }
      }
    }
    return filters;
  }

  /** Reads the comments on a sheet's cells, where macros may ask for them. */
  private void comments(Relations relations, SheetLooks seen) throws Unreadable {
    String name = target(relations, "comments");
    if (seen.isWanted() && parts.has(name)) {
      try (var xml = scanner(name)) {
        CommentPart.read(xml, seen);
      }
    }
  }

  /** Notes what is referred to and not kept; drawings are looked into for charts. */
  private void note(Relations relations) throws Unreadable {
    for (Relation relation : relations.all()) {
      if (relation.kind().equals("drawing")) {
        var inside = Relations.of(parts, relation.target());
        inside.all().forEach(part -> losses.reference(part.kind()));
        if (inside.all().isEmpty()) {
          losses.reference("drawing");
        }
      } else {
        losses.reference(relation.kind());
      }
    }
  }

  private static String target(Relations relations, String kind) {
    return relations.first(kind).map(Relation::target).orElse("");
  }

  private XmlScanner scanner(String name) throws Unreadable {
    Optional<InputStream> stream = parts.open(name);
    if (stream.isEmpty()) {
      throw Unreadable.damaged("its part " + name + " is missing");
    }
    return XmlScanner.of(stream.get(), name);
  }
}
