package com.bloomz.rostersync.clever.records;

import com.bloomz.rostersync.clever.records.SchoolCodec.SectionData;
import com.bloomz.rostersync.clever.records.SchoolCodec.TermData;
import com.bloomz.rostersync.clever.records.UserCodec.Relationship;
import com.bloomz.rostersync.clever.records.UserCodec.Role;
import com.bloomz.rostersync.clever.records.UserCodec.User;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Staff;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.cleverroster.Term;
import com.bloomz.rostersync.cleverroster.Unknown.Kind;
import com.bloomz.rostersync.input.Cleaning;
import com.bloomz.rostersync.input.PhoneReading;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Issue.Subject;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.text.Placeholders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns records into a school's roster, with what they leave unknown (I 6). A repeated id is
 * ignored, except that a user also listed as a teacher is marked as teaching (P 4). Sections come
 * before staff, students before contacts.
 */
public final class RosterBuilder {
  private final CleverId school;
  private final @Nullable Phone phone;
  private final Map<CleverId, Section> sections = new LinkedHashMap<>();
  private final Map<CleverId, Term> terms = new LinkedHashMap<>();
  private final Map<CleverId, Student> students = new LinkedHashMap<>();
  private final Map<CleverId, Staff> staff = new LinkedHashMap<>();
  private final Map<CleverId, Contact> contacts = new LinkedHashMap<>();
  private final Set<Issue> issues = new LinkedHashSet<>();
  private final UnknownBuilder unknown = new UnknownBuilder();

  public RosterBuilder(CleverId school, String phone) {
    this.school = school;
    this.phone = Cleaning.phone(Cleaning.identifier(phone)).phone();
  }

  /**
   * What the records come to.
   *
   * @param sync how the district's sync stood when they were read
   */
  public CleverRoster roster(DistrictSync sync) {
    Set<Issue> all = new LinkedHashSet<>(issues);
    sync.issue().ifPresent(all::add);
    all.addAll(unknown.issues());
    return new CleverRoster(
        List.copyOf(sections.values()),
        namedTerms(),
        List.copyOf(students.values()),
        List.copyOf(staff.values()),
        List.copyOf(contacts.values()),
        List.copyOf(all),
        unknown.unknown(sync.mayHaveMoved()),
        phone);
  }

  /** A term that no section of the school names says nothing. */
  private List<Term> namedTerms() {
    Set<CleverId> named = new HashSet<>();
    sections.values().stream().map(Section::term).filter(Objects::nonNull).forEach(named::add);
    return terms.values().stream().filter(term -> named.contains(term.id())).toList();
  }

  /** Takes in how many entries of a list are no records. */
  public void unreadable(Kind kind, int entries) {
    unknown.unreadable(kind, entries);
  }

  /** Takes in that records of a kind may be missing, for a reason that is told elsewhere. */
  public void mayLack(Kind kind) {
    unknown.mayLack(kind);
  }

  public void section(SectionData sent) {
    if (!sent.school().isBlank() && !sent.school().strip().equals(school.value())) {
      return;
    }
    String name = Cleaning.text(sent.name());
    CleverId id = idOf(sent.id(), Kind.SECTION, name).orElse(null);
    if (id == null) {
      return;
    }
    Set<CleverId> teachers = SentTexts.ids(sent.teachers());
    CleverId primary =
        Cleaning.id(sent.teacher()).or(() -> teachers.stream().findFirst()).orElse(null);
    if (primary != null) {
      teachers.add(primary);
    }
    CleverId term = Cleaning.id(sent.term()).orElse(null);
    Section section =
        new Section(
            id,
            name,
            term,
            primary,
            teachers,
            SentTexts.ids(sent.students()),
            SentTexts.textOrNull(sent.subject()));
    if (sections.putIfAbsent(id, section) == null) {
      unknown.section(id, sent);
    }
  }

  public void term(TermData sent) {
    String name = Cleaning.text(sent.name());
    idOf(sent.id(), Kind.TERM, name)
        .ifPresent(
            id ->
                terms.putIfAbsent(
                    id, new Term(id, name, Cleaning.day(sent.endDate()).orElse(null))));
  }

  public void student(User sent) {
    PersonName name = SentTexts.name(sent);
    CleverId id = idOf(sent.id(), Kind.STUDENT, name.whole()).orElse(null);
    if (id == null || students.containsKey(id)) {
      return;
    }
    Person person = new Person(Subject.STUDENT, id, name);
    students.put(
        id,
        new Student(
            id,
            name,
            email(person, sent.email()),
            SentTexts.idText(sent.sisId()),
            SentTexts.idText(sent.studentNumber()),
            SentTexts.idText(sent.stateId()),
            SentTexts.language(sent.homeLanguage()),
            SentTexts.textOrNull(sent.grade())));
    nameIssue(person);
  }

