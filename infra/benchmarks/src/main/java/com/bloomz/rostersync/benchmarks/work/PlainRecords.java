package com.bloomz.rostersync.benchmarks.work;

import com.bloomz.rostersync.benchmarks.work.SchoolPages.ListOf;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A school's pages as plain records of the fields that an import keeps, by Jackson's databind. */
final class PlainRecords {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final ObjectReader SECTIONS = MAPPER.readerFor(Sections.class);
  private static final ObjectReader TERMS = MAPPER.readerFor(Terms.class);
  private static final ObjectReader USERS = MAPPER.readerFor(Users.class);

  private PlainRecords() {}

  /** A page. */
  interface Page {
    List<?> data();
  }

  record Sections(List<SectionEntry> data) implements Page {}

  record SectionEntry(Section data) {}

  record Section(
      String id,
      @Nullable String name,
      @Nullable String school,
      @Nullable String termId,
      @Nullable String teacher,
      @Nullable String subject,
      @Nullable List<String> teachers,
      @Nullable List<String> students) {}

  record Terms(List<TermEntry> data) implements Page {}

  record TermEntry(Term data) {}

  record Term(String id, @Nullable String name, @Nullable String endDate) {}

  record Users(List<UserEntry> data) implements Page {}

  record UserEntry(User data) {}

  record User(String id, @Nullable String email, @Nullable Name name, @Nullable Roles roles) {
    @Override
    public String toString() {
      return "User";
    }
  }

  record Name(@Nullable String first, @Nullable String last) {
    @Override
    public String toString() {
      return "Name";
    }
  }

  record Roles(@Nullable Student student, @Nullable Contact contact) {}

  record Student(
      @Nullable String sisId,
      @Nullable String studentNumber,
      @Nullable String stateId,
      @Nullable String grade,
      @Nullable String homeLanguage) {
    @Override
    public String toString() {
      return "Student";
    }
  }

  record Contact(@Nullable String phone, @Nullable List<Relationship> studentRelationships) {
    @Override
    public String toString() {
      return "Contact";
    }
  }

  record Relationship(
      @Nullable String student, @Nullable String relationship, @Nullable String type) {}

  static Page read(ListOf list, byte[] body) throws IOException {
    ObjectReader reader =
        switch (list) {
          case SECTIONS -> SECTIONS;
          case TERMS -> TERMS;
          case STUDENTS, TEACHERS, STAFF, CONTACTS -> USERS;
        };
    return reader.readValue(body);
  }
}
