package com.bloomz.rostersync.api.school;

import com.bloomz.rostersync.admin.ContactValues.Offer;
import com.bloomz.rostersync.admin.ContactValues.State;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.settings.ContactCounts;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ContactReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that can be chosen. What is null but hint and problem was never read.
 *
 * @param hint null where Clever shares contacts
 * @param problem null where no reading failed
 */
record ContactValuesView(
    State state,
    @Nullable Instant asOf,
    @Nullable Long contacts,
    List<ValueView> relationship,
    @Nullable Long withoutRelationship,
    List<ValueView> type,
    @Nullable Long withoutType,
    @Nullable String hint,
    @Nullable ProblemView problem) {
  private static final String NOT_SHARED =
      "Clever shares no contacts for this school's students. Ask your district's Clever admin to"
          + " share contacts with Bloomz. Changes in Clever can take up to an hour to reach"
          + " Bloomz.";

  /** A value, and how many contacts have it. */
  record ValueView(String value, long count) {
    @Override
    public String toString() {
      return "ValueView " + count;
    }
  }

  /** Why values could not be read. */
  record ProblemView(String code, String text, String remedy) {
    static @Nullable ProblemView of(@Nullable Refusal failure) {
      return failure == null
          ? null
          : new ProblemView(failure.code(), failure.text(), failure.remedy());
    }
  }

  static ContactValuesView of(Offer offer) {
    ProblemView problem = ProblemView.of(offer.failure());
    ContactReading reading = offer.reading();
    if (reading == null) {
      return new ContactValuesView(
          offer.state(), null, null, List.of(), null, List.of(), null, null, problem);
    }
    ContactCounts counts = reading.counts();
    return new ContactValuesView(
        offer.state(),
        reading.readAt(),
        counts.contacts(),
        values(counts, ContactField.RELATIONSHIP),
        counts.of(ContactField.RELATIONSHIP).without(),
        values(counts, ContactField.TYPE),
        counts.of(ContactField.TYPE).without(),
        counts.contacts() > 0 ? null : NOT_SHARED,
        problem);
  }

  private static List<ValueView> values(ContactCounts counts, ContactField field) {
    List<ValueView> views = new ArrayList<>();
    counts.of(field).values().forEach((value, count) -> views.add(new ValueView(value, count)));
    return views;
  }
}
