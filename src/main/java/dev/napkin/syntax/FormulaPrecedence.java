package dev.napkin.syntax;

/** How tightly the parts of a worksheet formula bind. */
final class FormulaPrecedence {
  /** References joined by commas. */
  static final int UNION = 0;

  /** A percent sign. */
  static final int PERCENT = Depths.PERCENT;

  /** A sign in front, or the one for a single cell. */
  static final int SIGN = Depths.SIGN;

  /** A blank between references. */
  static final int BLANK = FormulaNesting.BLANK;

  /** A colon between references. */
  static final int COLON = FormulaNesting.COLON;

  /** A spill sign, or the bracket of a call. */
  static final int TAIL = FormulaNesting.TAIL;

  private FormulaPrecedence() {}

  /** How tightly an expression holds together; a larger number binds tighter. */
  static int of(Expression expression) {
    return switch (expression) {
      case Expression.Binary binary -> binary.operator().precedence();
      case Expression.Percent _ -> PERCENT;
      case Expression.Unary _, SheetExpression.Single _ -> SIGN;
      case SheetExpression.Union _ -> UNION;
      case SheetExpression.Intersection _ -> BLANK;
      case SheetExpression.Range _, SheetExpression.Area _ -> COLON;
      case Expression.Number _,
          Expression.Quantity _,
          Expression.Text _,
          Expression.Logical _,
          Expression.Date _,
          Expression.FaultLiteral _,
          Expression.Name _,
          Expression.Index _,
          Expression.Group _,
          Expression.Call _,
          Expression.Over _,
          Expression.Convert _,
          Expression.Hole _,
          Expression.Missing _,
          Expression.Broken _,
          SheetExpression.Cell _,
          SheetExpression.Rows _,
          SheetExpression.Columns _,
          SheetExpression.SheetName _,
          SheetExpression.Structured _,
          SheetExpression.Spilled _,
          SheetExpression.ArrayConstant _,
          SheetExpression.Apply _ ->
          TAIL;
    };
  }

  /** An operand that has to bind at least as tightly, in brackets where it does not. */
  static Expression operand(Expression operand, int precedence) {
    return of(operand) < precedence ? new Expression.Group(operand.span(), operand) : operand;
  }
}
