package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.simulator.SimulatorOptions;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * One school: what Clever shows of it, written by hand, and what an admin does and sees over the
 * API. Ids of Clever are short here and get the school's prefix.
 */
final class CaseSchool {
  static final String GUARDIAN = "Parent/Guardian";

  private final CaseDistrict district;
  private final String id;
  private final Map<String, String> admin;
  private final Map<String, String> service;
  private int keys;

  CaseSchool(CaseDistrict district, String id) {
    this.district = district;
    this.id = id;
    put(
        RosterCollection.SCHOOLS,
        object("school").put("name", "School " + id).put("phone", "202-555-0199"));
    teacher("t2", "Tom Oak", "tom.oak@" + id + ".example.org");
    section("x", "Grade 3 Oak", List.of("t2"), List.of());
    admin = bearer("SCHOOL_ADMIN", CaseDistrict.ADMIN);
    service = bearer("bloomz_service", "");
    done("PUT", "/clever/activation", "{\"plan\":\"BLOOMZ_FOR_SCHOOLS\"}", service);
    done("PUT", "/clever/token", "{\"token\":\"" + SimulatorOptions.DEFAULT_TOKEN + "\"}", admin);
    done("PUT", "/clever/school", "{\"cleverSchool\":\"" + clever("school") + "\"}", admin);
    String inviter = add("STAFF", "Ada", "Byron", Map.of("role", "SCHOOL_ADMIN", "email", boss()));
    register(inviter);
    settings(
        Map.of(
            "contactField",
            "\"TYPE\"",
            "contactValues",
            "[\"" + GUARDIAN + "\"]",
            "inviteFrom",
            "\"" + inviter + "\""));
  }

  /** The address of the School Admin who invites. */
  String boss() {
    return "admin@" + id + ".example.org";
  }

  private Map<String, String> bearer(String role, String email) {
    return Map.of("Authorization", "Bearer " + district.token("bloomz-" + id, role, email));
  }

  // ---- Clever ----

  /** Clever's whole id of a short one. */
  String clever(String shortId) {
    return id + "-" + shortId;
  }

  private ObjectNode object(String shortId) {
    return Json.object().put("id", clever(shortId)).put("district", CaseDistrict.ID);
  }

  private void put(RosterCollection collection, ObjectNode object) {
    district
        .simulator()
        .with(
            all -> {
              all.put(collection, object);
              all.moveLastSync();
              return all.revision();
            });
  }

  private ObjectNode user(String shortId, String first, String last, String email) {
    ObjectNode user = object(shortId).put("email", email);
    ObjectNode name = user.putObject("name");
    if (!first.isEmpty()) {
      name.put("first", first);
    }
    name.put("last", last);
    user.putObject("roles");
    return user;
  }

  private ObjectNode atSchool(ObjectNode user, String role, String school) {
    ObjectNode properties = ((ObjectNode) user.path("roles")).putObject(role);
    properties.put("school", school).putArray("schools").add(school);
    return properties;
  }

  /** A student with that SIS id; a name is "First Last". */
  void student(String shortId, String name, String sisId, String email) {
    String[] parts = name.split(" ", 2);
    ObjectNode user = user(shortId, parts[0], parts[1], email);
    atSchool(user, "student", clever("school")).put("sis_id", sisId);
    put(RosterCollection.USERS, user);
  }

  void student(String shortId, String name) {
    student(shortId, name, id + shortId, "");
  }

  void teacher(String shortId, String name, String email) {
    String[] parts = name.split(" ", 2);
    ObjectNode user = user(shortId, parts[0], parts[1], email);
    atSchool(user, "teacher", clever("school"));
    put(RosterCollection.USERS, user);
  }

  /** Somebody on the staff here who teaches at another school (U9). */
  void staffTeachingElsewhere(String shortId, String name, String email) {
    String[] parts = name.split(" ", 2);
    ObjectNode user = user(shortId, parts[0], parts[1], email);
    atSchool(user, "staff", clever("school"));
    atSchool(user, "teacher", "another-school");
    put(RosterCollection.USERS, user);
  }

