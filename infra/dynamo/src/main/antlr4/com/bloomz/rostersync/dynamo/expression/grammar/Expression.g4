/*
 * Condition, filter, key condition, update and projection expressions
 * (Amazon DynamoDB Developer Guide, Expressions.OperatorsAndFunctions, Expressions.UpdateExpressions,
 * Expressions.ProjectionExpressions, Expressions.Attributes).
 */
grammar Expression;

options {
  caseInsensitive = true;
}

conditionExpression
  : condition EOF
  ;

projectionExpression
  : path (COMMA path)* EOF
  ;

updateExpression
  : clause+ EOF
  ;

condition
  : NOT condition                                       # negation
  | condition AND condition                             # conjunction
  | condition OR condition                              # disjunction
  | operand comparator operand                          # comparison
  | operand BETWEEN operand AND operand                 # range
  | operand IN OPEN operand (COMMA operand)* CLOSE      # membership
  | function                                            # test
  | OPEN condition CLOSE                                # group
  ;

comparator
  : EQ
  | NE
  | LT
  | LE
  | GT
  | GE
  ;

clause
  : SET assignment (COMMA assignment)*                  # setClause
  | REMOVE path (COMMA path)*                           # removeClause
  | ADD change (COMMA change)*                          # addClause
  | DELETE change (COMMA change)*                       # deleteClause
  ;

assignment
  : path EQ sum
  ;

change
  : path operand
  ;

sum
  : operand ((PLUS | MINUS) operand)?
  ;

operand
  : function                                            # call
  | path                                                # attribute
  | VALUE                                               # constant
  | OPEN sum CLOSE                                      # inner
  ;

function
  : NAME OPEN operand (COMMA operand)* CLOSE
  ;

path
  : element step*
  ;

step
  : DOT element
  | LEFT INDEX RIGHT
  ;

element
  : NAME
  | ALIAS
  ;

AND: 'AND';
OR: 'OR';
NOT: 'NOT';
BETWEEN: 'BETWEEN';
IN: 'IN';
SET: 'SET';
REMOVE: 'REMOVE';
ADD: 'ADD';
DELETE: 'DELETE';
EQ: '=';
NE: '<>';
LE: '<=';
LT: '<';
GE: '>=';
GT: '>';
PLUS: '+';
MINUS: '-';
COMMA: ',';
DOT: '.';
OPEN: '(';
CLOSE: ')';
LEFT: '[';
RIGHT: ']';
INDEX: [0-9]+;
NAME: [A-Z_] [A-Z0-9_]*;
ALIAS: '#' [A-Z0-9_]+;
VALUE: ':' [A-Z0-9_]+;
SPACE: [ \t\r\n]+ -> skip;
OTHER: .;
