package com.bloomz.rostersync.dynamo.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.expression.tree.Condition;
import com.bloomz.rostersync.dynamo.value.AttributeNumbers;
import com.bloomz.rostersync.dynamo.value.AttributeValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpressionsTest {
  private static final Map<String, AttributeValue> ITEM =
      Map.of(
          "t", text("text"),
          "n", number("5"),
          "s", new AttributeValue.TextSet(new LinkedHashSet<>(List.of("a", "b"))),
          "l", new AttributeValue.ListOf(List.of(number("1"), text("two"))),
          "m", new AttributeValue.MapOf(Map.of("x", number("7"))));
  private static final Map<String, AttributeValue> VALUES =
      Map.of(":t", text("te"), ":n", number("5"), ":a", text("a"), ":S", text("S"));

  private final Expressions expressions = new Expressions();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n = :n",
        "NOT n < :n AND (t <> :t OR n > :n)",
        "begins_with(t, :t) and contains(s, :a)",
        "n BETWEEN :n AND :n AND attribute_exists(m.x)",
        "n IN (:t, :n)",
        "attribute_type(t, :S) AND attribute_not_exists(m.y)",
        "size(l) < :n",
        "absent <> :n",
        "l[0] < :n AND m.x > :n"
      })
  void conditionHolds(String condition) {
    assertThat(holds(condition)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"n = :t", "t < :n", "absent = :n", "l[5] = :n", "t.x = :n", "size(n) = :n"})
  void conditionDoesNotHold(String condition) {
    assertThat(holds(condition)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n = :none | attribute value used in expression is not defined; attribute value: :none",
        "#x = :n | attribute name used in the document path is not defined; attribute name: #x",
        "name = :n | reserved keyword: name",
        "n = | Syntax error; token: \"<EOF>\"",
        "((n = :n)) | redundant parentheses",
        "unknown(n) | Invalid function name; function: unknown",
        "begins_with(n, :n) | operator or function: begins_with, operand type: N",
        "size(n, t) = :n | number of operands: 2"
      })
  void invalidConditionIsRefused(String condition, String message) {
    assertThatExceptionOfType(RequestException.class)
        .isThrownBy(() -> holds(condition))
        .withMessageContaining("Invalid ConditionExpression: ")
        .withMessageContaining(message);
  }

  @Test
  void whatIsUsedNowhereIsRefused() {
    var binding = new Binding(Map.of("#a", "a"), null);

    assertThatExceptionOfType(RequestException.class)
        .isThrownBy(binding::checkAllUsed)
        .withMessage(
            "Value provided in ExpressionAttributeNames unused in expressions: keys: {#a}");
  }

  @Test
  void updateTakesOperandsFromTheItemAsItWas() {
    var after = update("SET n = n + :n, o = n, l[9] = :a, m.y = if_not_exists(m.x, :n) REMOVE t");

    assertThat(after)
        .containsEntry("n", number("10"))
        .containsEntry("o", number("5"))
        .containsEntry("l", new AttributeValue.ListOf(List.of(number("1"), text("two"), text("a"))))
        .containsEntry("m", new AttributeValue.MapOf(Map.of("x", number("7"), "y", number("7"))))
        .doesNotContainKey("t");
  }

  @Test
  void removedElementsAreThoseOfTheListAsItWas() {
    assertThat(update("REMOVE l[0], l[1]"))
        .containsEntry("l", new AttributeValue.ListOf(List.of()));
  }

  /** Issue 10: what stands between two elements of a list does not change their order. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REMOVE l[0], t, l[1] | ''",
        "REMOVE l[0], m.x, l[1], t | ''",
        "SET l[7] = :n, o = :t, l[5] = :a | 1,two,a,5",
        "SET l[9] = :a REMOVE l[2] | 1,two,a",
        "SET l[9] = :a, o = :t REMOVE l[0], t | two,a"
      })
  void elementsAreCountedAsTheyWere(String update, String elements) {
    assertThat(update(update).get("l"))
        .isEqualTo(
            new AttributeValue.ListOf(
                Stream.of(elements.split(",", -1))
                    .filter(each -> !each.isEmpty())
                    .map(each -> each.matches("\\d") ? number(each) : text(each))
                    .toList()));
  }

  @Test
  void threeHundredOperatorsAreTheMost() {
    assertThat(update(sums(300))).containsEntry("a299", number("10"));
    assertThatExceptionOfType(RequestException.class)
        .isThrownBy(() -> update(sums(301)))
        .withMessage(
            "Invalid UpdateExpression: The expression contains too many operators; operator count:"
                + " 301");
    assertThat(holds("NOT ".repeat(298) + "n = :n")).isTrue();
    assertThatExceptionOfType(RequestException.class)
        .isThrownBy(() -> holds("NOT ".repeat(300) + "n = :n"))
        .withMessageContaining("operator count: 301");
  }

  private static String sums(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "a" + i + "=n+:n")
        .collect(Collectors.joining(",", "SET ", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ADD n n | Syntax error; a value must follow the path [n]",
        "DELETE s if_not_exists(s, :a) | Syntax error; a value must follow the path [s]",
        "SET n = :n REMOVE n | Two document paths overlap with each other",
        "SET m.x = :n, m[0] = :n | Two document paths conflict with each other",
        "SET absent.x = :n | document path provided in the update expression is invalid",
        "SET o = absent | refers to an attribute that does not exist in the item",
        "ADD t :n | An operand in the update expression has an incorrect data type",
        "ADD n :t | Incorrect operand type for operator or function; operator: ADD",
        "SET n = :n SET o = :n | The \"SET\" section can only be used once"
      })
  void invalidUpdateIsRefused(String update, String message) {
    assertThatExceptionOfType(RequestException.class)
        .isThrownBy(() -> update(update))
        .withMessageContaining(message);
  }

  private boolean holds(String condition) {
    Condition bound =
        new Binding(null, VALUES)
            .bind(
                ExpressionKind.CONDITION,
                expressions.condition(ExpressionKind.CONDITION, condition));
    return Evaluation.holds(bound, ITEM);
  }

  private Map<String, AttributeValue> update(String update) {
    return Updating.apply(new Binding(null, VALUES).bind(expressions.update(update)), ITEM);
  }

  private static AttributeValue text(String text) {
    return new AttributeValue.Text(text);
  }

  private static AttributeValue number(String number) {
    return new AttributeValue.Numeric(AttributeNumbers.parse(number));
  }
}
