package com.bloomz.rostersync.messages;

import com.bloomz.rostersync.roster.Email;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one person's invitation says: one for all children and classes (N 4). Names may be empty or
 * hostile.
 *
 * @param school the school's name
 * @param inviter the name of the admin who sends invitations (N 5)
 * @param replyTo that admin's address; null where none is known
 * @param person the invited one's whole name
 * @param kinds what the person is at the school; not empty
 * @param children names of a parent's children, in the order to be shown; empty for others
 * @param classes names of the person's own and the children's classes, in the order to be shown
 * @param joinLink where the person joins: an absolute URL in ASCII, at most 200 characters
 */
public record InvitationContent(
    String school,
    String inviter,
    @Nullable Email replyTo,
    String person,
    SortedSet<Kind> kinds,
    List<String> children,
    List<String> classes,
    Language language,
    String joinLink) {
  private static final int LONGEST_LINK = 200;
  private static final Pattern LINK =
      Pattern.compile("https?://[A-Za-z0-9.:-]+(/[!-~&&[^\"'<>\\\\^`{|}]]*)?");

  public InvitationContent {
    kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
    children = List.copyOf(children);
    classes = List.copyOf(classes);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("an invited person is of some kind");
    }
    if (joinLink.length() > LONGEST_LINK || !LINK.matcher(joinLink).matches()) {
      throw new IllegalArgumentException("the link is no short absolute URL in ASCII");
    }
  }

  /** What an invited person is at the school. */
  public enum Kind {
    STAFF,
    PARENT,
    STUDENT
  }

  @Override
  public String toString() {
    return "InvitationContent " + kinds;
  }
}
