package com.bloomz.rostersync.plan.testing;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.plan.ImportPlan;
import com.bloomz.rostersync.plan.PlanBasis;
import com.bloomz.rostersync.plan.PlanPart;
import com.bloomz.rostersync.plan.PlannedChange;
import com.bloomz.rostersync.reconcile.Omission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plans with every kind of change. */
public final class SamplePlans {
  public static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");

  private static final int CLASS_SIZE = 25;

  private SamplePlans() {}

  /** A plan with that many new students, a class for each 25, and a parent for each student. */
  public static ImportPlan of(int students, String name) {
    List<PlannedChange> changes = new ArrayList<>();
    for (int i = 0; i < students; i++) {
      String rosterClass = "c-" + i / CLASS_SIZE;
      if (i % CLASS_SIZE == 0) {
        changes.add(
            new PlannedChange(
                new Fields()
                    .changed("name", "Old " + name, name + i)
                    .changed("cleverName", null, name)
                    .change(Entity.CLASSES, Verb.UPDATED, rosterClass, Rule.C_3),
                name + i,
                ""));
      }
      addStudent(changes, i, name);
    }
    changes.sort(null);
    return ImportPlan.of(basis(), changes, List.of());
  }

  /** So much that is left as it is, for every reason in turn. */
  public static List<Omission> left(int many, String name) {
    List<Omission> left = new ArrayList<>();
    Omission.Reason[] reasons = Omission.Reason.values();
    Entity[] kinds = Entity.values();
    for (int i = 0; i < many; i++) {
      left.add(
          new Omission(
              reasons[i % reasons.length],
              kinds[i % kinds.length],
              "c" + i,
              name + i,
              i % 2 == 0 ? "" : "m-" + i,
              i % 2 == 0 ? "" : name,
              i % 3 == 0 ? "" : "Emergency"));
    }
    return left;
  }

  /** A student with a place, which every third one loses, and a parent. */
  private static void addStudent(List<PlannedChange> changes, int i, String name) {
    String student = "m-" + i;
    String rosterClass = "c-" + i / CLASS_SIZE;
    changes.add(
        new PlannedChange(
            Fields.created("lastName", name + i)
                .changed("email", null, "a" + i + "@example.org")
                .change(Entity.STUDENTS, Verb.CREATED, student, Rule.P_8),
            name + " " + i,
            ""));
    changes.add(
        new PlannedChange(
            place(i, rosterClass)
                .change(
                    Entity.STUDENT_ENROLMENTS,
                    i % 3 == 0 ? Verb.REMOVED : Verb.CREATED,
                    student,
                    i % 3 == 0 ? Rule.I_4 : Rule.P_8),
            name + " " + i,
            name + i));
    changes.add(
        new PlannedChange(
            Fields.created("relationship", "Mother")
                .within(student)
                .change(Entity.GUARDIANSHIPS, Verb.CREATED, "p-" + i, Rule.G_1),
            "",
            name + " " + i));
  }

  private static Fields place(int i, String rosterClass) {
    Fields fields =
        i % 3 == 0 ? Fields.ended("place", "STUDENT") : Fields.created("place", "STUDENT");
    return fields.within(rosterClass);
  }

  private static PlanBasis basis() {
    return new PlanBasis(
        NOW, new TreeMap<>(Map.of(PlanPart.CLEVER_STUDENTS, "s1", PlanPart.LINK, "")));
  }
}
