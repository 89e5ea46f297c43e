package com.bloomz.rostersync.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a plan was decided from, part by part; each may move before the plan is approved (X 1). */
public enum PlanPart {
  CLEVER_STUDENTS("Clever's students changed."),
  CLEVER_STAFF("Clever's teachers or other staff changed."),
  CLEVER_SECTIONS("Clever's sections or who is in them changed."),
  CLEVER_TERMS("Clever's terms changed."),
  CLEVER_CONTACTS("Clever's contacts changed."),
  CLEVER_ANSWER("What Clever lets Bloomz read changed."),
  PEOPLE_BY_HAND("Somebody edited people in Bloomz."),
  CLASSES_BY_HAND("Somebody edited classes in Bloomz, or who is in them."),
  OTHER_IMPORT("Another import changed the roster."),
  STUDENT_ID_FIELD("The setting for the student ID changed."),
  KEEP_MANUAL_STAFF("The setting \"Do not override staff assignments\" changed."),
  RECREATE_ARCHIVED_CLASSES("The setting for archived classes changed."),
  CONTACT_FIELD("The contact field that is chosen in Settings changed."),
  CONTACT_VALUES("The contact values that are chosen in Settings changed."),
  BRAKE("The limit for removals in Settings changed."),
  CLEVER_SCHOOL("The school is linked to another Clever school."),
  LINK("The school's link to Clever, or its activation, changed."),
  DAY("A term ended, or a rollover began or ended."),
  RELEASE("Bloomz decides by newer rules."),
  ROSTER("The roster changed in Bloomz, such as by people who joined."),
  PLAN("The plan is no longer kept.");

  private final String text;

  PlanPart(String text) {
    this.text = text;
  }

  /** What happened, in a sentence for an admin. */
  public String text() {
    return text;
  }

  /** How a report keeps what moved. */
  public static String detail(Collection<PlanPart> moved) {
    return moved.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  /** What {@link #detail} was made of; what is none of these is passed over. */
  public static List<PlanPart> ofDetail(String detail) {
    return Arrays.stream(detail.split(",", -1)).flatMap(name -> named(name).stream()).toList();
  }

  private static Optional<PlanPart> named(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }
}
