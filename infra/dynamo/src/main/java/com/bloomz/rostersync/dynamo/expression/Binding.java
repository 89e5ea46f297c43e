package com.bloomz.rostersync.dynamo.expression;

import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.expression.tree.Condition;
import com.bloomz.rostersync.dynamo.expression.tree.DocumentPath;
import com.bloomz.rostersync.dynamo.expression.tree.Operand;
import com.bloomz.rostersync.dynamo.expression.tree.Update;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts a request's names and values into its expressions, and notes which of them are used
 * (Developer Guide, Expressions.ExpressionAttributeNames and ExpressionAttributeValues).
 */
public final class Binding {
  private final Map<String, String> names;
  private final Map<String, AttributeValue> values;
  private final Set<String> used = new HashSet<>();

  public Binding(
      @Nullable Map<String, String> names, @Nullable Map<String, AttributeValue> values) {
    this.names = names == null ? Map.of() : names;
    this.values = values == null ? Map.of() : values;
  }

  /** Binds a condition and checks the types of its constants. */
  public Condition bind(ExpressionKind kind, Condition condition) {
    Condition bound = bound(kind, condition);
    OperandTypes.check(kind, bound);
    return bound;
  }

  /** Binds an update and checks that its paths are apart from each other. */
  public Update bind(Update update) {
    var bound =
        new Update(
            actions(update.sets()),
            paths(ExpressionKind.UPDATE, update.removes()),
            actions(update.adds()),
            actions(update.deletes()));
    checkApart(ExpressionKind.UPDATE, bound.paths());
    OperandTypes.check(bound);
    return bound;
  }

  /** Binds a projection and checks that its paths are apart from each other. */
  public List<DocumentPath> bind(Expressions.Projection projection) {
    List<DocumentPath> bound = paths(ExpressionKind.PROJECTION, projection.paths());
    checkApart(ExpressionKind.PROJECTION, bound);
    return bound;
  }

  /** Whether anything of the request was given and is used nowhere. */
  public void checkAllUsed() {
    checkUsed("ExpressionAttributeNames", names.keySet());
    checkUsed("ExpressionAttributeValues", values.keySet());
  }

  private void checkUsed(String parameter, Set<String> given) {
    if (used.containsAll(given)) {
      return;
    }
    Set<String> unused = new TreeSet<>(given);
    unused.removeAll(used);
    throw RequestException.validation(
        "Value provided in "
            + parameter
            + " unused in expressions: keys: {"
            + String.join(", ", unused)
            + "}");
  }

  private Condition bound(ExpressionKind kind, Condition condition) {
    return switch (condition) {
      case Condition.And(var left, var right) ->
          new Condition.And(bound(kind, left), bound(kind, right));
      case Condition.Or(var left, var right) ->
          new Condition.Or(bound(kind, left), bound(kind, right));
      case Condition.Not(var inner) -> new Condition.Not(bound(kind, inner));
      case Condition.Compares(var left, var comparison, var right) ->
          new Condition.Compares(operand(kind, left), comparison, operand(kind, right));
      case Condition.Between(var operand, var least, var greatest) ->
          new Condition.Between(
              operand(kind, operand), operand(kind, least), operand(kind, greatest));
      case Condition.In(var operand, var all) ->
          new Condition.In(
              operand(kind, operand), all.stream().map(each -> operand(kind, each)).toList());
      case Condition.Exists(var path) -> new Condition.Exists(path(kind, path));
      case Condition.NotExists(var path) -> new Condition.NotExists(path(kind, path));
      case Condition.HasType(var path, var type) ->
          new Condition.HasType(path(kind, path), operand(kind, type));
      case Condition.BeginsWith(var operand, var prefix) ->
          new Condition.BeginsWith(operand(kind, operand), operand(kind, prefix));
      case Condition.Contains(var operand, var part) ->
          new Condition.Contains(operand(kind, operand), operand(kind, part));
    };
  }

  private Operand operand(ExpressionKind kind, Operand operand) {
    return switch (operand) {
      case Operand.At(var path) -> new Operand.At(path(kind, path));
      case Operand.Placeholder(var name) -> new Operand.Constant(value(kind, name));
      case Operand.Constant constant -> constant;
      case Operand.Size(var path) -> new Operand.Size(path(kind, path));
      case Operand.IfNotExists(var path, var otherwise) ->
          new Operand.IfNotExists(path(kind, path), operand(kind, otherwise));
      case Operand.ListAppend(var first, var second) ->
          new Operand.ListAppend(operand(kind, first), operand(kind, second));
      case Operand.Plus(var left, var right) ->
          new Operand.Plus(operand(kind, left), operand(kind, right));
      case Operand.Minus(var left, var right) ->
          new Operand.Minus(operand(kind, left), operand(kind, right));
    };
  }

  private List<Update.Action> actions(List<Update.Action> actions) {
    return actions.stream()
        .map(
            action ->
                new Update.Action(
                    path(ExpressionKind.UPDATE, action.path()),
                    operand(ExpressionKind.UPDATE, action.operand())))
        .toList();
  }

  private List<DocumentPath> paths(ExpressionKind kind, List<DocumentPath> paths) {
    return paths.stream().map(path -> path(kind, path)).toList();
  }

  private DocumentPath path(ExpressionKind kind, DocumentPath path) {
    String name = name(kind, path.name());
    if (path.isTopLevel()) {
      return new DocumentPath(name, List.of());
    }
    return new DocumentPath(
        name,
        path.steps().stream()
            .map(
                step ->
                    switch (step) {
                      case DocumentPath.Step.Entry(String entry) ->
                          (DocumentPath.Step) new DocumentPath.Step.Entry(name(kind, entry));
                      case DocumentPath.Step.Element element -> element;
                    })
            .toList());
  }

  private String name(ExpressionKind kind, String name) {
    if (!name.startsWith("#")) {
      return name;
    }
    String full = names.get(name);
    if (full == null) {
      throw kind.invalid(
          "An expression attribute name used in the document path is not defined; attribute name: "
              + name);
    }
    used.add(name);
    return full;
  }

  private AttributeValue value(ExpressionKind kind, String name) {
    AttributeValue value = values.get(name);
    if (value == null) {
      throw kind.invalid(
          "An expression attribute value used in expression is not defined; attribute value: "
              + name);
    }
    used.add(name);
    return value;
  }

  private static void checkApart(ExpressionKind kind, List<DocumentPath> paths) {
    for (int i = 0; i < paths.size(); i++) {
      for (int j = i + 1; j < paths.size(); j++) {
        DocumentPath one = paths.get(i);
        DocumentPath other = paths.get(j);
        if (one.overlaps(other)) {
          throw kind.invalid(
              "Two document paths overlap with each other; must remove or rewrite one of these"
                  + " paths; "
                  + pair(one, other));
        }
        if (one.conflicts(other)) {
          throw kind.invalid(
              "Two document paths conflict with each other; must remove or rewrite one of these"
                  + " paths; "
                  + pair(one, other));
        }
      }
    }
  }

  private static String pair(DocumentPath one, DocumentPath other) {
    return "path one: " + one + ", path two: " + other;
  }
}
