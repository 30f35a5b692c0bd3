package dev.napkin.syntax;

/** Trees back to text. */
public final class Printer {
  private Printer() {}

  /** A whole workbook. */
  public static String print(Document document) {
    return document.source().text();
  }

  /** One formula. */
  public static String print(Expression expression) {
    return expression.span().text().strip();
  }

  /** One statement. */
  public static String print(Statement statement) {
    return statement.span().text().strip();
  }
}
