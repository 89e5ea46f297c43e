package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.clever.ScriptedClever.Reply;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Clever's JSON, written by hand. */
final class Wire {
  private Wire() {}

  /** A list's only or last page. */
  static Reply page(String... records) {
    return Reply.ok("{%s,%s}".formatted(data(records), links("")));
  }

  /** A list's page with another one behind it. */
  static Reply pageBefore(String next, String... records) {
    return Reply.ok(
        "{%s,%s}".formatted(data(records), links(",{\"rel\":\"next\",\"uri\":\"" + next + "\"}")));
  }

  static Reply single(String record) {
    return Reply.ok("{\"data\":%s,%s}".formatted(record, links("")));
  }

  static Reply district(String lastSync) {
    return district(lastSync, "running");
  }

  /** A list of the one district, in that state. */
  static Reply district(String lastSync, String state) {
    return page(
        """
        {"id":"d1","name":"North","state":"%s","last_sync":"%s"}\
        """
            .formatted(state, lastSync));
  }

  /** A district whose sync is paused. */
  static Reply paused(String until) {
    return page(
        """
        {"id":"d1","name":"North","state":"Paused","last_sync":"2026-06-01T23:00:00.000Z",\
        "pause_start":"2026-06-10","pause_end":"%s"}\
        """
            .formatted(until));
  }

  static String student(String id) {
    return student(id, "");
  }

  /** A student with more fields of the role, such as {@code ,"state_id":"7"}. */
  static String student(String id, String more) {
    return """
    {"id":"%s","name":{"first":"Ada","last":"%s"},"roles":{"student":{"sis_id":"0042"%s}}}\
    """
        .formatted(id, id, more);
  }

  static String teacher(String id) {
    return """
    {"id":"%s","name":{"first":"Tom","last":"%s"},"roles":{"teacher":{"sis_id":"1"}}}\
    """
        .formatted(id, id);
  }

  static String staff(String id) {
    return """
    {"id":"%s","name":{"first":"Sue","last":"%s"},"roles":{"staff":{"roles":["PortalOnly"]}}}\
    """
        .formatted(id, id);
  }

  static String section(String id) {
    return """
    {"id":"%s","school":"s1","name":"Class %s","term_id":"y1","teacher":"t1",\
    "teachers":["t1"],"students":["p1"]}\
    """
        .formatted(id, id);
  }

  static String term(String id, String end) {
    return """
    {"id":"%s","name":"Year","end_date":"%s"}\
    """
        .formatted(id, end);
  }

  static String contact(String id, String student) {
    return """
    {"id":"%s","name":{"last":"Pat %s"},"roles":{"contact":{"phone":"(202) 555-0123",\
    "student_relationships":[{"student":"%s","relationship":"Parent","type":"Primary"}]}}}\
    """
        .formatted(id, id, student);
  }

  private static String data(String... records) {
    return Arrays.stream(records)
        .map(record -> "{\"data\":" + record + ",\"uri\":\"/v3.1/x\"}")
        .collect(Collectors.joining(",", "\"data\":[", "]"));
  }

  private static String links(String more) {
    return "\"links\":[{\"rel\":\"self\",\"uri\":\"/v3.1/self\"}" + more + "]";
  }
}
