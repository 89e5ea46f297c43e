package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.local.show.FinishedImport;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.simulator.SeenRequest.Credentials;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.edit.DistrictEdit;
import com.bloomz.rostersync.simulator.edit.EditResult;
import com.bloomz.rostersync.simulator.fault.FaultAction;
import com.bloomz.rostersync.simulator.fault.NamedFault;
import com.bloomz.rostersync.simulator.fault.PlannedFault;
import com.bloomz.rostersync.simulator.fault.Target;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever Clever does wrong: nothing is removed, the report says why, and the next run mends it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(LinkedDistrict.SHARED_STACK)
class FaultsIT {
  private final LinkedDistrict scenario;

  FaultsIT() throws Exception {
    scenario = LinkedDistrict.generated(60);
  }

  @BeforeAll
  void importFirst() throws Exception {
    assertThat(scenario.firstImport().report().state()).isEqualTo(ImportState.SUCCEEDED);
  }

  @AfterAll
  void stop() {
    scenario.close();
  }

  @ParameterizedTest
  @CsvSource({
    "SERVER_ERROR_FOREVER,CLEVER_ERROR",
    "CUT_BODY,CLEVER_UNREACHABLE",
    "HTML_INSTEAD_OF_JSON,CLEVER_ANSWER_BROKEN",
    "FOREIGN_NEXT,CLEVER_ANSWER_BROKEN",
    "REPEATED_PAGE,CLEVER_ANSWER_BROKEN",
    "REVOKED_IN_THE_MIDDLE,CLEVER_TOKEN_REJECTED"
  })
  void failsAndSaysWhy(NamedFault fault, FailureCause cause) throws Exception {
    EditResult edit = scenario.edit(DistrictEdit.STUDENT_LEAVES_SECTION);
    var before = scenario.roster();

    FinishedImport failed = nightWith(fault.fault());

    assertThat(failed.report().state()).isEqualTo(ImportState.FAILED);
    assertThat(failed.report().cause()).isEqualTo(cause);
    assertThat(failed.report().counts().changed()).isZero();
    assertThat(scenario.roster()).isEqualTo(before);
    assertMended(edit);
  }

  @ParameterizedTest
  @EnumSource(
      value = NamedFault.class,
      names = {
        "RATE_LIMITED",
        "RATE_LIMITED_WITHOUT_RESET",
        "SERVER_ERROR_THREE_TIMES",
        "CHANGED_WHILE_PAGING",
        "SLOW"
      })
  void outlastsWhatPasses(NamedFault fault) throws Exception {
    EditResult edit = scenario.edit(DistrictEdit.STUDENT_LEAVES_SECTION);
    FinishedImport night = nightWith(fault.fault());
    assertThat(night.report().state()).isEqualTo(ImportState.SUCCEEDED);
    assertOnlyThatStudentLeft(night, edit);
  }

  @ParameterizedTest
  @CsvSource({"NO_STUDENTS,NO_STUDENTS", "NO_SECTIONS,NO_SECTIONS", "NO_CONTACTS,NO_CONTACTS"})
  void holdsTheRemovalsOfAnEmptyAnswer(NamedFault fault, IssueCode issue) throws Exception {
    EditResult edit = scenario.edit(DistrictEdit.STUDENT_LEAVES_SECTION);

    FinishedImport held = nightWith(fault.fault());

    assertThat(held.report().state()).isEqualTo(ImportState.HELD);
    assertThat(held.issues()).anyMatch(shown -> shown.code() == issue);
    assertThat(held.report().held()).isNotEmpty();
    if (fault == NamedFault.NO_CONTACTS) {
      assertOnlyThatStudentLeft(held, edit);
    } else {
      assertThat(held.journal()).allMatch(change -> change.verb() == Verb.UPDATED);
      assertMended(edit);
    }
  }

