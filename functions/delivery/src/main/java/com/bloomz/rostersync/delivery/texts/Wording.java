package com.bloomz.rostersync.delivery.texts;

import com.bloomz.rostersync.messages.Language;
import java.util.List;

/**
 * What stands where a name cannot be shown, because nothing of it can be read, and how the short
 * text names children.
 *
 * @param forNames what is written before children's names
 * @param forChild what is written instead where the only child's name cannot be
 * @param forChildren the same of several children
 * @param oneMore what is written after the names where one child is not named
 * @param moreBefore what is written before the number of several that are not named
 * @param moreAfter what is written after it
 */
public record Wording(
    String school,
    String inviter,
    String person,
    String child,
    String className,
    String forNames,
    String forChild,
    String forChildren,
    String oneMore,
    String moreBefore,
    String moreAfter) {
  private static final Wording ENGLISH =
      new Wording(
          "your school",
          "Your school",
          "there",
          "your child",
          "a class",
          "for ",
          "for your child",
          "for your children",
          " and 1 more",
          " and ",
          " more");

  /** The short text's words have no letter that the phones' alphabet lacks. */
  private static final Wording SPANISH =
      new Wording(
          "su escuela",
          "Su escuela",
          "buen día",
          "su hijo o hija",
          "una clase",
          "para la familia de ",
          "para su familia",
          "para su familia",
          " y otro",
          " y otros ",
          "");

  public static Wording in(Language language) {
    return switch (language) {
      case ENGLISH -> ENGLISH;
      case SPANISH -> SPANISH;
    };
  }

  /**
   * The children a parent is invited for.
   *
   * @param more how many other children there are
   */
  String family(List<String> names, int more) {
    if (names.isEmpty()) {
      return switch (more) {
        case 0 -> "";
        case 1 -> forChild;
        default -> forChildren;
      };
    }
    return forNames + String.join(", ", names) + others(more);
  }

  private String others(int more) {
    return switch (more) {
      case 0 -> "";
      case 1 -> oneMore;
      default -> moreBefore + EnglishWords.number(more) + moreAfter;
    };
  }
}
