package com.bloomz.rostersync.plan;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Term;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.settings.BrakeSettings;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a plan was decided from.
 *
 * @param decidedAt when; what people and imports changed later is not in it
 * @param prints what each part is recognized by; the roster is known by the time alone
 */
public record PlanBasis(Instant decidedAt, SortedMap<PlanPart, String> prints) {
  public PlanBasis {
    prints = Collections.unmodifiableSortedMap(new TreeMap<>(prints));
  }

  /**
   * To what Clever school a plan belongs.
   *
   * @param version of the link; null where the import was not bound to one
   */
  public record LinkedTo(CleverId cleverSchool, @Nullable Long version) {}

  /** The basis of a decision at that time. */
  public static PlanBasis of(
      CleverRoster clever, ImportSettings settings, LinkedTo link, Instant decidedAt) {
    LocalDate today = LocalDate.ofInstant(decidedAt, ZoneOffset.UTC);
    Map<PlanPart, String> prints = new EnumMap<>(PlanPart.class);
    prints.put(
        PlanPart.CLEVER_STUDENTS,
        Fingerprint.ofLines(clever.students().stream().map(Fingerprint::line)));
    prints.put(
        PlanPart.CLEVER_STAFF, Fingerprint.ofLines(clever.staff().stream().map(Fingerprint::line)));
    prints.put(
        PlanPart.CLEVER_SECTIONS,
        Fingerprint.ofLines(clever.sections().stream().map(Fingerprint::line)));
    prints.put(
        PlanPart.CLEVER_TERMS, Fingerprint.ofLines(clever.terms().stream().map(PlanBasis::line)));
    prints.put(
        PlanPart.CLEVER_CONTACTS,
        Fingerprint.ofLines(clever.contacts().stream().map(Fingerprint::line)));
    prints.put(PlanPart.CLEVER_ANSWER, answer(clever));
    prints.put(PlanPart.STUDENT_ID_FIELD, settings.studentIdField().name());
    prints.put(PlanPart.KEEP_MANUAL_STAFF, Boolean.toString(settings.keepManualStaff()));
    prints.put(
        PlanPart.RECREATE_ARCHIVED_CLASSES, Boolean.toString(settings.recreateArchivedClasses()));
    prints.put(PlanPart.CONTACT_FIELD, settings.contactField().name());
    prints.put(
        PlanPart.CONTACT_VALUES, Fingerprint.ofLines(settings.contactValues().stream().sorted()));
    prints.put(PlanPart.BRAKE, brake(settings.brake()));
    prints.put(PlanPart.CLEVER_SCHOOL, link.cleverSchool().value());
    prints.put(PlanPart.LINK, link.version() == null ? "" : link.version().toString());
    prints.put(PlanPart.DAY, day(clever, settings.brake(), today));
    prints.put(PlanPart.RELEASE, Fingerprint.RULES);
    return new PlanBasis(decidedAt, new TreeMap<>(prints));
  }

  /** The basis of what is decided from the roster alone, as an undo is. */
  public static PlanBasis ofRoster(Instant decidedAt) {
    return new PlanBasis(decidedAt, Collections.emptySortedMap());
  }

  private static String line(Term each) {
    return Fingerprint.line(each.id(), each.name(), each.lastDay());
  }

  /** Which of the terms are over, and what may leave on that day. */
  private static String day(CleverRoster clever, BrakeSettings brake, LocalDate today) {
    return Fingerprint.ofLines(
        Stream.concat(
            clever.terms().stream().filter(each -> each.endedBefore(today)).map(PlanBasis::line),
            Stream.of(Fingerprint.line(brake.isRollover(today)))));
  }

  private static String brake(BrakeSettings brake) {
    return Fingerprint.line(brake.percent(), brake.rollover());
  }

  private static String answer(CleverRoster clever) {
    return Fingerprint.ofLines(
        Stream.concat(
            clever.issues().stream().map(Fingerprint::line),
            Stream.concat(
                Stream.of(
                    Fingerprint.line(clever.unknown()),
                    Fingerprint.line(
                        clever.schoolPhone() == null ? null : clever.schoolPhone().value())),
                clever.unknown().contacts().stream().map(Fingerprint::line))));
  }

  /** The parts that are not the same there; the roster is none of them. */
  public Set<PlanPart> moved(PlanBasis now) {
    Set<PlanPart> moved = EnumSet.noneOf(PlanPart.class);
    for (PlanPart part : PlanPart.values()) {
      String before = prints.get(part);
      if (before != null && !before.equals(now.prints.get(part))) {
        moved.add(part);
      }
    }
    return moved;
  }
}
