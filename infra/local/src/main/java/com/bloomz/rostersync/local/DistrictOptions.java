package com.bloomz.rostersync.local;

import com.bloomz.rostersync.simulator.SimulatorOptions;
import com.bloomz.rostersync.simulator.edit.DistrictEdit;
import com.bloomz.rostersync.simulator.fault.NamedFault;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Clever is read, and what is in it. */
final class DistrictOptions {
  private static final int MOST_STUDENTS = 100_000;
  private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+/?");
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

  @Option(
      names = "--students",
      paramLabel = "N",
      defaultValue = "400",
      description = "Students of the generated school (default: ${DEFAULT-VALUE}).")
  int students;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Seed of the generated district and of the edits; the same seed gives the same district"
              + " (default: ${DEFAULT-VALUE}).")
  long seed;

  @Option(
      names = "--district",
      paramLabel = "DIR",
      description =
          "Serve the district in this folder instead of a generated one: districts, schools, terms,"
              + " courses, sections, users, events .json.")
  @Nullable Path district;

  @Option(
      names = "--save-district",
      paramLabel = "DIR",
      description = "Save the district to this folder, to edit and serve it.")
  @Nullable Path saveDistrict;

  @Option(
      names = "--clever-url",
      paramLabel = "URL",
      description = "Read from this Clever instead of a simulated one; needs --token.")
  @Nullable URI cleverUrl;

  @Option(
      names = "--clever-version",
      paramLabel = "V",
      defaultValue = "v3.1",
      description = "Version of Clever's API: v3.0 or v3.1 (default: ${DEFAULT-VALUE}).")
  String version = "v3.1";

  @Option(
      names = "--token",
      paramLabel = "T",
      description =
          "District Auth Token to link with; the simulator knows only "
              + SimulatorOptions.DEFAULT_TOKEN
              + ", which is the default there.")
  @Nullable String token;

  @Option(
      names = "--admin-email",
      paramLabel = "ADDRESS",
      description =
          "Link as the admin who has this email address at Clever (default: the first admin of the"
              + " district that Clever lists).")
  @Nullable String adminEmail;

  @Option(
      names = "--school",
      paramLabel = "ID",
      description = "Clever's id of the school to import (default: the largest one).")
  @Nullable String school;

  @Option(
      names = "--fault",
      paramLabel = "NAME",
      completionCandidates = FaultNames.class,
      description =
          "Make the simulator fail in this way; repeatable. One of: ${COMPLETION-CANDIDATES}.")
  List<String> faults = new ArrayList<>();

  @Option(
      names = "--edit",
      paramLabel = "NAME",
      completionCandidates = EditNames.class,
      description =
          "Change something in the district before it is imported; repeatable. With --data the"
              + " second call shows that one change. One of: ${COMPLETION-CANDIDATES}.")
  List<String> edits = new ArrayList<>();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Port of the Clever simulator (default: any free one).")
  int port;

  /** Refuses what cannot be, before anything starts. */
  void check() {
    if (students < 1 || students > MOST_STUDENTS) {
      throw DemoFailedException.ofUse(
          "--students must be a number from 1 to " + MOST_STUDENTS + ".");
    }
    if (port < 0 || port > 65_535) {
      throw DemoFailedException.ofUse("--port must be a number from 0 to 65535.");
    }
    if (!version.equals("v3.0") && !version.equals("v3.1")) {
      throw DemoFailedException.ofUse("--clever-version must be v3.0 or v3.1.");
    }
    if (token != null && !TOKEN.matcher(token).matches()) {
      throw DemoFailedException.ofUse("--token must be printable characters without blanks.");
    }
    if (adminEmail != null && !adminEmail.matches("[^@\\s]+@[^@\\s]+")) {
      throw DemoFailedException.ofUse("--admin-email must be an email address.");
    }
    if (school != null && !school.matches("[A-Za-z0-9_-]{1,90}")) {
      throw DemoFailedException.ofUse(
          "--school must be an id at Clever: letters, digits, hyphens.");
    }
    if (district != null && !Files.isDirectory(district)) {
      throw DemoFailedException.ofUse(
          "The folder " + district + " given with --district does not exist.");
    }
    if (cleverUrl != null) {
      checkOtherClever(cleverUrl);
    }
    faults();
    edits();
  }

  private void checkOtherClever(URI url) {
    if (!ADDRESS.matcher(url.toString()).matches()) {
      throw DemoFailedException.ofUse(
          "--clever-url must be an address such as https://api.clever.com.");
    }
    if (token == null) {
      throw DemoFailedException.ofUse("--clever-url needs the district's token, with --token.");
    }
    if (district != null || saveDistrict != null || !faults.isEmpty() || !edits.isEmpty()) {
      throw DemoFailedException.ofUse(
          "--district, --save-district, --fault and --edit are for the simulator, not for"
              + " --clever-url.");
    }
  }

  List<NamedFault> faults() {
    return faults.stream()
        .map(
            name ->
                NamedFault.of(name)
                    .orElseThrow(
                        () ->
                            DemoFailedException.ofUse(
                                "There is no fault '"
                                    + name
                                    + "'; use one of "
                                    + String.join(", ", NamedFault.titles())
                                    + ".")))
        .toList();
  }

  List<DistrictEdit> edits() {
    return edits.stream()
        .map(
            name ->
                DistrictEdit.of(name)
                    .orElseThrow(
                        () ->
                            DemoFailedException.ofUse(
                                "There is no edit '"
                                    + name
                                    + "'; use one of "
                                    + String.join(", ", DistrictEdit.titles())
                                    + ".")))
        .toList();
  }

  String token() {
    return Objects.requireNonNullElse(token, SimulatorOptions.DEFAULT_TOKEN);
  }

  static final class FaultNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return NamedFault.titles().iterator();
    }
  }

  static final class EditNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return DistrictEdit.titles().iterator();
    }
  }
}
