package com.bloomz.rostersync.plan;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.cleverroster.SyncPause;
import com.bloomz.rostersync.cleverroster.Term;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A short value that is equal for equal input of a decision, whatever the order of its records: all
 * that is read from Clever, the settings, the kind of run, and which terms are over.
 */
public final class Fingerprint {
  /**
   * Changes whenever decisions on equal input change, or what is read of equal records, so that
   * every school is read and decided again.
   */
  static final String RULES = "6";

  private final MessageDigest digest;

  private Fingerprint(MessageDigest digest) {
    this.digest = digest;
  }

  /**
   * The fingerprint of an import.
   *
   * @param content what {@link #of(CleverRoster, LocalDate)} is for its roster
   */
  public static String of(String content, ImportSettings settings, RunKind kind) {
    Fingerprint fingerprint = new Fingerprint(Sha256.start());
    fingerprint.add(Stream.of(line(settings, kind)));
    fingerprint.add(settings.contactValues().stream());
    fingerprint.add(Stream.of(content));
    return fingerprint.value();
  }

  /** Whether both say the same of the school, whatever the order of their records. */
  public static boolean same(CleverRoster one, CleverRoster other) {
    return of(one, LocalDate.EPOCH).equals(of(other, LocalDate.EPOCH));
  }

  /**
   * What a roster alone is recognized by.
   *
   * @param today in UTC; which terms are over depends on it
   */
  public static String of(CleverRoster roster, LocalDate today) {
    Fingerprint fingerprint = new Fingerprint(Sha256.start());
    fingerprint.addAll(roster, today);
    return fingerprint.value();
  }

  /** What those lines are recognized by, whatever their order. */
  static String ofLines(Stream<String> lines) {
    Fingerprint fingerprint = new Fingerprint(Sha256.start());
    fingerprint.add(lines);
    return fingerprint.value();
  }

  private void addAll(CleverRoster roster, LocalDate today) {
    add(roster.sections().stream().map(Fingerprint::line));
    add(roster.terms().stream().map(each -> line(each, today)));
    add(roster.students().stream().map(Fingerprint::line));
    add(roster.staff().stream().map(Fingerprint::line));
    add(roster.contacts().stream().map(Fingerprint::line));
    add(roster.issues().stream().map(Fingerprint::line));
    add(Stream.of(line(roster.schoolPhone() == null ? null : roster.schoolPhone().value())));
    add(Stream.of(line(roster.unknown())));
    add(roster.unknown().contacts().stream().map(Fingerprint::line));
  }

  private String value() {
    return Sha256.base64(digest.digest());
  }

  private static String line(ImportSettings settings, RunKind kind) {
    return line(
        RULES,
        settings.studentIdField(),
        settings.keepManualStaff(),
        settings.recreateArchivedClasses(),
        settings.contactField(),
        kind);
  }

  private static String line(Term each, LocalDate today) {
    return line(each.id(), each.name(), each.lastDay(), each.endedBefore(today));
  }

  static String line(Student each) {
    return line(
        each.id(),
        each.name().first(),
        each.name().last(),
        each.email() == null ? null : each.email().value(),
        each.sisId(),
        each.studentNumber(),
        each.stateId(),
        each.homeLanguage(),
        each.grade());
  }

  static String line(Staff each) {
    return line(
        each.id(),
        each.name().first(),
        each.name().last(),
        each.email() == null ? null : each.email().value(),
        each.teaches());
  }

  static String line(Issue each) {
    return line(each.code(), each.subject(), each.id(), each.about(), each.detail());
  }

  static String line(Unknown unknown) {
    String known =
        line(unknown.records(), unknown.students(), unknown.teachers(), unknown.mayHaveMoved());
    SyncPause pause = unknown.pause();
    return pause == null ? known : known + line("paused", pause.until());
  }

  static String line(Section each) {
    return line(
        each.id(),
        each.name(),
        each.term(),
        each.primaryTeacher(),
        sorted(each.teachers()),
        sorted(each.students()),
        each.subject());
  }

  static String line(Contact each) {
    return line(
        each.id(),
        each.name().first(),
        each.name().last(),
        each.email() == null ? null : each.email().value(),
        each.phone() == null ? null : each.phone().value(),
        sorted(
            each.relationships().stream()
                .map(one -> line(one.student(), one.relationship(), one.type()))
                .toList()));
  }

  private static List<String> sorted(Collection<?> values) {
    List<String> texts = new ArrayList<>(values.size());
    values.forEach(each -> texts.add(each.toString()));
    texts.sort(null);
    return texts;
  }

  /** Values told apart by their lengths, so that no text can pass for another record. */
  static String line(@Nullable Object... values) {
    StringBuilder line = new StringBuilder();
    for (Object value : values) {
      if (value == null) {
        line.append("-:");
      } else {
        String text = value.toString();
        line.append(text.length()).append(':').append(text);
      }
    }
    return line.toString();
  }

  private void add(Stream<String> lines) {
    List<String> sorted = lines.sorted().toList();
    digest.update((sorted.size() + "\n").getBytes(StandardCharsets.UTF_8));
    for (String line : sorted) {
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
  }
}
