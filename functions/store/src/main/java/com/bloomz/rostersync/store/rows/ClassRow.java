package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A class, enrolments inside: {@code n} name, {@code cn} Clever's name, {@code rn} renamed, {@code
 * s} source, {@code sec} section, {@code ar} archived, {@code e} enrolments. An enrolment is a
 * text: a letter for the place, one for the source, then the member's id.
 */
public final class ClassRow {
  private ClassRow() {}

  public static RowWriter of(RosterClass from) {
    CleverId section = from.section();
    return new RowWriter()
        .text("n", from.name())
        .optionalText("cn", from.cleverName())
        .flag("rn", from.renamed())
        .constant("s", from.source(), Source.CLEVER)
        .optionalText("sec", section == null ? null : section.value())
        .flag("ar", from.archived())
        .list("e", from.enrolments().stream().map(ClassRow::enrolment).toList());
  }

  public static RosterClass read(String id, Row row) {
    return new RosterClass(
        new ClassId(id),
        row.text("n"),
        row.optionalText("cn"),
        row.flag("rn"),
        row.constant("s", Source.class, Source.CLEVER),
        cleverId(row.optionalText("sec")),
        row.flag("ar"),
        row.texts("e").stream().map(ClassRow::enrolment).toList());
  }

  static @Nullable CleverId cleverId(@Nullable String value) {
    return value == null ? null : new CleverId(value);
  }

  private static AttributeValue enrolment(Enrolment enrolment) {
    return RowWriter.text(
        ""
            + Codes.of(enrolment.place())
            + Codes.of(enrolment.source())
            + enrolment.member().value());
  }

  private static Enrolment enrolment(String text) {
    return new Enrolment(
        new MemberId(text.substring(2)), Codes.place(text.charAt(0)), Codes.source(text.charAt(1)));
  }
}
