package com.bloomz.rostersync.imports.testing;

import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.testing.InMemorySchoolStore;
import org.junit.jupiter.api.Nested;

final class InMemoryImportStoreTest {
  private final UsageMeter meter = new UsageMeter();
  private final InMemorySchoolStore schools = new InMemorySchoolStore(meter);
  private final InMemoryImportStore memory = new InMemoryImportStore(meter, schools);
  private final ImportPorts ports = ImportPorts.of(memory);

  @Nested
  final class Requesting extends RequestingContract {
    @Override
    protected ImportPorts store() {
      return ports;
    }

    @Override
    protected HandEdits handEdits() {
      return memory;
    }
  }

  @Nested
  final class Claiming extends ClaimingContract {
    @Override
    protected ImportPorts store() {
      return ports;
    }

    @Override
    protected HandEdits handEdits() {
      return memory;
    }
  }

  @Nested
  final class Applying extends ApplyingContract {
    @Override
    protected ImportPorts store() {
      return ports;
    }

    @Override
    protected HandEdits handEdits() {
      return memory;
    }
  }

  @Nested
  final class Finishing extends FinishingContract {
    @Override
    protected ImportPorts store() {
      return ports;
    }

    @Override
    protected HandEdits handEdits() {
      return memory;
    }
  }

  @Nested
  final class Records extends RecordsContract {
    @Override
    protected ImportPorts store() {
      return ports;
    }

    @Override
    protected HandEdits handEdits() {
      return memory;
    }
  }

  @Nested
  final class Usage extends UsageContract {
    @Override
    protected ImportPorts store() {
      return ports;
    }

    @Override
    protected HandEdits handEdits() {
      return memory;
    }

    @Override
    protected SchoolStore schools() {
      return schools;
    }
  }
}