  /** A contact's tie to a student. */
  record Tie(String student, String relationship, String type) {
    static Tie guardian(String student) {
      return new Tie(student, "Parent", GUARDIAN);
    }
  }

  /** A contact; Clever has the whole name in one field (G 2). */
  void contact(String shortId, String name, String email, String phone, Tie... ties) {
    ObjectNode user = user(shortId, "", name, email);
    ObjectNode role = ((ObjectNode) user.path("roles")).putObject("contact");
    role.put("phone", phone).put("phone_type", "Cell").put("sis_id", shortId);
    ArrayNode relationships = role.putArray("student_relationships");
    for (Tie tie : ties) {
      relationships
          .addObject()
          .put("student", clever(tie.student()))
          .put("relationship", tie.relationship())
          .put("type", tie.type());
    }
    put(RosterCollection.USERS, user);
  }

  void section(String shortId, String name, List<String> teachers, List<String> students) {
    ObjectNode section = object(shortId).put("name", name).put("school", clever("school"));
    section.put("term_id", "term-1");
    if (!teachers.isEmpty()) {
      section.put("teacher", clever(teachers.getFirst()));
    }
    ArrayNode allTeachers = section.putArray("teachers");
    teachers.forEach(each -> allTeachers.add(clever(each)));
    ArrayNode allStudents = section.putArray("students");
    students.forEach(each -> allStudents.add(clever(each)));
    put(RosterCollection.SECTIONS, section);
  }

  /** Takes users out of Clever. */
  void gone(String... shortIds) {
    district
        .simulator()
        .with(
            all -> {
              for (String each : shortIds) {
                assertThat(all.remove(RosterCollection.USERS, clever(each))).isTrue();
              }
              all.moveLastSync();
              return all.revision();
            });
  }

  // ---- Bloomz, over the API ----

  /** What the API answers to the admin. */
  HttpResponse<String> answer(String method, String path, String body) {
    return district.answer(method, "/schools/bloomz-" + id + path, body, admin);
  }

  JsonNode get(String path) {
    return done("GET", path, "", admin);
  }

  JsonNode done(String method, String path, String body) {
    return done(method, path, body, admin);
  }

  /** The same as Bloomz's service team. */
  JsonNode serviced(String method, String path, String body) {
    return done(method, path, body, service);
  }

  private JsonNode done(String method, String path, String body, Map<String, String> headers) {
    HttpResponse<String> answer =
        district.answer(method, "/schools/bloomz-" + id + path, body, headers);
    assertThat(answer.statusCode())
        .as(method + " " + path + " " + answer.body())
        .isBetween(200, 299);
    return CaseDistrict.json(answer);
  }

  /** Saves settings; values are JSON. */
  void settings(Map<String, String> changed) {
    HttpResponse<String> present = answer("GET", "/settings", "");
    ObjectNode body = (ObjectNode) CaseDistrict.json(present);
    changed.forEach(
        (name, value) ->
            body.set(
                name,
                Json.parse(value.getBytes(java.nio.charset.StandardCharsets.UTF_8)).orElseThrow()));
    var headers = new HashMap<>(admin);
    headers.put("If-Match", present.headers().firstValue("ETag").orElseThrow());
    JsonNode unused = done("PUT", "/settings", body.toString(), headers);
  }

  /** Adds a member by hand; its id. */
  String add(String kind, String first, String last, Map<String, String> more) {
    ObjectNode body = Json.object().put("kind", kind).put("first", first).put("last", last);
    more.forEach(body::put);
    return done("POST", "/members", body.toString(), admin).path("id").asText();
  }

  /** Makes a member a child's parent by hand. */
  void link(String student, String parent, String relationship) {
    JsonNode unused =
        done(
            "PUT",
            "/students/" + student + "/guardians/" + parent,
            "{\"relationship\":\"" + relationship + "\"}",
            admin);
  }

  /** The member has joined Bloomz. */
  void register(String member) {
    JsonNode unused =
        done("PUT", "/members/" + member + "/registration", "{\"registered\":true}", service);
  }

