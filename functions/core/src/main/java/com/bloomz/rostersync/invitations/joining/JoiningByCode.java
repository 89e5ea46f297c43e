package com.bloomz.rostersync.invitations.joining;

import com.bloomz.rostersync.family.FamilyCodes;
import com.bloomz.rostersync.manage.JoiningParents;
import com.bloomz.rostersync.manage.JoiningParents.Joined;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.Newcomer;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.InstantSource;

/** Lets somebody who has an account join with a child's Family Code (G 5). */
public final class JoiningByCode {
  private final FamilyCodes codes;
  private final JoiningParents joining;
  private final RecordingRegistrations registrations;
  private final InstantSource clock;

  public JoiningByCode(
      FamilyCodes codes,
      JoiningParents joining,
      RecordingRegistrations registrations,
      InstantSource clock) {
    this.codes = codes;
    this.joining = joining;
    this.registrations = registrations;
    this.clock = clock;
  }

  /** Somebody joined. */
  public record Result(Member student, Joined parent) {}

  /**
   * Makes the newcomer a parent of the student whose code it is, and one who has joined (N 2). May
   * be repeated.
   */
  public Reply<Result> join(SchoolId school, String typed, Newcomer newcomer, Editor editor) {
    return codes
        .holder(school, typed)
        .then(
            student ->
                joining
                    .join(school, student.id(), newcomer, editor)
                    .map(
                        joined -> {
                          var unused =
                              registrations.joined(school, joined.member(), clock.instant());
                          return new Result(student, joined);
                        }));
  }
}
