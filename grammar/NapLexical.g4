// The words of a text workbook.
//
// The same letters are different words in different places: `rate` opens a statement or is a name,
// `h` is a unit behind a number and a name elsewhere, `/` divides units or values. These rules only
// say what words look like. Which mode reads the next word, and which names are keywords, is decided
// by dev.napkin.syntax.LineScanner, which knows what stood before.
//
// A name here may hold any character beyond ASCII; the scanner ends it before the first one that is
// no letter or digit. With the tables of Unicode in these rules, starting the lexer would take longer
// than reading a workbook.
lexer grammar NapLexical;

// Given to a NAME (and to a sheet's body) by the scanner, where a keyword can stand.
tokens {
  WORKBOOK, UNITS, RATE, SOURCE, AXIS, TABLE, CHECK, CLAIM, SCENARIO, IMPORT, SHEET,
  SWEEP, TORNADO, SOLVE, SAMPLE, CHART,
  IN, TO, OVER, BY, ON, FIRST, FOR, COUNT, SEED, AS, FROM, SHA256, KEY,
  SHEET_BODY
}

BLANK   : BLANKS -> skip ;
NEWLINE : '\n' ;
COMMENT : '//' ~[\r\n]* ;

NUMBER        : MAGNITUDE [kMGT]? ;
BAD_NUMBER    : MAGNITUDE START PART* ;
DATE          : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT ;
TEXT          : '"' INSIDE* '"' ;
UNCLOSED_TEXT : '"' INSIDE* ;
NAME          : START PART* ('.' PART+)* ;
FAULT         : '#' [A-Za-z] [A-Za-z0-9/_]* [!?]? ;

LPAREN    : '(' ;
RPAREN    : ')' ;
LBRACKET  : '[' ;
RBRACKET  : ']' ;
LBRACE    : '{' ;
RBRACE    : '}' ;
COMMA     : ',' ;
SEMICOLON : ';' ;
COLON     : ':' ;
PIPE      : '|' ;
AT        : '@' ;
TILDE     : '~' ;
HOLE      : '?' ;
PLUS      : '+' ;
MINUS     : '-' ;
STAR      : '*' ;
SLASH     : '/' ;
CARET     : '^' ;
AMPERSAND : '&' ;
PERCENT   : '%' ;
EQ        : '=' ;
NE        : '<>' ;
LT        : '<' ;
LE        : '<=' ;
GT        : '>' ;
GE        : '>=' ;
UNKNOWN   : . ;

fragment BLANKS    : [ \t\r\f\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\uFEFF]+ ;
fragment DIGIT     : [0-9] ;
fragment BEYOND    : ~[\u0000-\u007F\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\uFEFF] ;
fragment START     : [A-Za-z_] | BEYOND ;
fragment PART      : [A-Za-z0-9_] | BEYOND ;
fragment INSIDE    : ~["\r\n] | '""' ;
fragment MAGNITUDE : (DIGIT+ ('.' DIGIT*)? | '.' DIGIT+) ([eE] [+-]? DIGIT+)? ;

// Behind a number and a blank, and behind `in`.
mode UNIT_MODE;

UNIT_BLANK   : BLANKS -> skip ;
UNIT         : UNIT_TEXT ;
UNIT_UNKNOWN : . -> type(UNKNOWN) ;

fragment UNIT_TEXT : (UNIT_SYMBOL | '%' | '1') POWER? ([*/] UNIT_SYMBOL POWER?)* ;
fragment UNIT_SYMBOL : START PART* ('.' PART+)* ;
fragment POWER     : '^' '-'? DIGIT+ ('/' DIGIT+)? ;

// Behind the colon of a definition, a parameter or a column.
mode KIND_MODE;

KIND_BLANK   : BLANKS -> skip ;
KIND_TEXT    : 'text' ;
KIND_DATE    : 'date' ;
KIND_LOGICAL : 'logical' ;
KIND_UNIT    : UNIT_TEXT -> type(UNIT) ;
KIND_UNKNOWN : . -> type(UNKNOWN) ;

// On the line of a source, where a slash pair is part of an address.
mode LINK_MODE;

LINK_BLANK    : BLANKS -> skip ;
LINK          : '<' ~[<>\r\n]* '>' ;
UNCLOSED_LINK : '<' ~[<>\r\n]* ;
LINK_UNKNOWN  : . -> type(UNKNOWN) ;

// At the start of a line: everything up to a blank and two slashes.
mode HEADING_MODE;

HEADING_BLANK   : BLANKS -> skip ;
HEADING         : '#'+ ~[ \t\r\n]* ([ \t]+ ('/' [ \t]+)* HEADING_WORD)* ;
HEADING_UNKNOWN : . -> type(UNKNOWN) ;

fragment HEADING_WORD : (~[ \t\r\n/] | '/' ~[/ \t\r\n]) ~[ \t\r\n]* ;

// Between the braces of a sheet, where only braces outside quotes count.
mode SHEET_MODE;

SHEET_QUOTED : ('"' ~["\r\n]* '"' | '\'' ~['\r\n]* '\'') -> type(SHEET_BODY) ;
SHEET_OPEN   : '{' -> type(LBRACE) ;
SHEET_CLOSE  : '}' -> type(RBRACE) ;
SHEET_PIECE  : (~["'{}\r\n]+ | ["'\r\n]) -> type(SHEET_BODY) ;
