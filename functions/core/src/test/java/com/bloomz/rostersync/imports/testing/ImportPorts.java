package com.bloomz.rostersync.imports.testing;

import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRequests;
import com.bloomz.rostersync.imports.ImportRuns;

/** The ports to one store of imports. */
public record ImportPorts(ImportRequests requests, ImportRuns runs, ImportRecords records) {
  public static ImportPorts of(InMemoryImportStore store) {
    return new ImportPorts(store, store, store);
  }
}
