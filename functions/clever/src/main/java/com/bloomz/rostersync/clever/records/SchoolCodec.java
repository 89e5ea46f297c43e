package com.bloomz.rostersync.clever.records;

import com.bloomz.rostersync.clever.records.PageCodec.Item;
import com.bloomz.rostersync.input.Cleaning;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads districts, schools, sections and terms (docs/clever.md 6). One value reads one of them. */
public final class SchoolCodec {
  private static final String PAUSED = "paused";

  /** The district has to act, or Clever. */
  private static final Set<String> WAITING = Set.of("pending", "error");

  private final JsonParser json;
  private final List<String> teachers = new ArrayList<>();
  private final List<String> students = new ArrayList<>();
  private boolean teachersCame;
  private boolean studentsCame;
  private String id = "";
  private String name = "";
  private String phone = "";
  private String lastSync = "";
  private String state = "";
  private String pauseEnd = "";
  private String school = "";
  private String term = "";
  private String teacher = "";
  private String subject = "";
  private String endDate = "";

  private SchoolCodec(JsonParser json) {
    this.json = json;
  }

  /**
   * A district.
   *
   * @param lastSync when Clever last took over the district's data, compared as text
   * @param state in lower case, such as {@code running} or {@code paused}; empty where there is
   *     none
   * @param pauseEnd a date or a timestamp; empty where there is none
   */
  public record District(String id, String lastSync, String state, String pauseEnd)
      implements Item {
    public District {
      state = state.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether Clever has paused the district's sync. */
    public boolean isPaused() {
      return state.equals(PAUSED);
    }

    /** Whether Clever says that somebody has to act before the sync goes on. */
    public boolean isWaiting() {
      return WAITING.contains(state);
    }
  }

  /**
   * A school.
   *
   * @param phone its number as sent; empty where there is none
   */
  public record School(String id, String phone) implements Item {
    @Override
    public String toString() {
      return "School " + id;
    }
  }

  /**
   * A section.
   *
   * @param school the school's id
   * @param term the term's id
   * @param teacher the primary teacher's id
   * @param teachers empty texts stand for entries that are no ids
   * @param students empty texts stand for entries that are no ids
   * @param teachersCame whether {@code teachers} was an array
   * @param studentsCame whether {@code students} was an array
   * @param subject empty where Clever sends none
   */
  public record SectionData(
      String id,
      String school,
      String name,
      String term,
      String teacher,
      List<String> teachers,
      List<String> students,
      boolean teachersCame,
      boolean studentsCame,
      String subject)
      implements Item {
    /** Whether {@code students} are all: an array, and every entry of it an id. */
    public boolean studentsWhole() {
      return studentsCame && areIds(students);
    }

    /** Whether {@code teachers} are all: an array, and every entry of it an id. */
    public boolean teachersWhole() {
      return teachersCame && areIds(teachers);
    }

    private static boolean areIds(List<String> sent) {
      return sent.stream().allMatch(one -> Cleaning.id(one).isPresent());
    }

    @Override
    public String toString() {
      return "SectionData " + id;
    }
  }

  /**
   * A term.
   *
   * @param endDate a date or a timestamp
   */
  public record TermData(String id, String name, String endDate) implements Item {}

  public static District district(JsonParser json) throws IOException {
    SchoolCodec read = all(json);
    return new District(read.id, read.lastSync, read.state, read.pauseEnd);
  }

  public static School school(JsonParser json) throws IOException {
    SchoolCodec read = all(json);
    return new School(read.id, read.phone);
  }

  public static SectionData section(JsonParser json) throws IOException {
    SchoolCodec read = all(json);
    return new SectionData(
        read.id,
        read.school,
        read.name,
        read.term,
        read.teacher,
        read.teachers,
        read.students,
        read.teachersCame,
        read.studentsCame,
        read.subject);
  }

  public static TermData term(JsonParser json) throws IOException {
    SchoolCodec read = all(json);
    return new TermData(read.id, read.name, read.endDate);
  }

  private static SchoolCodec all(JsonParser json) throws IOException {
    SchoolCodec codec = new SchoolCodec(json);
    PageCodec.fields(json, codec::field);
    return codec;
  }

  private void field(String field) throws IOException {
    switch (field) {
      case "id" -> id = PageCodec.id(id, json);
      case "name" -> name = PageCodec.text(json);
      case "phone" -> phone = PageCodec.text(json);
      case "state" -> state = PageCodec.text(json);
      case "pause_end" -> pauseEnd = PageCodec.text(json);
      case "last_sync" -> lastSync = PageCodec.text(json);
      case "school" -> school = PageCodec.idText(json);
      case "term_id" -> term = PageCodec.idText(json);
      case "subject" -> subject = PageCodec.text(json);
      case "teacher" -> teacher = PageCodec.idText(json);
      case "teachers" -> {
        teachersCame = json.currentToken() == JsonToken.START_ARRAY;
        PageCodec.elements(json, () -> teachers.add(PageCodec.idText(json)));
      }
      case "students" -> {
        studentsCame = json.currentToken() == JsonToken.START_ARRAY;
        PageCodec.elements(json, () -> students.add(PageCodec.idText(json)));
      }
      case "end_date" -> endDate = PageCodec.text(json);
      default -> json.skipChildren();
    }
  }
}
