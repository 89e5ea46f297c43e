package com.bloomz.rostersync.store.school;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat.StudentIdField;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.School.Origin;
import com.bloomz.rostersync.settings.BrakeSettings;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import com.bloomz.rostersync.tokens.SealedToken;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A school with its settings and its link, in one item. Names of attributes inside a part may be
 * those of attributes elsewhere.
 */
public final class SchoolRow {
  /** The version of the school, counted from 1. */
  public static final String VERSION = "ve";

  /** Whether Clever is active for the school. */
  private static final String ACTIVE = "ac";

  /** The {@link Plan}; missing: Bloomz. */
  private static final String PLAN = "pl";

  /** How often the settings were changed. */
  private static final String SETTINGS_VERSION = "vs";

  /** How often the link or the activation was changed. */
  private static final String LINK_VERSION = "vl";

  /** The {@link StudentIdField}; missing: the SIS id. */
  private static final String STUDENT_ID = "si";

  /** Whether staff added by hand are overridden. */
  private static final String OVERRIDES_MANUAL = "om";

  /** Whether archived classes are recreated. */
  private static final String RECREATES = "ra";

  /** The {@link ContactField}; missing: the relationship. */
  private static final String CONTACT_FIELD = "cf";

  /** The contact values. */
  private static final String CONTACT_VALUES = "cv";

  /** What may leave at once, in percent. */
  private static final String BRAKE = "bp";

  /** The first day of a rollover. */
  private static final String ROLLOVER_FROM = "bf";

  /** The last day of a rollover. */
  private static final String ROLLOVER_UNTIL = "bu";

  /** The member who sends invitations. */
  private static final String INVITE_FROM = "xf";

  /** The roles that get status emails; missing: the default. */
  private static final String NOTIFY_TO = "xn";

  /** Whether imports are scheduled. */
  private static final String SCHEDULED = "xs";

  /** Whether a scheduled import invites teachers. */
  private static final String INVITES_TEACHERS = "xt";

  /** Whether it invites parents. */
  private static final String INVITES_PARENTS = "xp";

  /** Whether it invites students. */
  private static final String INVITES_STUDENTS = "xc";

  /** The time zone's region id; missing: the default. */
  private static final String TIME_ZONE = "xz";

  /** The {@link Origin}: {@link #DISTRICT} and {@link #ORIGIN_SCHOOL}. */
  private static final String ORIGIN = "or";

  /** The number of the Clever school. */
  private static final String PHONE = "ph";

  /** The {@link Connection}. */
  private static final String CONNECTION = "cn";

  /** What earlier versions stored of the link beside the connection; read where that is missing. */
  private static final String LINK = "l";

  /** Clever's id of a district. */
  private static final String DISTRICT = "d";

  /** Clever's id of a school, in the origin and in {@link #LINK}. */
  private static final String ORIGIN_SCHOOL = "s";

  /** The district's name. */
  private static final String DISTRICT_NAME = "n";

  /** The sealed token. */
  private static final String TOKEN = "t";

  /** The token's last four characters. */
  private static final String LAST_FOUR = "l";

  /** When the token was entered. */
  private static final String SINCE = "at";

  /** The chosen school, in the connection. */
  private static final String CHOSEN = "s";

  /** The chosen school's id. */
  private static final String CHOSEN_ID = "i";

  /** Its name. */
  private static final String CHOSEN_NAME = "n";

  /** Its number. */
  private static final String CHOSEN_NUMBER = "u";

  /** Its lowest grade. */
  private static final String LOW_GRADE = "l";

  /** Its highest grade. */
  private static final String HIGH_GRADE = "h";

  private SchoolRow() {}

  public static RowWriter of(School school) {
    SchoolSettings settings = school.settings();
    MemberId from = settings.inviteFrom();
    Connection connection = school.connection();
    Phone phone = school.phone();
    RowWriter row =
        imports(settings.imports())
            .number(VERSION, school.version())
            .flag(ACTIVE, school.active())
            .constant(PLAN, school.plan(), Plan.BLOOMZ)
            .number(SETTINGS_VERSION, school.settingsVersion())
            .number(LINK_VERSION, school.linkVersion())
            .optionalText(INVITE_FROM, from == null ? null : from.value())
            .optionalText(NOTIFY_TO, notifyTo(settings))
            .flag(SCHEDULED, settings.scheduledImport())
            .flag(INVITES_TEACHERS, settings.invitations().teachers())
            .flag(INVITES_PARENTS, settings.invitations().parents())
            .flag(INVITES_STUDENTS, settings.invitations().students())
            .optionalText(TIME_ZONE, timeZone(settings))
            .optionalText(PHONE, phone == null ? null : phone.value());
    Origin origin = school.origin();
    if (origin != null) {
      row.part(
          ORIGIN,
          new RowWriter()
              .text(DISTRICT, origin.district().value())
              .text(ORIGIN_SCHOOL, origin.cleverSchool().value()));
    }
    return connection == null ? row : row.part(CONNECTION, connection(connection));
  }

