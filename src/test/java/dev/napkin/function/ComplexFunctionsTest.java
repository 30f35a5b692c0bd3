package dev.napkin.function;

import static dev.napkin.function.FunctionCall.area;
import static dev.napkin.function.FunctionCall.call;
import static dev.napkin.function.FunctionCall.check;
import static dev.napkin.function.FunctionCall.checkNear;
import static dev.napkin.function.FunctionCall.number;
import static dev.napkin.value.FaultCode.DIVISION_BY_ZERO;
import static dev.napkin.value.FaultCode.OUT_OF_DOMAIN;
import static dev.napkin.value.FaultCode.WRONG_KIND;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.napkin.value.Value;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class ComplexFunctionsTest {
  private static final RandomGenerator RANDOM =
      RandomGeneratorFactory.of("L64X128MixRandom").create(69);

  private static Value any() {
    return call("COMPLEX", RANDOM.nextDouble(-3, 3), RANDOM.nextDouble(-3, 3));
  }

  private static void checkSame(Value expected, Value actual) {
    double size = number("IMABS", expected);
    double distance = number("IMABS", call("IMSUB", expected, actual));
    assertEquals(0, distance, 1e-12 * Math.max(size, 1), expected + " is not " + actual);
  }

  @Test
  void textsAreReadAndWritten() {
    check("3+4i", "COMPLEX", 3, 4);
    check("-j", "COMPLEX", 0, -1, "j");
    check("1E+15-1E-05i", "COMPLEX", 1e15, -1e-5);
    check("0.333333333333333", "COMPLEX", 1.0 / 3, 0);
    check(-2500, "IMREAL", "-2.5e3-i");
    check(-1, "IMAGINARY", "-2.5e3-i");
    check(0.5, "IMAGINARY", ".5j");
    check(1, "IMAGINARY", "i");
    check(7, "IMREAL", 7);
    check(0, "IMABS", Value.BLANK);
    for (String text : new String[] {"x", "1+2", "i5", "1 + i", "1++i", "2i+1", "1e999", "3+4I"}) {
      check(OUT_OF_DOMAIN, "IMREAL", text);
    }
    check(WRONG_KIND, "IMREAL", true);
    check(WRONG_KIND, "COMPLEX", 1, 2, "I");
    check(WRONG_KIND, "COMPLEX", 1, true);
  }

  @Test
  void productsAndQuotientsUndoEachOther() {
    for (int i = 0; i < 500; i++) {
      Value a = any();
      Value b = any();
      checkSame(a, call("IMDIV", call("IMPRODUCT", a, b), b));
      checkSame(a, call("IMSUB", call("IMSUM", a, b), b));
      checkSame(a, call("IMEXP", call("IMLN", a)));
      checkSame(a, call("IMPOWER", call("IMSQRT", a), 2));
      checkSame(a, call("IMPRODUCT", call("IMPOWER", a, -1.5), call("IMPOWER", a, 2.5)));
      checkSame(call("IMLN", a), call("IMPRODUCT", call("IMLOG2", a), Math.log(2)));
      checkSame(call("IMLN", a), call("IMPRODUCT", call("IMLOG10", a), Math.log(10)));
      double length = number("IMABS", a);
      checkSame(call("COMPLEX", length * length, 0), call("IMPRODUCT", a, call("IMCONJUGATE", a)));
    }
  }

  @Test
  void circularAndHyperbolicFunctionsBelongTogether() {
    for (int i = 0; i < 300; i++) {
      Value z = any();
      Value turned = call("IMPRODUCT", z, "i");
      checkSame(
          new Value.Text("1"),
          call(
              "IMSUM", call("IMPOWER", call("IMSIN", z), 2), call("IMPOWER", call("IMCOS", z), 2)));
      checkSame(call("IMPRODUCT", call("IMSINH", z), "i"), call("IMSIN", turned));
      checkSame(call("IMCOSH", z), call("IMCOS", turned));
      checkSame(call("IMSIN", z), call("IMPRODUCT", call("IMTAN", z), call("IMCOS", z)));
      String[][] inverses = {
        {"IMTAN", "IMCOT"},
        {"IMSIN", "IMCSC"},
        {"IMCOS", "IMSEC"},
        {"IMSINH", "IMCSCH"},
        {"IMCOSH", "IMSECH"}
      };
      for (String[] pair : inverses) {
        checkSame(new Value.Text("1"), call("IMPRODUCT", call(pair[0], z), call(pair[1], z)));
      }
    }
    check("i", "IMTAN", "1+1000i");
  }

  @Test
  void poleAndNoughtAreFaults() {
    check(OUT_OF_DOMAIN, "IMDIV", "1+i", "0");
    check(OUT_OF_DOMAIN, "IMLN", "0");
    check(OUT_OF_DOMAIN, "IMLOG2", "0");
    check(OUT_OF_DOMAIN, "IMPOWER", "0", 0);
    check("0", "IMPOWER", "0", 2);
    check(OUT_OF_DOMAIN, "IMCOT", "0");
    check(OUT_OF_DOMAIN, "IMCSC", "0");
    check(OUT_OF_DOMAIN, "IMCSCH", "0");
    check(DIVISION_BY_ZERO, "IMARGUMENT", "0");
    checkNear(-Math.PI / 2, 1e-15, "IMARGUMENT", "-i");
    check(OUT_OF_DOMAIN, "IMEXP", "1000");
  }

  @Test
  void areasAddUpAndLettersMustAgree() {
    check("6+8j", "IMSUM", area("1+2j", 2, Value.BLANK), "3+6j");
    check("0", "IMPRODUCT", Value.BLANK, "3+6j");
    check("0", "IMPRODUCT", area(Value.BLANK), "3+6j");
    check("3+6j", "IMPRODUCT", area(Value.BLANK, 1), "3+6j");
    check(WRONG_KIND, "IMSUM", "1+i", "1+j");
    check(WRONG_KIND, "IMSUM", area(true));
    check(OUT_OF_DOMAIN, "IMSUB", "1+i", "1+j");
    check("-1", "IMPOWER", "i", 2);
    check("i", "IMSQRT", "-1");
  }
}
