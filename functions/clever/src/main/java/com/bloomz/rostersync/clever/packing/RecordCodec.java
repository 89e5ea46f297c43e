package com.bloomz.rostersync.clever.packing;

import com.bloomz.rostersync.clever.records.SchoolCodec.SectionData;
import com.bloomz.rostersync.clever.records.SchoolCodec.TermData;
import com.bloomz.rostersync.clever.records.UserCodec.Relationship;
import com.bloomz.rostersync.clever.records.UserCodec.Role;
import com.bloomz.rostersync.clever.records.UserCodec.User;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Records as bytes: field by field, in one order. Another order is another {@link #VERSION}. */
public final class RecordCodec {
  /** The version of the form of all records. */
  public static final int VERSION = 4;

  private RecordCodec() {}

  public static void write(RecordWriter out, SectionData section) {
    out.id(section.id());
    out.id(section.school());
    out.text(section.name());
    out.id(section.term());
    out.id(section.teacher());
    out.all(section.teachers(), out::id);
    out.all(section.students(), out::id);
    out.flag(section.teachersCame());
    out.flag(section.studentsCame());
    out.text(section.subject());
  }

  public static SectionData section(RecordReader in) {
    return new SectionData(
        in.id(),
        in.id(),
        in.text(),
        in.id(),
        in.id(),
        in.all(in::id),
        in.all(in::id),
        in.flag(),
        in.flag(),
        in.text());
  }

  public static void write(RecordWriter out, TermData term) {
    out.id(term.id());
    out.text(term.name());
    out.text(term.endDate());
  }

  public static TermData term(RecordReader in) {
    return new TermData(in.id(), in.text(), in.text());
  }

  public static void write(RecordWriter out, User user) {
    out.id(user.id());
    out.text(user.first());
    out.text(user.last());
    out.text(user.email());
    out.number(bits(user.roles()));
    out.text(user.sisId());
    out.text(user.studentNumber());
    out.text(user.stateId());
    out.text(user.homeLanguage());
    out.text(user.grade());
    out.text(user.phone());
    out.all(user.relationships(), one -> write(out, one));
    out.flag(user.relationshipsCame());
    out.all(user.teacherSchools(), out::id);
  }

  public static User user(RecordReader in) {
    return new User(
        in.id(),
        in.text(),
        in.text(),
        in.text(),
        roles(in.number()),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.text(),
        in.all(() -> relationship(in)),
        in.flag(),
        new HashSet<>(in.all(in::id)));
  }

  private static void write(RecordWriter out, Relationship one) {
    out.id(one.student());
    out.text(one.relationship());
    out.text(one.type());
  }

  private static Relationship relationship(RecordReader in) {
    return new Relationship(in.id(), in.text(), in.text());
  }

  private static int bits(Set<Role> roles) {
    int bits = 0;
    for (Role role : roles) {
      bits |= 1 << number(role);
    }
    return bits;
  }

  private static Set<Role> roles(int bits) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if ((bits & (1 << number(role))) != 0) {
        roles.add(role);
      }
    }
    return roles;
  }

  private static int number(Role role) {
    return switch (role) {
      case STUDENT -> 0;
      case TEACHER -> 1;
      case STAFF -> 2;
      case CONTACT -> 3;
      case DISTRICT_ADMIN -> 4;
    };
  }
}
