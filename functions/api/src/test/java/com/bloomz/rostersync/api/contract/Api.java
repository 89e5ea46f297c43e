package com.bloomz.rostersync.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.admin.AnsweringRemovals;
import com.bloomz.rostersync.admin.ApprovingPlans;
import com.bloomz.rostersync.admin.ChangingSettings;
import com.bloomz.rostersync.admin.ContactValues;
import com.bloomz.rostersync.admin.StartingImports;
import com.bloomz.rostersync.admin.WatchingImports;
import com.bloomz.rostersync.api.invitations.ExamplesResource;
import com.bloomz.rostersync.api.invitations.InvitationsResource;
import com.bloomz.rostersync.api.invitations.MemberInvitationsResource;
import com.bloomz.rostersync.api.invitations.ReachResource;
import com.bloomz.rostersync.api.journal.DiffResource;
import com.bloomz.rostersync.api.manage.ClassesResource;
import com.bloomz.rostersync.api.manage.EditsResource;
import com.bloomz.rostersync.api.manage.FamilyCodesResource;
import com.bloomz.rostersync.api.manage.GuardiansResource;
import com.bloomz.rostersync.api.manage.MembersResource;
import com.bloomz.rostersync.api.manage.MergesResource;
import com.bloomz.rostersync.api.manage.PlacesResource;
import com.bloomz.rostersync.api.school.ContractResource;
import com.bloomz.rostersync.api.school.HealthResource;
import com.bloomz.rostersync.api.school.HeldRemovalsResource;
import com.bloomz.rostersync.api.school.HistoryResource;
import com.bloomz.rostersync.api.school.ImportCalls;
import com.bloomz.rostersync.api.school.ImportsResource;
import com.bloomz.rostersync.api.school.InvitersResource;
import com.bloomz.rostersync.api.school.LinkResource;
import com.bloomz.rostersync.api.school.PlansResource;
import com.bloomz.rostersync.api.school.SettingsResource;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.ApiRequest;
import com.bloomz.rostersync.api.web.RateLimit;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Router;
import com.bloomz.rostersync.api.web.Tokens;
import com.bloomz.rostersync.api.why.WhyResource;
import com.bloomz.rostersync.contacts.testing.InMemoryContactReadings;
import com.bloomz.rostersync.delivery.invitation.InvitationWriters;
import com.bloomz.rostersync.family.FamilyCodes;
import com.bloomz.rostersync.family.RemovingPeople;
import com.bloomz.rostersync.family.testing.InMemoryFamilyCodeStore;
import com.bloomz.rostersync.history.ComparingImports;
import com.bloomz.rostersync.imports.testing.InMemoryImportQueue;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.imports.testing.UsageMeter;
import com.bloomz.rostersync.invitations.CountingReach;
import com.bloomz.rostersync.invitations.FindingBlocks;
import com.bloomz.rostersync.invitations.InvitationTimeouts;
import com.bloomz.rostersync.invitations.Inviters;
import com.bloomz.rostersync.invitations.PlanningInvitations;
import com.bloomz.rostersync.invitations.PreviewedInvitations;
import com.bloomz.rostersync.invitations.Reinviting;
import com.bloomz.rostersync.invitations.ResettingBlocks;
import com.bloomz.rostersync.invitations.joining.JoiningByCode;
import com.bloomz.rostersync.invitations.joining.RecordingRegistrations;
import com.bloomz.rostersync.invitations.sending.ExampleInvitations;
import com.bloomz.rostersync.invitations.testing.InMemoryInvitationQueue;
import com.bloomz.rostersync.invitations.testing.InMemoryInvitationStore;
import com.bloomz.rostersync.linking.CleverDirectory.CleverAdmin;
import com.bloomz.rostersync.linking.Linking;
import com.bloomz.rostersync.linking.LoggingIn;
import com.bloomz.rostersync.linking.testing.ScriptedDirectory;
import com.bloomz.rostersync.manage.FindingPlaces;
import com.bloomz.rostersync.manage.JoiningParents;
import com.bloomz.rostersync.manage.ListingMembers;
import com.bloomz.rostersync.manage.ManagingClasses;
import com.bloomz.rostersync.manage.ManagingFamilies;
import com.bloomz.rostersync.manage.ManagingMembers;
import com.bloomz.rostersync.manage.MergingMembers;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.manage.testing.InMemoryManageStore;
import com.bloomz.rostersync.nights.NightlyPause;
import com.bloomz.rostersync.plan.testing.InMemoryPlans;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.Schools;
import com.bloomz.rostersync.schools.testing.InMemoryScheduleBus;
import com.bloomz.rostersync.schools.testing.InMemorySchoolStore;
import com.bloomz.rostersync.status.StatusReceivers;
import com.bloomz.rostersync.sync.CleverSource;
import com.bloomz.rostersync.sync.ContactValuesJob;
import com.bloomz.rostersync.tokens.testing.InMemoryTokenVault;
import com.bloomz.rostersync.why.stored.AnsweringWhy;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** The API of one process on fakes. Every answer is held against the contract. */
public final class Api {
  public static final String SCHOOL = "school-1";
  public static final String TOKEN = "0123456789abcdef";

