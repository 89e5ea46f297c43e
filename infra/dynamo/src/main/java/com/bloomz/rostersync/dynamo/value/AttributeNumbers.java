package com.bloomz.rostersync.dynamo.value;

import java.math.BigDecimal;

/**
 * Numbers as DynamoDB has them: up to 38 significant digits, magnitudes from 1E-130 to
 * 9.9999999999999999999999999999999999999E+125 (Developer Guide, Constraints: Number).
 */
public final class AttributeNumbers {
  private static final int DIGITS = 38;
  private static final int GREATEST_EXPONENT = 125;
  private static final int LEAST_EXPONENT = -130;
  private static final int LONGEST_TEXT = 400;

  private AttributeNumbers() {}

  /** Reads a number of a request. */
  public static BigDecimal parse(String text) {
    if (text.isEmpty() || text.length() > LONGEST_TEXT) {
      throw notNumeric(text);
    }
    try {
      return checked(new BigDecimal(text));
    } catch (NumberFormatException e) {
      throw notNumeric(text);
    }
  }

  /** The sum, which must be within the limits too. */
  public static BigDecimal sum(BigDecimal one, BigDecimal other) {
    return checked(one.add(other));
  }

  /** The difference, which must be within the limits too. */
  public static BigDecimal difference(BigDecimal one, BigDecimal other) {
    return checked(one.subtract(other));
  }

  /** The number as an answer has it, without an exponent. */
  public static String format(BigDecimal number) {
    return number.toPlainString();
  }

  private static BigDecimal checked(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal plain = number.stripTrailingZeros();
    long exponent = (long) plain.precision() - plain.scale() - 1;
    if (exponent > GREATEST_EXPONENT) {
      throw InvalidValueException.invalid(
          "Number overflow. Attempting to store a number with magnitude larger than supported"
              + " range");
    }
    if (exponent < LEAST_EXPONENT) {
      throw InvalidValueException.invalid(
          "Number underflow. Attempting to store a number with magnitude smaller than supported"
              + " range");
    }
    if (plain.precision() > DIGITS) {
      throw InvalidValueException.invalid(
          "Attempting to store more than 38 significant digits in a Number");
    }
    return plain;
  }

  private static InvalidValueException notNumeric(String text) {
    return InvalidValueException.invalid(
        text.isEmpty()
            ? "The parameter cannot be converted to a numeric value"
            : "The parameter cannot be converted to a numeric value: " + text);
  }
}
