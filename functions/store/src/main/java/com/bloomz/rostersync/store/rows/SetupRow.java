package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.imports.CleverLink;
import com.bloomz.rostersync.imports.SchoolSetup;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.StudentIdField;
import com.bloomz.rostersync.tokens.SealedToken;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A school's settings and link: {@code si} studentIdField, {@code om} manual staff are overridden,
 * {@code ra} recreateArchivedClasses, {@code cf} contactField, {@code cv} contactValues, {@code l}
 * the link with {@code d} district, {@code s} school, {@code t} sealed token.
 */
public final class SetupRow {
  private SetupRow() {}

  public static RowWriter of(SchoolSetup from) {
    ImportSettings settings = from.settings();
    RowWriter row =
        new RowWriter()
            .constant("si", settings.studentIdField(), StudentIdField.SIS_ID)
            .flag("om", !settings.keepManualStaff())
            .flag("ra", settings.recreateArchivedClasses())
            .constant("cf", settings.contactField(), ContactField.RELATIONSHIP)
            .texts("cv", settings.contactValues());
    CleverLink link = from.link();
    return link == null
        ? row
        : row.part(
            "l",
            new RowWriter()
                .text("d", link.district().value())
                .text("s", link.school().value())
                .text("t", link.token().ciphertext()));
  }

  public static SchoolSetup read(Row row) {
    var settings =
        new ImportSettings(
            row.constant("si", StudentIdField.class, StudentIdField.SIS_ID),
            !row.flag("om"),
            row.flag("ra"),
            row.constant("cf", ContactField.class, ContactField.RELATIONSHIP),
            new TreeSet<>(row.texts("cv")));
    return new SchoolSetup(settings, link(row.part("l")));
  }

  private static @Nullable CleverLink link(@Nullable Row part) {
    return part == null
        ? null
        : new CleverLink(
            new CleverId(part.text("d")),
            new CleverId(part.text("s")),
            new SealedToken(part.text("t")));
  }
}
