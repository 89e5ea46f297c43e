package com.bloomz.rostersync.clever;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.bloomz.rostersync.clever.Attempt.Missing;
import com.bloomz.rostersync.clever.Attempt.Read;
import com.bloomz.rostersync.clever.Attempt.TooLarge;
import com.bloomz.rostersync.clever.Calls.StoppedException;
import com.bloomz.rostersync.clever.CleverApi.Means;
import com.bloomz.rostersync.clever.ListWalk.Listing;
import com.bloomz.rostersync.clever.PageCodec.Item;
import com.bloomz.rostersync.clever.PageCodec.ItemCodec;
import com.bloomz.rostersync.clever.SchoolCodec.District;
import com.bloomz.rostersync.clever.SchoolCodec.School;
import com.bloomz.rostersync.clever.SchoolCodec.TermData;
import com.bloomz.rostersync.clever.UserCodec.Role;
import com.bloomz.rostersync.clever.UserCodec.User;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Unknown.Kind;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.sync.CleverSource.ReadProgress;
import com.bloomz.rostersync.sync.CleverSource.Wanted;
import com.bloomz.rostersync.sync.Fetched;
import com.bloomz.rostersync.sync.TimeLeft;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One school's walk: the district, the school, its lists, and the district again, as Clever's data
 * may move meanwhile (docs/clever.md 10).
 */
final class SchoolWalk {
  private static final String DISTRICTS = "/districts";

  private final Means means;
  private final Wanted wanted;
  private final Calls calls;
  private final ListWalk lists;
  private final String school;

  SchoolWalk(Means means, Wanted wanted, TimeLeft time, ReadProgress progress) {
    this.means = means;
    this.wanted = wanted;
    this.calls = new Calls(means, wanted.token(), time);
    this.lists = new ListWalk(calls, means.settings(), progress);
    this.school =
        "/schools/" + URLEncoder.encode(wanted.school().value(), UTF_8).replace("+", "%20");
  }

  Fetched fetch() {
    try {
      CleverRoster roster = settled();
      return new Fetched.Complete(roster, calls.traffic());
    } catch (StoppedException stopped) {
      return stopped.outcome(calls.traffic());
    }
  }

  /**
   * The roster of a walk during which {@code last_sync} stood still; a second walk is the last one.
   * Where there is no {@code last_sync}, the roster says that it proves nothing.
   */
  private CleverRoster settled() throws StoppedException {
    String before = lastSync();
    Instant start = means.clock().instant();
    RosterBuilder roster = roster();
    String after = lastSync();
    if (after.equals(before)) {
      return roster.roster(after.isBlank());
    }
    Duration took = Duration.between(start, means.clock().instant());
    if (!calls.allows(took)) {
      throw StoppedException.retry(FailureCause.CLEVER_DATA_MOVED);
    }
    RosterBuilder again = roster();
    if (!lastSync().equals(after)) {
      throw StoppedException.retry(FailureCause.CLEVER_DATA_MOVED);
    }
    return again.roster(after.isBlank());
  }

  private String lastSync() throws StoppedException {
    URI address = lists.address(DISTRICTS);
    PageCodec<District> codec = new PageCodec<>(SchoolCodec::district, _ -> true);
    List<District> districts =
        switch (calls.get(address, body -> codec.list(body, PageCodec.USUAL_PAGE))) {
          case Read<PageCodec.Page<District>>(PageCodec.Page<District> page) -> page.items();
          case Missing<PageCodec.Page<District>>() ->
              throw StoppedException.broken(address, "status 404");
          case TooLarge<PageCodec.Page<District>>() ->
              throw StoppedException.broken(address, "status 413");
        };
    if (districts.size() != 1) {
      throw StoppedException.broken(address, districts.size() + " districts, not one");
    }
    if (!districts.getFirst().id().equals(wanted.district().value())) {
      throw StoppedException.refused();
    }
    return districts.getFirst().lastSync();
  }

  private RosterBuilder roster() throws StoppedException {
    School found = findSchool();
    RosterBuilder draft = new RosterBuilder(wanted.school(), found.phone());
    Listing<SchoolCodec.SectionData> sections =
        list(school + "/sections", "", SchoolCodec::section, _ -> true);
    sections.items().forEach(draft::section);
    draft.unreadable(Kind.SECTION, sections.unreadable());
    terms(draft);
    Listing<User> students = users(school, Role.STUDENT, "student", _ -> true);
    students.items().forEach(draft::student);
    draft.unreadable(Kind.STUDENT, students.unreadable());
    Listing<User> teachers = users(school, Role.TEACHER, "teacher", _ -> true);
    teachers.items().forEach(user -> draft.staff(user, Role.TEACHER));
    draft.unreadable(Kind.TEACHER, teachers.unreadable());
    Listing<User> staff = users(school, Role.STAFF, "staff", _ -> true);
    staff.items().forEach(user -> draft.staff(user, Role.STAFF));
    draft.unreadable(Kind.OTHER_STAFF, staff.unreadable());
    if (wanted.contacts()) {
      Listing<User> contacts = users("", Role.CONTACT, "contact", draft::concerns);
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
      case Missing<School>() -> throw StoppedException.gone();
      case TooLarge<School>() -> throw StoppedException.broken(address, "status 413");
    };
  }

  /** Terms may be unshared; the school is imported without them. */
  private void terms(RosterBuilder draft) throws StoppedException {
    Optional<Listing<TermData>> terms =
        lists.all(school + "/terms", "", new PageCodec<>(SchoolCodec::term, _ -> true));
    terms.ifPresent(
        listing -> {
          listing.items().forEach(draft::term);
          draft.unreadable(Kind.TERM, listing.unreadable());
        });
  }

  private Listing<User> users(String of, Role role, String name, Predicate<User> wanted)
      throws StoppedException {
    return list(
        of + "/users",
        "role=" + name,
        UserCodec::read,
        user -> user.belongsTo(role) && wanted.test(user));
  }

  /** A list without which there is no roster (I 6). */
  private <T extends Item> Listing<T> list(
      String path, String filter, ItemCodec<T> codec, Predicate<T> wanted) throws StoppedException {
    Optional<Listing<T>> listing = lists.all(path, filter, new PageCodec<>(codec, wanted));
    if (listing.isEmpty()) {
      findSchool();
      throw StoppedException.broken(lists.address(path), "status 404");
    }
    return listing.get();
  }
}
