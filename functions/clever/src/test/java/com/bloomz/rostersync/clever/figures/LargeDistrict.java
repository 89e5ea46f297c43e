package com.bloomz.rostersync.clever.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.bloomz.rostersync.roster.CleverId;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Serves a district of any size, each record made as it is sent, of the length that Clever's have
 * (docs/clever.md 17): eight sections a student of 24 students each, one and a half contacts, a
 * teacher for eleven students. One student in fifty and one contact in ten are of two schools.
 */
final class LargeDistrict {
  static final String ID = id(Kind.DISTRICT, 0);

  private static final int PER_SECTION = 24;
  private static final int PER_TEACHER = 11;
  private static final int PER_STAFF = 100;
  private static final String FILLER = "x".repeat(300);

  private final int schools;
  private final int students;

  private LargeDistrict(int schools, int students) {
    this.schools = schools;
    this.students = students;
  }

  private enum Kind {
    DISTRICT("0"),
    SCHOOL("1"),
    TERM("2"),
    SECTION("3"),
    STUDENT("4"),
    TEACHER("5"),
    STAFF("6"),
    CONTACT("7");

    /** Which all ids of the kind have. */
    private final String digit;

    Kind(String digit) {
      this.digit = digit;
    }
  }

  /**
   * Serves on any port of loopback, which it prints, until it is ended.
   *
   * @param arguments how many schools and how many students
   */
  public static void main(String[] arguments) throws IOException {
    var district =
        new LargeDistrict(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v3.1/districts", exchange -> district.page(exchange, Kind.DISTRICT));
    server.createContext("/v3.1/schools", exchange -> district.page(exchange, Kind.SCHOOL));
    server.createContext("/v3.1/terms", exchange -> district.page(exchange, Kind.TERM));
    server.createContext("/v3.1/sections", exchange -> district.page(exchange, Kind.SECTION));
    server.createContext(
        "/v3.1/users", exchange -> district.page(exchange, kind(query(exchange, "role"))));
    server.start();
    System.out.println(server.getAddress().getPort());
  }

  private static Kind kind(String role) {
    return Kind.valueOf(role.toUpperCase(Locale.ROOT));
  }

  private static String query(HttpExchange exchange, String name) {
    Map<String, String> values = new HashMap<>();
    String query = exchange.getRequestURI().getRawQuery();
    for (String part : (query == null ? "" : query).split("&", -1)) {
      int at = part.indexOf('=');
      if (at > 0) {
        values.put(part.substring(0, at), part.substring(at + 1));
      }
    }
    return values.getOrDefault(name, "0");
  }

  private int size(Kind kind) {
    return switch (kind) {
      case DISTRICT -> 1;
      case SCHOOL -> schools;
      case TERM -> 2 * schools;
      case SECTION -> students / 3;
      case STUDENT -> students;
      case TEACHER -> students / PER_TEACHER;
      case STAFF -> students / PER_STAFF;
      case CONTACT -> students * 3 / 2;
    };
  }

  private void page(HttpExchange exchange, Kind kind) throws IOException {
    int from = Integer.parseInt(query(exchange, "starting_after"));
    int limit = Math.max(1, Integer.parseInt(query(exchange, "limit")));
    int to = Math.min(size(kind), from + limit);
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), 64 * 1024)) {
      out.write("{\"data\":[".getBytes(UTF_8));
      for (int i = from; i < to; i++) {
        String record = (i > from ? ",{\"data\":" : "{\"data\":") + record(kind, i);
        out.write((record + ",\"uri\":\"/v3.1/x/" + id(kind, i) + "\"}").getBytes(UTF_8));
      }
      String next =
          to < size(kind)
              ? "{\"rel\":\"next\",\"uri\":\"%s?role=%s&limit=%d&starting_after=%d\"}"
                  .formatted(exchange.getRequestURI().getPath(), role(kind), limit, to)
              : "";
      out.write(("],\"links\":[" + next + "]}").getBytes(UTF_8));
    }
  }

  private String record(Kind kind, int i) {
    return switch (kind) {
      case DISTRICT -> "{\"id\":\"" + ID + "\",\"last_sync\":\"2026-09-14T23:00:00.000Z\"}";
      case SCHOOL ->
          "{\"id\":\"" + id(kind, i) + "\",\"name\":\"School\",\"phone\":\"(202) 555-0100\"}";
      case TERM -> "{\"id\":\"" + id(kind, i) + "\",\"name\":\"Year\",\"end_date\":\"2027-06-12\"}";
      case SECTION -> section(i);
      case STUDENT, TEACHER, STAFF, CONTACT -> user(kind, i);
    };
  }

  private String section(int i) {
    int school = i % schools;
    int number = i / schools;
    int here = Math.max(1, students / schools);
    String members =
        IntStream.range(0, PER_SECTION)
            .map(m -> (number * PER_SECTION + m) % here * schools + school)
            .mapToObj(m -> "\"" + id(Kind.STUDENT, Math.min(m, students - 1)) + "\"")
            .distinct()
            .collect(Collectors.joining(","));
    String teacher = id(Kind.TEACHER, i % Math.max(1, size(Kind.TEACHER)));
    return "{\"id\":\"%s\",\"school\":\"%s\",\"name\":\"Math %d - Ruiz - %d\",\"term_id\":\"%s\","
            .formatted(
                id(Kind.SECTION, i),
                id(Kind.SCHOOL, school),
                i,
                i % 8,
                id(Kind.TERM, 2 * school + i % 2))
        + "\"subject\":\"math\",\"grade\":\"4\",\"period\":\"3\",\"created\":\"2026-08-03T06:00:00Z\","
        + "\"teacher\":\"%s\",\"teachers\":[\"%s\"],\"students\":[%s]}"
            .formatted(teacher, teacher, members);
  }

  private String user(Kind kind, int i) {
    String first = name(kind, i, 5);
    String last = name(kind, i / 3, 7);
    String email = i % 7 == 0 ? "" : first + "." + last + i % 100 + "@example.org";
    return "{\"id\":\"%s\",\"district\":\"%s\",\"name\":{\"first\":\"%s\",\"last\":\"%s\"},"
            .formatted(
                id(kind, i),
                ID,
                kind == Kind.CONTACT ? "" : first,
                kind == Kind.CONTACT ? first + " " + last : last)
        + "\"email\":\"%s\",\"created\":\"2026-08-03T06:00:00.000Z\",\"roles\":{\"%s\":{%s}}}"
            .formatted(email, role(kind), properties(kind, i));
  }

  private String properties(Kind kind, int i) {
    if (kind == Kind.CONTACT) {
      int other = i % 10 == 0 ? (i + 1) % students : i % students;
      return "\"phone\":\"(%d) 555-%04d\",\"phone_type\":\"Cell\",\"student_relationships\":[%s,%s]"
          .formatted(202 + i % 5 * 100, 100 + i % 100, related(i % students), related(other));
    }
    String school = id(Kind.SCHOOL, i % schools);
    String more = i % 50 == 0 ? ",\"" + id(Kind.SCHOOL, (i + 1) % schools) + "\"" : "";
    return "\"school\":\"%s\",\"schools\":[\"%s\"%s],\"sis_id\":\"%d\",\"state_id\":\"%d\","
            .formatted(school, school, more, 100_000_000 + i, 230_000_000 + i)
        + "\"student_number\":\"%d\",\"home_language\":\"Spanish\",\"dob\":\"2/11/2015\",\"ext\":\"%s\""
            .formatted(5_000_000 + i, FILLER);
  }

  static CleverId school(int i) {
    return new CleverId(id(Kind.SCHOOL, i));
  }

  private static String related(int student) {
    return "{\"student\":\"%s\",\"relationship\":\"Parent\",\"type\":\"Parent/Guardian\"}"
        .formatted(id(Kind.STUDENT, student));
  }

  private static String role(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String name(Kind kind, int i, int letters) {
    StringBuilder name = new StringBuilder();
    long rest = mixed(kind, i) >>> 1;
    for (int letter = 0; letter < letters; letter++) {
      String choice = letter % 2 == 0 ? "bcdfghklmnprstvz" : "aeiou";
      name.append(choice.charAt((int) (rest % choice.length())));
      rest /= choice.length();
    }
    return name.toString();
  }

  /** Another number for each record, so that nothing compresses better than real ids do. */
  private static long mixed(Kind kind, int i) {
    long z = (((long) kind.digit.charAt(0)) << 40 | i) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static String id(Kind kind, int i) {
    return "58da8c6%s%016x".formatted(kind.digit, mixed(kind, i));
  }
}
