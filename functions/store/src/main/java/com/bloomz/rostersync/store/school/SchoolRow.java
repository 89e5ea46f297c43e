package com.bloomz.rostersync.store.school;

import com.bloomz.rostersync.imports.CleverLink;
import com.bloomz.rostersync.imports.SchoolSetup;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.School.Origin;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import com.bloomz.rostersync.store.rows.SetupRow;
import com.bloomz.rostersync.tokens.SealedToken;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A school: what {@link SetupRow} has of it, and {@code ve} version, {@code ac} active, {@code pl}
 * plan, {@code vs} settings version; {@code cn} connection with {@code d} district, {@code n} its
 * name, {@code t} sealed token, {@code l} its last four, {@code at} since when, {@code s} the
 * chosen school; {@code or} origin; {@code xf} inviteFrom, {@code xn} notifyTo where it is not the
 * default, {@code xs} scheduledImport, {@code xt}, {@code xp}, {@code xc} invitations.
 */
final class SchoolRow {
  static final String VERSION = "ve";

  private SchoolRow() {}

  static RowWriter of(School school) {
    SchoolSettings settings = school.settings();
    MemberId from = settings.inviteFrom();
    Connection connection = school.connection();
    RowWriter row =
        SetupRow.of(new SchoolSetup(settings.imports(), link(connection)))
            .number(VERSION, school.version())
            .flag("ac", school.active())
            .constant("pl", school.plan(), Plan.BLOOMZ)
            .number("vs", school.settingsVersion())
            .optionalText("xf", from == null ? null : from.value())
            .optionalText("xn", notifyTo(settings))
            .flag("xs", settings.scheduledImport())
            .flag("xt", settings.invitations().teachers())
            .flag("xp", settings.invitations().parents())
            .flag("xc", settings.invitations().students());
    Origin origin = school.origin();
    if (origin != null) {
      row.part(
          "or",
          new RowWriter()
              .text("d", origin.district().value())
              .text("s", origin.cleverSchool().value()));
    }
    return connection == null ? row : row.part("cn", connection(connection));
  }

  static School read(SchoolId id, Row row) {
    ImportSettings imports = SetupRow.read(row).settings();
    String from = row.optionalText("xf");
    return new School(
        id,
        row.number(VERSION),
        row.flag("ac"),
        row.constant("pl", Plan.class, Plan.BLOOMZ),
        connection(row.part("cn")),
        new SchoolSettings(
            imports,
            from == null ? null : new MemberId(from),
            notifyTo(row.optionalText("xn")),
            row.flag("xs"),
            new Invitations(row.flag("xt"), row.flag("xp"), row.flag("xc"))),
        row.number("vs"),
        origin(row.part("or")));
  }

  /** What an import needs: nothing before a school is chosen. */
  private static @Nullable CleverLink link(@Nullable Connection connection) {
    CleverSchool chosen = connection == null ? null : connection.cleverSchool();
    return connection == null || chosen == null
        ? null
        : new CleverLink(connection.district(), chosen.id(), connection.token());
  }

  private static RowWriter connection(Connection from) {
    RowWriter row =
        new RowWriter()
            .text("d", from.district().value())
            .text("n", from.districtName())
            .text("t", from.token().ciphertext())
            .text("l", from.lastFour())
            .instant("at", from.since());
    CleverSchool chosen = from.cleverSchool();
    return chosen == null
        ? row
        : row.part(
            "s",
            new RowWriter()
                .text("i", chosen.id().value())
                .text("n", chosen.name())
                .text("u", chosen.number())
                .text("l", chosen.lowGrade())
                .text("h", chosen.highGrade()));
  }

  private static @Nullable Connection connection(@Nullable Row part) {
    if (part == null) {
      return null;
    }
    Row chosen = part.part("s");
    return new Connection(
        new CleverId(part.text("d")),
        part.text("n"),
        new SealedToken(part.text("t")),
        part.text("l"),
        part.instantOrEpoch("at"),
        chosen == null
            ? null
            : new CleverSchool(
                new CleverId(chosen.text("i")),
                chosen.text("n"),
                chosen.text("u"),
                chosen.text("l"),
                chosen.text("h")));
  }

  private static @Nullable Origin origin(@Nullable Row part) {
    return part == null
        ? null
        : new Origin(new CleverId(part.text("d")), new CleverId(part.text("s")));
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
