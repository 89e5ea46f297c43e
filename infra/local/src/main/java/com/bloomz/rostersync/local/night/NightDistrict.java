package com.bloomz.rostersync.local.night;

import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.SchoolStore.Saved;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.simulator.SimulatorOptions;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.generator.GeneratedSchools;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The schools of a simulated district, each linked to a Bloomz school with a nightly import. */
public final class NightDistrict {
  /** The contacts who become parents. */
  private static final List<String> PARENTS = List.of("Parent/Guardian", "Primary");

  private final LocalStack stack;
  private final GeneratedSchools generated;
  private final InstantSource clock;

  public NightDistrict(LocalStack stack, GeneratedSchools generated, InstantSource clock) {
    this.stack = stack;
    this.generated = generated;
    this.clock = clock;
  }

  /** Links every school and switches its nightly import on, straight in the store. */
  public void link(ZoneId zone) {
    CleverId district = district();
    for (String cleverSchool : generated.schools()) {
      SchoolId id = id(cleverSchool);
      var token = new AccessToken(SimulatorOptions.DEFAULT_TOKEN);
      var connection =
          new Connection(
              district,
              "Generated School District",
              stack.vault().seal(id, token),
              "",
              clock.instant(),
              new CleverSchool(new CleverId(cleverSchool), "", "", "", ""));
      change(id, school -> school.activated(true, Plan.BLOOMZ_FOR_SCHOOLS));
      change(id, school -> school.connected(connection));
      change(id, school -> school.choosing(settings(zone)));
    }
  }

  /** Clever's id of the district. */
  public CleverId district() {
    return new CleverId(generated.district().ids(RosterCollection.DISTRICTS).getFirst());
  }

  /** The Bloomz schools. */
  public List<SchoolId> schools() {
    return generated.schools().stream().map(NightDistrict::id).toList();
  }

  /** The newest report of a school. */
  public Optional<ImportReport> newest(SchoolId school) {
    return stack.stores().records().ended(school, null, 1).stream().findFirst();
  }

  /** The Bloomz school that has that Clever school. */
  public static SchoolId id(String cleverSchool) {
    return new SchoolId("demo-" + cleverSchool);
  }

  private static SchoolSettings settings(ZoneId zone) {
    SchoolSettings usual = SchoolSettings.defaults();
    return new SchoolSettings(
        usual.imports().withContacts(ContactField.TYPE, new TreeSet<>(PARENTS)),
        null,
        new TreeSet<>(),
        true,
        usual.invitations(),
        zone);
  }

  private void change(SchoolId id, UnaryOperator<School> how) {
    SchoolStore store = stack.stores().schools();
    var changed = new SchoolStore.Changed(clock.instant(), "demo", List.of());
    if (!(store.save(how.apply(store.find(id)), changed) instanceof Saved.Done)) {
      throw new IllegalStateException("a school could not be saved");
    }
  }
}
