package com.bloomz.rostersync.brake;

import com.bloomz.rostersync.brake.HeldCause.Pattern;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why so many parents would leave, or lose a child. Each parent of each child counts. */
final class ContactCauses {
  private final Missing missing;
  private final ImportSettings settings;
  private final RosterTraits traits;
  private final TraitPatterns patterns = new TraitPatterns();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<Tie, String> shown = new HashMap<>();
  private final Map<String, Integer> otherValues = new TreeMap<>();
  private int withOtherValue;

  /** A contact of a student, both as Clever knows them. */
  private record Tie(CleverId contact, CleverId student) {}

  ContactCauses(Missing missing, RosterTraits traits, ImportSettings settings) {
    this.missing = missing;
    this.settings = settings;
    this.traits = traits;
    for (Contact contact : missing.clever().contacts()) {
      for (Contact.Relationship each : contact.relationships()) {
        shown.put(new Tie(contact.id(), each.student()), settings.contactField().of(each));
      }
    }
    Set<MemberId> parents = missing.members(Entity.PARENTS);
    Set<Removal> removals = new HashSet<>(missing.removals());
    for (Member child : missing.bloomz().members().values()) {
      Hat.OfStudent hat = child.activeStudent();
      if (hat != null) {
        for (Guardianship each : hat.guardianships()) {
          boolean leaves =
              removals.contains(Removal.ofParent(each.parent(), child.id()))
                  || parents.contains(each.parent());
          add(child.id(), hat.cleverId(), each, leaves);
        }
      }
    }
  }

  private void add(MemberId child, @Nullable CleverId student, Guardianship tie, boolean leaves) {
    String key = child.value() + " " + tie.parent().value();
    String value = settings.contactField() == ContactField.TYPE ? tie.type() : tie.relationship();
    patterns.add(key, leaves);
    patterns.trait(key, Pattern.CONTACT_VALUE, value);
    patterns.trait(key, Pattern.GRADE, traits.grade(student));
    Member parent = missing.bloomz().members().get(tie.parent());
    Hat.OfParent hat = parent == null ? null : parent.parent();
    if (hat != null && !hat.contacts().isEmpty()) {
      ids.put(key, hat.contacts().first().value());
      if (leaves && student != null) {
        noteOtherValue(hat, student, value);
      }
    }
  }

  private void noteOtherValue(Hat.OfParent parent, CleverId student, String before) {
    for (CleverId contact : parent.contacts()) {
      String now = shown.get(new Tie(contact, student));
      if (now != null && !now.equals(before)) {
        withOtherValue++;
        otherValues.merge(now, 1, Integer::sum);
        return;
      }
    }
  }

  HeldCause cause() {
    return notChosen()
        .or(this::moved)
        .or(this::changed)
        .or(this::value)
        .or(this::whole)
        .or(this::grade)
        .or(this::part)
        .orElseGet(() -> CauseFinder.none(missing, Entity.GUARDIANSHIPS));
  }

  private String field() {
    return settings.contactField() == ContactField.TYPE ? "type" : "relationship";
  }

  /** Where the admin chose other values, Clever's data are as they were. */
  private Optional<HeldCause> notChosen() {
    return patterns
        .values(Pattern.CONTACT_VALUE, 100)
        .filter(values -> values.stream().noneMatch(settings::chooses))
        .map(
            values ->
                new HeldCause(
                    Pattern.CONTACT_VALUE_NOT_CHOSEN,
                    "Contacts with the %s %s are no longer chosen in Settings."
                        .formatted(field(), CauseFinder.quoted(values))));
  }

  /** Whether the same parents have other children instead. */
  private Optional<HeldCause> moved() {
    int moved = missing.moved(Entity.GUARDIANSHIPS);
    return moved > 0
        ? Optional.of(
            new HeldCause(
                Pattern.MOVED,
                "Clever lists %d parents with other students than before.".formatted(moved)))
        : Optional.empty();
  }

  private Optional<HeldCause> changed() {
    if (patterns.leaving() == 0 || withOtherValue * 10 < patterns.leaving() * 9) {
      return Optional.empty();
    }
    List<String> values =
        otherValues.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .limit(2)
            .toList();
    return Optional.of(
        new HeldCause(
            Pattern.CONTACT_VALUE_CHANGED,
            "Clever now gives %d contacts the %s %s, which is not chosen in Settings."
                .formatted(withOtherValue, field(), CauseFinder.quoted(values))));
  }

  private Optional<HeldCause> value() {
    Set<String> still = shown.values().stream().collect(Collectors.toSet());
    return patterns
        .values(Pattern.CONTACT_VALUE, 99)
        .filter(values -> values.stream().noneMatch(still::contains))
        .map(
            values ->
                new HeldCause(
                    Pattern.CONTACT_VALUE,
                    "Clever lists no contact with the %s %s any more."
                        .formatted(field(), CauseFinder.quoted(values))));
  }

  private Optional<HeldCause> whole() {
    return patterns.isNearlyAll()
        ? Optional.of(
            new HeldCause(
                Pattern.WHOLE_KIND,
                "Hardly any contact is shared any more: %d of %d links of parents to children are"
                        .formatted(patterns.leaving(), patterns.size())
                    + " gone."))
        : Optional.empty();
  }

  private Optional<HeldCause> grade() {
    return patterns.cause(
        Pattern.GRADE,
        values ->
            "Clever no longer lists the contacts of %s.".formatted(CauseFinder.grades(values)));
  }

  private Optional<HeldCause> part() {
    return patterns.valuesLeaving(Pattern.GRADE) > 2 && patterns.isPartOfList(ids)
        ? Optional.of(
            new HeldCause(
                Pattern.PART_OF_LIST,
                "Contacts that follow one another in Clever's list are missing: a part of the list"
                    + " did not come."))
        : Optional.empty();
  }
}
