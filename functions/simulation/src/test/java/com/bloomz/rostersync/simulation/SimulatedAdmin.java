package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.admin.AnsweringRemovals;
import com.bloomz.rostersync.admin.ApprovingPlans;
import com.bloomz.rostersync.admin.ChangingSettings;
import com.bloomz.rostersync.admin.StartingImports;
import com.bloomz.rostersync.admin.WatchingImports;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportQueue;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRequests;
import com.bloomz.rostersync.linking.CleverDirectory;
import com.bloomz.rostersync.linking.CleverDirectory.CleverAdmin;
import com.bloomz.rostersync.linking.Linking;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.ManagingClasses;
import com.bloomz.rostersync.manage.ManagingFamilies;
import com.bloomz.rostersync.manage.ManagingMembers;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.FieldEdit;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.manage.edit.NewMember;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.manage.testing.InMemoryManageStore;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.plan.Plans;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.Schools;
import com.bloomz.rostersync.schools.testing.InMemoryScheduleBus;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.tokens.TokenVault;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;

/** School Admins at work, through what the API calls. */
final class SimulatedAdmin {
  private static final RunKind[] KINDS = {
    RunKind.IMPORT_NOW, RunKind.IMPORT_NOW, RunKind.FULL_DATA, RunKind.FULL_DATA_AND_ARCHIVE
  };

  /** How the suffixes begin of imports that somebody asked for, whether the answer came or not. */
  private static final String BY_HAND = "hand";

  private final SimulatedSystem system;
  private final SplittableRandom random;
  private final Editor editor = new Editor("user-1", true);
  private final AdminCalls calls;
  private final ReviewingAdmin reviewing;
  private final RelinkingAdmin relinking;
  private final StartingImports starting;
  private final WatchingImports watching;
  private final ChangingSettings choosing;
  private final ManagingClasses classes;
  private final ManagingMembers members;
  private final ManagingFamilies families;
  private final ManagingMembers nearMembers;
  private final ManagingClasses nearClasses;

  SimulatedAdmin(SimulatedSystem system, long seed) {
    this.system = system;
    random = new SplittableRandom(seed);
    calls = new AdminCalls(system, random);
    PortMap far = system.far;
    InstantSource clock = system.runtime.clock();
    Linking linking = linking(system);
    var requests = far.get(ImportRequests.class);
    var records = far.get(ImportRecords.class);
    var queue = far.get(ImportQueue.class);
    var ports =
        new StartingImports.Ports(
            requests, records, queue, id -> new Granted<>(far.get(SchoolStore.class).find(id)));
    starting = new StartingImports(linking, ports, clock, () -> BY_HAND + system.suffix());
    reviewing = new ReviewingAdmin(system, random, calls, reviewed(linking, ports));
    watching = new WatchingImports(requests, records, queue, clock);
    choosing =
        new ChangingSettings(
            new Schools(far.get(SchoolStore.class), new InMemoryScheduleBus(), clock),
            watching,
            (_, wanted, _) -> new Granted<>(wanted));
    relinking =
        new RelinkingAdmin(
            system, random, calls, new RelinkingAdmin.Services(linking, choosing, starting));
    ManageStore store = far.get(ManageStore.class);
    Function<SchoolId, ImportSettings> settings =
        id -> system.tables.schools.find(id).settings().imports();
    classes = new ManagingClasses(store, clock, settings, system::suffix);
    members = new ManagingMembers(store, settings, clock, system::suffix);
    families = new ManagingFamilies(store, clock);
    ManageStore near = new InMemoryManageStore(system.tables.imports);
    nearMembers = new ManagingMembers(near, settings, clock, system::suffix);
    nearClasses = new ManagingClasses(near, clock, settings, system::suffix);
  }

  private ReviewingAdmin.Services reviewed(Linking linking, StartingImports.Ports ports) {
    InstantSource clock = system.runtime.clock();
    return new ReviewingAdmin.Services(
        starting,
        new ApprovingPlans(ports.records(), system.far.get(Plans.class), starting),
        new AnsweringRemovals(linking, ports, starting, clock));
  }

