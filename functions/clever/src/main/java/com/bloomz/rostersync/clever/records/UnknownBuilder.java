package com.bloomz.rostersync.clever.records;

import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Unknown;
import com.bloomz.rostersync.cleverroster.Unknown.Kind;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Issue.Subject;
import com.bloomz.rostersync.roster.IssueCode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects what the records of a walk leave unknown (I 6). */
final class UnknownBuilder {
  private final SortedMap<Kind, Integer> unusable = new TreeMap<>();
  private final SortedMap<Kind, Integer> nameless = new TreeMap<>();
  private final Set<Issue> named = new LinkedHashSet<>();
  private final SortedSet<CleverId> students = new TreeSet<>();
  private final SortedSet<CleverId> teachers = new TreeSet<>();
  private final Map<CleverId, Contact> contacts = new LinkedHashMap<>();

  /** Takes in how many entries of a list are no records. */
  void unreadable(Kind kind, int entries) {
    if (entries > 0) {
      unusable.merge(kind, entries, Integer::sum);
      nameless.merge(kind, entries, Integer::sum);
    }
  }

  /** Takes in that records of a kind may be missing, for a reason that is told elsewhere. */
  void mayLack(Kind kind) {
    unusable.putIfAbsent(kind, 1);
  }

  /**
   * Takes in a record without id.
   *
   * @param name empty where it has none, or none that this school may read
   */
  void withoutId(Kind kind, String name) {
    unusable.merge(kind, 1, Integer::sum);
    if (name.isEmpty()) {
      nameless.merge(kind, 1, Integer::sum);
    } else {
      subject(kind).ifPresent(subject -> named.add(issue(subject, name, "")));
    }
  }

  /** Takes in a section, of which each list may be missing or have entries that are no ids. */
  void section(CleverId id, SchoolCodec.SectionData sent) {
    if (!sent.studentsWhole()) {
      students.add(id);
    }
    if (!sent.teachersWhole()) {
      teachers.add(id);
    }
  }

  /** Takes in a contact whose students did not come whole. */
  void contact(Contact contact) {
    contacts.putIfAbsent(contact.id(), contact);
  }

  /**
   * All of it.
   *
   * @param mayHaveMoved whether nothing proves that the records are of one moment
   */
  Unknown unknown(boolean mayHaveMoved) {
    return new Unknown(
        unusable, students, teachers, List.copyOf(contacts.values()), mayHaveMoved, null);
  }

  /** The records that cannot be used: those with a name one by one, the others counted. */
  List<Issue> issues() {
    Set<Issue> issues = new LinkedHashSet<>(named);
    nameless.forEach(
        (kind, number) ->
            subject(kind)
                .ifPresent(subject -> issues.add(issue(subject, "", counted(kind, number)))));
    return List.copyOf(issues);
  }

  private static Issue issue(Subject subject, String about, String detail) {
    return new Issue(IssueCode.RECORD_UNUSABLE, subject, "", about, detail);
  }

  private static String counted(Kind kind, int number) {
    String noun =
        switch (kind) {
          case SECTION -> "section";
          case TERM -> "term";
          case STUDENT -> "student";
          case TEACHER -> "teacher";
          case OTHER_STAFF -> "staff";
          case CONTACT -> "contact";
        };
    return number + " " + noun + (number == 1 ? " record" : " records");
  }

  /** What an issue about a record of that kind is about; no issue is about a term. */
  private static Optional<Subject> subject(Kind kind) {
    return switch (kind) {
      case SECTION -> Optional.of(Subject.SECTION);
      case STUDENT -> Optional.of(Subject.STUDENT);
      case TEACHER, OTHER_STAFF -> Optional.of(Subject.STAFF);
      case CONTACT -> Optional.of(Subject.CONTACT);
      case TERM -> Optional.empty();
    };
  }
}
