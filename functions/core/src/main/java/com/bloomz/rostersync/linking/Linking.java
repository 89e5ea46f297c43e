package com.bloomz.rostersync.linking;

import com.bloomz.rostersync.linking.CleverDirectory.District;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.ScheduleBus;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.Schools;
import com.bloomz.rostersync.schools.Schools.Next;
import com.bloomz.rostersync.settings.SettingsChange;
import com.bloomz.rostersync.tokens.AccessToken;
import com.bloomz.rostersync.tokens.SealedToken;
import com.bloomz.rostersync.tokens.TokenVault;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Links a school to a district and one of its schools, and unlinks it (L 3 to L 6). */
public final class Linking {
  private static final int SHOWN = 4;

  private final Schools schools;
  private final SchoolStore store;
  private final Supplier<CleverDirectory> clever;
  private final TokenVault vault;
  private final InstantSource clock;
  private final Predicate<SchoolId> hasImported;

  /**
   * @param hasImported whether an import of that school has ever ended
   */
  public Linking(
      Ports ports, TokenVault vault, InstantSource clock, Predicate<SchoolId> hasImported) {
    this.store = ports.schools();
    this.clever = ports.clever();
    this.schools = new Schools(store, ports.schedules(), clock);
    this.vault = vault;
    this.clock = clock;
    this.hasImported = hasImported;
  }

  /**
   * Where schools are kept, who is told of schedules that end, and Clever.
   *
   * @param clever opens a directory for one request of an admin: all its questions share one
   *     deadline
   */
  public record Ports(
      SchoolStore schools, ScheduleBus schedules, Supplier<CleverDirectory> clever) {}

  /** What one request asks Clever. */
  private final class Questions {
    private final CleverDirectory clever = Linking.this.clever.get();
    private final AdminCheck check = new AdminCheck(store, clever);

    Reply<District> district(AccessToken token) {
      return AdminCheck.reply(clever.district(token));
    }

    Reply<List<CleverSchool>> schools(OpenLink link) {
      return AdminCheck.reply(clever.schools(link.token()));
    }

    /** For the chosen school, if it stays chosen; else for any of the token's schools. */
    Reply<AdminCheck.KnownAs> mayLink(
        School school, District district, Admin admin, AccessToken token) {
      Connection before = school.connection();
      CleverSchool chosen = before == null ? null : before.cleverSchool();
      return before != null && chosen != null && before.district().equals(district.id())
          ? check.of(chosen.id(), school.id(), admin, token)
          : check.anywhere(school.id(), admin, token);
    }

    Reply<AdminCheck.KnownAs> mayImport(
        CleverId cleverSchool, SchoolId school, Admin admin, OpenLink link) {
      return check.of(cleverSchool, school, admin, link.token());
    }
  }

  /**
   * One of the district's schools.
   *
   * @param takenBy the Bloomz school that has it; null where none has
   */
  public record Choice(CleverSchool school, @Nullable SchoolId takenBy) {}

  /**
   * Takes a District Auth Token, after Clever has accepted it and the admin's role (L 3, L 4). Of
   * the same district it takes the old one's place; of another one, the school is to be chosen
   * again.
   *
   * @param confirmed whether the admin knows what another district means (L 6)
   */
  public Reply<School> link(SchoolId id, AccessToken token, Admin admin, boolean confirmed) {
    Questions asked = new Questions();
    Asking asking = new Asking(admin, confirmed);
    return schools
        .active(id)
        .then(
            school ->
                asked
                    .district(token)
                    .then(
                        district ->
                            asked
                                .mayLink(school, district, admin, token)
                                .then(_ -> replace(id, token, district, asking))));
  }

  /** The school, if Clever is active for it (L 1). */
  Reply<School> active(SchoolId id) {
    return schools.active(id);
  }

  /** The schools that the district shares (L 5). */
  public Reply<List<Choice>> choices(SchoolId id) {
    return linked(id)
        .then(
            link ->
                new Questions()
                    .schools(link)
                    .then(
                        all -> {
                          Map<CleverId, SchoolId> taken = store.taken(link.connection().district());
                          return new Granted<>(
                              all.stream()
                                  .map(each -> new Choice(each, taken.get(each.id())))
                                  .toList());
                        }));
  }

  /**
   * Chooses one of the district's schools (L 5).
   *
   * @param confirmed whether the admin knows what another school means (L 6)
   */
  public Reply<School> choose(SchoolId id, CleverId wanted, Admin admin, boolean confirmed) {
    Questions asked = new Questions();
    Asking asking = new Asking(admin, confirmed);
    return linked(id)
        .then(
            link ->
                asked
                    .schools(link)
                    .then(all -> find(all, wanted))
                    .then(
                        found ->
                            asked
                                .mayImport(wanted, id, admin, link)
                                .then(_ -> set(id, link, found, asking))));
  }

