package dev.napkin.function;

import static dev.napkin.function.Kind.ANY;
import static dev.napkin.function.Kind.TEXT;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.List;

/** What is looked up in documents of XML. */
final class XmlFunctions {
  private XmlFunctions() {}

  private static final SheetFunction FILTERXML =
      SheetFunction.named("FILTERXML")
          .summary("What stands in a document of XML where a path of XPath leads to.")
          .takes("xml", TEXT, "the document; it may have no document type")
          .takes("xpath", TEXT, "an expression of XPath 1.0 that gives elements, attributes, texts")
          .gives(ANY, "1")
          .fault(WRONG_KIND, "the document or the path is none, or nothing is found")
          .source("W3C, XML Path Language 1.0, 1999; Extensible Markup Language 1.0, 5th ed., 2008")
          .example("FILTERXML(\"<a><b>1</b><b>x</b></a>\", \"//b\")", "{1;\"x\"}")
          .example("FILTERXML(\"<a><b n='1'>7</b></a>\", \"/a/b[@n=1]\")", "7")
          .example("FILTERXML(\"<a><b></a>\", \"//b\")", "#VALUE!")
          .body(a -> filtered(a.text(0), a.text(1)));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(FILTERXML);
  }

  private static Value filtered(String xml, String path) {
    return XPathReader.read(path)
        .flatMap(wanted -> XmlReader.read(xml).flatMap(tree -> XPathSearch.texts(tree, wanted)))
        .filter(texts -> !texts.isEmpty())
        .map(
            texts ->
                texts.size() == 1
                    ? value(texts.getFirst())
                    : NewArray.of(texts.size(), 1, (row, _) -> value(texts.get(row))))
        .orElseGet(() -> Faults.wrongKind("the document or the path is none, or nothing is found"));
  }

  /** A number or a date where the text is one, as in a cell. */
  private static Value value(String text) {
    Value written = new Value.Text(text);
    return Coercion.number(written) instanceof Value.Num number ? number : written;
  }
}
