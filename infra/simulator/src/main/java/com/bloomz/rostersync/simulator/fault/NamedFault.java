package com.bloomz.rostersync.simulator.fault;

import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.district.SharedKind;
import com.bloomz.rostersync.simulator.fault.FaultAction.Answer;
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
  /** Every answer takes 300 ms longer. */
  SLOW;

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
      case SLOW -> everywhere(new FaultAction.Delay(Duration.ofMillis(300)));
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
    return PlannedFault.always(title(), Target.list(RosterCollection.USERS), action);
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
