package dev.napkin.app.cli;

import java.util.List;
import java.util.stream.Collectors;

/** A report as Markdown: headings and tables. */
final class MarkdownLayout {
  private MarkdownLayout() {}

  /** A whole report. */
  static String of(Report report) {
    var text = new StringBuilder();
    if (!report.title().isEmpty()) {
      text.append("# ").append(escaped(report.title())).append('\n');
    }
    for (Report.Section section : report.sections()) {
      if (section.tables().stream().allMatch(Table::isEmpty)) {
        continue;
      }
      if (!section.heading().isEmpty()) {
        text.append("\n## ").append(escaped(section.heading())).append('\n');
      }
      section.tables().stream().filter(t -> !t.isEmpty()).forEach(t -> table(t, text));
    }
    return text.toString();
  }

  private static void table(Table table, StringBuilder text) {
    text.append('\n');
    if (!table.caption().isEmpty()) {
      text.append(escaped(table.caption())).append("\n\n");
    }
    if (!table.rows().isEmpty()) {
      row(table.columns().stream().map(MarkdownLayout::head).toList(), text);
      text.append('|');
      table
          .columns()
          .forEach(column -> text.append(column.align() == Table.Align.POINT ? "---:|" : "---|"));
      text.append('\n');
      table.rows().forEach(row -> row(row.stream().map(MarkdownLayout::escaped).toList(), text));
    }
    for (String note : table.notes()) {
      text.append("\n").append(escaped(note)).append('\n');
    }
  }

  private static String head(Table.Column column) {
    return escaped(column.unit().isEmpty() ? column.name() : column.name() + " " + column.unit());
  }

  private static void row(List<String> cells, StringBuilder text) {
    text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |"))).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|").replace("*", "\\*").replace("_", "\\_").replace("<", "&lt;");
  }
}
