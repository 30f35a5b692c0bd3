package dev.napkin.xlsx;

import dev.napkin.function.SheetFunction;
import dev.napkin.ir.Ir;
import dev.napkin.ir.SheetIr;
import dev.napkin.value.FaultCode;
import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Formulas as Excel writes them.
 *
 * <p>Brackets stand where the model has them, and besides only where Excel would group otherwise.
 * Of its operators a sign in front binds tightest, then percent, {@code ^}, {@code * /}, {@code +
 * -}, {@code &} and comparison; all group to the left.
 */
final class FormulaWriter {
  /** As many characters as a formula may have. */
  static final int LONGEST = 8192;

  private static final int LONGEST_TEXT = 255;
  private static final double LARGEST_PLAIN = 1e15;
  private static final double SMALLEST_PLAIN = 1e-5;

  /** How tightly something binds. */
  private enum Bind {
    COMPARE,
    JOIN,
    SUM,
    PRODUCT,
    POWER,
    PERCENT,
    SIGN,
    ATOM;

    /** What the right operand must bind like, since operators associate to the left. */
    Bind tighter() {
      return switch (this) {
        case COMPARE -> JOIN;
        case JOIN -> SUM;
        case SUM -> PRODUCT;
        case PRODUCT -> POWER;
        case POWER -> PERCENT;
        case PERCENT -> SIGN;
        case SIGN, ATOM -> ATOM;
      };
    }
  }

  /** What came of writing a formula. */
  sealed interface Written {
    /** Its text, without the equals sign. */
    record Done(String text) implements Written {}

    /** It cannot be written, and why, as a phrase. */
    record Refused(String reason) implements Written {}
  }

  private final References references;
  private final Factors factors;

  FormulaWriter(References references, Factors factors) {
    this.references = references;
    this.factors = factors;
  }

  /** The text of {@code formula} for {@code reader}. */
  Written write(Ir formula, Reader reader) {
    return write(formula, reader, inner -> Optional.empty());
  }

  /**
   * The text of {@code formula} for {@code reader}.
   *
   * @param shortcuts parts of the formula that stand in cells of their own, and what to write to
   *     look there
   */
  Written write(Ir formula, Reader reader, Function<Ir, Optional<String>> shortcuts) {
    var one = new One(reader, shortcuts);
    String text = one.text(formula, Bind.COMPARE);
    if (one.refusal.isPresent()) {
      return new Written.Refused(one.refusal.get());
    }
    return text.length() > LONGEST
        ? new Written.Refused("the formula has %d characters".formatted(text.length()))
        : new Written.Done(text);
  }

  /** A fault as a formula. */
  static String fault(FaultCode code) {
    return switch (code) {
      case NOT_AVAILABLE, SPILL, CALCULATION, CYCLE, UNIT -> "NA()";
      case GETTING_DATA, CONNECT, BLOCKED, UNKNOWN, FIELD, BUSY, EXTERNAL, PYTHON, TIMEOUT ->
          "NA()";
      case NULL, DIVISION_BY_ZERO, WRONG_KIND, BAD_REFERENCE, UNKNOWN_NAME, OUT_OF_DOMAIN ->
          code.text();
    };
  }

  /** A number that reads back as the same double. */
  static String number(double number) {
    if (number == 0) {
      return "0";
    }
    double size = Math.abs(number);
    BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
    if (size < LARGEST_PLAIN && size >= SMALLEST_PLAIN) {
      return exact.toPlainString();
    }
    int power = exact.precision() - exact.scale() - 1;
    return exact.movePointLeft(power).toPlainString() + "E" + (power < 0 ? "" : "+") + power;
  }

  /** A text between quotes; long ones in pieces, as Excel takes no more than 255 characters. */
  static String quoted(String text) {
    var pieces = new ArrayList<String>();
    for (int from = 0; from < text.length() || from == 0; from += LONGEST_TEXT) {
      String piece = text.substring(from, Math.min(text.length(), from + LONGEST_TEXT));
      pieces.add('"' + piece.replace("\"", "\"\"") + '"');
    }
    return String.join("&", pieces);
  }

  /** The writing of one formula. */
  private final class One {
    private final Reader reader;
    private final Function<Ir, Optional<String>> shortcuts;
    private Optional<String> refusal = Optional.empty();

    One(Reader reader, Function<Ir, Optional<String>> shortcuts) {
      this.reader = reader;
      this.shortcuts = shortcuts;
    }