  private static Linking linking(SimulatedSystem system) {
    CleverDirectory directory =
        system.network.far(
            CleverDirectory.class,
            SimulatedSchool.directory()
                .admin(
                    new CleverAdmin(new CleverId("admin"), true, Set.of()),
                    SimulatedSchool.ADMINS_EMAIL.value()));
    return new Linking(
        new Linking.Ports(
            system.far.get(SchoolStore.class), new InMemoryScheduleBus(), () -> directory),
        system.far.get(TokenVault.class),
        system.runtime.clock(),
        _ -> true);
  }

  /** Whether an admin asked for that import, and not the night. */
  static boolean askedFor(ImportId id) {
    return id.value().contains("-" + BY_HAND);
  }

  /** The imports that were taken on. */
  Map<ImportId, SimulatedSchool> accepted() {
    return reviewing.accepted();
  }

  /** Those that are to do what a preview has shown and nothing else, with the preview. */
  Map<ImportId, ImportId> approvals() {
    return reviewing.approvals();
  }

  /** The imports whose link has ended, with how much they had done. */
  Map<ImportId, Integer> unlinked() {
    return relinking.ended();
  }

  /** Does something about what is held of a school. */
  void settle(SimulatedSchool school) {
    reviewing.settle(school);
  }

  /** Does something to a school. */
  void act(SimulatedSchool school) {
    switch (random.nextInt(21)) {
      case 0, 1, 2 -> importNow(school, KINDS[random.nextInt(KINDS.length)]);
      case 15, 16 -> reviewing.preview(school, KINDS[random.nextInt(KINDS.length)]);
      case 17 -> reviewing.undo(school);
      case 20 -> relinking.relink(school);
      case 18, 19 -> reviewing.answer(school);
      case 3, 11 -> cancel(school);
      case 4 -> renameClass(school);
      case 5 -> renameStudent(school);
      case 6 -> keepOut(school);
      case 7 -> takeOut(school);
      case 8 -> enrol(school);
      case 9, 12 -> addStudent(school);
      case 13, 14 -> chooseParents(school);
      default -> addStaff(school);
    }
  }

  /** Does something to a school whose import runs: often, to that import. */
  void actMeanwhile(SimulatedSchool school) {
    if (random.nextInt(3) == 0) {
      cancel(school);
    } else {
      act(school);
    }
  }

  private void importNow(SimulatedSchool school, RunKind kind) {
    var wanted =
        new StartingImports.Wanted(
            kind, new Invitations(random.nextBoolean(), random.nextBoolean(), false));
    String key = "key-" + system.suffix();
    calls.ask(
        () -> starting.start(school.id(), wanted, key, AdminCalls.ADMIN),
        request -> reviewing.accepted().put(request.id(), school));
  }

  /** Ends what runs, and asks for an import in which nobody leaves, as Clever has changed. */
  private void cancel(SimulatedSchool school) {
    var running = system.tables.imports.running(school.id());
    running.ifPresent(
        each ->
            calls.ask(
                () -> watching.cancel(school.id(), each.request().id()),
                _ -> {
                  school.life().change(system.time.instant());
                  school.show(system, false);
                  importNow(school, RunKind.IMPORT_NOW);
                }));
  }

  /** Chooses another relationship besides the usual one, or no longer. */
  private void chooseParents(SimulatedSchool school) {
    SortedSet<String> wanted = new TreeSet<>(Set.of(SimulatedPeople.CHOSEN));
    if (random.nextBoolean()) {
      wanted.add(SimulatedPeople.OTHER);
    }
    calls.ask(
        () -> {
          School seen = system.tables.schools.find(school.id());
          return choosing.save(
              school.id(), seen.settingsVersion(), with(seen.settings(), wanted), AdminCalls.ADMIN);
        },
        _ -> school.model().chooses(wanted));
  }

  private static SchoolSettings with(SchoolSettings had, SortedSet<String> contactValues) {
    ImportSettings imports = had.imports();
    return had.withImports(imports.withContacts(imports.contactField(), contactValues));
  }

  private void renameClass(SimulatedSchool school) {
    String group = oneOf(school.life().now().groups().keySet());
    String name = "Own " + system.suffix();
    calls.ask(
        () ->
            classes.rename(
                school.id(),
                new ClassId("c-" + group),
                new ManagingClasses.Renaming(name, null),
                editor),
        _ -> school.model().named(group, name));
  }

