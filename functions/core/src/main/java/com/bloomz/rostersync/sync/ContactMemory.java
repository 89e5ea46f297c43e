package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.ContactCounts;
import com.bloomz.rostersync.settings.ContactReading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The values that contacts had at the last import through the same link, and those that this one
 * leaves to the next (G 8).
 */
final class ContactMemory {
  private final ImportRecords records;
  private final SchoolId school;
  private final CleverSource.Wanted wanted;
  private @Nullable ContactCounts before;
  private boolean looked;

  /**
   * @param wanted what this import reads from Clever
   */
  ContactMemory(ImportRecords records, SchoolId school, CleverSource.Wanted wanted) {
    this.records = records;
    this.school = school;
    this.wanted = wanted;
  }

  /** What the last import found; null where there was none, or this one does not read contacts. */
  @Nullable ContactCounts before() {
    if (!looked && wanted.contacts()) {
      before =
          records
              .contacts(school)
              .map(ImportRecords.ReadContacts::reading)
              .filter(last -> last.isOf(wanted.district(), wanted.school()))
              .map(ContactReading::counts)
              .orElse(null);
      looked = true;
    }
    return before;
  }

  /** Whether this import reads contacts. */
  boolean areRead() {
    return wanted.contacts();
  }

  /**
   * What this import found. Null where it did not read contacts, and where Clever shows none any
   * more: that may be Clever's answer, and what was known stays known (I 6).
   */
  @Nullable ContactReading found(CleverRoster roster, Instant readAt) {
    boolean gone = roster.contacts().isEmpty() && before() != null;
    return wanted.contacts() && !gone
        ? new ContactReading(
            wanted.district(), wanted.school(), readAt, ContactCounts.of(roster.contacts()))
        : null;
  }
}
