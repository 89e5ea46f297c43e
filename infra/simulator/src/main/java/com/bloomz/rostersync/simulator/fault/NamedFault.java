package com.bloomz.rostersync.simulator.fault;

import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.district.SharedKind;
import com.bloomz.rostersync.simulator.fault.FaultAction.Answer;
import com.bloomz.rostersync.simulator.fault.FaultAction.EntryFault;
import com.bloomz.rostersync.simulator.fault.FaultAction.FieldFault;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The faults that have a name, for the command line and for tests. */
public enum NamedFault {
  /** The second request is over the rate limit, which ends in two seconds. */
  RATE_LIMITED,
  /** The second request is over the rate limit, and nothing says when that ends. */
  RATE_LIMITED_WITHOUT_RESET,
  /** The second request fails three times. */
  SERVER_ERROR_THREE_TIMES,
  /** Every request from the second on fails. */
  SERVER_ERROR_FOREVER,
  /** Every list of users ends in the middle. */
  CUT_BODY,
  /** Every list of users is a page for people, with status 200. */
  HTML_INSTEAD_OF_JSON,
  /** Every list of users goes on at another host. */
  FOREIGN_NEXT,
  /** Every list of users goes on with the same page. */
  REPEATED_PAGE,
  /** No student is shared. */
  NO_STUDENTS,
  /** No section is shared. */
  NO_SECTIONS,
  /** No contact is shared. */
  NO_CONTACTS,
  /** From the third request on the token is no longer known. */
  REVOKED_IN_THE_MIDDLE,
  /** The district is synced anew while its users are read for the first time. */
  CHANGED_WHILE_PAGING,
  /** Every fifth student is an entry without a record. */
  UNREADABLE_STUDENTS,
  /** Every fifth student has no id. */
  STUDENTS_WITHOUT_ID,
  /** Every fifth member of the staff is an entry without a record. */
  UNREADABLE_STAFF,
  /** Every fifth section is an entry without a record. */
  UNREADABLE_SECTIONS,
  /** Every fifth contact is an entry without a record. */
  UNREADABLE_CONTACTS,
  /** Every section's list of students is empty. */
  EMPTY_SECTION_STUDENTS,
  /** Every section's list of teachers is empty, and it has no primary teacher. */
  EMPTY_SECTION_TEACHERS,
  /** No section has the field {@code students}. */
  NO_SECTION_STUDENTS_FIELD,
  /** Every third section's {@code students} is null. */
  NULL_SECTION_STUDENTS,
  /** No relationship of a contact says to which student. */
  RELATIONSHIPS_WITHOUT_STUDENT,
  /** No relationship of a contact says which one it is. */
  RELATIONSHIPS_WITHOUT_VALUE,
  /** The district does not say when it was synced. */
  NO_LAST_SYNC,
  /** Every second student is missing when the students are read for the first time. */
  HALF_OF_STUDENTS_AT_FIRST,
  /** Every answer takes 300 ms longer. */
  SLOW;

  private static final String RELATIONSHIPS = "roles.contact.student_relationships";
  private static final String ELSEWHERE = "https://clever.example.net";
  private static final String SORRY =
      "<!DOCTYPE html>\n<html><body><h1>We will be back soon</h1></body></html>\n";

  /** The name of the command line, such as {@code rate-limited}. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it does. */
  public PlannedFault fault() {
    return switch (this) {
      case RATE_LIMITED -> second(1, answer(429, "", RateReset.SOON));
      case RATE_LIMITED_WITHOUT_RESET -> second(1, answer(429, "", RateReset.ABSENT));
      case SERVER_ERROR_THREE_TIMES -> second(3, answer(500, SORRY, RateReset.TRUE));
      case SERVER_ERROR_FOREVER -> second(PlannedFault.FOREVER, answer(500, SORRY, RateReset.TRUE));
      case CUT_BODY -> users(new FaultAction.CutBody());
      case HTML_INSTEAD_OF_JSON -> users(answer(200, SORRY, RateReset.TRUE));
      case FOREIGN_NEXT -> users(new FaultAction.ForeignNext(ELSEWHERE));
      case REPEATED_PAGE -> users(new FaultAction.RepeatPage());
      case NO_STUDENTS -> everywhere(new FaultAction.Hide(SharedKind.STUDENTS));
      case NO_SECTIONS -> everywhere(new FaultAction.Hide(SharedKind.SECTIONS));
      case NO_CONTACTS -> everywhere(new FaultAction.Hide(SharedKind.CONTACTS));
      case REVOKED_IN_THE_MIDDLE -> everywhere(refusal()).from(3);
      case CHANGED_WHILE_PAGING -> users(new FaultAction.MoveLastSync()).times(1);
      case UNREADABLE_STUDENTS,
          STUDENTS_WITHOUT_ID,
          UNREADABLE_STAFF,
          UNREADABLE_SECTIONS,
          UNREADABLE_CONTACTS,
          HALF_OF_STUDENTS_AT_FIRST ->
          spoiledEntries();
      case EMPTY_SECTION_STUDENTS,
          EMPTY_SECTION_TEACHERS,
          NO_SECTION_STUDENTS_FIELD,
          NULL_SECTION_STUDENTS,
          RELATIONSHIPS_WITHOUT_STUDENT,
          RELATIONSHIPS_WITHOUT_VALUE,
          NO_LAST_SYNC ->
          spoiledFields();
      case SLOW -> everywhere(new FaultAction.Delay(Duration.ofMillis(300)));
    };
  }

