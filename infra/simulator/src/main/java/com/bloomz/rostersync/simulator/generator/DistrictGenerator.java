package com.bloomz.rostersync.simulator.generator;

/**
 * Makes districts. The main school has the wanted number of students; for every 1,000 of them it
 * has some 90 teachers, 10 other staff, 1,400 contacts, 120 sections and 8,000 places in sections
 * (docs/clever.md 17). Equal seeds and sizes give equal districts, byte for byte. Quirks need 50
 * students to be all there.
 */
public final class DistrictGenerator {
  private static final int FEW = 2;
  private static final int MANY = 10;

  private final long seed;
  private final int students;
  private final boolean quirky;

  private DistrictGenerator(long seed, int students, boolean quirky) {
    this.seed = seed;
    this.students = students;
    this.quirky = quirky;
  }

  /** A generator of districts with quirks, 1,000 students at first. */
  public static DistrictGenerator seeded(long seed) {
    return new DistrictGenerator(seed, 1_000, true);
  }

  /** The same with that many students in the main school. */
  public DistrictGenerator students(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("A school has at least one student.");
    }
    return new DistrictGenerator(seed, count, quirky);
  }

  /** The same without the quirks. */
  public DistrictGenerator tidy() {
    return new DistrictGenerator(seed, students, false);
  }

  /** Makes the district. */
  public GeneratedDistrict generate() {
    var draft = new DistrictDraft(seed, students);
    int times = Math.min(MANY, FEW + students / 1_000);
    new SchoolDrafts(draft).write();
    new StudentDrafts(draft).write();
    new StaffDrafts(draft).write();
    if (quirky) {
      new StudentQuirks(draft, times).write();
      new StaffQuirks(draft, times).write();
    }
    new SectionDrafts(draft).write();
    if (quirky) {
      new SectionQuirks(draft, times).write();
    }
    new ContactDrafts(draft).write();
    if (quirky) {
      new ContactQuirks(draft, times).write();
    }
    return draft.finished();
  }
}
