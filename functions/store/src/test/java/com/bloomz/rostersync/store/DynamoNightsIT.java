package com.bloomz.rostersync.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverevents.LastWalks;
import com.bloomz.rostersync.cleverevents.testing.LastWalksContract;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRequests.Requested;
import com.bloomz.rostersync.imports.testing.HandEdits;
import com.bloomz.rostersync.imports.testing.ImportPorts;
import com.bloomz.rostersync.nights.DispatchMarks;
import com.bloomz.rostersync.nights.DistrictClaims;
import com.bloomz.rostersync.nights.HeldReminders;
import com.bloomz.rostersync.nights.NightlyImports;
import com.bloomz.rostersync.nights.PackedRosters;
import com.bloomz.rostersync.nights.ScheduledSchools;
import com.bloomz.rostersync.nights.WaitingImports;
import com.bloomz.rostersync.nights.WaitingImports.Patience;
import com.bloomz.rostersync.nights.WaitingImports.TakenUp;
import com.bloomz.rostersync.nights.districts.KeptReadings;
import com.bloomz.rostersync.nights.districts.testing.KeptReadingsContract;
import com.bloomz.rostersync.nights.testing.DispatchMarksContract;
import com.bloomz.rostersync.nights.testing.DistrictClaimsContract;
import com.bloomz.rostersync.nights.testing.HeldRemindersContract;
import com.bloomz.rostersync.nights.testing.NightlyImportsContract;
import com.bloomz.rostersync.nights.testing.PackedRostersContract;
import com.bloomz.rostersync.nights.testing.ScheduledSchoolsContract;
import com.bloomz.rostersync.nights.testing.WaitingImportsContract;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.store.imports.DynamoImports;
import com.bloomz.rostersync.store.nights.DynamoNights;
import com.bloomz.rostersync.store.rows.HeaderRow;
import com.bloomz.rostersync.sync.RequestSlots;
import com.bloomz.rostersync.sync.testing.RequestSlotsContract;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What nights are dispatched by, done by DynamoDB. */
final class DynamoNightsIT {
  private static LocalDynamo dynamo;
  private static Table table;

  @BeforeAll
  static void start() {
    dynamo = LocalDynamo.start();
    table = LocalDynamo.table(dynamo.client());
  }

  @AfterAll
  static void stop() {
    dynamo.close();
  }

  @Nested
  final class Scheduled extends ScheduledSchoolsContract {
    private LocalDynamo empty;

    @BeforeEach
    void open() {
      empty = LocalDynamo.start();
    }

    @AfterEach
    void close() {
      empty.close();
    }

    @Override
    protected SchoolStore store() {
      return LocalDynamo.schools(empty.table());
    }

    @Override
    protected ScheduledSchools scheduled() {
      return DynamoNights.scheduled(empty.table());
    }
  }

  @Nested
  final class Claims extends DistrictClaimsContract {
    @Override
    protected DistrictClaims claims() {
      return DynamoNights.claims(table, new Random());
    }
  }

  @Nested
  final class Marks extends DispatchMarksContract {
    @Override
    protected DispatchMarks marks() {
      return DynamoNights.marks(table);
    }
  }

  @Nested
  final class Packed extends PackedRostersContract {
    @Override
    protected PackedRosters packed() {
      return DynamoNights.packed(table);
    }
  }

  @Nested
  final class Kept extends KeptReadingsContract {
    @Override
    protected KeptReadings kept() {
      return DynamoNights.kept(table);
    }
  }

  @Nested
  final class Slots extends RequestSlotsContract {
    private final RequestSlots slots = DynamoNights.slots(table);

    @Override
    protected RequestSlots slots() {
      return slots;
    }

    @Test
    void aMomentCostsOneUnitAlsoAfterRests() {
      var token = new AccessToken("units-of-one");
      Instant now = Instant.parse("2026-11-30T07:00:00Z");
      for (int seconds : new int[] {0, 0, 1, 60, 60, 61, 3_600, 3_600}) {
        assertThat(units(slots, token, now.plusSeconds(seconds))).as("after %s s", seconds).isOne();
      }
    }

    @Test
    void aMomentCostsTwoUnitsWhereAnotherProcessHasUsedTheToken() {
      var token = new AccessToken("units-of-two");
      RequestSlots other = DynamoNights.slots(table);
      Instant now = Instant.parse("2026-11-30T07:00:00Z");
      assertThat(units(slots, token, now)).isOne();
      Instant later = now.plusSeconds(60);
      assertThat(units(other, token, later)).isOne();
      assertThat(units(slots, token, later)).isEqualTo(2);
      assertThat(units(other, token, later)).isOne();
      assertThat(units(slots, token, later)).isOne();
    }

    private double units(RequestSlots from, AccessToken token, Instant now) {
      double before = table.usage().writeUnits();
      assertThat(from.next(token, now)).isEqualTo(now);
      return table.usage().writeUnits() - before;
    }
  }

  @Nested
  final class Walks extends LastWalksContract {
    @Override
    protected LastWalks walks() {
      return DynamoNights.lastWalks(table);
    }
  }

  @Nested
  final class Waiting extends WaitingImportsContract {
    @Override
    protected WaitingImports waiting() {
      return DynamoNights.waiting(table);
    }

    @Override
    protected ImportPorts store() {
      return LocalDynamo.imports(table);
    }

    @Test
    void countsOnWithARowThatHasNoEpochOfADeath() {
      var school = new SchoolId("swept-before");
      var id = new ImportId("20261130T070000000Z-0001");
      var asked = new ImportRequest(id, RunKind.NIGHTLY, Instant.parse("2026-11-30T07:00:00Z"));
      assertThat(store().requests().request(school, asked)).isEqualTo(new Requested.Accepted());
      Instant expired = asked.requestedAt().plusSeconds(60);
      var unused = store().runs().claim(school, asked.requestedAt(), expired);
      var row = new ConditionalUpdate().increase(HeaderRow.SWEPT, 2);
      assertThat(table.update(Key.header(school), row)).isInstanceOf(Table.Written.Done.class);

      var patience = new Patience(Duration.ofMinutes(5), Duration.ofHours(2));
      for (int minute = 10; minute < 60; minute += 10) {
        assertThat(waiting().takeUp(school, expired.plusSeconds(60L * minute), patience))
            .isEqualTo(new TakenUp(asked, 3, expired.plusSeconds(600)));
      }
    }
  }

  @Nested
  final class Reminders extends HeldRemindersContract {
    @Override
    protected HeldReminders reminders() {
      return DynamoNights.reminders(table);
    }

    @Override
    protected ImportPorts store() {
      return LocalDynamo.imports(table);
    }
  }

  @Nested
  final class Nightly extends NightlyImportsContract {
    @Override
    protected NightlyImports nightly() {
      return DynamoImports.nightly(table, new Random());
    }

    @Override
    protected ImportPorts store() {
      return LocalDynamo.imports(table);
    }

    @Override
    protected HandEdits handEdits() {
      return dynamo.handEdits();
    }
  }
}
