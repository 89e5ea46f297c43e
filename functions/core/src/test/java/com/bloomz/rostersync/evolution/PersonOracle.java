package com.bloomz.rostersync.evolution;

import com.bloomz.rostersync.cleverroster.CleverRoster;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /**
   * The members who are Clever users that they were not before though no name of theirs can be that
   * user's (P 1, P 2, P 4, G 3).
   */
  private static List<String> recordsOfOthers(RosterStep step) {
    Map<CleverId, PersonName> names = names(step.clever());
    List<String> others = new ArrayList<>();
    for (Member has : step.after().members().values()) {
      Set<CleverId> ids = RosterStep.cleverIds(has);
      Member had = step.former(has.id());
      Set<CleverId> known = RosterStep.cleverIds(had);
      for (CleverId each : ids) {
        PersonName name = names.get(each);
        if (had != null && name != null && !known.contains(each)) {
          List<PersonName> own = names(had, has);
          own.addAll(namesOfOthers(ids, each, names));
          if (own.stream().noneMatch(one -> canBeNames(one, name))) {
            others.add(has + " has the record " + each + " of another person");
          }
        }
      }
    }
    return others;
  }

  private static List<PersonName> namesOfOthers(
      Set<CleverId> all, CleverId but, Map<CleverId, PersonName> names) {
    List<PersonName> others = new ArrayList<>();
    for (CleverId each : all) {
      PersonName name = names.get(each);
      if (name != null && !each.equals(but)) {
        others.add(name);
      }
    }
    return others;
  }

  private static boolean canBeNames(PersonName one, PersonName other) {
    return one.isPlaceholder() || other.isPlaceholder() || sharesAWord(one, other);
  }

  private static Map<CleverId, PersonName> names(CleverRoster clever) {
    Map<CleverId, PersonName> names = new HashMap<>();
    clever.students().forEach(each -> names.put(each.id(), each.name()));
    clever.staff().forEach(each -> names.put(each.id(), each.name()));
    clever.contacts().forEach(each -> names.put(each.id(), each.name()));
    return names;
  }

  /** What a member is and was called, here and in Clever. */
  private static List<PersonName> names(Member had, Member has) {
    List<PersonName> names = new ArrayList<>(List.of(had.name(), has.name()));
    for (Member each : List.of(had, has)) {
      String said = each.cleverSaid(Member.EditedField.NAME);
      if (said != null) {
        names.add(new PersonName("", said));
      }
    }
    return names;
  }

  /** The parents of a child who have the name of somebody kept out of it, and are new (P 13). */
  static List<String> namesKeptOut(RosterStep step) {
    List<String> namesakes = new ArrayList<>();
    for (Member had : step.before().members().values()) {
      Member has = step.after().members().get(had.id());
      Hat.OfStudent hat = had.student();
      if (hat == null || hat.removedParents().isEmpty()) {
        continue;
      }
      Set<MemberId> parents = new HashSet<>(RosterStep.parents(has));
      parents.removeAll(RosterStep.parents(had));
      for (MemberId kept : hat.removedParents().keySet()) {
        for (MemberId parent : parents) {
          if (hat.keepsOut(kept) && areNamesakes(step, kept, parent)) {
            namesakes.add(parent + " is called as " + kept + ", who is kept out of " + had);
          }
        }
      }
    }
    return namesakes;
  }

  private static boolean areNamesakes(RosterStep step, MemberId one, MemberId other) {
    Member former = step.after().members().get(one);
    Member parent = step.after().members().get(other);
    return former != null
        && parent != null
        && !former.name().isBlank()
        && !former.name().isPlaceholder()
        && former.name().key().equals(parent.name().key());
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
