package com.bloomz.rostersync.person;

/** How many children a parent has without a question (G 3). */
public final class FamilySize {
  /** A parent of more is reported, and invited only when an admin confirms. */
  public static final int MOST_CHILDREN = 10;

  private FamilySize() {}

  /** Whether so many children are more than a parent has. */
  public static boolean isTooLarge(int children) {
    return children > MOST_CHILDREN;
  }
}
