package com.bloomz.rostersync.roster;

import com.bloomz.rostersync.text.Placeholders;

/**
 * A person's name. A contact's whole name stands in {@code last}, as Clever sends it (G 2).
 *
 * @param first may be empty
 * @param last may be empty
 */
public record PersonName(String first, String last) {
  /** First and last name with one space between. */
  public String whole() {
    if (first.isEmpty() || last.isEmpty()) {
      return first.isEmpty() ? last.strip() : first.strip();
    }
    return (first + " " + last).strip();
  }

  /** This name; a whole name taken apart before its last word, for display (G 2). */
  public PersonName split() {
    String all = last.strip();
    int gap = all.lastIndexOf(' ');
    return first.isBlank() && gap > 0
        ? new PersonName(all.substring(0, gap).strip(), all.substring(gap + 1))
        : this;
  }

  /** The whole name as names are compared. */
  public NameKey key() {
    return NameKey.of(whole());
  }

  /** Whether nothing of the name can be read. */
  public boolean isBlank() {
    return !isVisible(first) && !isVisible(last) && key().isBlank();
  }

  /** Whether a name starts with a visible ASCII character, as nearly all do. */
  private static boolean isVisible(String text) {
    return !text.isEmpty() && text.charAt(0) > ' ' && text.charAt(0) <= '~';
  }

  /** Whether it names nobody, such as "Unknown" or "Parent/Guardian"; not a blank one (P 9). */
  public boolean isPlaceholder() {
    return Placeholders.isName(whole());
  }

  /**
   * Whether both have one last name (P 1). Where one of them has its whole name in {@code last} (G
   * 2), the other's last name must be how it ends.
   */
  public boolean sharesLastNameWith(PersonName other) {
    String mine = NameKey.of(last).value();
    String others = NameKey.of(other.last).value();
    if (mine.isEmpty() || others.isEmpty()) {
      return false;
    }
    return mine.equals(others)
        || (first.isBlank() && mine.endsWith(" " + others))
        || (other.first.isBlank() && others.endsWith(" " + mine));
  }

  /**
   * Whether both can be one person's: the last name shared, and the first name too, whatever stands
   * between them in a whole name (G 2).
   */
  public boolean canBe(PersonName other) {
    return sharesLastNameWith(other) && (startsWith(other) || other.startsWith(this));
  }

  private boolean startsWith(PersonName other) {
    String start = NameKey.of(other.first.isBlank() ? other.last : other.first).value();
    return (key().value() + " ").startsWith(start + " ");
  }

  @Override
  public String toString() {
    return "PersonName";
  }
}
