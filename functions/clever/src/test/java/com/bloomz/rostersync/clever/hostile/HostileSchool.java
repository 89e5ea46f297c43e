package com.bloomz.rostersync.clever.hostile;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.clever.CleverApi;
import com.bloomz.rostersync.clever.CleverApiSettings;
import com.bloomz.rostersync.clever.hostile.HostileServer.Wire;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.testing.InMemoryImportBus;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.imports.testing.UsageMeter;
import com.bloomz.rostersync.plan.testing.InMemoryPlans;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.Plan;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.testing.InMemorySchoolStore;
import com.bloomz.rostersync.settings.ContactField;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.sync.AttemptOutcome;
import com.bloomz.rostersync.sync.ImportRunner;
import com.bloomz.rostersync.tokens.AccessToken;
import com.bloomz.rostersync.tokens.testing.InMemoryTokenVault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A school that is imported with whatever a server answers; its clock moves by pauses only. */
final class HostileSchool {
  static final String TOKEN = "0123456789abcdef";
  private static final String LIST = "/v3.1/schools/s1";
  private static final SchoolId SCHOOL = new SchoolId("s-1");

  private final HostileServer server;
  private final UsageMeter meter = new UsageMeter();
  private final InMemorySchoolStore schools = new InMemorySchoolStore(meter);
  private final InMemoryImportStore store = new InMemoryImportStore(meter, schools);
  private final InMemoryTokenVault vault = new InMemoryTokenVault();
  private Instant now = Instant.parse("2026-11-23T08:00:00Z");
  private int imports;

  HostileSchool(HostileServer server) {
    this.server = server;
    change(school -> school.activated(true, Plan.BLOOMZ));
    change(
        school ->
            school.connected(
                new Connection(
                    new CleverId("d1"),
                    "A District",
                    vault.seal(SCHOOL, new AccessToken(TOKEN)),
                    "cdef",
                    now,
                    new CleverSchool(new CleverId("s1"), "A School", "", "", ""))));
    change(HostileSchool::withParents);
  }

  private static School withParents(School school) {
    SchoolSettings usual = SchoolSettings.defaults();
    ImportSettings imports = usual.imports();
    return school.choosing(
        new SchoolSettings(
            new ImportSettings(
                imports.studentIdField(),
                true,
                false,
                ContactField.TYPE,
                new TreeSet<>(Set.of("Primary"))),
            null,
            usual.notifyTo(),
            false,
            usual.invitations(),
            usual.timeZone()));
  }

  /** The right answers, by what they answer. */
  static Map<String, String> answers() {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put(
        "/v3.1/districts",
        page(
            List.of(
                "{\"id\":\"d1\",\"name\":\"North\",\"state\":\"running\","
                    + "\"last_sync\":\"2026-11-22T23:00:00.000Z\"}")));
    answers.put(LIST, "{\"data\":{\"id\":\"s1\",\"name\":\"East\"},\"links\":[]}");
    answers.put(
        LIST + "/terms?limit=10000",
        page(List.of("{\"id\":\"y1\",\"name\":\"Year\",\"end_date\":\"2027-06-30\"}")));
    answers.put(LIST + "/sections?limit=10000", page(each(4, HostileSchool::section)));
    for (String role : List.of("student", "teacher", "staff")) {
      answers.put(
          LIST + "/users?role=" + role + "&limit=10000",
          page(each(role.equals("student") ? 12 : 4, number -> person(role, number))));
    }
    answers.put("/v3.1/users?role=contact&limit=10000", page(each(12, HostileSchool::contact)));
    return answers;
  }

  private static List<String> each(int many, IntFunction<String> record) {
    return IntStream.range(0, many).mapToObj(record).toList();
  }

  private static String page(List<String> records) {
    return records.stream()
        .map(each -> "{\"data\":" + each + ",\"uri\":\"/v3.1/x\"}")
        .collect(
            Collectors.joining(
                ",", "{\"data\":[", "],\"links\":[{\"rel\":\"self\",\"uri\":\"/v3.1/self\"}]}"));
  }

  private static String person(String role, int number) {
    return """
    {"id":"%1$s%2$d","email":"%1$s%2$d@example.org","name":{"first":"First%1$s","last":"Last%2$d"},\
    "roles":{"%1$s":{"sis_id":"00%2$d"}}}\
    """
        .formatted(role, number);
  }

  private static String section(int number) {
    String students =
        IntStream.range(0, 12)
            .mapToObj(each -> "\"student" + each + "\"")
            .collect(Collectors.joining(","));
    return """
    {"id":"c%1$d","school":"s1","name":"Class %1$d","term_id":"y1","teacher":"teacher%1$d",\
    "teachers":["teacher%1$d"],"students":[%2$s]}\
    """
        .formatted(number, students);
  }

  private static String contact(int number) {
    return """
    {"id":"k%1$d","name":{"first":"Pat","last":"Last%1$d"},"roles":{"contact":{\
    "phone":"(202) 555-01%1$02d","student_relationships":[{"student":"student%1$d",\
    "relationship":"Parent","type":"Primary"}]}}}\
    """
        .formatted(number);
  }

  private void change(UnaryOperator<School> how) {
    School next = how.apply(schools.find(SCHOOL));
    schools.save(next, new SchoolStore.Changed(now, "user-1", List.of()));
  }

  /** Imports with the right answers. */
  AttemptOutcome first() {
    answers().forEach((target, body) -> server.on(target, Wire.json(body)));
    return imported(RunKind.IMPORT_NOW);
  }

  /** Imports with whatever the server answers, and removes whatever it is sure of. */
  AttemptOutcome imported(RunKind kind) {
    var id = new ImportId("import-%03d".formatted(++imports));
    long link = schools.find(SCHOOL).linkVersion();
    store.request(SCHOOL, new ImportRequest(id, kind, now).boundTo(link));
    CleverApiSettings settings =
        CleverApiSettings.of(URI.create("http://" + server.authority()), "v3.1");
    var ports =
        new ImportRunner.Ports(
            store,
            store,
            schools,
            CleverApi.source(settings, () -> now, pause -> now = now.plus(pause)),
            vault,
            new InMemoryImportBus(),
            new InMemoryPlans(),
            (_, _) -> List.of());
    Instant deadline = now.plus(Duration.ofMinutes(14));
    return new ImportRunner(ports, () -> now, ImportRunner.Limits.usual())
        .run(SCHOOL, true, () -> Duration.between(now, deadline));
  }

  /** What the newest import has taken away. */
  List<String> removed() {
    var id = new ImportId("import-%03d".formatted(imports));
    return store.journal(SCHOOL, id, null, 1_000).changes().stream()
        .filter(change -> change.verb() == Verb.REMOVED || change.verb() == Verb.ARCHIVED)
        .map(change -> change.verb() + " " + change.entity() + " by " + change.rule())
        .distinct()
        .toList();
  }
}
