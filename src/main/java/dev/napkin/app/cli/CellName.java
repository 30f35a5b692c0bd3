package dev.napkin.app.cli;

import dev.napkin.engine.Workbook;
import dev.napkin.grid.CellAddress;
import dev.napkin.insight.Shown;
import dev.napkin.ir.Axis;
import dev.napkin.ir.Entry;
import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Nearest;
import dev.napkin.source.Source;
import dev.napkin.source.Span;
import dev.napkin.syntax.Expression;
import dev.napkin.syntax.NapParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A cell as a person names it on the command line: {@code cost_per_user[B200, 32k]}. */
final class CellName {
  /** What came of looking for it. */
  sealed interface Found {
    /** The cell. */
    record Cell(CellAddress address) implements Found {}

    /** Why there is none. */
    record Missing(List<Diagnostic> why) implements Found {}
  }

  private final Workbook book;

  private CellName(Workbook book) {
    this.book = book;
  }

  /** The cell called {@code text} in {@code book}. */
  static Found find(String text, Workbook book) {
    var parsed = NapParser.formula(Source.of("<NAME>", text));
    if (!parsed.diagnostics().isEmpty()) {
      return new Found.Missing(parsed.diagnostics());
    }
    var search = new CellName(book);
    return switch (parsed.tree()) {
      case Expression.Name name -> search.cell(name, List.of());
      case Expression.Index at -> search.cell(at.target(), at.keys());
      case Expression other ->
          missing(
              Diagnostic.of(Code.SYNTAX, other.span(), "a name is expected, and not a formula"));
    };
  }

  private static Found missing(Diagnostic why) {
    return new Found.Missing(List.of(why));
  }

  private Found cell(Expression.Name name, List<Expression.Key> keys) {
    Optional<Entry> entry = book.entry(name.text());
    if (entry.isEmpty()) {
      List<String> known = book.program().entries().stream().map(Entry::name).toList();
      return missing(
          Diagnostic.of(Code.UNKNOWN_NAME, name.span(), "nothing defines `" + name.text() + "`")
              .hint(Nearest.hint(name.text(), known)));
    }
    List<Axis> axes = entry.get().axes();
    if (axes.size() != keys.size()) {
      return missing(wrongCount(entry.get(), name.span(), keys));
    }
    var positions = new ArrayList<Integer>();
    for (int i = 0; i < axes.size(); i++) {
      Expression.Key key = keys.get(i);
      int position = axes.get(i).keys().indexOf(key.text());
      if (position < 0) {
        return missing(unknownKey(axes.get(i), key));
      }
      positions.add(position);
    }
    return new Found.Cell(entry.get().cell(positions));
  }

  private static Diagnostic wrongCount(Entry entry, Span span, List<Expression.Key> keys) {
    List<String> axes = entry.axes().stream().map(Axis::name).toList();
    if (axes.isEmpty()) {
      return Diagnostic.of(
          Code.NOT_INDEXED,
          keys.getFirst().span(),
          "`" + entry.name() + "` is one value and has no index");
    }
    String example = Shown.name(entry, entry.cells().getFirst());
    return Diagnostic.of(
            Code.INDEX_MISMATCH,
            span,
            "`" + entry.name() + "` is indexed by " + String.join(", ", axes))
        .hint("name one cell, such as `" + example + "`");
  }

  private static Diagnostic unknownKey(Axis axis, Expression.Key key) {
    Diagnostic unknown =
        Diagnostic.of(
            Code.UNKNOWN_KEY,
            key.span(),
            "`" + key.text() + "` is no key of `" + axis.name() + "`");
    return unknown.hint(
        Nearest.hint(key.text(), axis.keys())
            .or(() -> Optional.of("its keys: " + String.join(", ", firstFew(axis.keys())))));
  }

  private static List<String> firstFew(List<String> keys) {
    return keys.size() <= 12 ? keys : keys.subList(0, 12);
  }
}
