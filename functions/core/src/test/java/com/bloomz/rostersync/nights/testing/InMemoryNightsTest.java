package com.bloomz.rostersync.nights.testing;

import com.bloomz.rostersync.imports.testing.HandEdits;
import com.bloomz.rostersync.imports.testing.ImportPorts;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.nights.DispatchMarks;
import com.bloomz.rostersync.nights.DistrictClaims;
import com.bloomz.rostersync.nights.HeldReminders;
import com.bloomz.rostersync.nights.NightlyImports;
import com.bloomz.rostersync.nights.PackedRosters;
import com.bloomz.rostersync.nights.ScheduledSchools;
import com.bloomz.rostersync.nights.WaitingImports;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.testing.InMemorySchoolStore;
import org.junit.jupiter.api.Nested;

final class InMemoryNightsTest {
  @Nested
  final class Scheduled extends ScheduledSchoolsContract {
    private final InMemorySchoolStore store = new InMemorySchoolStore();
    private final ScheduledSchools scheduled = new InMemoryScheduledSchools(store);

    @Override
    protected SchoolStore store() {
      return store;
    }

    @Override
    protected ScheduledSchools scheduled() {
      return scheduled;
    }
  }

  @Nested
  final class Claims extends DistrictClaimsContract {
    private final DistrictClaims claims = new InMemoryDistrictClaims();

    @Override
    protected DistrictClaims claims() {
      return claims;
    }
  }

  @Nested
  final class Marks extends DispatchMarksContract {
    private final DispatchMarks marks = new InMemoryDispatchMarks();

    @Override
    protected DispatchMarks marks() {
      return marks;
    }
  }

  @Nested
  final class Packed extends PackedRostersContract {
    private final PackedRosters packed = new InMemoryPackedRosters();

    @Override
    protected PackedRosters packed() {
      return packed;
    }
  }

  @Nested
  final class Waiting extends WaitingImportsContract {
    private final InMemoryImportStore store = new InMemoryImportStore();
    private final WaitingImports waiting = new InMemoryWaitingImports(store);

    @Override
    protected WaitingImports waiting() {
      return waiting;
    }

    @Override
    protected ImportPorts store() {
      return ImportPorts.of(store);
    }
  }

  @Nested
  final class Nightly extends NightlyImportsContract {
    private final InMemoryImportStore store = new InMemoryImportStore();
    private final NightlyImports nightly = new InMemoryNightlyImports(store);

    @Override
    protected NightlyImports nightly() {
      return nightly;
    }

    @Override
    protected ImportPorts store() {
      return ImportPorts.of(store);
    }

    @Override
    protected HandEdits handEdits() {
      return store;
    }
  }

  @Nested
  final class Reminders extends HeldRemindersContract {
    private final InMemoryImportStore store = new InMemoryImportStore();
    private final HeldReminders reminders = new InMemoryHeldReminders(store);

    @Override
    protected HeldReminders reminders() {
      return reminders;
    }

    @Override
    protected ImportPorts store() {
      return new ImportPorts(store, store, store);
    }
  }
}
