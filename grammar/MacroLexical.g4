// The words of a Visual Basic procedure, one logical line at a time.
//
// dev.napkin.macro.MacroLines has joined continued lines and cut comments off. Words are those of
// MS-VBAL section 3.3, Lexical Tokens, as far as a function that is read as a formula needs them; any
// other character is UNKNOWN, and the line that has it is refused.
lexer grammar MacroLexical;

options { caseInsensitive = true; }

BLANK : [ \t\u00A0\u3000]+ -> skip ;

AND        : 'and' ;
AS         : 'as' ;
BYREF      : 'byref' ;
BYVAL      : 'byval' ;
CALL       : 'call' ;
CASE       : 'case' ;
CONST      : 'const' ;
DIM        : 'dim' ;
DO         : 'do' ;
EACH       : 'each' ;
ELSE       : 'else' ;
ELSEIF     : 'elseif' ;
EMPTY      : 'empty' ;
END        : 'end' ;
EQV        : 'eqv' ;
ERROR      : 'error' ;
EXIT       : 'exit' ;
FALSE      : 'false' ;
FOR        : 'for' ;
FRIEND     : 'friend' ;
FUNCTION   : 'function' ;
GLOBAL     : 'global' ;
GOTO       : 'goto' ;
IF         : 'if' ;
IMP        : 'imp' ;
IN         : 'in' ;
IS         : 'is' ;
LET        : 'let' ;
LIKE       : 'like' ;
LOOP       : 'loop' ;
MOD        : 'mod' ;
NEXT       : 'next' ;
NOT        : 'not' ;
NOTHING    : 'nothing' ;
ON         : 'on' ;
OPTIONAL   : 'optional' ;
OR         : 'or' ;
PARAMARRAY : 'paramarray' ;
PRESERVE   : 'preserve' ;
PRIVATE    : 'private' ;
PUBLIC     : 'public' ;
REDIM      : 'redim' ;
RESUME     : 'resume' ;
SELECT     : 'select' ;
SET        : 'set' ;
STATIC     : 'static' ;
STEP       : 'step' ;
THEN       : 'then' ;
TO         : 'to' ;
TRUE       : 'true' ;
UNTIL      : 'until' ;
WEND       : 'wend' ;
WHILE      : 'while' ;
WITH       : 'with' ;
XOR        : 'xor' ;

NUMBER : (DIGIT+ ('.' DIGIT*)? | '.' DIGIT+) ([ed] [+-]? DIGIT+)? [%&!#@]? ;
RADIX  : '&' ('h' [0-9a-f]+ | 'o' [0-7]+) '&'? ;
TEXT   : '"' (~["\r\n] | '""')* '"' ;
DATE   : '#' [ \t]* DIGIT ~[#\r\n]* '#' ;
NAME   : START PART* [$%!#@]? ;
MEMBER : '.' START PART* '$'? ;

LPAREN    : '(' ;
RPAREN    : ')' ;
COMMA     : ',' ;
COLON     : ':' ;
SEMICOLON : ';' ;
BECOMES   : ':=' ;
PLUS      : '+' ;
MINUS     : '-' ;
STAR      : '*' ;
SLASH     : '/' ;
BACKSLASH : '\\' ;
CARET     : '^' ;
AMPERSAND : '&' ;
EQ        : '=' ;
NE        : '<>' | '><' ;
LT        : '<' ;
LE        : '<=' | '=<' ;
GT        : '>' ;
GE        : '>=' | '=>' ;
UNKNOWN   : . ;

fragment DIGIT : [0-9] ;
fragment START : [a-z] | ~[\u0000-\u00BF] ;
fragment PART  : [a-z0-9_] | ~[\u0000-\u00BF] ;
