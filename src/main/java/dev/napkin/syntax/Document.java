package dev.napkin.syntax;

import dev.napkin.source.Source;
import java.util.List;

/**
 * A whole text workbook as written.
 *
 * @param source the text it was read from
 * @param lines its statements in written order, each with the comments around it
 * @param after comment lines and blank lines behind the last statement
 */
public record Document(Source source, List<Statement.Line> lines, List<String> after) {
  public Document {
    lines = List.copyOf(lines);
    after = List.copyOf(after);
  }
}