    /** {@code ir}, in brackets where it binds less tightly than {@code least}. */
    String text(Ir ir, Bind least) {
      Optional<String> shortcut = shortcuts.apply(ir);
      if (shortcut.isPresent()) {
        return shortcut.get();
      }
      String text = bare(ir);
      return bind(ir).compareTo(least) < 0 ? "(" + text + ")" : text;
    }

    private String bare(Ir ir) {
      return switch (ir) {
        case Ir.Constant(Value value) -> constant(value);
        case Ir.Quantity quantity -> number(quantity.magnitude()) + factors.toBase(quantity.unit());
        case Ir.Look(var read) ->
            references.of(read, reader).orElseGet(() -> refuse("it reads what found no room"));
        case Ir.Arithmetic(Ir.Operation operation, Ir left, Ir right) ->
            binary(left, operation.symbol(), right, bind(ir));
        case Ir.Compare(Ir.Comparison comparison, Ir left, Ir right) ->
            binary(left, comparison.symbol(), right, Bind.COMPARE);
        case Ir.Join(Ir left, Ir right) -> binary(left, "&", right, Bind.JOIN);
        case Ir.Negate(Ir operand) -> "-" + text(operand, Bind.PERCENT);
        case Ir.Plus(Ir operand) -> "+" + text(operand, Bind.PERCENT);
        case Ir.Percent(Ir operand) -> text(operand, Bind.PERCENT) + "%";
        case Ir.Group(Ir inner) -> "(" + text(inner, Bind.COMPARE) + ")";
        case Ir.Before(Ir inner) -> text(inner, Bind.COMPARE);
        case Ir.Call(SheetFunction function, List<Ir> arguments) -> call(function, arguments);
        case Ir.Omitted _ -> "";
        case Ir.Poison _ -> fault(FaultCode.UNKNOWN_NAME);
        case SheetIr _ -> refuse("it is a formula of a worksheet");
      };
    }

    private String refuse(String reason) {
      refusal = refusal.or(() -> Optional.of(reason));
      return fault(FaultCode.NOT_AVAILABLE);
    }

    private String binary(Ir left, String operator, Ir right, Bind bind) {
      // Blanks around what binds loosely, so that a reader sees the terms.
      String spaced = bind.compareTo(Bind.PRODUCT) < 0 ? " " + operator + " " : operator;
      return text(left, bind) + spaced + text(right, bind.tighter());
    }

    private String call(SheetFunction function, List<Ir> arguments) {
      List<String> texts = arguments.stream().map(a -> text(a, Bind.COMPARE)).toList();
      return Functions.call(function.name(), texts);
    }
  }

  private static String constant(Value value) {
    return switch (value) {
      case Value.Num(double number) -> number(number);
      case Value.Text(String text) -> quoted(text);
      case Value.Logical(boolean holds) -> holds ? "TRUE" : "FALSE";
      case Value.Blank _ -> "";
      case Value.Fault fault -> fault(fault.code());
      case Value.Many _, Value.Reference _, Value.Lambda _ ->
          throw new IllegalArgumentException("no single constant: " + value);
    };
  }

  private static Bind bind(Ir ir) {
    return switch (ir) {
      case Ir.Compare _ -> Bind.COMPARE;
      case Ir.Join _ -> Bind.JOIN;
      case Ir.Arithmetic(Ir.Operation operation, _, _) ->
          switch (operation) {
            case ADD, SUBTRACT -> Bind.SUM;
            case MULTIPLY, DIVIDE -> Bind.PRODUCT;
            case POWER -> Bind.POWER;
          };
      case Ir.Quantity quantity ->
          quantity.unit().factors().isEmpty() ? sign(quantity.magnitude()) : Bind.PRODUCT;
      case Ir.Constant(Value.Num(double number)) -> sign(number);
      case Ir.Constant(Value.Text(String text)) ->
          text.length() > LONGEST_TEXT ? Bind.JOIN : Bind.ATOM;
      case Ir.Percent _ -> Bind.PERCENT;
      case Ir.Negate _, Ir.Plus _ -> Bind.SIGN;
      case Ir.Before(Ir inner) -> bind(inner);
      case Ir.Constant _, Ir.Look _, Ir.Call _, Ir.Group _, Ir.Omitted _, Ir.Poison _, SheetIr _ ->
          Bind.ATOM;
    };
  }

  private static Bind sign(double number) {
    return number < 0 ? Bind.SIGN : Bind.ATOM;
  }
}