  private PlannedFault spoiledEntries() {
    return switch (this) {
      case UNREADABLE_STUDENTS -> users("student", fifth(EntryFault.UNREADABLE));
      case STUDENTS_WITHOUT_ID -> users("student", fifth(EntryFault.WITHOUT_ID));
      case UNREADABLE_STAFF -> users("staff", fifth(EntryFault.UNREADABLE));
      case UNREADABLE_SECTIONS -> sections(fifth(EntryFault.UNREADABLE));
      case UNREADABLE_CONTACTS -> users("contact", fifth(EntryFault.UNREADABLE));
      case HALF_OF_STUDENTS_AT_FIRST ->
          users("student", new FaultAction.SpoilEntries(EntryFault.LEFT_OUT, 2)).times(1);
      default -> throw new IllegalStateException(title());
    };
  }

  private PlannedFault spoiledFields() {
    return switch (this) {
      case EMPTY_SECTION_STUDENTS -> sections(fields(FieldFault.EMPTY, "students"));
      case EMPTY_SECTION_TEACHERS -> sections(fields(FieldFault.EMPTY, "teachers", "teacher"));
      case NO_SECTION_STUDENTS_FIELD -> sections(fields(FieldFault.ABSENT, "students"));
      case NULL_SECTION_STUDENTS ->
          sections(new FaultAction.SpoilFields(List.of("students"), FieldFault.NULL, 3, ""));
      case RELATIONSHIPS_WITHOUT_STUDENT ->
          users("contact", fields(FieldFault.ABSENT, RELATIONSHIPS + ".student"));
      case RELATIONSHIPS_WITHOUT_VALUE ->
          users(
              "contact",
              fields(FieldFault.ABSENT, RELATIONSHIPS + ".relationship", RELATIONSHIPS + ".type"));
      case NO_LAST_SYNC -> list(RosterCollection.DISTRICTS, fields(FieldFault.ABSENT, "last_sync"));
      default -> throw new IllegalStateException(title());
    };
  }

  /** The fault of that name; empty for an unknown one. */
  public static Optional<NamedFault> of(String title) {
    return Arrays.stream(values()).filter(one -> one.title().equals(title)).findFirst();
  }

  /** All names. */
  public static List<String> titles() {
    return Arrays.stream(values()).map(NamedFault::title).toList();
  }

  private PlannedFault second(int times, FaultAction action) {
    return everywhere(action).from(2).times(times);
  }

  private PlannedFault users(FaultAction action) {
    return list(RosterCollection.USERS, action);
  }

  private PlannedFault users(String role, FaultAction action) {
    return PlannedFault.always(
        title(), new Target("/", "/" + RosterCollection.USERS.path(), "role=" + role), action);
  }

  private PlannedFault sections(FaultAction action) {
    return list(RosterCollection.SECTIONS, action);
  }

  private PlannedFault list(RosterCollection collection, FaultAction action) {
    return PlannedFault.always(title(), Target.list(collection), action);
  }

  private static FaultAction fifth(EntryFault how) {
    return new FaultAction.SpoilEntries(how, 5);
  }

  private static FaultAction fields(FieldFault how, String... fields) {
    return new FaultAction.SpoilFields(List.of(fields), how, 1, "");
  }

  private PlannedFault everywhere(FaultAction action) {
    return PlannedFault.always(title(), Target.everything(), action);
  }

  private static Answer answer(int status, String body, RateReset reset) {
    return new Answer(status, "text/html; charset=utf-8", body, reset, OptionalInt.empty());
  }

  private static Answer refusal() {
    return new Answer(
        401,
        "application/json; charset=utf-8",
        "{\"message\":\"Could not authorize token\"}",
        RateReset.TRUE,
        OptionalInt.empty());
  }
}
