package com.bloomz.rostersync.dynamo.expression;

import com.bloomz.rostersync.dynamo.expression.grammar.ExpressionLexer;
import com.bloomz.rostersync.dynamo.expression.grammar.ExpressionParser;
import com.bloomz.rostersync.dynamo.expression.tree.Condition;
import com.bloomz.rostersync.dynamo.expression.tree.DocumentPath;
import com.bloomz.rostersync.dynamo.expression.tree.Update;
import com.bloomz.rostersync.dynamo.value.ItemSize;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles expressions, each text once as long as it is remembered. Safe for several threads. */
public final class Expressions {
  private static final int REMEMBERED = 2_000;
  private static final int LONGEST = 4_096;

  private final ConcurrentHashMap<Source, Object> compiled = new ConcurrentHashMap<>();

  private record Source(ExpressionKind kind, String text) {}

  /** Compiles a condition of that kind. */
  public Condition condition(ExpressionKind kind, String text) {
    return (Condition)
        compile(
            kind,
            text,
            parser -> new TreeReader(kind).condition(parser.conditionExpression().condition()));
  }

  public Update update(String text) {
    return (Update)
        compile(
            ExpressionKind.UPDATE,
            text,
            parser -> new TreeReader(ExpressionKind.UPDATE).update(parser.updateExpression()));
  }

  public Projection projection(String text) {
    return (Projection)
        compile(
            ExpressionKind.PROJECTION,
            text,
            parser ->
                new Projection(
                    new TreeReader(ExpressionKind.PROJECTION)
                        .paths(parser.projectionExpression().path())));
  }

  private Object compile(
      ExpressionKind kind, String text, Function<ExpressionParser, Object> reading) {
    var source = new Source(kind, text);
    Object known = compiled.get(source);
    if (known != null) {
      return known;
    }
    checkLength(kind, text);
    var lexer = new ExpressionLexer(CharStreams.fromString(text));
    var tokens = new CommonTokenStream(lexer);
    var parser = new ExpressionParser(tokens);
    var errors = new SyntaxErrors(kind, text);
    lexer.removeErrorListeners();
    lexer.addErrorListener(errors);
    parser.removeErrorListeners();
    parser.addErrorListener(errors);
    tokens.fill();
    OperatorCount.check(kind, tokens.getTokens());
    Object result = reading.apply(parser);
    if (compiled.size() >= REMEMBERED) {
      compiled.clear();
    }
    compiled.put(source, result);
    return result;
  }

  /** Developer Guide, Constraints: an expression has at most 4 KB. */
  private static void checkLength(ExpressionKind kind, String text) {
    if (text.isEmpty()) {
      throw kind.invalid("The expression can not be empty;");
    }
    int bytes = ItemSize.utf8(text);
    if (bytes > LONGEST) {
      throw kind.invalid(
          "Expression size has exceeded the maximum allowed size; expression size: " + bytes);
    }
  }

  private static final class SyntaxErrors extends BaseErrorListener {
    private final ExpressionKind kind;
    private final String text;

    private SyntaxErrors(ExpressionKind kind, String text) {
      this.kind = kind;
      this.text = text;
    }

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        @Nullable Object symbol,
        int line,
        int column,
        String message,
        @Nullable RecognitionException cause) {
      String token = symbol instanceof Token found ? found.getText() : "";
      int at = symbol instanceof Token found ? found.getStartIndex() : column;
      int from = Math.clamp(at - 5L, 0, text.length());
      int to = Math.clamp(at + token.length() + 5L, from, text.length());
      throw kind.invalid(
          "Syntax error; token: \"" + token + "\", near: \"" + text.substring(from, to) + "\"");
    }
  }

  /** The paths of a projection before they are bound. */
  public record Projection(List<DocumentPath> paths) {}
}