  private static final Contract CONTRACT = Contract.read();
  private static final Issuer ISSUER = Issuer.withKey("key-1");

  private final AtomicInteger numbers = new AtomicInteger();
  private Instant now = Instant.parse("2026-11-23T08:00:00Z");

  public final InMemorySchoolStore schools = new InMemorySchoolStore();
  public final InMemoryScheduleBus schedules = new InMemoryScheduleBus();
  public final InMemoryImportStore imports = new InMemoryImportStore(new UsageMeter(), schools);
  public final InMemoryManageStore rosters = new InMemoryManageStore(imports);
  public final InMemoryImportQueue queue = new InMemoryImportQueue(() -> now);
  public final InMemoryContactReadings readings = new InMemoryContactReadings();
  public final InMemoryPlans plans = new InMemoryPlans();
  private final InMemoryTokenVault vault = new InMemoryTokenVault();
  public final InMemoryInvitationStore invitations =
      new InMemoryInvitationStore(school -> imports.load(school).roster(), imports::join);
  public final InMemoryInvitationQueue invited = new InMemoryInvitationQueue(() -> now);
  public final ScriptedDirectory clever =
      new ScriptedDirectory()
          .token(TOKEN, "district-1", "Sunny District")
          .school("clever-1", "Elm School")
          .school("clever-2", "Oak School")
          .admin(
              new CleverAdmin(new CleverId("staff-1"), false, Set.of(new CleverId("clever-1"))),
              "ADA@school.example")
          .admin(new CleverAdmin(new CleverId("boss-1"), true, Set.of()), "boss@district.example");

  /** How many directories of Clever were opened. */
  public final AtomicInteger opened = new AtomicInteger();

  private final Router router;

  /** With that limit of calls. */
  public Api(int callsAMinute) {
    var all = new Schools(schools, schedules, () -> now);
    var planning =
        new PlanningInvitations(
            new PlanningInvitations.Ports(invitations, invited, schools, imports),
            InvitationTimeouts.usual(),
            () -> now);
    List<Resource> resources = new ArrayList<>(manage());
    resources.addAll(invitations(planning, all));
    resources.addAll(school(planning, all));
    router =
        new Router(
            resources,
            new Tokens(Issuer.NAME, Issuer.AUDIENCE, ISSUER.keys(), () -> now),
            new RateLimit(callsAMinute, () -> now));
  }

