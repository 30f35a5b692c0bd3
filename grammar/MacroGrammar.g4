// The lines of a Visual Basic function that is read as a formula: the subset of MS-VBAL sections 5.3
// (procedures), 5.4 (statements) and 5.6 (expressions) that has a value and no effect.
//
// A line is the unit of reading, as in the language itself: a line that fits none of these rules makes
// the function one that is not understood, and is named in the reason. Which lines belong together is
// decided by dev.napkin.macro.BodyReader.
parser grammar MacroGrammar;

options { tokenVocab = MacroLexical; }

// ---- lines --------------------------------------------------------------------------------------

headLine
  : (PUBLIC | PRIVATE | FRIEND)? FUNCTION NAME (LPAREN (parameter (COMMA parameter)*)? RPAREN)?
    asType? EOF
  ;

parameter
  : OPTIONAL? (BYVAL | BYREF)? PARAMARRAY? NAME brackets? asType? (EQ expression)?
  ;

brackets : LPAREN RPAREN ;
asType   : AS NAME MEMBER? (LPAREN RPAREN)? ;

constantLine : (PUBLIC | PRIVATE | GLOBAL)? constants EOF ;
constants    : CONST constant (COMMA constant)* ;
constant     : NAME asType? EQ expression ;

bodyLine : label? statements EOF ;
label    : NAME COLON ;

// ---- statements ---------------------------------------------------------------------------------

statements : COLON* (statement (COLON+ statement)*)? COLON* ;

statement
  : LET? primary EQ expression                                          # assignment
  | SET primary EQ expression                                           # setting
  | IF expression THEN statements (ELSE otherwise=statements)?          # choice
  | ELSEIF expression THEN statements                                   # elseIf
  | ELSE statement?                                                     # elseBranch
  | SELECT CASE expression                                              # select
  | CASE ELSE                                                           # caseElse
  | CASE range (COMMA range)*                                           # caseOf
  | FOR EACH NAME IN expression                                         # forEach
  | FOR NAME EQ from=expression TO to=expression (STEP step=expression)? # forNext
  | NEXT (NAME (COMMA NAME)*)?                                          # next
  | DO (kind=(WHILE | UNTIL) expression)?                               # doLoop
  | LOOP (kind=(WHILE | UNTIL) expression)?                             # loopEnd
  | WHILE expression                                                    # whileLoop
  | WEND                                                                # wend
  | WITH expression                                                     # with
  | END kind=(IF | SELECT | WITH)                                       # blockEnd
  | EXIT kind=(FUNCTION | FOR | DO)                                     # leave
  | ON ERROR RESUME NEXT                                                # ignoreErrors
  | ON ERROR GOTO (NAME | NUMBER)                                       # handleErrors
  | DIM variable (COMMA variable)*                                      # declaration
  | REDIM PRESERVE? redimension (COMMA redimension)*                    # resizing
  | constants                                                           # localConstants
  | CALL? primary arguments                                             # command
  ;

variable    : NAME (LPAREN dimensions? RPAREN)? asType? ;
redimension : NAME LPAREN dimensions RPAREN asType? ;
dimensions  : dimension (COMMA dimension)* ;
dimension   : (lower=expression TO)? upper=expression ;

range
  : IS? operator=(EQ | NE | LT | LE | GT | GE) expression
  | from=expression TO to=expression
  | single=expression
  ;

// ---- expressions: tightest first, MS-VBAL 5.6.9 ---------------------------------------------------

expression
  : primary                                                             # operand
  | left=expression operator=CARET right=expression                     # binary
  | operator=(PLUS | MINUS) expression                                  # unary
  | left=expression operator=(STAR | SLASH) right=expression            # binary
  | left=expression operator=BACKSLASH right=expression                 # binary
  | left=expression operator=MOD right=expression                       # binary
  | left=expression operator=(PLUS | MINUS) right=expression            # binary
  | left=expression operator=AMPERSAND right=expression                 # binary
  | left=expression
    operator=(EQ | NE | LT | LE | GT | GE | IS | LIKE) right=expression # binary
  | operator=NOT expression                                             # unary
  | left=expression operator=AND right=expression                       # binary
  | left=expression operator=OR right=expression                        # binary
  | left=expression operator=XOR right=expression                       # binary
  | left=expression operator=EQV right=expression                       # binary
  | left=expression operator=IMP right=expression                       # binary
  ;

primary
  : NUMBER                                                              # number
  | RADIX                                                               # radix
  | TEXT                                                                # text
  | DATE                                                                # date
  | TRUE                                                                # holds
  | FALSE                                                               # fails
  | EMPTY                                                               # empty
  | NOTHING                                                             # nothing
  | LPAREN expression RPAREN                                            # bracket
  | NAME                                                                # name
  | MEMBER                                                              # within
  | primary MEMBER                                                      # member
  | primary LPAREN arguments RPAREN                                    # call
  ;

arguments : argument? (COMMA argument?)* ;
argument  : (NAME BECOMES)? expression ;
