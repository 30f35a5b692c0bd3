package dev.napkin.macro;

/** The operators of expressions (MS-VBAL 5.6.9). */
enum Operator {
  POWER,
  MULTIPLY,
  DIVIDE,
  DIVIDE_WHOLE,
  REMAINDER,
  ADD,
  SUBTRACT,
  JOIN,
  EQUAL,
  UNEQUAL,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL,
  SAME_OBJECT,
  LIKE,
  NOT,
  AND,
  OR,
  EXCLUSIVE_OR,
  EQUIVALENT,
  IMPLIES
}
