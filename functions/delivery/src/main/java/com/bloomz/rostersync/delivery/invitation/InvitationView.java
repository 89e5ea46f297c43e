package com.bloomz.rostersync.delivery.invitation;

import com.bloomz.rostersync.delivery.texts.SafeText;
import com.bloomz.rostersync.delivery.texts.Wording;
import com.bloomz.rostersync.messages.InvitationContent;
import com.bloomz.rostersync.messages.InvitationContent.Kind;
import java.util.List;

/** What the templates of an e-mailed invitation know. Every name is fit to be shown. */
record InvitationView(
    String lang,
    String school,
    String inviter,
    String person,
    boolean staff,
    boolean parent,
    boolean student,
    Listing children,
    Listing classes,
    boolean answered,
    String link) {
  private static final int LONGEST_NAME = 80;
  private static final int MOST_CHILDREN = 30;
  private static final int MOST_CLASSES = 120;

  /**
   * The first of some names.
   *
   * @param more how many are not among them
   */
  record Listing(List<String> names, int more) {
    static Listing of(List<String> raw, int most, String nameless) {
      return new Listing(
          raw.stream()
              .limit(most)
              .map(name -> orElse(SafeText.name(name, LONGEST_NAME), nameless))
              .toList(),
          Math.max(0, raw.size() - most));
    }

    boolean any() {
      return !names.isEmpty();
    }

    boolean anyMore() {
      return more > 0;
    }

    /** The names in one line. */
    String line() {
      return String.join(", ", names);
    }

    @Override
    public String toString() {
      return "Listing of " + names.size();
    }
  }

  static InvitationView of(InvitationContent content, Wording wording) {
    return new InvitationView(
        content.language().tag(),
        orElse(SafeText.name(content.school(), LONGEST_NAME), wording.school()),
        orElse(SafeText.name(content.inviter(), LONGEST_NAME), wording.inviter()),
        orElse(SafeText.name(content.person(), LONGEST_NAME), wording.person()),
        content.kinds().contains(Kind.STAFF),
        content.kinds().contains(Kind.PARENT),
        content.kinds().contains(Kind.STUDENT),
        Listing.of(content.children(), MOST_CHILDREN, wording.child()),
        Listing.of(content.classes(), MOST_CLASSES, wording.className()),
        content.replyTo() != null,
        content.joinLink());
  }

  private static String orElse(String name, String nameless) {
    return name.isEmpty() ? nameless : name;
  }

  @Override
  public String toString() {
    return "InvitationView " + lang;
  }
}
