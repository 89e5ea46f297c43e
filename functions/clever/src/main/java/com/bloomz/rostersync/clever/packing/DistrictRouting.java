package com.bloomz.rostersync.clever.packing;

import com.bloomz.rostersync.clever.records.SchoolCodec.SectionData;
import com.bloomz.rostersync.clever.records.SchoolCodec.TermData;
import com.bloomz.rostersync.clever.records.UserCodec.Placed;
import com.bloomz.rostersync.clever.records.UserCodec.Relationship;
import com.bloomz.rostersync.clever.records.UserCodec.Role;
import com.bloomz.rostersync.clever.records.UserCodec.User;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Unknown.Kind;
import com.bloomz.rostersync.district.DistrictRosters;
import com.bloomz.rostersync.district.PackedRoster;
import com.bloomz.rostersync.input.Cleaning;
import com.bloomz.rostersync.roster.CleverId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * To which schools a record of a district's lists belongs: to those whose own lists would have it
 * (docs/clever.md 4). Sections come before all others, students before contacts.
 */
public final class DistrictRouting {
  private final SchoolNumbers schools;
  private final LocalDate today;
  private final SectionMembers members = new SectionMembers();
  private @Nullable LocalDate changesOn;

  /**
   * @param today which enrollments count
   */
  public DistrictRouting(SchoolNumbers schools, LocalDate today) {
    this.schools = schools;
    this.today = today;
  }

  /**
   * The rosters of all lists.
   *
   * @param lists the contacts' is missing where they were not read
   * @param lastSync of the district, which proves that the lists are of one moment; blank where
   *     nothing does
   * @param stoppedSince the day of its newest data where no newer ones come; null where they do
   */
  public DistrictRosters rosters(
      Map<Kind, ListRecords> lists, String lastSync, @Nullable LocalDate stoppedSince) {
    return new DistrictRecords(
        schools, members, lists, new DistrictRecords.Times(lastSync, stoppedSince, changesOn));
  }

  /**
   * Takes in which records of a list are of which schools, as it was found when they came.
   *
   * @throws DataFormatException where the records are damaged
   */
  void restore(Kind kind, ListRecords list) throws DataFormatException {
    for (int place = 0; place < schools.size(); place++) {
      int number = place;
      RecordBlocks blocks = list.at(place);
      switch (kind) {
        case SECTION -> blocks.each(in -> members.section(RecordCodec.section(in), number));
        case STUDENT -> blocks.each(in -> named(members.students(), in, number));
        case TEACHER -> blocks.each(in -> named(members.teachers(), in, number));
        case TERM, OTHER_STAFF, CONTACT -> {
          return;
        }
      }
    }
    if (kind == Kind.SECTION && list.hasStrays()) {
      members.sectionOfAny();
    }
  }

  void writeChange(RecordWriter out) {
    out.text(changesOn == null ? "" : changesOn.toString());
  }

  void readChange(RecordReader in) {
    String day = in.text();
    changesOn = day.isEmpty() ? null : LocalDate.parse(day);
  }

  private static void named(SchoolsById to, RecordReader in, int number) {
    Cleaning.id(RecordCodec.user(in).id()).ifPresent(id -> to.listed(id, Set.of(number)));
  }

  /** The roster that {@link DistrictRosters#packed} packed; empty where the bytes are not such. */
  public static Optional<CleverRoster> unpack(PackedRoster packed) {
    return SchoolRecords.unpack(packed);
  }

  /** A section is of its school; one that does not say it may be of any. */
  public void section(ListRecords to, SectionData sent) {
    Optional<CleverId> school = Cleaning.id(sent.school());
    if (school.isEmpty()) {
      to.stray(List.of());
      members.sectionOfAny();
    }
    school
        .flatMap(schools::of)
        .ifPresent(
            number -> {
              to.add(List.of(number), out -> RecordCodec.write(out, sent));
              members.section(sent, number);
            });
  }

  /** Takes in that a section that cannot be read may be of any school. */
  public void unreadableSections(int entries) {
    if (entries > 0) {
      members.sectionOfAny();
    }
  }

  /** A term is of the schools with a section that names it. */
  public void term(ListRecords to, TermData sent) {
    Optional<CleverId> id = Cleaning.id(sent.id());
    if (id.isEmpty()) {
      to.stray(List.of());
    }
    id.ifPresent(each -> to.add(members.terms().of(each), out -> RecordCodec.write(out, sent)));
  }

  /** A person is of the schools that the role names and of those whose sections name the person. */
  public void person(ListRecords to, Role role, Placed sent) {
    Set<Integer> numbers = new TreeSet<>();
    sent.places().changesAfter(today).ifPresent(this::noteChange);
    sent.places().on(today).forEach(each -> schools.of(each).ifPresent(numbers::add));
    Optional<CleverId> id = Cleaning.id(sent.id());
    SchoolsById named = named(role);
    id.ifPresent(each -> numbers.addAll(named.of(each)));
    to.add(numbers, out -> RecordCodec.write(out, sent.user()));
    if (!sent.places().whole()) {
      to.stray(numbers);
    } else if (id.isEmpty() && role != Role.STAFF) {
      to.nameless(numbers);
    }
    id.ifPresent(each -> named.listed(each, numbers));
  }

  /** A contact is of the schools of its students; one that does not tell them all, of all. */
  public void contact(ListRecords to, User sent) {
    if (sent.isStray()) {
      to.addToAll(out -> RecordCodec.write(out, sent));
      return;
    }
    Set<Integer> numbers = new TreeSet<>();
    for (Relationship one : sent.relationships()) {
      Cleaning.id(one.student()).ifPresent(id -> numbers.addAll(members.students().of(id)));
    }
    to.add(numbers, out -> RecordCodec.write(out, sent));
  }

  private void noteChange(LocalDate day) {
    changesOn = changesOn == null || day.isBefore(changesOn) ? day : changesOn;
  }

  private SchoolsById named(Role role) {
    return switch (role) {
      case STUDENT -> members.students();
      case TEACHER -> members.teachers();
      case STAFF, CONTACT, DISTRICT_ADMIN -> new SchoolsById();
    };
  }
}
