// The formulas of a worksheet, as Excel writes them.
//
// The words are cut by dev.napkin.syntax.FormulaScanner and not by a lexical grammar: one scanner
// serves the parser and the search for formulas of the same shape, which must agree on what is a cell
// and what only looks like one. What its words look like:
//
//   CELL            A1  $A1  A$1  $A$1, up to XFD1048576; in the other notation R1C1  R[-1]C  RC
//   ROWS            1:3  $1:$3; R5  R[1]
//   COLUMNS         A:C  $A:$C; C3  C
//   SHEET           Sheet1!  'It''s'!  Jan:Dec!  'Jan 1:Dec 1'!  [1]Sheet1!  '/path/[b.xls]S'!  [1]!
//   DELETED         #REF! right before a reference
//   NAME            a letter, underscore or backslash, then also digits, dots and question marks
//   FUNCTION        a name before a bracket
//   STRUCTURED      Sales[Price]  [@Price]  Sales[[#Totals],[Price]:[Sum]]
//   FAULT           #N/A and its like
//   SPILL           any other number sign
//   BLANK           blanks between two words that can be references; all other blanks are left out
//   UNKNOWN         text that is no word: a name in the wrong place, a quote that is not closed, ...
parser grammar ExcelGrammar;

tokens {
  NUMBER, TEXT, FAULT, CELL, ROWS, COLUMNS, SHEET, DELETED, NAME, FUNCTION, STRUCTURED,
  BLANK, COLON, COMMA, SEMICOLON, LPAREN, RPAREN, LBRACE, RBRACE, SPILL, AT,
  PLUS, MINUS, STAR, SLASH, CARET, AMPERSAND, PERCENT, EQ, NE, LT, LE, GT, GE,
  BAD_NUMBER, UNCLOSED_TEXT, UNCLOSED_NAME, UNCLOSED_BRACKET, UNKNOWN
}

formulaLine : EQ? union EOF ;

// References joined by commas. Only brackets and names hold several: in a call a comma divides.
union : expression (COMMA expression)* ;

// Tightest first, as in Excel: a sign binds tighter than a power, and all associate to the left.
expression
  : NUMBER                                                            # number
  | TEXT                                                              # text
  | FAULT                                                             # fault
  | LBRACE row (SEMICOLON row)* RBRACE                                # array
  | target                                                            # here
  | SHEET target                                                      # elsewhere
  | SHEET FAULT                                                       # faultElsewhere
  | DELETED (target | FAULT)                                          # deleted
  | FUNCTION LPAREN arguments RPAREN                                  # call
  | SHEET FUNCTION LPAREN arguments RPAREN                            # callElsewhere
  | LPAREN union RPAREN                                               # group
  | expression LPAREN arguments RPAREN                                # apply
  | expression SPILL                                                  # spilled
  | left=expression COLON right=expression                            # range
  | left=expression BLANK right=expression                            # intersection
  | operator=(PLUS | MINUS) expression                                # signed
  | AT expression                                                     # single
  | expression PERCENT                                                # percent
  | left=expression operator=CARET right=expression                   # power
  | left=expression operator=(STAR | SLASH) right=expression          # product
  | left=expression operator=(PLUS | MINUS) right=expression          # sum
  | left=expression operator=AMPERSAND right=expression               # join
  | left=expression operator=(EQ | NE | LT | LE | GT | GE)
    right=expression                                                  # comparison
  ;

target
  : CELL       # cell
  | ROWS       # rows
  | COLUMNS    # columns
  | NAME       # name
  | STRUCTURED # structured
  ;

arguments : expression? (COMMA expression?)* ;

row : element (COMMA element)* ;

element
  : (PLUS | MINUS)? NUMBER # numberElement
  | TEXT                   # textElement
  | FAULT                  # faultElement
  | NAME                   # logicalElement
  ;
