package com.bloomz.rostersync.why;

import java.util.List;

/**
 * An answer for an admin.
 *
 * @param text at most {@value #MOST_WORDS} words
 * @param rule the number of the product's rule behind it; empty where none decides
 * @param remedy what the admin can do
 * @param candidates those who may be meant, where that are several
 */
public record WhyAnswer(String text, String rule, String remedy, List<Candidate> candidates) {
  /** How long an answer is at most. */
  public static final int MOST_WORDS = 39;

  static final String NOTHING_TO_DO = "You don't need to do anything.";

  public WhyAnswer {
    candidates = List.copyOf(candidates);
  }

  WhyAnswer(String text, String rule, String remedy) {
    this(text, rule, remedy, List.of());
  }

  /**
   * A person or class that may be meant.
   *
   * @param id to ask again with
   * @param kind student, staff, parent, class, section or contact
   * @param in the classes of a person, the children of a parent, by name; what tells namesakes
   *     apart
   */
  public record Candidate(String id, String name, String kind, List<String> in) {
    public Candidate {
      in = List.copyOf(in);
    }

    @Override
    public String toString() {
      return "Candidate " + id;
    }
  }

  @Override
  public String toString() {
    return "WhyAnswer by " + rule;
  }
}
