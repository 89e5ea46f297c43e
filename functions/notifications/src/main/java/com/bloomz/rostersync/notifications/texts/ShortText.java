package com.bloomz.rostersync.notifications.texts;

import com.bloomz.rostersync.messages.InvitationContent;
import com.bloomz.rostersync.messages.Language;
import com.samskivert.mustache.Template;
import java.util.List;

/**
 * Writes an invitation in at most two segments. Where names are too long for that they lose their
 * accents, then their ends, then all but the first child's; the link is never touched.
 */
final class ShortText {
  private static final int MOST_SEGMENTS = 2;
  private static final List<Integer> LONGEST_NAMES = List.of(60, 40, 30, 24, 18, 12, 8);
  private static final int MOST_CHILDREN = 6;

  private final Template template;
  private final Template nameless;
  private final Wording wording;

  ShortText(Language language) {
    this.template = Templates.line("invitation." + language.tag() + ".sms");
    this.nameless = Templates.line("invitation-nameless." + language.tag() + ".sms");
    this.wording = Wording.in(language);
  }

  /**
   * What the templates know.
   *
   * @param more how many children are not named
   */
  record View(String school, String inviter, String children, int more, String link) {
    boolean anyChildren() {
      return !children.isEmpty();
    }

    boolean anyMore() {
      return more > 0;
    }

    @Override
    public String toString() {
      return "View";
    }
  }

  String of(InvitationContent content) {
    for (int longest : LONGEST_NAMES) {
      for (int children : List.of(MOST_CHILDREN, 1)) {
        String text = template.execute(view(content, longest, children));
        for (String candidate : List.of(text, Gsm7.folded(text))) {
          if (Gsm7.segments(candidate) <= MOST_SEGMENTS) {
            return candidate;
          }
        }
      }
    }
    return nameless.execute(view(content, 1, 0));
  }

  private View view(InvitationContent content, int longest, int most) {
    List<String> children =
        content.children().stream()
            .limit(most)
            .map(name -> name(name, longest, wording.child()))
            .toList();
    return new View(
        name(content.school(), longest, wording.school()),
        name(content.inviter(), longest, wording.inviter()),
        String.join(", ", children),
        content.children().size() - children.size(),
        content.joinLink());
  }

  private static String name(String raw, int longest, String unreadable) {
    String name = Shown.cut(Shown.withoutLinks(Shown.line(raw)), longest, "...");
    return name.isEmpty() ? unreadable : name;
  }
}