  private List<Resource> school(PlanningInvitations planning, Schools all) {
    var ports =
        new Linking.Ports(
            schools,
            schedules,
            () -> {
              opened.incrementAndGet();
              return clever;
            });
    var watching = new WatchingImports(imports, imports, queue, () -> now);
    var linking = new Linking(ports, vault, () -> now, watching::hasImported);
    var inviters = new Inviters(rosters, members());
    var changing = new ChangingSettings(all, watching, inviters);
    var receivers = new StatusReceivers(rosters, invitations);
    var starts = new StartingImports.Ports(imports, imports, queue, planning::inviting);
    var starting = new StartingImports(linking, starts, () -> now, () -> "n" + next());
    var calls = new ImportCalls(all, watching, () -> now);
    return List.of(
        new ContractResource("openapi: 3.1.0"),
        new PlansResource(calls, new ApprovingPlans(imports, plans, starting), previewed(planning)),
        new HealthResource(all, imports),
        new InvitersResource(all, inviters),
        new LinkResource(
            all,
            linking,
            new LoggingIn(linking, ports, () -> now, () -> "state-" + next()),
            this::pause),
        new SettingsResource(
            all,
            changing,
            new ContactValues(all, new ContactValues.Ports(imports, readings, queue), () -> now),
            new SettingsResource.Shown(receivers::count, this::pause)),
        new HeldRemovalsResource(
            calls, new AnsweringRemovals(linking, starts, starting, () -> now)),
        new HistoryResource(calls, starting),
        why(all),
        new DiffResource(all, new ComparingImports(imports, rosters)),
        new ImportsResource(calls, starting, watching, receivers::count));
  }

  private PreviewedInvitations previewed(PlanningInvitations planning) {
    return new PreviewedInvitations(planning, imports, plans);
  }

  private Resource why(Schools all) {
    return new WhyResource(
        all,
        new AnsweringWhy(
            new AnsweringWhy.Ports(
                imports, plans, rosters, school -> imports.load(school).roster()),
            () -> now));
  }

  private ManagingMembers members() {
    return new ManagingMembers(
        rosters,
        school -> schools.find(school).settings().imports(),
        () -> now,
        () -> "n" + next());
  }

  private Optional<NightlyPause> pause(School school) {
    return NightlyPause.of(imports, school);
  }

  private List<Resource> manage() {
    ManagingMembers members = members();
    var families = new ManagingFamilies(rosters, () -> now);
    var codes =
        new FamilyCodes(rosters, new InMemoryFamilyCodeStore(rosters), () -> now, new Random(7));
    var removing = new RemovingPeople(members, families, codes);
    var joining =
        new JoiningByCode(
            codes,
            new JoiningParents(rosters, () -> now, () -> "n" + next()),
            new RecordingRegistrations(invitations),
            () -> now);
    return List.of(
        new ClassesResource(
            new ManagingClasses(
                rosters,
                () -> now,
                school -> schools.find(school).settings().imports(),
                () -> "n" + next())),
        new MembersResource(new ListingMembers(rosters), members, removing),
        new PlacesResource(new FindingPlaces(rosters)),
        new MergesResource(new MergingMembers(rosters, () -> now)),
        new GuardiansResource(families, removing, new FindingBlocks(invitations, schools)),
        new FamilyCodesResource(
            codes, joining, school -> schools.find(school).settings().imports().importsParents()),
        new EditsResource(rosters));
  }

  private List<Resource> invitations(PlanningInvitations planning, Schools all) {
    return List.of(
        new InvitationsResource(
            planning, new Reinviting(planning, invitations, () -> now), all, previewed(planning)),
        new MemberInvitationsResource(
            planning,
            new ResettingBlocks(invitations, () -> now),
            new RecordingRegistrations(invitations),
            () -> now),
        new ExamplesResource(
            new ExampleInvitations(invitations, schools, InvitationWriters.open())),
        new ReachResource(all, new CountingReach(invitations, schools)));
  }

  public Api() {
    this(1_000);
  }

  /** Lets a worker that reads Clever as told do what the queue asks for the settings. */
  public void readContacts(CleverSource source) {
    var ports = new ContactValuesJob.Ports(readings, schools, source, vault);
    var unused =
        new ContactValuesJob(ports, () -> now)
            .run(new SchoolId(SCHOOL), () -> Duration.ofMinutes(15));
  }

  public Router router() {
    return router;
  }

  public Issuer issuer() {
    return ISSUER;
  }