  /** Takes in a user of the list of teachers or of staff. */
  public void staff(User sent, Role listed) {
    PersonName name = SentTexts.name(sent);
    Kind kind = listed == Role.TEACHER ? Kind.TEACHER : Kind.OTHER_STAFF;
    CleverId id = idOf(sent.id(), kind, name.whole()).orElse(null);
    if (id == null) {
      return;
    }
    boolean teaches = sent.teaches(school, listed, sections.values());
    Staff known = staff.get(id);
    if (known != null) {
      staff.put(id, new Staff(id, known.name(), known.email(), known.teaches() || teaches));
      return;
    }
    Person person = new Person(Subject.STAFF, id, name);
    staff.put(id, new Staff(id, name, email(person, sent.email()), teaches));
    nameIssue(person);
  }

  /** Whether the contact is one of a student of this school, or nobody knows whose it is. */
  public boolean concerns(User sent) {
    return isOurs(sent) || sent.isStray();
  }

  private boolean isOurs(User sent) {
    return sent.relationships().stream().anyMatch(this::isOurs);
  }

  public void contact(User sent) {
    String whole = SentTexts.name(sent).whole();
    Optional<CleverId> known = Cleaning.id(sent.id());
    if (known.isEmpty()) {
      unknown.withoutId(Kind.CONTACT, isOurs(sent) ? whole : "");
      return;
    }
    CleverId id = known.get();
    if (sent.isStray()) {
      unknown.contact(stray(id, whole, sent));
    }
    List<Contact.Relationship> ours = relationships(sent.relationships());
    if (ours.isEmpty() || contacts.containsKey(id)) {
      return;
    }
    Person person = new Person(Subject.CONTACT, id, new PersonName("", whole));
    contacts.put(
        id,
        new Contact(
            id, person.name(), email(person, sent.email()), phone(person, sent.phone()), ours));
    nameIssue(person);
  }

  private Contact stray(CleverId id, String name, User sent) {
    return new Contact(
        id,
        new PersonName("", name),
        Cleaning.email(Cleaning.identifier(sent.email())).orElse(null),
        Cleaning.phone(Cleaning.identifier(sent.phone())).phone(),
        relationships(sent.relationships()));
  }

  private List<Contact.Relationship> relationships(List<Relationship> sent) {
    Set<Contact.Relationship> ours = new LinkedHashSet<>();
    for (Relationship one : sent) {
      String relationship = Cleaning.text(one.relationship());
      String type = Cleaning.text(one.type());
      Cleaning.id(one.student())
          .filter(students::containsKey)
          .ifPresent(student -> ours.add(new Contact.Relationship(student, relationship, type)));
    }
    return new ArrayList<>(ours);
  }

  private boolean isOurs(Relationship relationship) {
    return Cleaning.id(relationship.student()).filter(students::containsKey).isPresent();
  }

  private Optional<CleverId> idOf(String sent, Kind kind, String about) {
    Optional<CleverId> id = Cleaning.id(sent);
    if (id.isEmpty()) {
      unknown.withoutId(kind, about);
    }
    return id;
  }

  private void nameIssue(Person person) {
    if (person.name().isBlank()) {
      issues.add(person.issue(IssueCode.NAME_MISSING, ""));
    }
  }

  private @Nullable Email email(Person person, String sent) {
    String text = Cleaning.identifier(sent);
    Optional<Email> email = Cleaning.email(text);
    if (email.isEmpty() && !text.isEmpty() && !Placeholders.isMissing(text)) {
      issues.add(person.issue(IssueCode.BAD_EMAIL, text));
    }
    return email.orElse(null);
  }

  private @Nullable Phone phone(Person person, String sent) {
    String text = Cleaning.identifier(sent);
    PhoneReading read = Cleaning.phone(text);
    Phone phone = read.phone();
    if (phone == null) {
      if (!text.isEmpty() && !Placeholders.isMissing(text)) {
        issues.add(person.issue(IssueCode.BAD_PHONE, text));
      }
      return null;
    }
    if (!read.others().isEmpty()) {
      issues.add(person.issue(IssueCode.SEVERAL_PHONES, String.join("; ", read.others())));
    }
    if (!read.known() && !phone.isPlaceholder()) {
      issues.add(person.issue(IssueCode.UNKNOWN_AREA_CODE, phone.value()));
    }
    return phone;
  }

  private record Person(Subject subject, CleverId id, PersonName name) {
    Issue issue(IssueCode code, String detail) {
      return new Issue(code, subject, id.value(), name.whole(), detail);
    }
  }
}
