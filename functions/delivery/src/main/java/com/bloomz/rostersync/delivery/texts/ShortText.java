package com.bloomz.rostersync.delivery.texts;

import com.bloomz.rostersync.messages.InvitationContent;
import com.bloomz.rostersync.messages.Language;
import com.samskivert.mustache.Template;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes an invitation in at most two segments. Where names do not fit as they are, they are
 * written in the phones' alphabet; then the inviter's and the children's names become shorter and
 * are left out, and the school's last. A name that cannot be written in that alphabet is left out
 * at once. The link is never touched.
 */
public final class ShortText {
  private static final int MOST_SEGMENTS = 2;
  private static final List<Limits> LIMITS =
      List.of(
          new Limits(60, 60, 6, 60),
          new Limits(60, 40, 6, 40),
          new Limits(60, 30, 6, 24),
          new Limits(60, 24, 3, 18),
          new Limits(60, 18, 1, 18),
          new Limits(60, 12, 1, 12),
          new Limits(60, 0, 1, 12),
          new Limits(60, 0, 0, 0),
          new Limits(40, 0, 0, 0),
          new Limits(24, 0, 0, 0),
          new Limits(12, 0, 0, 0),
          new Limits(8, 0, 0, 0));

  private final Template template;
  private final Wording wording;

  public ShortText(Language language) {
    this.template = Templates.line("invitation." + language.tag() + ".sms");
    this.wording = Wording.in(language);
  }

  /** How long names may be; 0 leaves them out. */
  private record Limits(int school, int inviter, int children, int child) {}

  /**
   * What the template knows.
   *
   * @param family the children a parent is invited for; empty for others
   */
  record View(String school, String inviter, String family, String link) {
    boolean anySchool() {
      return !school.isEmpty();
    }

    boolean anyInviter() {
      return !inviter.isEmpty();
    }

    boolean anyFamily() {
      return !family.isEmpty();
    }

    @Override
    public String toString() {
      return "View";
    }
  }

  public String of(InvitationContent content) {
    String open = written(content, LIMITS.getFirst(), name -> name, name -> name);
    if (fits(open)) {
      return open;
    }
    for (Limits limits : LIMITS) {
      String text = written(content, limits, ShortText::mostOf, ShortText::allOf);
      if (fits(text)) {
        return text;
      }
    }
    return written(content, new Limits(0, 0, 0, 0), name -> name, name -> name);
  }

  private static boolean fits(String text) {
    return Gsm7.segments(text) <= MOST_SEGMENTS;
  }

  private String written(
      InvitationContent content,
      Limits limits,
      UnaryOperator<String> school,
      UnaryOperator<String> person) {
    List<String> children =
        content.children().stream()
            .map(child -> name(child, limits.child(), person))
            .filter(name -> !name.isEmpty())
            .limit(limits.children())
            .toList();
    return template.execute(
        new View(
            name(content.school(), limits.school(), school),
            name(content.inviter(), limits.inviter(), person),
            limits.children() == 0
                ? ""
                : wording.family(children, content.children().size() - children.size()),
            content.joinLink()));
  }

  private static String name(String raw, int longest, UnaryOperator<String> alphabet) {
    return longest == 0
        ? ""
        : SafeText.cut(alphabet.apply(SafeText.withoutLinks(SafeText.line(raw))), longest, "...");
  }

  /** The name in the phones' alphabet; empty where that lacks a letter of it. */
  private static String allOf(String name) {
    String folded = folded(name);
    return Gsm7.isGsm(folded) ? folded : "";
  }

  /** What the phones' alphabet has of the name; empty where that is less than half of it. */
  private static String mostOf(String name) {
    String folded = folded(name);
    var kept = new StringBuilder(folded.length());
    folded.codePoints().filter(Gsm7::isGsm).forEach(kept::appendCodePoint);
    return 2 * letters(kept.toString()) < letters(folded) ? "" : folded(kept.toString());
  }

  /** Other alphabets' dots and signs become links' when they are folded. */
  private static String folded(String name) {
    return Gsm7.folded(SafeText.withoutLinks(Gsm7.folded(name)));
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