  private void renameStudent(SimulatedSchool school) {
    String student = oneOf(school.life().now().students().keySet());
    String last = "Own" + system.suffix();
    var change = new ManagingMembers.Changing(List.of(new FieldEdit.Last(last)), null);
    calls.ask(
        () -> members.change(school.id(), member(student), change, editor),
        _ -> school.model().renamed(student, last));
  }

  private void keepOut(SimulatedSchool school) {
    var kin = oneOf(school.life().now().families().entrySet());
    String child = oneOf(kin.getValue().children());
    var parting = new ManagingFamilies.Parting(member(child), member(kin.getKey()), true);
    calls.ask(
        () ->
            switch (families.unlink(school.id(), parting, editor)) {
              // Done before, by a call whose answer was lost, or there is no such parent.
              case Refused<Boolean>(Refusal refusal, String _) when refusal == Refusal.NOT_FOUND ->
                  families.family(school.id(), parting.student()).map(this::keptOut);
              case Refused<Boolean> other -> other.map(_ -> List.<Member>of());
              case Granted<Boolean> _ ->
                  families.family(school.id(), parting.student()).map(this::keptOut);
            },
        keptOut -> {
          if (keptOut.stream().anyMatch(each -> each.id().equals(parting.parent()))) {
            school.model().keepsOut(child, kin.getKey());
          }
        });
  }

  private List<Member> keptOut(ManagingFamilies.Family family) {
    return family.keptOut();
  }

  /** Who is only taken out comes back with the next import. */
  private void takeOut(SimulatedSchool school) {
    var group = oneOf(school.life().now().groups().entrySet());
    MemberId student = member(oneOf(group.getValue().students()));
    calls.ask(
        () -> classes.end(school.id(), new ClassId("c-" + group.getKey()), student, editor),
        _ -> {});
  }

  /** Whom Clever does not show in the class leaves with the next night. */
  private void enrol(SimulatedSchool school) {
    String group = oneOf(school.life().now().groups().keySet());
    MemberId student = member(oneOf(school.life().now().students().keySet()));
    var placement = new ManagingClasses.Placement(student, Place.STUDENT);
    calls.ask(
        () -> classes.enrol(school.id(), new ClassId("c-" + group), placement, editor), _ -> {});
  }

  /** A person would be added twice who is added again without an answer: so nothing goes wrong. */
  private Optional<Member> added(SimulatedSchool school, NewMember draft) {
    return nearMembers.create(school.id(), draft, editor)
            instanceof Granted<StoredItem<Member>>(var made)
        ? Optional.of(made.value())
        : Optional.empty();
  }

  private void addStaff(SimulatedSchool school) {
    var name = new PersonName("Own" + system.suffix(), "Help");
    var email = new Email(name.first() + "@help.example");
    added(
            school,
            new NewMember(MemberKind.STAFF, name, email, null, null, Role.SCHOOL_SUPPORT_STAFF))
        .ifPresent(each -> school.model().added(each.id().value(), name.whole()));
  }

  /** Whom nobody but a person put into a class leaves it with the next night, and the school. */
  private void addStudent(SimulatedSchool school) {
    var name = new PersonName("Own" + system.suffix(), "Kid");
    var group = new ClassId("c-" + oneOf(school.life().now().groups().keySet()));
    added(school, new NewMember(MemberKind.STUDENT, name, null, null, null, Role.TEACHER))
        .ifPresent(
            each -> {
              var placement = new ManagingClasses.Placement(each.id(), Place.STUDENT);
              if (nearClasses.enrol(school.id(), group, placement, editor) instanceof Refused<?>) {
                school.model().addedStudent(each.id().value(), name.whole());
              } else {
                school.model().addedToClass(each.id().value(), name.first());
              }
            });
  }

  private static MemberId member(String cleverId) {
    return new MemberId("m-" + cleverId);
  }

  private <T> T oneOf(Collection<T> all) {
    return new ArrayList<>(all).get(random.nextInt(all.size()));
  }
}