  /** Destroys the token and gives the Clever school free; the roster stays (L 6). */
  public Reply<School> unlink(SchoolId id, Admin admin) {
    return schools
        .active(id)
        .then(
            _ ->
                schools.change(
                    id,
                    admin.subject(),
                    school ->
                        school.connection() == null
                            ? new Refused<>(Refusal.NOT_LINKED)
                            : new Granted<>(
                                Next.of(
                                    school,
                                    school.connected(null),
                                    change(Schools.LINK, describe(school.connection()), "")))));
  }

  /** The link of a school with its token opened, if it is linked. */
  public Reply<OpenLink> linked(SchoolId id) {
    return schools
        .active(id)
        .then(
            school -> {
              Connection connection = school.connection();
              return connection == null
                  ? new Refused<>(Refusal.NOT_LINKED)
                  : new Granted<>(
                      new OpenLink(
                          connection, vault.open(id, connection.token()), school.linkVersion()));
            });
  }

  /** The version of the link whose school the admin may import now (L 4, I 7). */
  public Reply<Long> importable(SchoolId id, Admin admin) {
    return linked(id)
        .then(
            link -> {
              CleverSchool chosen = link.connection().cleverSchool();
              return chosen == null
                  ? new Refused<>(Refusal.SCHOOL_NOT_CHOSEN)
                  : new Questions()
                      .mayImport(chosen.id(), id, admin, link)
                      .map(_ -> link.version());
            });
  }

  /**
   * A link with its token in the clear.
   *
   * @param version as {@link School#linkVersion}
   */
  public record OpenLink(Connection connection, AccessToken token, long version) {}

  private record Asking(Admin admin, boolean confirmed) {}

  private Reply<School> replace(SchoolId id, AccessToken token, District district, Asking asking) {
    SealedToken sealed = vault.seal(id, token);
    boolean imported = hasImported.test(id);
    return schools.change(
        id,
        asking.admin().subject(),
        school -> {
          Connection before = school.connection();
          boolean same = before != null && before.district().equals(district.id());
          School.Origin origin = school.origin();
          boolean other = origin != null && !origin.district().equals(district.id());
          if (other && imported && !asking.confirmed()) {
            return new Refused<>(Refusal.OTHER_DISTRICT);
          }
          var now =
              new Connection(
                  district.id(),
                  district.name(),
                  sealed,
                  lastFour(token),
                  clock.instant(),
                  same && before != null ? before.cleverSchool() : null);
          return new Granted<>(
              Next.of(
                  school,
                  school.connected(now),
                  change(Schools.LINK, describe(before), describe(now))));
        });
  }

  private Reply<School> set(SchoolId id, OpenLink link, CleverSchool found, Asking asking) {
    boolean imported = hasImported.test(id);
    return schools.change(
        id,
        asking.admin().subject(),
        school -> {
          Connection before = school.connection();
          if (before == null || !before.district().equals(link.connection().district())) {
            return new Refused<>(Refusal.NOT_LINKED);
          }
          CleverSchool former = before.cleverSchool();
          if (former != null && former.equals(found)) {
            return new Granted<>(new Next(school, List.of()));
          }
          School.Origin origin = school.origin();
          boolean other = origin != null && !origin.cleverSchool().equals(found.id());
          if (other && imported && !asking.confirmed()) {
            return new Refused<>(Refusal.OTHER_CLEVER_SCHOOL);
          }
          Connection now = before.choosing(found);
          return new Granted<>(
              Next.of(
                  school,
                  school.connected(now),
                  change(Schools.LINK, describe(before), describe(now))));
        });
  }

  private static Reply<CleverSchool> find(List<CleverSchool> all, CleverId wanted) {
    Optional<CleverSchool> found =
        all.stream().filter(each -> each.id().equals(wanted)).findFirst();
    return found.isPresent()
        ? new Granted<>(found.get())
        : new Refused<>(Refusal.CLEVER_SCHOOL_UNKNOWN);
  }

  /** Nothing of a token that is hardly longer than what would be shown. */
  private static String lastFour(AccessToken token) {
    String text = token.value();
    return text.length() < 2 * SHOWN ? "" : text.substring(text.length() - SHOWN);
  }

  private static String describe(@Nullable Connection connection) {
    if (connection == null) {
      return "";
    }
    CleverSchool chosen = connection.cleverSchool();
    return "district "
        + connection.district()
        + (chosen == null ? "" : ", school " + chosen.id())
        + ", token ..."
        + connection.lastFour();
  }

  private static SettingsChange change(String what, String before, String after) {
    return new SettingsChange(what, before, after);
  }
}
