// The sentences of a text workbook, one logical line each.
//
// A line is the unit of reading and of recovery: dev.napkin.syntax.LineScanner cuts the text into
// lines (a table is its head, a line of columns and its rows), each is parsed by one of the first
// rules below, and a line that fits none of them harms no other.
parser grammar NapGrammar;

options { tokenVocab = NapLexical; }

// ---- entries ------------------------------------------------------------------------------------

statementLine : statement EOF ;
overrideLine  : definition EOF ;
columnsLine   : KEY (PIPE column)* PIPE? EOF ;
rowLine       : key note (PIPE cell)* EOF ;
formulaLine   : formula EOF ;

// What is still understood of a line that is broken further on.
headLine         : head EOF ;
functionHeadLine : functionHead EOF ;
rowHeadLine      : key note EOF ;
cellLine         : cell EOF ;

// ---- statements ---------------------------------------------------------------------------------

statement
  : WORKBOOK TEXT                                                        # title
  | HEADING                                                              # heading
  | UNITS names                                                          # countedUnits
  | UNITS NAME EQ magnitude note                                          # definedUnit
  | RATE NAME EQ magnitude (ON DATE)? note                                # rate
  | SOURCE NAME TEXT LINK? (ON DATE)?                                    # sourceDeclaration
  | AXIS NAME EQ axisValues note                                         # axis
  | TABLE NAME note LBRACE                                               # table
  | TABLE NAME before=note FROM file=TEXT (SHA256 hash=TEXT)? behind=note
    LBRACE KEY key (PIPE csvColumn)* PIPE? RBRACE                        # csvTable
  | CHECK NAME indices? COLON formula note                               # check
  | CLAIM reference EQ value=literal (TO high=literal)?
    (PLUS MINUS tolerance=magnitude)? note                               # claim
  | SCENARIO NAME TEXT? LBRACE                                           # scenario
  | SCENARIO NAME TEXT? EQ NAME (PLUS NAME)*                             # composedScenario
  | IMPORT TEXT (AS NAME)?                                               # importFile
  | SHEET TEXT LBRACE SHEET_BODY? RBRACE                                 # sheet
  | SWEEP reference OVER names                                           # sweep
  | TORNADO reference                                                    # tornado
  | SOLVE unknown=reference FOR target=reference EQ formula              # solve
  | SAMPLE reference (COUNT count=NUMBER)? (SEED seed=NUMBER)?           # sample
  | CHART form=NAME reference (OVER names)? (BY by=NAME)?                # chart
  | definition                                                           # define
  | functionHead EQ formula note                                         # defineFunction
  ;

definition : head EQ formula (FIRST EQ first=formula)? range? note ;
head       : NAME indices? (COLON kind)? ;

functionHead : NAME LPAREN (parameter (COMMA parameter)*)? RPAREN (COLON kind)? ;
parameter    : NAME (COLON kind)? ;

kind
  : UNIT         # measured
  | KIND_TEXT    # ofText
  | KIND_DATE    # ofDate
  | KIND_LOGICAL # ofLogical
  ;

axisValues
  : keys UNIT?                                                  # listed
  | start=NUMBER TO end=NUMBER (BY step=NUMBER)? UNIT?          # counted
  | start=DATE TO end=DATE BY step=NAME                         # dated
  ;

range
  : TILDE shape=NAME? low=literal TO high=literal # between
  | TILDE shape=NAME? PLUS MINUS by=magnitude     # plusMinus
  ;

note
  : AT NAME TEXT?   # sourceThenLabel
  | TEXT (AT NAME)? # labelThenSource
  |                 # noNote
  ;

// ---- tables -------------------------------------------------------------------------------------

column    : NAME (COLON kind)? note ;
csvColumn : NAME EQ key (COLON kind)? note ;

cell
  : cellValue range? note # filled
  | (AT NAME TEXT?)?      # empty
  ;

cellValue
  : literal # measuredCell
  | TEXT    # textCell
  | DATE    # dateCell
  | NAME    # logicalCell
  ;

// ---- formulas -----------------------------------------------------------------------------------

formula : expression (IN UNIT)* ;

// Tightest first, as in Excel: a sign binds tighter than a power, and all associate to the left.
expression
  : NUMBER                                                            # number
  | NUMBER UNIT                                                       # quantityLiteral
  | TEXT                                                              # text
  | DATE                                                              # date
  | FAULT                                                             # fault
  | HOLE                                                              # hole
  | NAME                                                              # name
  | NAME indices                                                      # index
  | NAME LPAREN argument? (COMMA argument?)* RPAREN                   # call
  | LPAREN formula RPAREN                                             # group
  | operator=(PLUS | MINUS) expression                                # signed
  | expression PERCENT                                                # percent
  | left=expression operator=CARET right=expression                   # power
  | left=expression operator=(STAR | SLASH) right=expression          # product
  | left=expression operator=(PLUS | MINUS) right=expression          # sum
  | left=expression operator=AMPERSAND right=expression               # join
  | left=expression operator=(EQ | NE | LT | LE | GT | GE)
    right=expression                                                  # comparison
  ;

argument : formula (OVER axes)? ;

axes
  : NAME                    # oneAxis
  | LBRACKET names RBRACKET # severalAxes
  ;

reference : NAME indices? ;
indices   : LBRACKET keys RBRACKET ;
keys      : key (COMMA key)* ;
key       : NAME | NUMBER | TEXT | DATE ;
names     : NAME (COMMA NAME)* ;

// ---- numbers that stand alone -------------------------------------------------------------------

literal   : (PLUS | MINUS)? magnitude ;

magnitude
  : NUMBER         # plainMagnitude
  | NUMBER UNIT    # unitMagnitude
  | NUMBER PERCENT # percentMagnitude
  ;