  /** Reviews 1 and 2, over HTTP and through the worker: a part of an answer removes nobody. */
  @ParameterizedTest
  @CsvSource({
    "UNREADABLE_STUDENTS,RECORD_UNUSABLE,STUDENT_ENROLMENTS,true",
    "STUDENTS_WITHOUT_ID,RECORD_UNUSABLE,STUDENT_ENROLMENTS,true",
    "UNREADABLE_SECTIONS,RECORD_UNUSABLE,CLASSES,true",
    "UNREADABLE_STAFF,RECORD_UNUSABLE,STAFF,false",
    "UNREADABLE_CONTACTS,RECORD_UNUSABLE,GUARDIANSHIPS,false",
    "EMPTY_SECTION_STUDENTS,NO_SECTION_STUDENTS,STUDENT_ENROLMENTS,true",
    "NO_SECTION_STUDENTS_FIELD,NO_SECTION_STUDENTS,STUDENT_ENROLMENTS,true",
    "EMPTY_SECTION_TEACHERS,NO_SECTION_TEACHERS,STAFF_ENROLMENTS,false",
    "NULL_SECTION_STUDENTS,SECTION_MEMBERS_UNKNOWN,STUDENT_ENROLMENTS,",
    "RELATIONSHIPS_WITHOUT_STUDENT,NO_CONTACTS,GUARDIANSHIPS,false",
    "RELATIONSHIPS_WITHOUT_VALUE,NO_CONTACTS,GUARDIANSHIPS,false"
  })
  void holdsTheRemovalsOfAPartialAnswer(
      NamedFault fault, IssueCode issue, Entity held, @Nullable Boolean enrolmentHeld)
      throws Exception {
    EditResult edit = scenario.edit(DistrictEdit.STUDENT_LEAVES_SECTION);

    FinishedImport night = nightWith(fault.fault());

    assertThat(night.report().state()).isEqualTo(ImportState.HELD);
    assertThat(night.report().held()).contains(held);
    assertThat(night.issues()).anyMatch(shown -> shown.code() == issue);
    assertThat(night.journal())
        .filteredOn(change -> change.verb() == Verb.REMOVED || change.verb() == Verb.ARCHIVED)
        .allMatch(change -> change.subject().equals("m-" + edit.of("student")));
    if (Boolean.FALSE.equals(enrolmentHeld)) {
      assertOnlyThatStudentLeft(night, edit);
    } else if (Boolean.TRUE.equals(enrolmentHeld)) {
      assertMended(edit);
    }
    assertThat(scenario.nightly().report().state()).isEqualTo(ImportState.SUCCEEDED);
  }

  /** Review 13: without last_sync half of a school is read, and nothing tells that it moved. */
  @Test
  void removesNobodyWhereTheDataMoveAndNoLastSyncTells() throws Exception {
    EditResult edit = scenario.edit(DistrictEdit.STUDENT_LEAVES_SECTION);

    FinishedImport night =
        nightWith(NamedFault.NO_LAST_SYNC.fault(), NamedFault.HALF_OF_STUDENTS_AT_FIRST.fault());

    assertThat(night.report().state()).isEqualTo(ImportState.HELD);
    assertThat(night.issues()).anyMatch(shown -> shown.code() == IssueCode.DATA_MAY_HAVE_MOVED);
    assertThat(night.journal()).noneMatch(change -> change.verb() == Verb.REMOVED);
    assertMended(edit);
  }

  @Test
  void twoEqualWalksProveARemovalWithoutLastSync() throws Exception {
    EditResult edit = scenario.edit(DistrictEdit.STUDENT_LEAVES_SECTION);

    FinishedImport night = nightWith(NamedFault.NO_LAST_SYNC.fault());

    assertThat(night.report().state()).isEqualTo(ImportState.SUCCEEDED);
    assertOnlyThatStudentLeft(night, edit);
    long twice = night.report().traffic().requests();
    FinishedImport quiet = nightWith(NamedFault.NO_LAST_SYNC.fault());
    assertThat(quiet.report().traffic().requests()).isLessThanOrEqualTo(twice / 2);
  }

  @Test
  void sendsTheBearerNowhereElse() throws Exception {
    var asked = new AtomicInteger();
    HttpServer elsewhere =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });
    elsewhere.start();
    try {
      String foreign = "http://127.0.0.1:" + elsewhere.getAddress().getPort();
      FinishedImport failed =
          nightWith(
              PlannedFault.always(
                  "elsewhere",
                  Target.list(RosterCollection.USERS),
                  new FaultAction.ForeignNext(foreign)));
      assertThat(failed.report().cause()).isEqualTo(FailureCause.CLEVER_ANSWER_BROKEN);
      assertThat(asked).hasValue(0);
    } finally {
      elsewhere.stop(0);
    }
    assertThat(scenario.simulator().requests().all())
        .allMatch(request -> request.credentials() == Credentials.DISTRICT_TOKEN);
  }

  private FinishedImport nightWith(PlannedFault... faults) throws Exception {
    for (PlannedFault fault : faults) {
      scenario.simulator().faults().add(fault);
    }
    try {
      return scenario.nightly();
    } finally {
      scenario.simulator().faults().clear();
    }
  }

  private void assertMended(EditResult edit) throws Exception {
    FinishedImport mended = scenario.nightly();
    assertThat(mended.report().state()).isEqualTo(ImportState.SUCCEEDED);
    assertOnlyThatStudentLeft(mended, edit);
  }

  private static void assertOnlyThatStudentLeft(FinishedImport night, EditResult edit) {
    var gone = night.journal().stream().filter(change -> change.verb() != Verb.UPDATED).toList();
    assertThat(gone).hasSize(1);
    assertThat(gone.getFirst().entity()).isEqualTo(Entity.STUDENT_ENROLMENTS);
    assertThat(gone.getFirst().verb()).isEqualTo(Verb.REMOVED);
    assertThat(gone.getFirst().subject()).isEqualTo("m-" + edit.of("student"));
  }
}
