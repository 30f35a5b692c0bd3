package dev.napkin.function;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import dev.napkin.value.WrittenMoment;
import java.util.Arrays;
import java.util.function.Function;

/**
 * The numbers of GCD, LCM and MULTINOMIAL, cut off behind the point. They came to Excel with its
 * Analysis ToolPak: a text in a cell counts where it reads as a number, a logical is {@code
 * #VALUE!}, and a blank cell is 0 within an area and passed over alone.
 */
final class WholeNumbers {
  /** From here on, a double no longer tells a number from its neighbours. */
  private static final double LARGEST = 0x1p53;

  private double[] numbers = new double[16];
  private int count;

  private WholeNumbers() {}

  /**
   * What {@code body} gives for them. A fault, and what is no number, comes before {@code #NUM!}
   * for a number that is negative or too large.
   */
  static Value of(Arguments arguments, Function<double[], Value> body) {
    var whole = new WholeNumbers();
    for (int i = 0; i < arguments.count(); i++) {
      Array array = arguments.array(i);
      int used = array.usedRows() * array.columns();
      boolean hasBlank = used < array.size();
      for (int cell = 0; cell < used; cell++) {
        Value value = whole.add(array.get(cell));
        hasBlank |= value instanceof Value.Blank;
        if (value instanceof Value.Fault) {
          return value;
        }
      }
      if (hasBlank && !array.isOne()) {
        whole.add(Value.number(0));
      }
    }
    double[] numbers = Arrays.copyOf(whole.numbers, whole.count);
    if (numbers.length == 0) {
      return Faults.wrongKind("there is no number");
    }
    for (double number : numbers) {
      if (number < 0 || number >= LARGEST) {
        return Faults.outOfDomain("a number is negative, or 2^53 or more");
      }
    }
    return body.apply(cutOff(numbers));
  }

  private static double[] cutOff(double[] numbers) {
    return Arrays.stream(numbers).map(FifteenDigits::truncate).toArray();
  }

  /** Numbers may stand between blanks, dates not: so IronCalc's GCD_LCM has it of Excel. */
  private static boolean isDateBetweenBlanks(Value cell) {
    return cell instanceof Value.Text(String text)
        && !text.strip().equals(text)
        && WrittenMoment.read(text).isPresent();
  }

  /** Takes in the value of a cell; gives it as a number, or the blank or fault that it is. */
  private Value add(Value cell) {
    if (cell instanceof Value.Blank) {
      return cell;
    }
    Value value =
        cell instanceof Value.Logical || isDateBetweenBlanks(cell)
            ? Faults.wrongKind("a logical is no number here, nor a date between blanks")
            : Coercion.number(cell);
    if (value instanceof Value.Num(double number)) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
      }
      numbers[count] = number;
      count++;
    }
    return value;
  }
}
