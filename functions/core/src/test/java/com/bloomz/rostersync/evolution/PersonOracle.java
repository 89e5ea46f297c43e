package com.bloomz.rostersync.evolution;

import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells persons apart from rule P 10's words alone: another person has no part of the name, no
 * address and no number in common.
 */
public final class PersonOracle {
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("[\\p{M}'’ʼ]+");
  private static final int PART = 3;

  private PersonOracle() {}

  /** The members who were one person and are another. */
  static List<String> changedPersons(RosterStep step) {
    List<String> changed = new ArrayList<>();
    for (Member had : step.before().members().values()) {
      Member has = step.after().members().get(had.id());
      if (has != null && !canBeOne(had, has)) {
        changed.add(had + " was one person and is another");
      }
    }
    changed.addAll(recordsOfOthers(step));
    return changed;
  }

  /** Whether a member can still be the person that it was. */
  public static boolean canBeOne(Member had, Member has) {
    Hat.OfStudent was = had.student();
    Hat.OfStudent is = has.student();
    boolean sameId =
        was != null
            && is != null
            && was.studentId() != null
            && was.studentId().equals(is.studentId());
    return sameId
        || had.name().isPlaceholder()
        || has.name().isPlaceholder()
        || sharesAWord(had.name(), has.name())
        || sameEmail(had.email(), has.email())
        || samePhone(had.phone(), has.phone());
  }

  /** The members who are parents of a child that Clever does not show as theirs. */
  static List<String> strangersAsParents(RosterStep step) {
    List<String> strangers = new ArrayList<>();
    for (Member child : step.after().members().values()) {
      Member former = step.former(child.id());
      boolean same = former != null && sameChild(former, child);
      for (MemberId parent : RosterStep.parents(child)) {
        boolean had = same && RosterStep.parents(former).contains(parent);
        if (!had && !isChosen(step, child, parent)) {
          strangers.add(parent + " becomes a parent of " + child.id() + ", whom Clever gives not");
        }
      }
    }
    return strangers;
  }

  /** A child who gets another Clever id keeps the parents of the person only (P 2). */
  private static boolean sameChild(Member had, Member has) {
    Set<CleverId> ids = RosterStep.cleverIds(had);
    return ids.isEmpty() || ids.equals(RosterStep.cleverIds(has)) || canBeOne(had, has);
  }

  private static boolean isChosen(RosterStep step, Member child, MemberId parent) {
    Member member = step.after().members().get(parent);
    Hat.OfStudent hat = child.student();
    if (member == null || hat == null || !step.settings().importsParents()) {
      return false;
    }
    Set<CleverId> records = RosterStep.cleverIds(member);
    return step.clever().contacts().stream()
        .filter(contact -> records.contains(contact.id()))
        .flatMap(contact -> contact.relationships().stream())
        .anyMatch(each -> each.student().equals(hat.cleverId()) && step.settings().selects(each));
  }

  /** The contact records that a member got in the step though they are another person's. */
  private static List<String> recordsOfOthers(RosterStep step) {
    List<String> others = new ArrayList<>();
    for (Member has : step.after().members().values()) {
      Member had = step.former(has.id());
      Hat.OfParent hat = has.parent();
      if (hat != null && had != null) {
        Set<CleverId> known = RosterStep.cleverIds(had);
        for (Contact each : step.clever().contacts()) {
          boolean added = hat.contacts().contains(each.id()) && !known.contains(each.id());
          if (added && !isOf(each, had) && !isOf(each, has)) {
            others.add(has + " has the record " + each.id() + " of another person");
          }
        }
      }
    }
    return others;
  }

  private static boolean isOf(Contact contact, Member member) {
    return contact.name().isPlaceholder()
        || member.name().isPlaceholder()
        || sharesAWord(contact.name(), member.name())
        || sameEmail(contact.email(), member.email())
        || samePhone(contact.phone(), member.phone());
  }

  private static boolean sharesAWord(PersonName one, PersonName other) {
    List<String> words = words(one);
    List<String> others = words(other);
    return words.isEmpty()
        || others.isEmpty()
        || words.stream().anyMatch(word -> others.stream().anyMatch(each -> isPart(word, each)));
  }

  private static boolean isPart(String one, String other) {
    return one.equals(other)
        || (one.length() >= PART && other.startsWith(one))
        || (other.length() >= PART && one.startsWith(other));
  }

  private static List<String> words(PersonName name) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(name.whole(), Normalizer.Form.NFKD))
            .replaceAll("")
            .toUpperCase(Locale.ROOT);
    List<String> words =
        Arrays.stream(GAPS.split(plain, -1)).filter(word -> !word.isEmpty()).toList();
    return words.isEmpty() && !plain.isBlank() ? List.of(plain.strip()) : words;
  }

  private static boolean sameEmail(@Nullable Email one, @Nullable Email other) {
    return one != null && other != null && one.key().equals(other.key());
  }

  private static boolean samePhone(@Nullable Phone one, @Nullable Phone other) {
    return one != null && one.equals(other);
  }
}
