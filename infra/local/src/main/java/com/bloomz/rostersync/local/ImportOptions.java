package com.bloomz.rostersync.local;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.local.task.TaskOptions;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.Invitations;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What kind of import is made, and the school's settings. */
final class ImportOptions {
  private static final String ALL = "all";

  @Option(
      names = "--full-data",
      description = "Import now with full data: people who are no longer in Clever leave.")
  boolean fullData;

  @Option(
      names = "--archive",
      description = "With --full-data: classes whose section is gone are archived.")
  boolean archive;

  @Option(names = "--nightly", description = "Import as the nightly sync does.")
  boolean nightly;

  @Option(
      names = "--contact-field",
      paramLabel = "FIELD",
      defaultValue = "TYPE",
      description =
          "Which field says whether a contact becomes a parent: ${COMPLETION-CANDIDATES} (default:"
              + " ${DEFAULT-VALUE}).")
  ContactField contactField = ContactField.TYPE;

  @Option(
      names = "--contact-values",
      paramLabel = "VALUE",
      split = ",",
      defaultValue = ALL,
      description =
          "The values of that field that make a parent, with commas between; 'all' for every value"
              + " that the school's contacts have, 'none' for no parents (default:"
              + " ${DEFAULT-VALUE}).")
  List<String> contactValues = List.of(ALL);

  @Option(
      names = "--student-id-field",
      paramLabel = "FIELD",
      defaultValue = "SIS_ID",
      description =
          "Which of Clever's ids is the student id: ${COMPLETION-CANDIDATES} (default:"
              + " ${DEFAULT-VALUE}).")
  StudentIdField studentIdField = StudentIdField.SIS_ID;

  @Option(
      names = "--keep-manual-staff",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Keep staff added to a class by hand (default: yes).")
  boolean keepManualStaff;

  @Option(
      names = "--recreate-archived-classes",
      description = "Restore an archived class whose section is in Clever.")
  boolean recreateArchivedClasses;

  @Option(
      names = "--invite",
      paramLabel = "KIND",
      split = ",",
      description =
          "Who the import invites, with commas between: teachers, parents, students (default: no"
              + " one). The demo's admin becomes a member first, and the invitations come from that"
              + " admin.")
  Set<Invited> invite = EnumSet.noneOf(Invited.class);

  @Mixin final TaskOptions tasks = new TaskOptions();

  /** A kind of people who can be invited. */
  enum Invited {
    TEACHERS,
    PARENTS,
    STUDENTS
  }

  /** Who the import invites. */
  Invitations invitations() {
    return new Invitations(
        invite.contains(Invited.TEACHERS),
        invite.contains(Invited.PARENTS),
        invite.contains(Invited.STUDENTS));
  }

  /** Refuses what cannot be, before anything starts. */
  void check() {
    if (archive && !fullData) {
      throw DemoFailedException.ofUse("--archive works only together with --full-data.");
    }
    if (nightly && fullData) {
      throw DemoFailedException.ofUse(
          "--nightly and --full-data are two kinds of run; choose one.");
    }
    String wrong = tasks.wrong(nightly);
    if (!wrong.isEmpty()) {
      throw DemoFailedException.ofUse(wrong);
    }
  }

  RunKind kind() {
    if (nightly) {
      return RunKind.NIGHTLY;
    }
    if (archive) {
      return RunKind.FULL_DATA_AND_ARCHIVE;
    }
    return fullData ? RunKind.FULL_DATA : RunKind.IMPORT_NOW;
  }

  /** Whether the contact values are those that the contacts have. */
  boolean choosesFromOffer() {
    return contactValues.equals(List.of(ALL));
  }

  /**
   * The school's settings.
   *
   * @param offered gives the values that the school's contacts have in a field
   */
  ImportSettings settings(Function<ContactField, SortedSet<String>> offered) {
    SortedSet<String> chosen = new TreeSet<>(contactValues);
    if (choosesFromOffer()) {
      chosen = offered.apply(contactField);
    } else if (contactValues.equals(List.of("none"))) {
      chosen = new TreeSet<>();
    }
    return new ImportSettings(
        studentIdField, keepManualStaff, recreateArchivedClasses, contactField, chosen);
  }
}
