package com.bloomz.rostersync.api.school;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.admin.ChangingSettings;
import com.bloomz.rostersync.admin.ContactValues;
import com.bloomz.rostersync.admin.ContactValues.Offer;
import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Ids;
import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.nights.NightlyPause;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore.Changed;
import com.bloomz.rostersync.schools.Schools;
import com.bloomz.rostersync.settings.ContactCounts;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.settings.SettingsChange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Settings (S). */
public final class SettingsResource implements Resource {
  private static final String SETTINGS = "/schools/{school}/settings";
  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 200;
  private static final int MOST_VALUES = 100;
  private static final int LONGEST_VALUE = ContactCounts.LONGEST_VALUE;

  /** Seconds until asking again for values that are being read may help. */
  private static final String SOON = "2";

  private final Schools schools;
  private final ChangingSettings changing;
  private final ContactValues values;
  private final Shown shown;

  /** Over these use cases. */
  public SettingsResource(
      Schools schools, ChangingSettings changing, ContactValues values, Shown shown) {
    this.schools = schools;
    this.changing = changing;
    this.values = values;
    this.shown = shown;
  }

  /**
   * What is shown with the settings of a school.
   *
   * @param receivers how many people get the status emails
   * @param pause whether its nightly imports are paused
   */
  public record Shown(
      ToIntFunction<School> receivers, Function<School, Optional<NightlyPause>> pause) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("GET", SETTINGS, Access.SCHOOL_ADMIN, this::show),
        Route.of("PUT", SETTINGS, Access.SCHOOL_ADMIN, this::save),
        Route.of("GET", SETTINGS + "/history", Access.SCHOOL_ADMIN, this::history)
            .withQuery("cursor", "limit"),
        Route.of("GET", SETTINGS + "/contact-values", Access.SCHOOL_ADMIN, this::offer));
  }

  /**
   * Settings as read and written.
   *
   * @param timeZone null only in a request: the stored one stays
   * @param paused null where nightly imports are not paused; of no meaning in a request
   * @param brake null only in a request: the stored one stays
   * @param receivers how many people get the status emails; of no meaning in a request
   * @param hint where that is nobody; of no meaning in a request
   * @param notices what an admin should know of what was saved; null where there is nothing, and
   *     but in the answer to saving
   */
  record SettingsView(
      StudentIdField studentIdField,
      Boolean keepManualStaff,
      Boolean recreateArchivedClasses,
      ContactField contactField,
      List<String> contactValues,
      @Nullable String inviteFrom,
      List<Role> notifyTo,
      Boolean scheduledImport,
      InvitationsView invitations,
      @Nullable String timeZone,
      @Nullable PauseView paused,
      @Nullable BrakeView brake,
      @Nullable Integer receivers,
      @Nullable String hint,
      @Nullable List<NoticeView> notices) {
    static SettingsView of(School school, Shown shown, @Nullable List<NoticeView> notices) {
      SchoolSettings from = school.settings();
      int receivers = shown.receivers().applyAsInt(school);
      ImportSettings imports = from.imports();
      MemberId sender = from.inviteFrom();
      Invitations invitations = from.invitations();
      return new SettingsView(
          imports.studentIdField(),
          imports.keepManualStaff(),
          imports.recreateArchivedClasses(),
          imports.contactField(),
          List.copyOf(imports.contactValues()),
          sender == null ? null : sender.value(),
          List.copyOf(from.notifyTo()),
          from.scheduledImport(),
          InvitationsView.of(invitations),
          from.timeZone().getId(),
          PauseView.of(shown.pause().apply(school)),
          BrakeView.of(imports.brake()),
          receivers,
          ReceiversHint.of(receivers),
          notices);
    }

    SchoolSettings settings(SchoolSettings stored) {
      String sender = inviteFrom;
      String zone = timeZone;
      return new SchoolSettings(
          new ImportSettings(
              studentIdField,
              keepManualStaff,
              recreateArchivedClasses,
              contactField,
              new TreeSet<>(contactValues),
              brake == null ? stored.imports().brake() : brake.brake()),
          sender == null ? null : new MemberId(sender),
          new TreeSet<>(notifyTo),
          scheduledImport,
          invitations.invitations(),
          zone == null ? stored.timeZone() : ZoneId.of(zone));
    }
  }

  /** Something that an admin should know, with what to do about it. */
  record NoticeView(String code, String text, String remedy, List<String> values) {
    /** Of chosen contact values that no contact has; null where there are none. */
    static @Nullable List<NoticeView> ofUnmatched(List<String> values) {
      return values.isEmpty()
          ? null
          : List.of(
              new NoticeView(
                  "contact-values-without-contacts",
                  "No contact in Clever has these values now, so they make no one a parent.",
                  "If they are not from next year's data, choose values from the list instead.",
                  values));
    }

    @Override
    public String toString() {
      return "NoticeView " + code;
    }
  }

  record ChangeView(String setting, String before, String after) {
    static ChangeView of(SettingsChange change) {
      return new ChangeView(change.setting(), change.before(), change.after());
    }

    @Override
    public String toString() {
      return "ChangeView " + setting;
    }
  }

  record ChangedView(long version, Instant at, String by, boolean you, List<ChangeView> changes) {}

  record HistoryView(List<ChangedView> history, @Nullable String cursor) {}

  private ApiReply show(Call call) {
    return view(granted(schools.active(call.school())), null);
  }

  private ApiReply save(Call call) {
    long seen = ifMatch(call);
    SettingsView wanted = call.body(SettingsView.class);
    check(wanted);
    SchoolSettings stored = granted(schools.active(call.school())).settings();
    SchoolSettings settings = wanted.settings(stored);
    School saved = granted(changing.save(call.school(), seen, settings, call.admin()));
    return view(saved, NoticeView.ofUnmatched(values.unmatched(saved)));
  }

  private ApiReply view(School school, @Nullable List<NoticeView> notices) {
    return ApiReply.ok(SettingsView.of(school, shown, notices))
        .withVersion(school.settingsVersion());
  }

  private static long ifMatch(Call call) {
    return call.ifMatch()
        .orElseThrow(
            () ->
                Problem.of(
                        428,
                        "if-match-required",
                        "The request must name the version of the settings that it changes.",
                        "Reload the settings, and send their ETag in If-Match.")
                    .asException());
  }

  private static void check(SettingsView wanted) {
    List<String> chosen = wanted.contactValues();
    boolean tooLong =
        chosen.stream().anyMatch(value -> value.isBlank() || value.length() > LONGEST_VALUE);
    if (chosen.size() > MOST_VALUES || tooLong) {
      throw Problem.field(
              "contactValues",
              "It can have at most %d values, each with 1 to %d characters."
                  .formatted(MOST_VALUES, LONGEST_VALUE))
          .asException();
    }
    BrakeView.check(wanted.brake());
    String sender = wanted.inviteFrom();
    if (sender != null && !Ids.isId(sender)) {
      throw Problem.field("inviteFrom", "It must be a member's ID.").asException();
    }
    String zone = wanted.timeZone();
    if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
      throw Problem.field(
              "timeZone", "It must be the name of a time zone, such as America/Chicago.")
          .asException();
    }
  }

  private ApiReply history(Call call) {
    granted(schools.active(call.school()));
    int limit = call.limit(PAGE, LARGEST_PAGE);
    String cursor = call.query("cursor").orElse(Long.toString(Long.MAX_VALUE));
    if (!cursor.matches("[0-9]{1,18}|" + Long.MAX_VALUE)) {
      throw Problem.cursor().asException();
    }
    Map<Long, Changed> found = schools.history(call.school(), Long.parseLong(cursor), limit + 1);
    List<ChangedView> views = new ArrayList<>();
    found.forEach(
        (version, changed) ->
            views.add(
                new ChangedView(
                    version,
                    changed.at(),
                    changed.by(),
                    call.caller().is(changed.by()),
                    changed.changes().stream().map(ChangeView::of).toList())));
    boolean more = views.size() > limit;
    List<ChangedView> page = more ? views.subList(0, limit) : views;
    return ApiReply.ok(
        new HistoryView(page, more ? Long.toString(page.getLast().version()) : null));
  }

  private ApiReply offer(Call call) {
    Offer offer = granted(values.offer(call.school()));
    ApiReply reply = ApiReply.ok(ContactValuesView.of(offer));
    return offer.state() == ContactValues.State.READING ? reply.with("Retry-After", SOON) : reply;
  }
}