  public Instant now() {
    return now;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  /** A token of a School Admin of {@link #SCHOOL}. */
  public String admin() {
    return ISSUER.token(now, SCHOOL, "SCHOOL_ADMIN");
  }

  /** A token of a School Admin of {@link #SCHOOL}, with these claims changed. */
  public String admin(UnaryOperator<JWTClaimsSet.Builder> change) {
    return ISSUER.token(
        now,
        claims -> change.apply(claims.claim("schools", Map.of(SCHOOL, List.of("SCHOOL_ADMIN")))));
  }

  /** A token of office staff of {@link #SCHOOL}. */
  public String office() {
    return ISSUER.token(now, SCHOOL, "SCHOOL_OFFICE_STAFF");
  }

  /** An import has read that number of the school. */
  public void schoolPhone(Phone number) {
    var next = schools.find(new SchoolId(SCHOOL)).reachedAt(number);
    assertThat(schools.save(next, new SchoolStore.Changed(now, "clever", List.of())))
        .isInstanceOf(SchoolStore.Saved.Done.class);
  }

  /** A roster that has these classes and members. */
  public Api with(Object... items) {
    for (Object each : items) {
      switch (each) {
        case RosterClass one -> imports.put(new SchoolId(SCHOOL), one);
        case Member one -> imports.put(new SchoolId(SCHOOL), one);
        default -> throw new IllegalArgumentException("neither a class nor a member");
      }
    }
    return this;
  }

  /** The same with an admin, {@code a-1}, whose name invitations carry. */
  public Api inviting() {
    Member admin = ImportedPeople.staff("a-1", "Mary", "Somerville", Role.SCHOOL_ADMIN);
    with(admin.withReach(admin.name(), new Email("mary@school.example"), null));
    String path = "/schools/school-1/settings";
    String settings = get(path).reply().body().replaceFirst("\\{", "{\"inviteFrom\":\"a-1\",");
    call("PUT", path, admin(), settings, Map.of("If-Match", "\"0\"")).is(200);
    return this;
  }

  public CheckedAnswer get(String path) {
    return call("GET", path, admin(), "", Map.of());
  }

  /** Sends a body that is as the contract says. */
  public CheckedAnswer send(String method, String path, String body) {
    return call(method, path, admin(), body, Map.of(), true);
  }

  /** Sends anything, sound or not. */
  public CheckedAnswer call(
      String method, String path, String token, String body, Map<String, String> headers) {
    return call(method, path, token, body, headers, false);
  }

  private CheckedAnswer call(
      String method,
      String path,
      String token,
      String body,
      Map<String, String> headers,
      boolean sound) {
    Map<String, String> all = new HashMap<>();
    headers.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), value));
    if (!token.isEmpty()) {
      all.put("authorization", "Bearer " + token);
    }
    String[] parts = path.split("\\?", 2);
    Map<String, String> query = new HashMap<>();
    for (String pair : (parts.length == 1 ? "" : parts[1]).split("&", -1)) {
      if (!pair.isEmpty()) {
        query.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
      }
    }
    var request =
        new ApiRequest(
            method, parts[0], all, query, body.getBytes(StandardCharsets.UTF_8).length, body);
    if (sound) {
      CONTRACT.checkRequest(request);
    }
    ApiReply reply = router.answer(request);
    CONTRACT.check(request, reply);
    return new CheckedAnswer(reply);
  }

  /** A school that is active, with the plan that allows scheduled imports. */
  public Api activated() {
    call(
            "PUT",
            "/schools/school-1/clever/activation",
            ISSUER.service(now),
            "{\"plan\":\"BLOOMZ_FOR_SCHOOLS\"}",
            Map.of())
        .is(200);
    return this;
  }

  /** A school that is linked to {@code clever-1}. */
  public Api linked() {
    activated();
    send("PUT", "/schools/school-1/clever/token", "{\"token\":\"" + TOKEN + "\"}").is(200);
    send("PUT", "/schools/school-1/clever/school", "{\"cleverSchool\":\"clever-1\"}").is(200);
    return this;
  }

  /** Asks for an import with that key. */
  public CheckedAnswer startImport(String key, String body) {
    return call("POST", "/schools/school-1/imports", admin(), body, Map.of("Idempotency-Key", key));
  }

  private int next() {
    return numbers.incrementAndGet();
  }
}
