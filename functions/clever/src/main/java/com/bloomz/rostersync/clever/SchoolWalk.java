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
import com.bloomz.rostersync.clever.records.RosterBuilder;
import com.bloomz.rostersync.clever.records.SchoolCodec;
import com.bloomz.rostersync.clever.records.SchoolCodec.School;
import com.bloomz.rostersync.clever.records.SchoolCodec.TermData;
import com.bloomz.rostersync.clever.records.UserCodec;
import com.bloomz.rostersync.clever.records.UserCodec.Role;
import com.bloomz.rostersync.clever.records.UserCodec.User;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Unknown.Kind;
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
  private final SharedLists shared;
  private final LastSync lastSync;
  private final String school;

  SchoolWalk(Means means, Wanted wanted, TimeLeft time, ReadProgress progress) {
    this.wanted = wanted;
    this.calls = new Calls(means, wanted.token(), time);
    this.lists = new ListWalk(calls, means.settings(), progress);
    this.shared = new SharedLists(lists, this::askForSchool);
    LastSync unpaused = new LastSync(means, calls, lists, wanted.district());
    this.lastSync = wanted.isAskedFor() ? unpaused.alsoPaused() : unpaused;
    this.school =
        "/schools/" + URLEncoder.encode(wanted.school().value(), UTF_8).replace("+", "%20");
  }

  Fetched fetch() {
    try {
      var settled = lastSync.settled(this::roster);
      CleverRoster roster = settled.value().roster(settled.sync());
      var unknown = roster.unknown().withPause(settled.pause());
      return new Fetched.Complete(roster.withUnknown(unknown), calls.traffic());
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
        shared.needed(
            Kind.SECTION,
            new Source<>(
                school + "/sections", "", new PageCodec<>(SchoolCodec::section, _ -> true)),
            Listing::new);
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

  private void askForSchool() throws StoppedException {
    var unused = findSchool();
  }

  /** Terms may be unshared; the school is imported without them. */
  private void terms(RosterBuilder draft) throws StoppedException {
    Optional<Listing<TermData>> terms =
        shared.shown(
            new Source<>(school + "/terms", "", new PageCodec<>(SchoolCodec::term, _ -> true)),
            Listing::new);
    terms.ifPresent(
        listing -> {
          listing.items().forEach(draft::term);
          draft.unreadable(Kind.TERM, listing.unreadable());
        });
  }

  private Listing<User> users(Kind kind, String of, Role role, Predicate<User> wanted)
      throws StoppedException {
    var codec = new PageCodec<>(UserCodec::read, user -> user.belongsTo(role) && wanted.test(user));
    return shared.needed(
        kind, new Source<>(of + "/users", "role=" + role.title(), codec), Listing::new);
  }
}
