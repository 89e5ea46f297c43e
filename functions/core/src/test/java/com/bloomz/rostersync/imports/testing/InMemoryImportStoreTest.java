package com.bloomz.rostersync.imports.testing;

import com.bloomz.rostersync.imports.ImportStore;
import org.junit.jupiter.api.Nested;

final class InMemoryImportStoreTest {
  private final InMemoryImportStore memory = new InMemoryImportStore();

  @Nested
  final class Setup extends SetupContract {
    @Override
    protected ImportStore store() {
      return memory;
    }

    @Override
    protected HandEdits handEdits() {
      return memory;
    }
  }

  @Nested
  final class Claiming extends ClaimingContract {
    @Override
    protected ImportStore store() {
      return memory;
    }

    @Override
    protected HandEdits handEdits() {
      return memory;
    }
  }

  @Nested
  final class Applying extends ApplyingContract {
    @Override
    protected ImportStore store() {
      return memory;
    }

    @Override
    protected HandEdits handEdits() {
      return memory;
    }
  }

  @Nested
  final class Finishing extends FinishingContract {
    @Override
    protected ImportStore store() {
      return memory;
    }

    @Override
    protected HandEdits handEdits() {
      return memory;
    }
  }

  @Nested
  final class Usage extends UsageContract {
    @Override
    protected ImportStore store() {
      return memory;
    }

    @Override
    protected HandEdits handEdits() {
      return memory;
    }
  }
}