  public static School read(SchoolId id, Row row) {
    String from = row.optionalText(INVITE_FROM);
    String phone = row.optionalText(PHONE);
    return new School(
        id,
        row.number(VERSION),
        row.flag(ACTIVE),
        row.constant(PLAN, Plan.class, Plan.BLOOMZ),
        row.has(CONNECTION) ? connection(row.part(CONNECTION)) : link(row.part(LINK)),
        new SchoolSettings(
            imports(row),
            from == null ? null : new MemberId(from),
            notifyTo(row.optionalText(NOTIFY_TO)),
            row.flag(SCHEDULED),
            new Invitations(
                row.flag(INVITES_TEACHERS), row.flag(INVITES_PARENTS), row.flag(INVITES_STUDENTS)),
            timeZone(row.optionalText(TIME_ZONE))),
        row.number(SETTINGS_VERSION),
        row.number(LINK_VERSION),
        origin(row.part(ORIGIN)),
        phone == null ? null : new Phone(phone));
  }

  private static RowWriter imports(ImportSettings from) {
    BrakeSettings brake = from.brake();
    BrakeSettings.Rollover rollover = brake.rollover();
    boolean usual = brake.percent() == BrakeSettings.defaults().percent();
    return new RowWriter()
        .optionalText(BRAKE, usual ? null : Integer.toString(brake.percent()))
        .optionalText(ROLLOVER_FROM, rollover == null ? null : rollover.from().toString())
        .optionalText(ROLLOVER_UNTIL, rollover == null ? null : rollover.until().toString())
        .constant(STUDENT_ID, from.studentIdField(), StudentIdField.SIS_ID)
        .flag(OVERRIDES_MANUAL, !from.keepManualStaff())
        .flag(RECREATES, from.recreateArchivedClasses())
        .constant(CONTACT_FIELD, from.contactField(), ContactField.RELATIONSHIP)
        .texts(CONTACT_VALUES, from.contactValues());
  }

  private static ImportSettings imports(Row row) {
    return new ImportSettings(
        row.constant(STUDENT_ID, StudentIdField.class, StudentIdField.SIS_ID),
        !row.flag(OVERRIDES_MANUAL),
        row.flag(RECREATES),
        row.constant(CONTACT_FIELD, ContactField.class, ContactField.RELATIONSHIP),
        new TreeSet<>(row.texts(CONTACT_VALUES)),
        brake(row));
  }

  private static BrakeSettings brake(Row row) {
    String percent = row.optionalText(BRAKE);
    String from = row.optionalText(ROLLOVER_FROM);
    String until = row.optionalText(ROLLOVER_UNTIL);
    return new BrakeSettings(
        percent == null ? BrakeSettings.defaults().percent() : Integer.parseInt(percent),
        from == null || until == null
            ? null
            : new BrakeSettings.Rollover(LocalDate.parse(from), LocalDate.parse(until)));
  }

  private static RowWriter connection(Connection from) {
    RowWriter row =
        new RowWriter()
            .text(DISTRICT, from.district().value())
            .text(DISTRICT_NAME, from.districtName())
            .text(TOKEN, from.token().ciphertext())
            .text(LAST_FOUR, from.lastFour())
            .instant(SINCE, from.since());
    CleverSchool chosen = from.cleverSchool();
    return chosen == null
        ? row
        : row.part(
            CHOSEN,
            new RowWriter()
                .text(CHOSEN_ID, chosen.id().value())
                .text(CHOSEN_NAME, chosen.name())
                .text(CHOSEN_NUMBER, chosen.number())
                .text(LOW_GRADE, chosen.lowGrade())
                .text(HIGH_GRADE, chosen.highGrade()));
  }

  private static @Nullable Connection connection(@Nullable Row part) {
    if (part == null) {
      return null;
    }
    Row chosen = part.part(CHOSEN);
    return new Connection(
        new CleverId(part.text(DISTRICT)),
        part.text(DISTRICT_NAME),
        new SealedToken(part.text(TOKEN)),
        part.text(LAST_FOUR),
        part.instantOrEpoch(SINCE),
        chosen == null
            ? null
            : new CleverSchool(
                new CleverId(chosen.text(CHOSEN_ID)),
                chosen.text(CHOSEN_NAME),
                chosen.text(CHOSEN_NUMBER),
                chosen.text(LOW_GRADE),
                chosen.text(HIGH_GRADE)));
  }

  /** The connection of a row that has only what earlier versions stored of the link. */
  private static @Nullable Connection link(@Nullable Row part) {
    return part == null
        ? null
        : new Connection(
            new CleverId(part.text(DISTRICT)),
            "",
            new SealedToken(part.text(TOKEN)),
            "",
            Instant.EPOCH,
            new CleverSchool(new CleverId(part.text(ORIGIN_SCHOOL)), "", "", "", ""));
  }

  private static @Nullable Origin origin(@Nullable Row part) {
    return part == null
        ? null
        : new Origin(new CleverId(part.text(DISTRICT)), new CleverId(part.text(ORIGIN_SCHOOL)));
  }

  private static @Nullable String timeZone(SchoolSettings settings) {
    return settings.timeZone().equals(SchoolSettings.DEFAULT_TIME_ZONE)
        ? null
        : settings.timeZone().getId();
  }

  private static ZoneId timeZone(@Nullable String id) {
    return id == null ? SchoolSettings.DEFAULT_TIME_ZONE : ZoneId.of(id);
  }

  private static @Nullable String notifyTo(SchoolSettings settings) {
    return settings.notifyTo().equals(SchoolSettings.defaults().notifyTo())
        ? null
        : settings.notifyTo().stream().map(Enum::name).collect(Collectors.joining(","));
  }

  private static SortedSet<Role> notifyTo(@Nullable String text) {
    return text == null
        ? new TreeSet<>(SchoolSettings.defaults().notifyTo())
        : Stream.of(text.split(",", -1))
            .filter(name -> !name.isEmpty())
            .map(Role::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
