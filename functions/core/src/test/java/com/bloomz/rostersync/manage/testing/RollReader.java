package com.bloomz.rostersync.manage.testing;

import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import java.util.List;
import java.util.stream.IntStream;

/** Classes. */
public final class RollReader {
  private RollReader() {}

  /** A class as an import makes it of a section, with those members as students. */
  public static RosterClass synced(String id, String name, String... students) {
    return new RosterClass(
        new ClassId(id),
        name,
        name,
        false,
        Source.CLEVER,
        new CleverId("section-" + id),
        false,
        List.of(students).stream()
            .map(each -> new Enrolment(new MemberId(each), Place.STUDENT, Source.CLEVER))
            .toList());
  }

  /** The class with that many students, whoever they are. */
  public static RosterClass withStudents(RosterClass rosterClass, int count) {
    return rosterClass.withEnrolments(
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new Enrolment(
                        new MemberId("m-%06d".formatted(i)), Place.STUDENT, Source.CLEVER))
            .toList());
  }
}
