package com.bloomz.rostersync.why;

/**
 * A question: why a person or a class is there, or not.
 *
 * @param about the name or id of a person, class or section
 * @param within the name or id of a class, or of a child; empty for the school
 */
public record WhyQuestion(String about, String within) {
  @Override
  public String toString() {
    return "WhyQuestion";
  }
}
