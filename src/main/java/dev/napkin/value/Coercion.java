package dev.napkin.value;

import java.util.Locale;

/**
 * One kind of value taken as another, as Excel does it for a single argument: a logical counts as 1
 * or 0, a blank as 0 or as the empty text, a text that reads as a number, a date or a time is that
 * number.
 *
 * <p>Every method gives the coerced value or the {@link Value.Fault} that says why there is none.
 */
public final class Coercion {
  private Coercion() {}

  /** As a number. */
  public static Value number(Value value) {
    return switch (value) {
      case Value.Num _, Value.Fault _ -> value;
      case Value.Logical(boolean holds) -> new Value.Num(holds ? 1 : 0);
      case Value.Blank _ -> new Value.Num(0);
      case Value.Text(String text) -> WrittenNumber.read(text);
      case Value.Many _, Value.Reference _, Value.Lambda _ ->
          wrongKind("one value is needed here, not several");
    };
  }

  /** As a text. */
  public static Value text(Value value) {
    return switch (value) {
      case Value.Text _, Value.Fault _ -> value;
      case Value.Num(double number) -> new Value.Text(GeneralFormat.of(number));
      case Value.Logical(boolean holds) -> new Value.Text(holds ? "TRUE" : "FALSE");
      case Value.Blank _ -> new Value.Text("");
      case Value.Many _, Value.Reference _, Value.Lambda _ ->
          wrongKind("one value is needed here, not several");
    };
  }

  /** As a logical. */
  public static Value logical(Value value) {
    return switch (value) {
      case Value.Logical _, Value.Fault _ -> value;
      case Value.Num(double number) -> new Value.Logical(number != 0);
      case Value.Blank _ -> new Value.Logical(false);
      case Value.Text(String text) ->
          switch (text.toUpperCase(Locale.ROOT)) {
            case "TRUE" -> new Value.Logical(true);
            case "FALSE" -> new Value.Logical(false);
            default -> wrongKind("a text is not TRUE or FALSE");
          };
      case Value.Many _, Value.Reference _, Value.Lambda _ ->
          wrongKind("one value is needed here, not several");
    };
  }

  private static Value.Fault wrongKind(String reason) {
    return Value.Fault.of(FaultCode.WRONG_KIND, reason);
  }
}
