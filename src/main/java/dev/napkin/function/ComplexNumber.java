package dev.napkin.function;

import dev.napkin.value.FaultCode;
import dev.napkin.value.GeneralFormat;
import dev.napkin.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.core.DD;

/**
 * A complex number, and the letter that stands for the imaginary unit where it is written: {@code
 * 3+4i}.
 *
 * @param letter i or j; i for a number without imaginary part
 */
record ComplexNumber(double real, double imaginary, char letter) {
  private static final String NUMBER = "(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?";
  private static final Pattern REAL = Pattern.compile("[+-]?" + NUMBER);
  private static final Pattern WRITTEN =
      Pattern.compile("([+-]?" + NUMBER + "(?=[+-]))?([+-]?)(" + NUMBER + ")?([ij])");

  /** From here on the tangent is i or -i to all digits, and more would overflow. */
  private static final double FLAT = 350;

  private static final double LEAST_PLAIN = 1e-4;
  private static final double SCIENTIFIC = 1e15;
  private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  static final ComplexNumber ONE = of(1, 0);

  /** A number written with i. */
  static ComplexNumber of(double real, double imaginary) {
    return new ComplexNumber(real, imaginary, 'i');
  }

  /** A number with this length and this angle in radians. */
  static ComplexNumber polar(double length, double angle) {
    return of(length * StrictMath.cos(angle), length * StrictMath.sin(angle));
  }

  /** What is made of a complex number. */
  interface Use {
    /** The value of it. */
    Value of(ComplexNumber number);
  }

  /** What {@code use} gives for the number that {@code text} says, or {@code #NUM!}. */
  static Value read(String text, Use use) {
    return parse(text)
        .map(use::of)
        .orElseGet(() -> Faults.outOfDomain("the text \"" + text + "\" is no complex number"));
  }

  /** The number that {@code text} says; an empty text says 0. */
  static Optional<ComplexNumber> parse(String text) {
    if (text.isEmpty()) {
      return Optional.of(of(0, 0));
    }
    if (REAL.matcher(text).matches()) {
      return Optional.of(of(Double.parseDouble(text), 0)).filter(ComplexNumber::isFinite);
    }
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    double real = parts.group(1) == null ? 0 : Double.parseDouble(parts.group(1));
    double size = parts.group(3) == null ? 1 : Double.parseDouble(parts.group(3));
    double imaginary = parts.group(2).equals("-") ? -size : size;
    return Optional.of(new ComplexNumber(real, imaginary, parts.group(4).charAt(0)))
        .filter(ComplexNumber::isFinite);
  }

  private boolean isFinite() {
    return Double.isFinite(real) && Double.isFinite(imaginary);
  }

  /** As a text, each part with 15 digits; {@code #NUM!} where a part is not finite. */
  Value shown() {
    if (!isFinite()) {
      return Value.Fault.of(FaultCode.OUT_OF_DOMAIN, "the result is too large or not a number");
    }
    if (imaginary == 0) {
      return new Value.Text(digits(real));
    }
    String size = Math.abs(imaginary) == 1 ? "" : digits(Math.abs(imaginary));
    String sign = imaginary < 0 ? "-" : real == 0 ? "" : "+";
    return new Value.Text((real == 0 ? "" : digits(real)) + sign + size + letter);
  }

