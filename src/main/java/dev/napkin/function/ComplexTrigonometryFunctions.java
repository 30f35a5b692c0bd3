package dev.napkin.function;

import java.util.List;

/** The circular and hyperbolic functions of complex numbers. */
final class ComplexTrigonometryFunctions {
  private ComplexTrigonometryFunctions() {}

  private static final SheetFunction IMSIN =
      ComplexFunctions.of("IMSIN", "The sine of a complex number.", ComplexNumber::sin)
          .first("IMSIN(\"4+3i\")", "\"-7.61923172032141-6.548120040911i\"")
          .second("IMSIN(\"0\")", "\"0\"");

  private static final SheetFunction IMCOS =
      ComplexFunctions.of("IMCOS", "The cosine of a complex number.", ComplexNumber::cos)
          .first("IMCOS(\"1+i\")", "\"0.833730025131149-0.988897705762865i\"")
          .second("IMCOS(\"0\")", "\"1\"");

  private static final SheetFunction IMTAN =
      ComplexFunctions.of("IMTAN", "The tangent of a complex number.", ComplexNumber::tan)
          .first("IMTAN(\"4+3i\")", "\"0.00490825806749606+1.00070953606723i\"")
          .second("IMTAN(\"0\")", "\"0\"");

  private static final SheetFunction IMCOT =
      ComplexFunctions.of("IMCOT", "The cotangent of a complex number.", ComplexNumber::cot)
          .first("IMCOT(\"1+i\")", "\"0.217621561854403-0.868014142895925i\"")
          .second("IMCOT(\"0\")", "#NUM!");

  private static final SheetFunction IMSEC =
      ComplexFunctions.of("IMSEC", "The secant of a complex number.", z -> inverse(z, z.cos()))
          .first("IMSEC(\"4+3i\")", "\"-0.065294027857947-0.0752249603027732i\"")
          .second("IMSEC(\"0\")", "\"1\"");

  private static final SheetFunction IMCSC =
      ComplexFunctions.of("IMCSC", "The cosecant of a complex number.", z -> inverse(z, z.sin()))
          .first("IMCSC(\"4+3i\")", "\"-0.0754898329158637+0.0648774713706355i\"")
          .second("IMCSC(\"0\")", "#NUM!");

  private static final SheetFunction IMSINH =
      ComplexFunctions.of("IMSINH", "The hyperbolic sine of a complex number.", ComplexNumber::sinh)
          .first("IMSINH(\"4+3i\")", "\"-27.0168132580039+3.85373803791938i\"")
          .second("IMSINH(\"0\")", "\"0\"");

  private static final SheetFunction IMCOSH =
      ComplexFunctions.of(
              "IMCOSH", "The hyperbolic cosine of a complex number.", ComplexNumber::cosh)
          .first("IMCOSH(\"4+3i\")", "\"-27.0349456030742+3.85115333481178i\"")
          .second("IMCOSH(\"0\")", "\"1\"");

  private static final SheetFunction IMSECH =
      ComplexFunctions.of(
              "IMSECH", "The hyperbolic secant of a complex number.", z -> inverse(z, z.cosh()))
          .first("IMSECH(\"4+3i\")", "\"-0.0362534969158689-0.00516434460775318i\"")
          .second("IMSECH(\"0\")", "\"1\"");

  private static final SheetFunction IMCSCH =
      ComplexFunctions.of(
              "IMCSCH", "The hyperbolic cosecant of a complex number.", z -> inverse(z, z.sinh()))
          .first("IMCSCH(\"4+3i\")", "\"-0.036275889628626-0.0051744731840194i\"")
          .second("IMCSCH(\"0\")", "#NUM!");

  /** The functions of this file, in the order in which the manual lists them. */
  static List<SheetFunction> all() {
    return List.of(IMSIN, IMCOS, IMTAN, IMCOT, IMSEC, IMCSC, IMSINH, IMCOSH, IMSECH, IMCSCH);
  }

  private static ComplexNumber inverse(ComplexNumber written, ComplexNumber number) {
    return ComplexNumber.ONE.writtenAs(written).over(number);
  }
}
