package com.bloomz.rostersync.schools.testing;

import com.bloomz.rostersync.schools.SchoolStore;
import org.junit.jupiter.api.Nested;

final class InMemorySchoolStoreTest {
  private final SchoolStore memory = new InMemorySchoolStore();

  @Nested
  final class Schools extends SchoolStoreContract {
    @Override
    protected SchoolStore store() {
      return memory;
    }
  }

  @Nested
  final class Settings extends SchoolSettingsContract {
    @Override
    protected SchoolStore store() {
      return memory;
    }
  }
}
