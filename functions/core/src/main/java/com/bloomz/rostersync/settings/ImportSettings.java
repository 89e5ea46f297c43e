package com.bloomz.rostersync.settings;

import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.NameKey;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The settings of a school that decide what an import does (S).
 *
 * @param keepManualStaff "Do not override staff assignments"
 * @param contactValues as chosen; compared without case; empty: no parents are imported, and those
 *     that Bloomz has are left alone
 * @param brake how much may leave before it is held (X 2)
 */
public record ImportSettings(
    StudentIdField studentIdField,
    boolean keepManualStaff,
    boolean recreateArchivedClasses,
    ContactField contactField,
    SortedSet<String> contactValues,
    BrakeSettings brake) {
  private static final ImportSettings DEFAULTS =
      new ImportSettings(
          StudentIdField.SIS_ID, true, false, ContactField.RELATIONSHIP, new TreeSet<>());

  public ImportSettings {
    contactValues = Collections.unmodifiableSortedSet(new TreeSet<>(contactValues));
  }

  /** With the usual brake. */
  public ImportSettings(
      StudentIdField studentIdField,
      boolean keepManualStaff,
      boolean recreateArchivedClasses,
      ContactField contactField,
      SortedSet<String> contactValues) {
    this(
        studentIdField,
        keepManualStaff,
        recreateArchivedClasses,
        contactField,
        contactValues,
        BrakeSettings.defaults());
  }

  /** With other contacts who become parents. */
  public ImportSettings withContacts(ContactField field, SortedSet<String> values) {
    return new ImportSettings(
        studentIdField, keepManualStaff, recreateArchivedClasses, field, values, brake);
  }

  public ImportSettings withBrake(BrakeSettings other) {
    return new ImportSettings(
        studentIdField,
        keepManualStaff,
        recreateArchivedClasses,
        contactField,
        contactValues,
        other);
  }

  /** What a school has before it chose anything. */
  public static ImportSettings defaults() {
    return DEFAULTS;
  }

  /** Whether this school's parents come from Clever at all. */
  public boolean importsParents() {
    return !contactValues.isEmpty();
  }

  /** Whether the contact becomes a parent of that student (G 1). */
  public boolean selects(Contact.Relationship relationship) {
    return chooses(contactField.of(relationship));
  }

  /** Whether that value of the contact field is chosen. */
  public boolean chooses(String value) {
    NameKey key = NameKey.of(value);
    return contactValues.stream().anyMatch(chosen -> NameKey.of(chosen).equals(key));
  }
}
