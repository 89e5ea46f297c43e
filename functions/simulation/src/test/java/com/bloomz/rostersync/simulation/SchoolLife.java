package com.bloomz.rostersync.simulation;

import com.bloomz.rostersync.simulation.SimulatedPeople.Group;
import com.bloomz.rostersync.simulation.SimulatedPeople.Kin;
import com.bloomz.rostersync.simulation.SimulatedPeople.Pupil;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A small school as Clever has it, while people come, go and change. No kind, class or family is
 * ever empty, and nobody has another's name or address: so what an import makes of it can be said
 * in a few words.
 */
final class SchoolLife {
  private static final int FEWEST = 3;

  /** From how many students on a school can lose more than may leave (X 2). */
  private static final int LARGE = 12;

  /** How many are lost at once: more than five, the most that may leave of so few. */
  private static final int LOST = 7;

  private final SplittableRandom random;
  private final String prefix;
  private final NavigableMap<Instant, SimulatedPeople> history = new TreeMap<>();
  private final SortedMap<String, Pupil> away = new TreeMap<>();
  private SimulatedPeople now;
  private SortedSet<String> lost = new TreeSet<>();
  private SimulatedPeople beforeLoss;
  private int ids;

  /**
   * @param prefix of all ids, unlike that of any other school
   */
  SchoolLife(long seed, String prefix, Instant start) {
    this.random = new SplittableRandom(seed);
    this.prefix = prefix;
    now = new SimulatedPeople(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    hire();
    hire();
    for (int i = 0; i <= random.nextInt(3); i++) {
      now.groups().put(id("se"), new Group(name("Group"), oneOf(now.teachers().keySet()), none()));
    }
    int students = random.nextInt(5) == 0 ? LARGE : FEWEST;
    for (int i = 0; i < students + random.nextInt(5); i++) {
      arrive();
    }
    for (String group : List.copyOf(now.groups().keySet())) {
      enrol(group, oneOf(now.students().keySet()));
      enrol(group, oneOf(now.students().keySet()));
    }
    meet(SimulatedPeople.CHOSEN);
    meet(SimulatedPeople.CHOSEN);
    beforeLoss = now.copy();
    history.put(start, now.copy());
  }

  /** As it stands now. */
  SimulatedPeople now() {
    return now;
  }

  /** Every state that it had in a span, the one at its beginning included. */
  Collection<SimulatedPeople> between(Instant from, Instant to) {
    Instant first = history.floorKey(from);
    return history.subMap(first == null ? history.firstKey() : first, true, to, true).values();
  }

  /** One thing changes. */
  void change(Instant at) {
    switch (random.nextInt(12)) {
      case 0, 1 -> arrive();
      case 2, 3 -> leave();
      case 4 -> comeBack();
      case 5 -> move();
      case 6 -> rename();
      case 7 -> teachAnother();
      case 8 -> meet(random.nextInt(4) == 0 ? SimulatedPeople.OTHER : SimulatedPeople.CHOSEN);
      case 9 -> part();
      case 10 -> adopt();
      default -> retire();
    }
    history.put(at, now.copy());
  }

  /** Whether so many can be lost at once that the brake holds them. */
  boolean isLarge() {
    return now.students().size() >= LARGE;
  }

  /** Many students are shown no more, with their places and families: a mistake, or not. */
  void lose(Instant at) {
    beforeLoss = now.copy();
    lost = new TreeSet<>();
    for (String id : List.copyOf(now.students().keySet())) {
      if (lost.size() < LOST && leaves(id)) {
        lost.add(id);
      }
    }
    history.put(at, now.copy());
  }

  /** Those of them who are still away are shown again, as they were. */
  void find(Instant at) {
    for (String id : lost) {
      Pupil pupil = away.remove(id);
      if (pupil != null) {
        now.students().put(id, pupil);
        beforeLoss.groups().forEach((group, had) -> enrolAgain(group, had, id));
        beforeLoss.families().forEach((kin, had) -> joinAgain(kin, had, id));
      }
    }
    lost = new TreeSet<>();
    history.put(at, now.copy());
  }

  private void enrolAgain(String group, Group had, String student) {
    if (had.students().contains(student)) {
      enrol(group, student);
    }
  }

  private void joinAgain(String id, Kin had, String child) {
    if (had.children().contains(child)) {
      Kin known = now.families().getOrDefault(id, new Kin(had.name(), had.relationship(), none()));
      var children = new TreeSet<>(known.children());
      children.add(child);
      now.families().put(id, new Kin(known.name(), known.relationship(), children));
    }
  }

  /** The newest state in which it had somebody, or something. */
  Optional<SimulatedPeople> last(Predicate<SimulatedPeople> had) {
    return history.descendingMap().values().stream().filter(had).findFirst();
  }

  /** What was before the last change is so again. */
  void undo(Instant at) {
    List<SimulatedPeople> all = List.copyOf(history.values());
    if (all.size() > 1) {
      SimulatedPeople before = all.get(all.size() - 2);
      now.students().forEach((id, pupil) -> away.putIfAbsent(id, pupil));
      now = before.copy();
      away.keySet().removeAll(now.students().keySet());
      history.put(at, now.copy());
    }
  }

  private void hire() {
    now.teachers().put(id("te"), name("Tea"));
  }

  private void arrive() {
    String id = id("st");
    now.students().put(id, new Pupil(name("Stu"), name("Dent")));
    enrol(oneOf(now.groups().keySet()), id);
    if (random.nextBoolean()) {
      enrol(oneOf(now.groups().keySet()), id);
    }
    if (random.nextInt(3) > 0) {
      now.families().put(id("co"), new Kin(name("Kin"), SimulatedPeople.CHOSEN, set(id)));
    }
  }

  private void leave() {
    var unused = leaves(oneOf(now.students().keySet()));
  }

  /** Whether that student can leave, and then does. */
  private boolean leaves(String id) {
    boolean last = now.groups().values().stream().anyMatch(each -> each.students().equals(set(id)));
    boolean lastFamily =
        now.families().values().stream()
            .filter(Kin::isChosen)
            .allMatch(each -> each.children().equals(set(id)));
    if (now.students().size() <= FEWEST || last || lastFamily) {
      return false;
    }
    away.put(id, Objects.requireNonNull(now.students().remove(id)));
    now.groups().replaceAll((_, each) -> without(each, id));
    now.families()
        .replaceAll(
            (_, had) -> new Kin(had.name(), had.relationship(), without(had.children(), id)));
    now.families().values().removeIf(each -> each.children().isEmpty());
    return true;
  }

  private void comeBack() {
    if (!away.isEmpty()) {
      String id = oneOf(away.keySet());
      now.students().put(id, away.remove(id));
      enrol(oneOf(now.groups().keySet()), id);
    }
  }

  private void move() {
    String from = oneOf(now.groups().keySet());
    Group group = group(from);
    if (group.students().size() > 1) {
      String id = oneOf(group.students());
      now.groups().put(from, without(group, id));
      enrol(oneOf(now.groups().keySet()), id);
    }
  }

  private void rename() {
    if (random.nextBoolean()) {
      String id = oneOf(now.groups().keySet());
      Group had = group(id);
      now.groups().put(id, new Group(name("Group"), had.teacher(), had.students()));
    } else {
      String id = oneOf(now.students().keySet());
      now.students().computeIfPresent(id, (_, had) -> new Pupil(had.first(), name("Dent")));
    }
  }

  private void teachAnother() {
    if (random.nextBoolean()) {
      hire();
    }
    String id = oneOf(now.groups().keySet());
    Group had = group(id);
    now.groups().put(id, new Group(had.name(), oneOf(now.teachers().keySet()), had.students()));
  }

  private void retire() {
    Set<String> teaching = new TreeSet<>();
    now.groups().values().forEach(each -> teaching.add(each.teacher()));
    List<String> others =
        now.teachers().keySet().stream().filter(each -> !teaching.contains(each)).toList();
    if (!others.isEmpty()) {
      now.teachers().remove(oneOf(others));
    }
  }

  private void meet(String relationship) {
    String child = oneOf(now.students().keySet());
    now.families().put(id("co"), new Kin(name("Kin"), relationship, set(child)));
  }

  private void part() {
    String id = oneOf(now.families().keySet());
    if (!chosen().equals(List.of(id))) {
      now.families().remove(id);
    }
  }

  private void adopt() {
    String id = oneOf(now.families().keySet());
    Kin had = family(id);
    var children = new TreeSet<>(had.children());
    children.add(oneOf(now.students().keySet()));
    now.families().put(id, new Kin(had.name(), had.relationship(), children));
  }

  private Group group(String id) {
    return Objects.requireNonNull(now.groups().get(id));
  }

  private Kin family(String id) {
    return Objects.requireNonNull(now.families().get(id));
  }

  private List<String> chosen() {
    return now.families().entrySet().stream()
        .filter(each -> each.getValue().isChosen())
        .map(Map.Entry::getKey)
        .toList();
  }

  private void enrol(String group, String student) {
    Group had = group(group);
    var students = new TreeSet<>(had.students());
    students.add(student);
    now.groups().put(group, new Group(had.name(), had.teacher(), students));
  }

  private static Group without(Group group, String student) {
    return new Group(group.name(), group.teacher(), without(group.students(), student));
  }

  private static SortedSet<String> without(Collection<String> all, String one) {
    var others = new TreeSet<>(all);
    others.remove(one);
    return others;
  }

  private String id(String kind) {
    return prefix + kind + ids++;
  }

  /** A word of letters that no other name is a part of. */
  private String name(String kind) {
    StringBuilder word = new StringBuilder(kind);
    for (char digit : Integer.toString(1_000 + ids++).toCharArray()) {
      word.append((char) ('a' + digit - '0'));
    }
    return word.append(prefix).toString();
  }

  private String oneOf(Collection<String> all) {
    return new ArrayList<>(all).get(random.nextInt(all.size()));
  }

  private static SortedSet<String> set(String only) {
    return new TreeSet<>(Set.of(only));
  }

  private static SortedSet<String> none() {
    return new TreeSet<>();
  }
}
