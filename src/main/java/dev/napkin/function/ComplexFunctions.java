package dev.napkin.function;

import static dev.napkin.function.Kind.AREA;
import static dev.napkin.function.Kind.NUMBER;
import static dev.napkin.function.Kind.TEXT;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;

import dev.napkin.value.Array;
import dev.napkin.value.Coercion;
import dev.napkin.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Complex numbers as texts: their parts, sums, products and powers. */
final class ComplexFunctions {
  private static final String SOURCE = "DLMF 1.9 and 4.2, https://dlmf.nist.gov/1.9";
  static final String NO_NUMBER = "the text says no complex number";

  private static final String MIXED = "one is written with i, another with j";
  private static final double LN_10 = StrictMath.log(10);
  private static final double LN_2 = StrictMath.log(2);

  private ComplexFunctions() {}

  private static final SheetFunction COMPLEX =
      SheetFunction.named("COMPLEX")
          .summary("The text of the complex number that has these two parts.")
          .takes("real", NUMBER, "1", "its real part")
          .takes("imaginary", NUMBER, "1", "its imaginary part")
          .optional("letter", TEXT, "\"i\" or \"j\"; i when left out")
          .fromToolPak()
          .gives(TEXT, "1")
          .fault(WRONG_KIND, "the letter is neither i nor j")
          .source(SOURCE)
          .example("COMPLEX(3, 4)", "\"3+4i\"")
          .example("COMPLEX(0, -1, \"j\")", "\"-j\"")
          .example("COMPLEX(3, 4, \"k\")", "#VALUE!")
          .body(
              a -> {
                String letter = a.has(2) ? a.text(2) : "i";
                return letter.equals("i") || letter.equals("j") || letter.isEmpty()
                    ? new ComplexNumber(
                            a.number(0), a.number(1), letter.isEmpty() ? 'i' : letter.charAt(0))
                        .shown()
                    : Faults.wrongKind("the letter must be i or j");
              });

  private static final SheetFunction IMREAL =
      part("IMREAL", "The real part of a complex number.")
          .example("IMREAL(\"6-9i\")", "6")
          .example("IMREAL(\"6-9\")", "#NUM!")
          .body(a -> part(a, ComplexNumber::real));

  private static final SheetFunction IMAGINARY =
      part("IMAGINARY", "The imaginary part of a complex number.")
          .example("IMAGINARY(\"3+4i\")", "4")
          .example("IMAGINARY(\"-j\")", "-1")
          .example("IMAGINARY(\"three\")", "#NUM!")
          .body(a -> part(a, ComplexNumber::imaginary));

  private static final SheetFunction IMABS =
      part("IMABS", "The distance of a complex number from 0.")
          .example("IMABS(\"5+12i\")", "13")
          .example("IMABS(\"i5\")", "#NUM!")
          .body(a -> part(a, ComplexNumber::length));

  private static final SheetFunction IMARGUMENT =
      part("IMARGUMENT", "The angle of a complex number in radians, from -pi to pi.")
          .fault(DIVISION_BY_ZERO, "the number is 0")
          .example("IMARGUMENT(\"3+4i\")", "0.927295")
          .example("IMARGUMENT(\"0\")", "#DIV/0!")
          .example("IMARGUMENT(\"three\")", "#NUM!")
          .body(
              a ->
                  ComplexNumber.read(
                      a.text(0),
                      z ->
                          z.isZero()
                              ? Faults.divisionByZero("0 has no angle")
                              : Value.number(z.angle())));

  private static final SheetFunction IMCONJUGATE =
      of("IMCONJUGATE", "A complex number mirrored at the real axis.", ComplexNumber::conjugate)
          .first("IMCONJUGATE(\"3+4i\")", "\"3-4i\"")
          .second("IMCONJUGATE(\"3\")", "\"3\"");

  private static final SheetFunction IMEXP =
      of("IMEXP", "e to the power of a complex number.", ComplexNumber::exp)
          .first("IMEXP(\"1+i\")", "\"1.46869393991589+2.28735528717884i\"")
          .second("IMEXP(\"0\")", "\"1\"");

  private static final SheetFunction IMLN =
      logarithm("IMLN", "The natural logarithm of a complex number.", 1)
          .first("IMLN(\"3+4i\")", "\"1.6094379124341+0.927295218001612i\"")
          .second("IMLN(\"0\")", "#NUM!");

