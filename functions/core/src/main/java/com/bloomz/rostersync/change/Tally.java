package com.bloomz.rostersync.change;

/**
 * What became of one kind of entity in one import.
 *
 * @param unchanged what Clever shows and Bloomz already had, and what stays because its removal is
 *     held back (I 6)
 * @param skipped what Clever shows and was not imported; an issue says why where it can be mended
 * @param notInClever what stays in an import that removes nothing, though Clever no longer shows it
 *     (I 9), and what the brake holds (X 2)
 */
public record Tally(
    long created,
    long updated,
    long removed,
    long archived,
    long unchanged,
    long skipped,
    long notInClever) {
  /** Nothing at all. */
  public static final Tally ZERO = new Tally(0, 0, 0, 0, 0, 0);

  /** Where Clever shows all that stays. */
  public Tally(
      long created, long updated, long removed, long archived, long unchanged, long skipped) {
    this(created, updated, removed, archived, unchanged, skipped, 0);
  }

  public Tally withNotInClever(long number) {
    return new Tally(created, updated, removed, archived, unchanged, skipped, number);
  }

  public Tally plus(Tally other) {
    return new Tally(
        created + other.created,
        updated + other.updated,
        removed + other.removed,
        archived + other.archived,
        unchanged + other.unchanged,
        skipped + other.skipped,
        notInClever + other.notInClever);
  }

  /** One more change of that verb. */
  public Tally plus(Verb verb) {
    return switch (verb) {
      case CREATED -> plus(new Tally(1, 0, 0, 0, 0, 0));
      case UPDATED, RESTORED -> plus(new Tally(0, 1, 0, 0, 0, 0));
      case REMOVED -> plus(new Tally(0, 0, 1, 0, 0, 0));
      case ARCHIVED -> plus(new Tally(0, 0, 0, 1, 0, 0));
    };
  }

  /** Everything that was changed. */
  public long changed() {
    return created + updated + removed + archived;
  }
}
