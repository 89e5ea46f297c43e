package com.bloomz.rostersync.clever;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.bloomz.rostersync.clever.Attempt.Missing;
import com.bloomz.rostersync.clever.Attempt.Read;
import com.bloomz.rostersync.clever.Attempt.TooLarge;
import com.bloomz.rostersync.clever.Calls.GoneException;
import com.bloomz.rostersync.clever.Calls.StoppedException;
import com.bloomz.rostersync.clever.CleverApi.Means;
import com.bloomz.rostersync.clever.ListWalk.Listing;
import com.bloomz.rostersync.clever.ListWalk.Source;
import com.bloomz.rostersync.clever.records.PageCodec;
import com.bloomz.rostersync.clever.records.PageCodec.Item;
import com.bloomz.rostersync.clever.records.RosterBuilder;
import com.bloomz.rostersync.clever.records.SchoolCodec;
import com.bloomz.rostersync.clever.records.SchoolCodec.School;
import com.bloomz.rostersync.clever.records.SchoolCodec.TermData;
import com.bloomz.rostersync.clever.records.UserCodec;
import com.bloomz.rostersync.clever.records.UserCodec.Role;
import com.bloomz.rostersync.clever.records.UserCodec.User;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Unknown.Kind;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.sync.CleverSource.ReadProgress;
import com.bloomz.rostersync.sync.CleverSource.Wanted;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.function.Predicate;

/** One school's walk: the district, the school, its lists, and the district again. */
final class SchoolWalk {
  private final Wanted wanted;
  private final Calls calls;
  private final ListWalk lists;
  private final LastSync lastSync;
  private final String school;

  SchoolWalk(Means means, Wanted wanted, TimeLeft time, ReadProgress progress) {
    this.wanted = wanted;
    this.calls = new Calls(means, wanted.token(), time);
    this.lists = new ListWalk(calls, means.settings(), progress);
    this.lastSync = new LastSync(means, calls, lists, wanted.district());
    this.school =
        "/schools/" + URLEncoder.encode(wanted.school().value(), UTF_8).replace("+", "%20");
  }

  Fetched fetch() {
    try {
      var settled = lastSync.settled(this::roster);
      CleverRoster roster = settled.value().roster(settled.mayHaveMoved());
      return new Fetched.Complete(roster, calls.traffic());
    } catch (GoneException gone) {
      return new Fetched.Gone(calls.traffic());
    } catch (StoppedException stopped) {
      return stopped.outcome(calls.traffic());
    }
  }

  private RosterBuilder roster() throws StoppedException {
    School found = findSchool();
    RosterBuilder draft = new RosterBuilder(wanted.school(), found.phone());
    Listing<SchoolCodec.SectionData> sections =
        list(
            Kind.SECTION,
            school + "/sections",
            "",
            new PageCodec<>(SchoolCodec::section, _ -> true));
    sections.items().forEach(draft::section);
    draft.unreadable(Kind.SECTION, sections.unreadable());
    terms(draft);
    Listing<User> students = users(Kind.STUDENT, school, Role.STUDENT, _ -> true);
    students.items().forEach(draft::student);
    draft.unreadable(Kind.STUDENT, students.unreadable());
    Listing<User> teachers = users(Kind.TEACHER, school, Role.TEACHER, _ -> true);
    teachers.items().forEach(user -> draft.staff(user, Role.TEACHER));
    draft.unreadable(Kind.TEACHER, teachers.unreadable());
    Listing<User> staff = users(Kind.OTHER_STAFF, school, Role.STAFF, _ -> true);
    staff.items().forEach(user -> draft.staff(user, Role.STAFF));
    draft.unreadable(Kind.OTHER_STAFF, staff.unreadable());
    if (wanted.contacts()) {
      Listing<User> contacts = users(Kind.CONTACT, "", Role.CONTACT, draft::concerns);
      contacts.items().forEach(draft::contact);
      draft.unreadable(Kind.CONTACT, contacts.unreadable());
    }
    return draft;
  }

  private School findSchool() throws StoppedException {
    URI address = lists.address(school);
    return switch (calls.get(address, body -> PageCodec.single(body, SchoolCodec::school))) {
      case Read<School>(School found) -> {
        if (!found.id().equals(wanted.school().value())) {
          throw StoppedException.broken(address, "another school");
        }
        yield found;
      }
      case Missing<School>() -> throw new GoneException(address);
      case TooLarge<School>() -> throw StoppedException.broken(address, "status 413");
    };
  }

  /** Terms may be unshared; the school is imported without them. */
  private void terms(RosterBuilder draft) throws StoppedException {
    Optional<Listing<TermData>> terms =
        shown(school + "/terms", "", new PageCodec<>(SchoolCodec::term, _ -> true));
    terms.ifPresent(
        listing -> {
          listing.items().forEach(draft::term);
          draft.unreadable(Kind.TERM, listing.unreadable());
        });
  }

  private Listing<User> users(Kind kind, String of, Role role, Predicate<User> wanted)
      throws StoppedException {
    return list(
        kind,
        of + "/users",
        "role=" + role.title(),
        new PageCodec<>(UserCodec::read, user -> user.belongsTo(role) && wanted.test(user)));
  }

  /** A list without which there is no roster (I 6). */
  private <T extends Item> Listing<T> list(
      Kind kind, String path, String filter, PageCodec<T> codec) throws StoppedException {
    Optional<Listing<T>> listing = shown(path, filter, codec);
    if (listing.isEmpty()) {
      throw StoppedException.notShared(
          permission(kind), lists.address(path), "refused or missing, though the school is shown");
    }
    return listing.get();
  }

  /**
   * A list; nothing where Clever refuses it or does not have it, and still shows the school: the
   * token is good then (L 7).
   */
  private <T extends Item> Optional<Listing<T>> shown(
      String path, String filter, PageCodec<T> codec) throws StoppedException {
    Optional<Listing<T>> listing;
    try {
      listing = lists.all(new Source<>(path, filter, codec));
    } catch (StoppedException stopped) {
      if (!stopped.isRefused()) {
        throw stopped;
      }
      listing = Optional.empty();
    }
    if (listing.isEmpty()) {
      findSchool();
    }
    return listing;
  }

  private static FailureCause permission(Kind kind) {
    return switch (kind) {
      case SECTION -> FailureCause.CLEVER_SECTIONS_NOT_SHARED;
      case STUDENT -> FailureCause.CLEVER_STUDENTS_NOT_SHARED;
      case TEACHER -> FailureCause.CLEVER_TEACHERS_NOT_SHARED;
      case OTHER_STAFF -> FailureCause.CLEVER_STAFF_NOT_SHARED;
      case CONTACT -> FailureCause.CLEVER_CONTACTS_NOT_SHARED;
      case TERM -> throw new IllegalArgumentException("a school is imported without terms");
    };
  }
}
