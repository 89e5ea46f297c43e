package com.bloomz.rostersync.dynamo.expression;

import com.bloomz.rostersync.dynamo.expression.grammar.ExpressionLexer;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * How many operators and functions an expression may have (Developer Guide, Constraints: Operators
 * and operands). The equals sign that assigns is none; the AND of BETWEEN counts for both.
 */
final class OperatorCount {
  private static final int MOST = 300;

  private OperatorCount() {}

  static void check(ExpressionKind kind, List<Token> tokens) {
    int count = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (isOperator(kind, tokens, i)) {
        count++;
      }
    }
    if (count > MOST) {
      throw kind.invalid("The expression contains too many operators; operator count: " + count);
    }
  }

  private static boolean isOperator(ExpressionKind kind, List<Token> tokens, int at) {
    return switch (tokens.get(at).getType()) {
      case ExpressionLexer.EQ -> kind != ExpressionKind.UPDATE;
      case ExpressionLexer.NE,
          ExpressionLexer.LT,
          ExpressionLexer.LE,
          ExpressionLexer.GT,
          ExpressionLexer.GE,
          ExpressionLexer.PLUS,
          ExpressionLexer.MINUS,
          ExpressionLexer.AND,
          ExpressionLexer.OR,
          ExpressionLexer.NOT,
          ExpressionLexer.IN ->
          true;
      case ExpressionLexer.NAME ->
          at + 1 < tokens.size() && tokens.get(at + 1).getType() == ExpressionLexer.OPEN;
      default -> false;
    };
  }
}
