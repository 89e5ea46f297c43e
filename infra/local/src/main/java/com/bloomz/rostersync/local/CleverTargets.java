package com.bloomz.rostersync.local;

import com.bloomz.rostersync.simulator.CleverSimulator;
import com.bloomz.rostersync.simulator.SimulatorOptions;
import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.DistrictFolderException;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.edit.EditException;
import com.bloomz.rostersync.simulator.generator.DistrictGenerator;
import com.bloomz.rostersync.simulator.generator.GeneratedDistrict;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opens the Clever that the options ask for: another one, or a simulator with its district. */
final class CleverTargets {
  private final DistrictOptions options;
  private final InstantSource clock;
  private final PrintStream out;

  CleverTargets(DistrictOptions options, InstantSource clock, PrintStream out) {
    this.options = options;
    this.clock = clock;
    this.out = out;
  }

  CleverTarget open() {
    URI other = options.cleverUrl;
    if (other != null) {
      return side(other, Optional.empty(), Optional.empty());
    }
    return options.district == null ? generated() : fromFolder();
  }

  private CleverTarget generated() {
    GeneratedDistrict generated =
        DistrictGenerator.seeded(options.seed).students(options.students).generate();
    return simulated(generated.district(), Optional.of(generated.school()));
  }

  private CleverTarget fromFolder() {
    try {
      District district = District.fromFolder(Objects.requireNonNull(options.district));
      return simulated(district, largest(district));
    } catch (DistrictFolderException e) {
      throw DemoFailedException.ofUse(e);
    }
  }

  /** The school of most sections; of several, the first. */
  private static Optional<String> largest(District district) {
    Map<String, Long> sections =
        district
            .all(RosterCollection.SECTIONS)
            .collect(
                Collectors.groupingBy(
                    section -> Json.text(section, "school"), Collectors.counting()));
    return district.ids(RosterCollection.SCHOOLS).stream()
        .sorted(
            Comparator.<String, Long>comparing(school -> -sections.getOrDefault(school, 0L))
                .thenComparing(Comparator.naturalOrder()))
        .findFirst();
  }

  private CleverTarget simulated(District district, Optional<String> main) {
    addAdmin(district);
    CleverSimulator simulator = start(district);
    return side(simulator.url(), main, Optional.of(simulator));
  }

  /** Someone has to be an admin of the district, or nobody could link a school to it (L 4). */
  private void addAdmin(District district) {
    boolean found =
        district
            .users(CleverRole.DISTRICT_ADMIN)
            .anyMatch(user -> Json.text(user, "email").contains("@"));
    if (!found) {
      var admin = Json.object();
      admin.put("id", "demo-district-admin").put("email", "admin@district.example");
      district.ids(RosterCollection.DISTRICTS).forEach(id -> admin.put("district", id));
      admin.putObject("name").put("first", "Demo").put("last", "Admin");
      admin.putObject("roles").putObject("district_admin").put("title", "Demo");
      district.put(RosterCollection.USERS, admin);
      out.println("The district has no admin with an email address; the demo has added one.");
    }
  }

  private CleverSimulator start(District district) {
    try {
      return CleverSimulator.start(
          district, SimulatorOptions.defaults(clock).port(options.port).seed(options.seed));
    } catch (IOException e) {
      throw DemoFailedException.ofUse(
          "The port " + options.port + " is in use; choose another one with --port.");
    }
  }

  private CleverTarget side(URI url, Optional<String> main, Optional<CleverSimulator> simulator) {
    Optional<String> school = Optional.ofNullable(options.school).or(() -> main);
    return new CleverTarget(url, options.version, options.token(), school, simulator);
  }

  /** Changes in Clever what the options say, and saves what is there then. */
  void edit(CleverTarget side, String school) {
    side.simulator()
        .ifPresent(
            simulator -> {
              edit(simulator, school);
              save(simulator);
            });
  }

  /** From now on Clever misbehaves as the options say. */
  void misbehave(CleverTarget side) {
    side.simulator()
        .ifPresent(
            simulator -> options.faults().forEach(fault -> simulator.faults().add(fault.fault())));
  }

  private void edit(CleverSimulator simulator, String school) {
    try {
      options
          .edits()
          .forEach(
              edit -> {
                var done = simulator.edit(edit, Map.of("school", school));
                out.println("Edited in Clever: " + edit.title() + " " + done.details());
              });
    } catch (EditException e) {
      throw DemoFailedException.ofWork(e);
    }
  }

  private void save(CleverSimulator simulator) {
    var folder = options.saveDistrict;
    if (folder == null) {
      return;
    }
    try {
      simulator.with(
          district -> {
            district.writeTo(folder);
            return district.revision();
          });
    } catch (DistrictFolderException e) {
      throw DemoFailedException.ofUse(e);
    }
    out.println("The district is saved in " + folder + "; serve it with --district " + folder);
  }
}
