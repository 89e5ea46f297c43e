package com.bloomz.rostersync.benchmarks.work;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.plan.Fingerprint;
import com.bloomz.rostersync.reconcile.Decision;
import com.bloomz.rostersync.reconcile.Reconciler;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The steps of one generated school's import that need no network, and what bounds each below. */
final class ImportSteps {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final ImportSettings SETTINGS =
      new ImportSettings(
          Hat.StudentIdField.SIS_ID,
          true,
          false,
          ContactField.RELATIONSHIP,
          new TreeSet<>(Set.of("Mother", "Father", "Guardian", "Parent")));

  private final SchoolPages pages;
  private final CleverRoster roster;
  private final Decision first;
  private final BloomzRoster imported;
  private final byte[] texts;
  private final RosterLoad load;
  private final Barest barest;

  ImportSteps(int students) {
    this.pages = SchoolPages.generate(students);
    this.roster = pages.roster();
    this.first = decideFirst();
    this.imported = stored(first);
    this.texts = texts(roster);
    this.load = new RosterLoad(first.writes());
    this.barest = new Barest(pages, load);
  }

  /** How large the school is, in one line. */
  String size() {
    return "%,d bytes in %d pages with %,d tokens; %,d writes"
        .formatted(pages.size(), pages.all().size(), tokens(), first.writes().size());
  }

  /** The floor of reading. */
  long tokens() {
    return pages.tokens();
  }

  CleverRoster read() {
    return pages.roster();
  }

  /** The floor of deciding: every id of both sides is looked up once. */
  int ids() {
    return ids(BloomzRoster.empty());
  }

  /** The same where all is imported already. */
  int idsOfBoth() {
    return ids(imported);
  }

  private int ids(BloomzRoster bloomz) {
    Set<Object> ids = new HashSet<>();
    roster.students().forEach(each -> ids.add(each.id()));
    roster.staff().forEach(each -> ids.add(each.id()));
    roster.contacts().forEach(each -> ids.add(each.id()));
    roster.contacts().forEach(each -> each.relationships().forEach(of -> ids.add(of.student())));
    roster.sections().forEach(each -> ids.addAll(each.students()));
    bloomz.members().keySet().forEach(ids::add);
    bloomz
        .classes()
        .values()
        .forEach(each -> each.enrolments().forEach(place -> ids.add(place.member())));
    return ids.size();
  }

  Decision decideFirst() {
    return decide(BloomzRoster.empty(), RunKind.IMPORT_NOW);
  }

  Decision decideUnchanged() {
    return decide(imported, RunKind.NIGHTLY);
  }

  private Decision decide(BloomzRoster bloomz, RunKind kind) {
    return Reconciler.decide(roster, bloomz, new Reconciler.Options(SETTINGS, kind, TODAY));
  }

  /** The floor of the fingerprint: the same digest of the roster's texts. */
  byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(texts);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  String fingerprint() {
    return Fingerprint.of(roster, TODAY);
  }

  /** The floor of encoding: the same items and nothing else. */
  int items() {
    return load.copies().size();
  }

  /** Makes the transactions of a first import, which nobody takes. */
  int encode() {
    return load.encode();
  }

  /** The barest programs with this import's input or output. */
  Barest barest() {
    return barest;
  }

  /** What is loaded into a table. */
  RosterLoad load() {
    return load;
  }

  /** The texts of a roster's records, in UTF-8: about what its fingerprint is made of. */
  private static byte[] texts(CleverRoster roster) {
    var texts = new StringBuilder();
    roster.students().forEach(each -> texts.append(each.id()).append(each.name().whole()));
    roster.staff().forEach(each -> texts.append(each.id()).append(each.name().whole()));
    roster.contacts().forEach(each -> texts.append(each.id()).append(each.name().whole()));
    roster
        .contacts()
        .forEach(each -> each.relationships().forEach(one -> texts.append(one.student())));
    roster.sections().forEach(each -> each.students().forEach(texts::append));
    return texts.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static BloomzRoster stored(Decision decision) {
    SortedMap<ClassId, RosterClass> classes = new TreeMap<>();
    SortedMap<MemberId, Member> members = new TreeMap<>();
    for (Write write : decision.writes()) {
      switch (write) {
        case Write.OfClass(var after, var _) -> classes.put(after.id(), after);
        case Write.OfMember(var after, var _) -> members.put(after.id(), after);
        case Write.OfDeletedClass(var id, var _) -> classes.remove(id);
      }
    }
    return new BloomzRoster(classes, members);
  }
}
