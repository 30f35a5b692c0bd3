package dev.napkin.function;

import dev.napkin.value.Value;
import java.util.Optional;

/**
 * The step that rounds a result to what its number format shows, for workbooks that compute with
 * what is displayed. It has no name that a formula could call.
 *
 * <p>General, texts, dates and fractions show no fixed number of places: they stay as they are.
 */
public final class Displayed {
  private Displayed() {}

  /** Rounds one value; equal where the formats are, so that formulas stay equal with it. */
  private record Rounded(NumberFormat format) implements Body.Strict {
    @Override
    public Value apply(Arguments arguments) {
      Value value = arguments.value(0);
      return value instanceof Value.Num(double number)
          ? Value.number(format.rounded(number))
          : value;
    }
  }

  /** Whether a format shows numbers as dates or times. */
  public static boolean showsDate(String format) {
    return NumberFormat.of(format).filter(read -> read.sections().getFirst().isClock()).isPresent();
  }

  /** What rounds results in cells of a format; empty where the format rounds nothing. */
  public static Optional<SheetFunction> as(String format) {
    return NumberFormat.of(format)
        .filter(NumberFormat::rounds)
        .map(
            read ->
                SheetFunction.named("(as displayed)")
                    .summary("A number rounded to what the format of its cell shows.")
                    .takes("value", Kind.ANY, "what a formula gives")
                    .gives(Kind.ANY, "1")
                    .example("1.005", "1.01")
                    .body(new Rounded(read)));
  }
}
