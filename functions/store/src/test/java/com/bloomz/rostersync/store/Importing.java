package com.bloomz.rostersync.store;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRequests;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.testing.ImportPorts;
import com.bloomz.rostersync.imports.testing.InMemoryImportBus;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.store.invitations.DynamoInvitations;
import com.bloomz.rostersync.store.plan.DynamoPlans;
import com.bloomz.rostersync.sync.AttemptOutcome;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.ImportRunner;
import com.bloomz.rostersync.tokens.AccessToken;
import com.bloomz.rostersync.tokens.testing.InMemoryTokenVault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A linked school whose imports are stored in DynamoDB, from a Clever that shows what it is told.
 */
final class Importing {
  private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
  private static final int MOST_ATTEMPTS = 20;

  private final ImportRequests requests;
  private final SchoolId school;
  private final ImportRunner runner;
  private final AtomicLong millis = new AtomicLong();
  private final InstantSource clock = () -> START.plusMillis(millis.incrementAndGet());
  private CleverRoster shown;
  private int number;

  Importing(LocalDynamo dynamo, SchoolId school, CleverRoster shown) {
    Table table = LocalDynamo.table(dynamo.client());
    ImportPorts imports = LocalDynamo.imports(table);
    SchoolStore schools = LocalDynamo.schools(table);
    this.requests = imports.requests();
    this.school = school;
    this.shown = shown;
    InMemoryTokenVault vault = new InMemoryTokenVault();
    Connection link =
        new Connection(
            new CleverId("district"),
            "",
            vault.seal(school, new AccessToken("token")),
            "oken",
            START,
            new CleverSchool(new CleverId("clever-" + school), "", "", "", ""));
    SchoolStore.Changed changed = new SchoolStore.Changed(START, "user-1", List.of());
    schools.save(schools.find(school).activated(true, Plan.BLOOMZ), changed);
    schools.save(schools.find(school).connected(link), changed);
    this.runner =
        new ImportRunner(
            new ImportRunner.Ports(
                imports.runs(),
                imports.records(),
                schools,
                (wanted, time, progress) -> new Fetched.Complete(this.shown, Traffic.NONE),
                vault,
                new InMemoryImportBus(),
                DynamoPlans.open(table),
                DynamoInvitations.open(table)),
            clock,
            ImportRunner.Limits.usual());
  }

  InstantSource clock() {
    return clock;
  }

  /** Clever shows something else from now on. */
  void show(CleverRoster roster) {
    this.shown = roster;
  }

  CleverRoster shown() {
    return shown;
  }

  /** Imports, in as many attempts as a queue would make. */
  ImportReport run(RunKind kind) {
    return run(kind, new ImportTask.Sync());
  }

  /** The same, with that task. */
  ImportReport run(RunKind kind, ImportTask task) {
    var id = new ImportId("import-%03d".formatted(++number));
    requests.request(school, new ImportRequest(id, kind, clock.instant()).withTask(task));
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (runner.run(school, false, () -> Duration.ofMinutes(15))
          instanceof AttemptOutcome.Ended(ImportReport report)) {
        return report;
      }
    }
    throw new AssertionError("the import does not end");
  }
}