  private static final SheetFunction IMLOG10 =
      logarithm("IMLOG10", "The logarithm of a complex number to base 10.", LN_10)
          .first("IMLOG10(\"3+4i\")", "\"0.698970004336019+0.402719196273373i\"")
          .second("IMLOG10(\"0\")", "#NUM!");

  private static final SheetFunction IMLOG2 =
      logarithm("IMLOG2", "The logarithm of a complex number to base 2.", LN_2)
          .first("IMLOG2(\"3+4i\")", "\"2.32192809488736+1.33780421245098i\"")
          .second("IMLOG2(\"0\")", "#NUM!");

  private static final SheetFunction IMSQRT =
      of("IMSQRT", "The square root of a complex number, in the right half.", ComplexNumber::sqrt)
          .first("IMSQRT(\"1+i\")", "\"1.09868411346781+0.455089860562227i\"")
          .second("IMSQRT(\"-1\")", "\"i\"");

  private static final SheetFunction IMPOWER =
      SheetFunction.named("IMPOWER")
          .summary("A complex number to the power of a real one.")
          .takes("number", TEXT, "the complex number")
          .takes("power", NUMBER, "1", "the power")
          .fromToolPak()
          .gives(TEXT, "1")
          .fault(OUT_OF_DOMAIN, NO_NUMBER + ", or it is 0 and the power not positive")
          .source(SOURCE)
          .example("IMPOWER(\"2+3i\", 3)", "\"-46+9i\"")
          .example("IMPOWER(\"0\", 0)", "#NUM!")
          .body(
              a ->
                  ComplexNumber.read(
                      a.text(0),
                      z ->
                          z.isZero() && a.number(1) <= 0
                              ? Faults.outOfDomain("0 has no such power")
                              : z.power(a.number(1)).shown()));

  private static final SheetFunction IMSUB =
      SheetFunction.named("IMSUB")
          .summary("The difference of two complex numbers.")
          .takes("number", TEXT, "the number to take from")
          .takes("other", TEXT, "the number to take away")
          .fromToolPak()
          .gives(TEXT, "1")
          .fault(OUT_OF_DOMAIN, NO_NUMBER + ", or " + MIXED)
          .source(SOURCE)
          .example("IMSUB(\"13+4i\", \"5+3i\")", "\"8+i\"")
          .example("IMSUB(\"1+i\", \"1+j\")", "#NUM!")
          .lazyBody(a -> pair(a, ComplexNumber::minus));

  private static final SheetFunction IMDIV =
      SheetFunction.named("IMDIV")
          .summary("The quotient of two complex numbers.")
          .takes("number", TEXT, "the number to divide")
          .takes("divisor", TEXT, "the number to divide by")
          .fromToolPak()
          .gives(TEXT, "1")
          .fault(OUT_OF_DOMAIN, NO_NUMBER + ", or the divisor is 0, or " + MIXED)
          .source(SOURCE)
          .example("IMDIV(\"-238+240i\", \"10+24i\")", "\"5+12i\"")
          .example("IMDIV(\"1\", \"0\")", "#NUM!")
          .lazyBody(a -> pair(a, ComplexNumber::over));

  private static final SheetFunction IMSUM =
      many("IMSUM", "The sum of complex numbers.")
          .example("IMSUM(\"3+4i\", \"5-3i\")", "\"8+i\"")
          .example("IMSUM(\"three\")", "#NUM!")
          .example("IMSUM(\"1+i\", \"1+j\")", "#VALUE!")
          .body(a -> all(a, ComplexNumber::plus));