  /** With a power of ten below 1e-4 and from 1e15 on, where a text alone would have none yet. */
  private static String digits(double number) {
    double size = Math.abs(number);
    if (number == 0 || (size >= LEAST_PLAIN && size < SCIENTIFIC)) {
      return GeneralFormat.of(number);
    }
    BigDecimal rounded = new BigDecimal(number).round(FIFTEEN_DIGITS).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return rounded.movePointLeft(exponent).toPlainString()
        + (exponent < 0 ? "E-" : "E+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }

  private ComplexNumber with(double newReal, double newImaginary) {
    return new ComplexNumber(newReal, newImaginary, letter);
  }

  /** This number, written with the letter of another. */
  ComplexNumber writtenAs(ComplexNumber other) {
    return new ComplexNumber(real, imaginary, other.letter);
  }

  double length() {
    return StrictMath.hypot(real, imaginary);
  }

  double angle() {
    return StrictMath.atan2(imaginary, real);
  }

  boolean isZero() {
    return real == 0 && imaginary == 0;
  }

  ComplexNumber conjugate() {
    return with(real, -imaginary);
  }

  ComplexNumber negated() {
    return with(-real, -imaginary);
  }

  ComplexNumber plus(ComplexNumber other) {
    return with(real + other.real, imaginary + other.imaginary);
  }

  ComplexNumber minus(ComplexNumber other) {
    return plus(other.negated());
  }

  ComplexNumber times(ComplexNumber other) {
    return with(
        sumOfProducts(real, other.real, -imaginary, other.imaginary),
        sumOfProducts(real, other.imaginary, imaginary, other.real));
  }

  /**
   * ab + cd, with the digits that rounding cd takes off put back: Jeannerod, Louvet, Muller,
   * Further analysis of Kahan's algorithm, Mathematics of Computation 82, 2013.
   */
  private static double sumOfProducts(double a, double b, double c, double d) {
    double product = c * d;
    double lost = Math.fma(c, d, -product);
    return Math.fma(a, b, product) + lost;
  }

  /** Divided by another; not finite where that is 0. */
  ComplexNumber over(ComplexNumber divisor) {
    double square = divisor.real * divisor.real + divisor.imaginary * divisor.imaginary;
    if (square > Double.MIN_NORMAL && square < Double.MAX_VALUE) {
      ComplexNumber scaled = times(divisor.conjugate());
      return with(scaled.real / square, scaled.imaginary / square);
    }
    double length = divisor.length();
    if (length == 0) {
      return with(Double.NaN, Double.NaN);
    }
    var unit = of(divisor.real / length, -divisor.imaginary / length);
    ComplexNumber turned = times(unit);
    return with(turned.real / length, turned.imaginary / length);
  }

  /** Divided by a real number. */
  ComplexNumber over(double divisor) {
    return with(real / divisor, imaginary / divisor);
  }

  /** e to the power of this. */
  ComplexNumber exp() {
    double length = StrictMath.exp(real);
    return imaginary == 0
        ? with(length, 0)
        : with(length * StrictMath.cos(imaginary), length * StrictMath.sin(imaginary));
  }

  /** The natural logarithm whose angle lies in -pi to pi. */
  ComplexNumber log() {
    double length = length();
    return with(length > 0.5 && length < 2 ? logNearOne() : StrictMath.log(length), angle());
  }

  /** The logarithm of a length next to 1, by what its square is more than 1. */
  private double logNearOne() {
    DD more = DD.ofSquare(real).add(DD.ofSquare(imaginary)).subtract(1);
    return StrictMath.log1p(more.doubleValue()) / 2;
  }

  /** The square root in the right half. */
  ComplexNumber sqrt() {
    if (isZero()) {
      return this;
    }
    double size = Math.sqrt((Math.abs(real) + length()) / 2);
    double other = Math.abs(imaginary) / (2 * size);
    return real >= 0
        ? with(size, Math.copySign(other, imaginary))
        : with(other, Math.copySign(size, imaginary));
  }

  /** This to the power of a real number; whole ones up to 1024 by multiplication. */
  ComplexNumber power(double exponent) {
    if (exponent != Math.rint(exponent) || Math.abs(exponent) > 1024) {
      return polar(StrictMath.pow(length(), exponent), exponent * angle()).writtenAs(this);
    }
    ComplexNumber result = ONE.writtenAs(this);
    ComplexNumber square = this;
    for (int rest = (int) Math.abs(exponent); rest > 0; rest /= 2) {
      if (rest % 2 == 1) {
        result = result.times(square);
      }
      square = square.times(square);
    }
    return exponent < 0 ? ONE.writtenAs(this).over(result) : result;
  }

  /** sin (a + bi) = sin a cosh b + i cos a sinh b (DLMF 4.21.37). */
  ComplexNumber sin() {
    return parts(StrictMath::sin, StrictMath::cosh, StrictMath::cos, StrictMath::sinh, 1);
  }

  /** cos (a + bi) = cos a cosh b - i sin a sinh b (DLMF 4.21.38). */
  ComplexNumber cos() {
    return parts(StrictMath::cos, StrictMath::cosh, StrictMath::sin, StrictMath::sinh, -1);
  }

  /** tan (a + bi) = (sin a cos a + i sinh b cosh b) / (cos² a + sinh² b) (DLMF 4.21.40). */
  ComplexNumber tan() {
    return quotient(StrictMath.cos(real), 1);
  }

  /** cot (a + bi) = (sin a cos a - i sinh b cosh b) / (sin² a + sinh² b); not finite at 0. */
  ComplexNumber cot() {
    return quotient(StrictMath.sin(real), -1);
  }

  private ComplexNumber quotient(double root, int sign) {
    if (Math.abs(imaginary) > FLAT) {
      return with(0, sign * Math.signum(imaginary));
    }
    double sinh = StrictMath.sinh(imaginary);
    double square = root * root + sinh * sinh;
    return with(
        StrictMath.sin(real) * StrictMath.cos(real) / square,
        sign * sinh * StrictMath.cosh(imaginary) / square);
  }

  /** sinh (a + bi) = sinh a cos b + i cosh a sin b (DLMF 4.35.34). */
  ComplexNumber sinh() {
    return parts(StrictMath::sinh, StrictMath::cos, StrictMath::cosh, StrictMath::sin, 1);
  }

  /** cosh (a + bi) = cosh a cos b + i sinh a sin b (DLMF 4.35.35). */
  ComplexNumber cosh() {
    return parts(StrictMath::cosh, StrictMath::cos, StrictMath::sinh, StrictMath::sin, 1);
  }

  private ComplexNumber parts(Of a, Of b, Of c, Of d, int sign) {
    DoubleBinaryOperator product = (x, y) -> x == 0 || y == 0 ? 0 : x * y;
    return with(
        product.applyAsDouble(a.of(real), b.of(imaginary)),
        sign * product.applyAsDouble(c.of(real), d.of(imaginary)));
  }

  /** A real function. */
  private interface Of {
    double of(double x);
  }
}