  /** An import that has ended, with its issues and its journal. */
  record Imported(JsonNode report, List<JsonNode> issues, List<JsonNode> journal) {
    String state() {
      return report.path("state").asText();
    }

    List<String> codes() {
      return issues.stream().map(each -> each.path("code").asText()).toList();
    }

    /** The issues of a code, as a person reads them. */
    List<String> told(String code) {
      return issues.stream()
          .filter(each -> each.path("code").asText().equals(code))
          .map(each -> each.path("text").asText() + " " + each.path("remedy").asText())
          .toList();
    }

    /** Whom or what the issues of a code are about, by name. */
    List<String> about(String code) {
      return issues.stream()
          .filter(each -> each.path("code").asText().equals(code))
          .map(each -> each.path("about").asText())
          .toList();
    }

    int count(String kind, String what) {
      return report.path("counts").path(kind).path(what).asInt();
    }
  }

  Imported importNow(String... invited) {
    return imported(false, invited);
  }

  /** Removes, as a nightly run does. */
  Imported fullData(String... invited) {
    return imported(true, invited);
  }

  private Imported imported(boolean full, String... invited) {
    ObjectNode body = Json.object().put("fullData", full);
    ObjectNode choice = body.putObject("invitations");
    for (String kind : List.of("teachers", "parents", "students")) {
      choice.put(kind, List.of(invited).contains(kind));
    }
    var headers = new HashMap<>(admin);
    headers.put("Idempotency-Key", id + "-key-" + ++keys);
    String started = done("POST", "/imports", body.toString(), headers).path("id").asText();
    JsonNode report = get("/imports/" + started);
    while (!report.has("end")) {
      pause();
      report = get("/imports/" + started);
    }
    district.awaitPost();
    return new Imported(
        report,
        elements(get("/imports/" + started + "/issues?limit=100").path("issues")),
        elements(get("/imports/" + started + "/journal?limit=100").path("changes")));
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** The members of a kind who are here, or who have left. */
  List<JsonNode> members(String kind, String state) {
    String body = "{\"kind\":\"%s\",\"state\":\"%s\",\"limit\":100}".formatted(kind, state);
    return elements(done("POST", "/members/search", body).path("members"));
  }

  List<JsonNode> active(String kind) {
    return members(kind, "ACTIVE");
  }

  /** The only active member of a kind with that name. */
  JsonNode only(String kind, String name) {
    List<JsonNode> found = named(kind, name);
    assertThat(found).as(kind + " " + name).hasSize(1);
    return found.getFirst();
  }

  List<JsonNode> named(String kind, String name) {
    return active(kind).stream().filter(each -> name(each).equals(name)).toList();
  }

  static String name(JsonNode member) {
    return (member.path("first").asText() + " " + member.path("last").asText()).strip();
  }

  static List<String> names(List<JsonNode> members) {
    return members.stream().map(CaseSchool::name).sorted().toList();
  }

  /** The names of a child's parents. */
  List<String> parentsOf(String student) {
    return elements(get("/students/" + student + "/guardians").path("guardians")).stream()
        .map(each -> name(each.path("member")))
        .sorted()
        .toList();
  }

  /** What the preview says of a member on a channel: would, or why not. */
  String verdict(String member, String channel) {
    String body =
        "{\"teachers\":true,\"parents\":true,\"students\":true,\"who\":\"ALL\",\"limit\":100}";
    for (JsonNode person : done("POST", "/invitations/preview", body).path("persons")) {
      for (JsonNode verdict : person.path("channels")) {
        if (person.path("id").asText().equals(member)
            && verdict.path("channel").asText().equals(channel)) {
          return verdict.path("would").asBoolean() ? "WOULD" : verdict.path("why").asText();
        }
      }
    }
    return "NOBODY";
  }

  /** All messages to an address or a number. */
  List<String> received(String to) {
    return new ArrayList<>(district.received(to));
  }

  Optional<JsonNode> lookup(String studentId) {
    HttpResponse<String> answer =
        answer("POST", "/students/lookup", "{\"studentId\":\"" + studentId + "\"}");
    return answer.statusCode() == 200 ? Optional.of(CaseDistrict.json(answer)) : Optional.empty();
  }
}