  private static final SheetFunction IMPRODUCT =
      many("IMPRODUCT", "The product of complex numbers.")
          .example("IMPRODUCT(\"3+4i\", \"5-3i\")", "\"27+11i\"")
          .example("IMPRODUCT(\"1+2i\", 30)", "\"30+60i\"")
          .example("IMPRODUCT(\"three\")", "#NUM!")
          .example("IMPRODUCT(\"1+i\", \"1+j\")", "#VALUE!")
          .body(a -> all(a, ComplexNumber::times));

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(
        COMPLEX,
        IMREAL,
        IMAGINARY,
        IMABS,
        IMARGUMENT,
        IMCONJUGATE,
        IMSUM,
        IMSUB,
        IMPRODUCT,
        IMDIV,
        IMPOWER,
        IMSQRT,
        IMEXP,
        IMLN,
        IMLOG10,
        IMLOG2);
  }

  /** A function of one complex number that still lacks two examples. */
  record Unary(String name, SheetFunction.Builder builder, UnaryOperator<ComplexNumber> operator) {
    Unary first(String formula, String result) {
      return new Unary(name, builder.example(formula, result), operator);
    }

    SheetFunction second(String formula, String result) {
      return builder
          .example(formula, result)
          .example(name + "(\"three\")", "#NUM!")
          .body(a -> ComplexNumber.read(a.text(0), z -> operator.apply(z).shown()));
    }
  }

  /** A function of one complex number. */
  static Unary of(String name, String summary, UnaryOperator<ComplexNumber> operator) {
    return new Unary(name, part(name, summary).gives(TEXT, "1"), operator);
  }

  private static Unary logarithm(String name, String summary, double base) {
    return of(
        name, summary, z -> z.isZero() ? ComplexNumber.of(Double.NaN, 0) : z.log().over(base));
  }

  private static SheetFunction.Builder part(String name, String summary) {
    return SheetFunction.named(name)
        .summary(summary)
        .takes("number", TEXT, "the complex number, as \"3+4i\"")
        .fromToolPak()
        .gives(NUMBER, "1")
        .fault(OUT_OF_DOMAIN, NO_NUMBER + ", or it has no such value")
        .source(SOURCE);
  }

  private static SheetFunction.Builder many(String name, String summary) {
    return SheetFunction.named(name)
        .summary(summary)
        .repeats(
            "numbers", AREA, "the complex numbers; blanks in areas of several cells do not count")
        .gives(TEXT, "1")
        .aggregates()
        .fault(OUT_OF_DOMAIN, NO_NUMBER)
        .fault(WRONG_KIND, MIXED)
        .source(SOURCE);
  }

  private static Value part(Arguments arguments, ToDoubleFunction<ComplexNumber> part) {
    return ComplexNumber.read(arguments.text(0), z -> Value.number(part.applyAsDouble(z)));
  }

  /** Of two numbers; what is wrong with the first is said before what is wrong with the second. */
  private static Value pair(LazyArguments arguments, BinaryOperator<ComplexNumber> operator) {
    return read(
        arguments.value(0),
        a ->
            read(
                arguments.value(1),
                b -> differ(a, b) ? Faults.outOfDomain(MIXED) : joined(a, b, operator).shown()));
  }

  private static Value read(Value given, ComplexNumber.Use use) {
    Value value = Calls.single(given);
    if (value instanceof Value.Logical) {
      return Faults.wrongKind("a logical is no number here");
    }
    return Coercion.text(value) instanceof Value.Text(String text)
        ? ComplexNumber.read(text, use)
        : Coercion.text(value);
  }

  private static boolean differ(ComplexNumber a, ComplexNumber b) {
    return a.imaginary() != 0 && b.imaginary() != 0 && a.letter() != b.letter();
  }

  /** All numbers in all areas, one after the other; blanks in areas do not count. */
  private static Value all(Arguments arguments, BinaryOperator<ComplexNumber> operator) {
    Optional<ComplexNumber> total = Optional.empty();
    for (int i = 0; i < arguments.count(); i++) {
      Array array = arguments.array(i);
      for (int j = 0; j < array.size(); j++) {
        Value value = array.get(j);
        // A blank cell that stands alone is 0.
        if (value instanceof Value.Blank && arguments.isArray(i) && !array.isOne()) {
          continue;
        }
        if (value instanceof Value.Logical) {
          return Faults.wrongKind("a logical is no number here");
        }
        if (!(Coercion.text(value) instanceof Value.Text(String text))) {
          return value;
        }
        Optional<ComplexNumber> read = ComplexNumber.parse(text);
        if (read.isEmpty()) {
          return Faults.outOfDomain(NO_NUMBER);
        }
        if (total.filter(sum -> differ(sum, read.get())).isPresent()) {
          return Faults.wrongKind(MIXED);
        }
        total = Optional.of(total.map(sum -> joined(sum, read.get(), operator)).orElse(read.get()));
      }
    }
    return total.orElse(ComplexNumber.of(0, 0)).shown();
  }

  /** What an operator gives, written with the letter that was written. */
  private static ComplexNumber joined(
      ComplexNumber a, ComplexNumber b, BinaryOperator<ComplexNumber> operator) {
    return operator.apply(a, b).writtenAs(a.imaginary() == 0 ? b : a);
  }
}
