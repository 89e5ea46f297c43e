package com.bloomz.rostersync.local;

import com.bloomz.rostersync.simulator.CleverSimulator;
import com.bloomz.rostersync.simulator.SimulatorOptions;
import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.DistrictFolderException;
import com.bloomz.rostersync.simulator.edit.EditException;
import com.bloomz.rostersync.simulator.generator.DistrictGenerator;
import com.bloomz.rostersync.simulator.generator.GeneratedDistrict;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Opens the Clever that the options ask for: another one, or a simulator with its district. */
final class CleverSides {
  private final DistrictOptions options;
  private final InstantSource clock;
  private final PrintStream out;

  CleverSides(DistrictOptions options, InstantSource clock, PrintStream out) {
    this.options = options;
    this.clock = clock;
    this.out = out;
  }

  CleverSide open() {
    URI other = options.cleverUrl;
    if (other != null) {
      return linked(other, Optional.empty(), Optional.empty());
    }
    return options.district == null ? generated() : fromFolder();
  }

  private CleverSide generated() {
    GeneratedDistrict generated =
        DistrictGenerator.seeded(options.seed).students(options.students).generate();
    return simulated(generated.district(), Optional.of(generated.school()));
  }

  private CleverSide fromFolder() {
    try {
      District district = District.fromFolder(Objects.requireNonNull(options.district));
      return simulated(district, Optional.empty());
    } catch (DistrictFolderException e) {
      throw Refusal.ofUse(e);
    }
  }

  private CleverSide simulated(District district, Optional<String> main) {
    CleverSimulator simulator = start(district);
    try {
      CleverSide side = linked(simulator.url(), Optional.of(simulator), main);
      edit(simulator, side.school());
      save(simulator);
      options.faults().forEach(fault -> simulator.faults().add(fault.fault()));
      return side;
    } catch (RuntimeException e) {
      simulator.close();
      throw e;
    }
  }

  private CleverSimulator start(District district) {
    try {
      return CleverSimulator.start(
          district, SimulatorOptions.defaults(clock).port(options.port).seed(options.seed));
    } catch (IOException e) {
      throw Refusal.ofUse(
          "The port " + options.port + " is in use; choose another one with --port.");
    }
  }

  private void edit(CleverSimulator simulator, String school) {
    try {
      options
          .edits()
          .forEach(
              edit -> {
                var done = simulator.edit(edit, Map.of("school", school));
                out.println("Edited in Clever: " + edit.title() + " " + done.told());
              });
    } catch (EditException e) {
      throw Refusal.ofWork(e);
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
      throw Refusal.ofUse(e);
    }
    out.println("The district is saved in " + folder + "; serve it with --district " + folder);
  }

  private CleverSide linked(URI url, Optional<CleverSimulator> simulator, Optional<String> main) {
    var directory = new CleverDirectory(url, options.version, options.token());
    String district = directory.district();
    Map<String, String> schools = directory.schools();
    String school = chosen(schools, main);
    return new CleverSide(
        url,
        options.version,
        options.token(),
        district,
        school,
        schools.getOrDefault(school, ""),
        simulator);
  }

  private String chosen(Map<String, String> schools, Optional<String> main) {
    String wanted = options.school;
    if (wanted != null && !schools.containsKey(wanted)) {
      throw Refusal.ofUse(
          "Clever has no school " + wanted + " for this token; it has " + few(schools) + ".");
    }
    if (wanted != null) {
      return wanted;
    }
    if (main.isPresent()) {
      return main.get();
    }
    if (schools.size() != 1) {
      throw Refusal.ofUse(
          schools.isEmpty()
              ? "Clever shows no school for this token."
              : "Choose one school with --school; Clever has " + few(schools) + ".");
    }
    return schools.keySet().iterator().next();
  }

  private static String few(Map<String, String> schools) {
    String first =
        String.join(
            ", ",
            schools.entrySet().stream()
                .limit(5)
                .map(school -> school.getKey() + " (" + school.getValue() + ")")
                .toList());
    return schools.isEmpty() ? "none" : first + (schools.size() > 5 ? " and others" : "");
  }
}
