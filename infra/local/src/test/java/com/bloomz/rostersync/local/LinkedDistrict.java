package com.bloomz.rostersync.local;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.local.show.FinishedImport;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.mailbox.Mailbox;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.simulator.CleverSimulator;
import com.bloomz.rostersync.simulator.SimulatorOptions;
import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.edit.DistrictEdit;
import com.bloomz.rostersync.simulator.edit.EditResult;
import com.bloomz.rostersync.simulator.expected.Expected;
import com.bloomz.rostersync.simulator.generator.DistrictGenerator;
import com.bloomz.rostersync.simulator.generator.GeneratedDistrict;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A district, a Bloomz school linked to its main school, and a worker. All scenarios share one
 * stack; each has a school of its own.
 */
final class LinkedDistrict implements AutoCloseable {
  private static final InstantSource CLOCK = InstantSource.system();

  /** A lock: one test's worker at a time reads the shared stack's queue. */
  static final String SHARED_STACK = "the shared stack";

  static final LocalStack STACK =
      LocalStack.embedded(Optional.empty(), listener -> Mailbox.start(0, CLOCK, listener));

  private static final AtomicInteger SCHOOLS = new AtomicInteger();

  private final CleverSimulator simulator;
  private final CleverTarget clever;
  private final String cleverSchool;
  private final SchoolId school = new SchoolId("school-" + SCHOOLS.incrementAndGet());
  private final StoreAdmin admin;

  private LinkedDistrict(CleverSimulator simulator, String district, String cleverSchool) {
    this.simulator = simulator;
    this.cleverSchool = cleverSchool;
    this.clever =
        new CleverTarget(
            simulator.url(),
            "v3.1",
            SimulatorOptions.DEFAULT_TOKEN,
            Optional.of(cleverSchool),
            Optional.of(simulator));
    this.admin =
        new StoreAdmin(
            STACK,
            clever,
            school,
            new ImportSettings(
                StudentIdField.SIS_ID,
                true,
                false,
                ContactField.TYPE,
                contactValues(simulator, cleverSchool)),
            CLOCK);
    admin.link(district);
  }

  static LinkedDistrict generated(int students) throws IOException {
    GeneratedDistrict generated = DistrictGenerator.seeded(7).students(students).generate();
    return of(generated.district(), generated.school());
  }

  static LinkedDistrict of(District district, String school) throws IOException {
    String id = district.ids(RosterCollection.DISTRICTS).getFirst();
    var simulator =
        CleverSimulator.start(
            district, SimulatorOptions.defaults(CLOCK).requestsAMinute(1_000_000));
    return new LinkedDistrict(simulator, id, school);
  }

  private static SortedSet<String> contactValues(CleverSimulator simulator, String school) {
    var field = com.bloomz.rostersync.simulator.expected.ExpectedContactField.TYPE;
    return new TreeSet<>(
        simulator.with(all -> Expected.contactValues(all, school, field)).keySet());
  }

  CleverSimulator simulator() {
    return simulator;
  }

  CleverTarget clever() {
    return clever;
  }

  /** Clever's id of the school. */
  String cleverSchool() {
    return cleverSchool;
  }

  SchoolId school() {
    return school;
  }

  StoreAdmin admin() {
    return admin;
  }

  /** The worker's environment, with little patience. */
  Map<String, String> environment() {
    var environment = new HashMap<>(STACK.environment(clever.url(), "v3.1"));
    environment.put("CLEVER_FIRST_PAUSE", "PT0.02S");
    return environment;
  }

  FinishedImport firstImport() throws Exception {
    return run(RunKind.IMPORT_NOW, true);
  }

  FinishedImport nightly() throws Exception {
    return run(RunKind.NIGHTLY, false);
  }

  private FinishedImport run(RunKind kind, boolean compared) throws Exception {
    try (AutoCloseable _ = STACK.startWorker(environment(), CLOCK)) {
      return admin.finished(admin.await(admin.request(kind)), compared);
    }
  }

  /** Goes on with the import that a worker has left. */
  FinishedImport goOn() throws Exception {
    var id = admin.bringAgain().orElseThrow();
    try (AutoCloseable _ = STACK.startWorker(environment(), CLOCK)) {
      return admin.finished(admin.await(id), false);
    }
  }

  EditResult edit(DistrictEdit edit) {
    return simulator.edit(edit, Map.of("school", cleverSchool));
  }

  BloomzRoster roster() {
    return STACK.stores().runs().load(school).roster();
  }

  /** Every item of the school's roster as it is stored, by its key. */
  Map<String, Map<String, AttributeValue>> rosterItems() {
    var items = new TreeMap<String, Map<String, AttributeValue>>();
    STACK
        .dynamo()
        .scanPaginator(scan -> scan.tableName(environment().get("ROSTER_TABLE")))
        .items()
        .forEach(
            item -> {
              String partition = item.getOrDefault("pk", AttributeValue.fromS("")).s();
              if (partition.startsWith("S#" + school + "#R#")) {
                items.put(
                    partition + " " + item.getOrDefault("sk", AttributeValue.fromS("")).s(), item);
              }
            });
    return items;
  }

  @Override
  public void close() {
    admin.unlink();
    simulator.close();
  }
}
