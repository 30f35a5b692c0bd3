package dev.napkin.xlsx.read;

import dev.napkin.syntax.SheetBook.DefinedName;
import dev.napkin.syntax.SheetBook.Settings;
import dev.napkin.syntax.SheetBook.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the part of a package says that lists its sheets.
 *
 * @param sheets in order
 * @param links the ids of the references to links, in the order of their numbers from 1
 */
record WorkbookPart(List<Listed> sheets, List<Named> names, List<String> links, Settings settings) {
  WorkbookPart {
    links = List.copyOf(links);
    sheets = List.copyOf(sheets);
    names = List.copyOf(names);
  }

  /** Names that the program makes for itself begin so. */
  private static final String BUILT_IN = "_xlnm.";

  /**
   * A sheet in the list.
   *
   * @param relation the id of the reference to its part
   */
  record Listed(String name, Visibility visibility, String relation) {}

  /**
   * A defined name.
   *
   * @param sheet the number of the sheet in which it holds; -1 for the whole workbook
   */
  record Named(String name, int sheet, String text, boolean hidden) {}

  /** Reads the part. */
  static WorkbookPart read(XmlScanner xml) throws Unreadable {
    if (!xml.root().equals("workbook")) {
      throw Unreadable.damaged("it is a document of another kind, not a workbook");
    }
    var sheets = new ArrayList<Listed>();
    var names = new ArrayList<Named>();
    var links = new ArrayList<String>();
    Settings settings = Settings.DEFAULT;
    boolean dates1904 = false;
    while (xml.child(1)) {
      int own = xml.depth();
      switch (xml.name()) {
        case "workbookPr" -> dates1904 = xml.attributes().flag("date1904");
        case "sheets" -> {
          while (xml.child(own)) {
            sheets.add(sheet(xml));
          }
        }
        case "definedNames" -> {
          while (xml.child(own)) {
            name(xml, names);
          }
        }
        case "externalReferences" -> {
          while (xml.child(own)) {
            links.add(relation(xml));
          }
        }
        case "calcPr" -> settings = settings(xml);
        default -> {
          // Windows, versions and protection say nothing of what is computed.
        }
      }
    }
    return new WorkbookPart(
        sheets,
        names,
        links,
        new Settings(
            dates1904,
            settings.iterates(),
            settings.iterations(),
            settings.tolerance(),
            settings.asDisplayed()));
  }

  /** The names as formulas. */
  List<DefinedName> defined(ShapedFormulas shapes) throws Unreadable {
    var defined = new ArrayList<DefinedName>();
    for (Named named : names) {
      boolean local = named.sheet >= 0 && named.sheet < sheets.size();
      Optional<String> sheet = local ? Optional.of(sheets.get(named.sheet).name) : Optional.empty();
      defined.add(new DefinedName(named.name, sheet, shapes.of(named.text, 0, 0), named.hidden));
    }
    return defined;
  }

  private static Listed sheet(XmlScanner xml) throws Unreadable {
    Visibility visibility =
        switch (xml.attributes().find("state").orElse("")) {
          case "hidden" -> Visibility.HIDDEN;
          case "veryHidden" -> Visibility.VERY_HIDDEN;
          default -> Visibility.VISIBLE;
        };
    String relation = relation(xml);
    String name = SheetTexts.decoded(xml.attributes().find("name").orElse(""));
    return new Listed(name, visibility, relation);
  }

  /** The id of the reference to the part that holds the rest. */
  private static String relation(XmlScanner xml) throws Unreadable {
    String relation = "";
    for (int i = 0; i < xml.attributes().count(); i++) {
      if (xml.attributes().endsWith(i, ":id")) {
        relation = xml.attributes().value(i);
      }
    }
    return relation;
  }

  private static void name(XmlScanner xml, List<Named> names) throws Unreadable {
    String name = xml.attributes().find("name").orElse("");
    String local = xml.attributes().find("localSheetId").orElse("");
    boolean hidden = xml.attributes().flag("hidden");
    String text = xml.content().toString();
    if (!name.isEmpty() && !name.startsWith(BUILT_IN) && !text.isBlank()) {
      names.add(new Named(name, local.isEmpty() ? -1 : whole(local, -1), text, hidden));
    }
  }

  private static Settings settings(XmlScanner xml) throws Unreadable {
    boolean exact = xml.attributes().find("fullPrecision").map(XmlAttributes::isTrue).orElse(true);
    int count =
        whole(xml.attributes().find("iterateCount").orElse(""), Settings.DEFAULT.iterations());
    String delta = xml.attributes().find("iterateDelta").orElse("");
    double tolerance = Decimals.read(delta);
    boolean sound = tolerance >= 0 && Double.isFinite(tolerance);
    return new Settings(
        false,
        xml.attributes().flag("iterate"),
        count,
        sound ? tolerance : Settings.DEFAULT.tolerance(),
        !exact);
  }

  /** A count of up to 32,767, which is what a program lets a person choose. */
  private static int whole(String text, int otherwise) {
    double number = Decimals.read(text);
    return number >= 0 && number <= Short.MAX_VALUE ? (int) number : otherwise;
  }
}
