package com.bloomz.rostersync.nights.districts;

import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.nights.NightlyPause;
import com.bloomz.rostersync.nights.districts.DistrictImports.Ports;
import com.bloomz.rostersync.nights.districts.TokenGroups.Group;
import com.bloomz.rostersync.sync.Fetched;
import java.util.function.Consumer;

/** What a reading that came to no end means for the schools that are read with its token. */
final class StoppedReadings {
  private final Ports ports;
  private final NightRecorder recorder;
  private final OneByOne oneByOne;
  private final boolean last;

  /**
   * @param last whether nobody will try again
   */
  StoppedReadings(Ports ports, NightRecorder recorder, OneByOne oneByOne, boolean last) {
    this.ports = ports;
    this.recorder = recorder;
    this.oneByOne = oneByOne;
    this.last = last;
  }

  /**
   * Does with each school what is to be done.
   *
   * @return those that are to be read once more, as they do not need the contacts that are refused
   */
  Group end(Group group, Fetched.Stopped why, NightEvents events) {
    switch (why) {
      case Fetched.Retry retry -> later(group, retry.cause());
      case Fetched.WaitUntil wait -> later(group, wait.cause());
      case Fetched.Refused _ -> askUnlessTold(group, FailureCause.CLEVER_TOKEN_REJECTED, "");
      case Fetched.SyncPaused(var until, var _) -> {
        events.distrust();
        askUnlessTold(group, FailureCause.CLEVER_PAUSED, FailureCause.pauseDetail(until));
      }
      case Fetched.Broken _ -> askEach(group);
      case Fetched.NotShared missing -> {
        Group concerned = group.of(school -> missing.concerns(school.contacts()));
        each(concerned, school -> recorder.fail(school, missing));
        return group.of(school -> !missing.concerns(school.contacts()));
      }
    }
    return group.of(_ -> false);
  }

  /** Leaves the schools for the next attempt; where there is none, to their own imports. */
  void later(Group group, FailureCause cause) {
    if (last) {
      askEach(group);
    } else {
      oneByOne.note(cause);
    }
  }

  /**
   * Each school's own import tells the admins, but not for ever (A 4).
   *
   * @param detail what it would tell; another one is told anew
   */
  private void askUnlessTold(Group group, FailureCause why, String detail) {
    each(
        group,
        school -> {
          boolean told =
              NightlyPause.of(ports.records(), school.school())
                  .filter(pause -> pause.cause() == why && pause.detail().equals(detail))
                  .isPresent();
          if (told) {
            recorder.passOver();
          } else {
            ask(school);
          }
        });
  }

  /** Each school's own import finds out by itself. */
  private void askEach(Group group) {
    each(group, this::ask);
  }

  private void ask(NightSchool school) {
    recorder.ask(school, null);
  }

  private void each(Group group, Consumer<NightSchool> work) {
    oneByOne.each(group.schools(), NightSchool::id, work, this::ask);
  }
}
