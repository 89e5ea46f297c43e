package com.bloomz.rostersync.dynamo.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the requests of one program; the same seed makes the same ones. */
final class ProgramGenerator {
  private static final List<String> WORDS = List.of("a", "ab", "b", "abc", "");
  private static final List<String> SIGNS = List.of("=", "<>", "<", "<=", ">", ">=");
  private static final List<String> TYPES = List.of("S", "N", "SS", "L", "M", "BOOL");

  private final Random random;

  /** What the partitions of this program begin with. */
  private final String prefix;

  ProgramGenerator(long seed) {
    this.random = new Random(seed);
    this.prefix = Long.toHexString(seed);
  }

  /** Any request. */
  ModelRequest request() {
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> single();
      case 4 -> new ModelRequest.Get(key());
      case 5, 6 -> page();
      case 7 -> new ModelRequest.Index(indexed());
      case 8 -> new ModelRequest.Several(keys());
      case 9 -> batch();
      case 10 -> transaction();
      default -> new ModelRequest.Snapshot(keys());
    };
  }

  /** One whose effect and answer belong to one moment. */
  ModelRequest atomic() {
    return switch (random.nextInt(6)) {
      case 0, 1 -> single();
      case 2, 3, 4 -> transaction();
      default -> random.nextBoolean() ? new ModelRequest.Snapshot(keys()) : page();
    };
  }

  /** Reads all items that the program may have written. */
  List<ModelRequest> everything() {
    return List.of(
        new ModelRequest.Page(prefix + "-a", new ModelRequest.Range(0, 9), true, 9, null),
        new ModelRequest.Page(prefix + "-b", new ModelRequest.Range(0, 9), true, 9, null));
  }

  private ModelRequest single() {
    ModelWrite write = write(key());
    return new ModelRequest.Single(write, returns(write));
  }

  private String returns(ModelWrite write) {
    if (!(write instanceof ModelWrite.Change change)) {
      return pick(List.of("NONE", "ALL_OLD"));
    }
    boolean whole = change.actions().stream().allMatch(a -> a.path() instanceof ModelPath.Top);
    return pick(
        whole
            ? List.of("NONE", "ALL_OLD", "ALL_NEW", "UPDATED_OLD", "UPDATED_NEW")
            : List.of("ALL_OLD", "ALL_NEW"));
  }

  private ModelRequest page() {
    long low = random.nextInt(3);
    var range = new ModelRequest.Range(low, low + random.nextInt(3));
    var filter = random.nextInt(3) == 0 ? condition(1) : null;
    return new ModelRequest.Page(
        partition(), range, random.nextBoolean(), 1 + random.nextInt(4), filter);
  }

  private ModelRequest batch() {
    return new ModelRequest.Batch(
        keys().stream()
            .map(key -> random.nextInt(3) == 0 ? new ModelWrite.Delete(key, null) : put(key, null))
            .toList());
  }

  private ModelRequest transaction() {
    return new ModelRequest.Transaction(
        keys().stream()
            .map(
                key ->
                    random.nextInt(5) == 0 ? new ModelWrite.Check(key, condition(1)) : write(key))
            .toList());
  }

  private ModelWrite write(ModelKey key) {
    ModelCondition condition = random.nextInt(3) == 0 ? condition(2) : null;
    return switch (random.nextInt(6)) {
      case 0 -> new ModelWrite.Delete(key, condition);
      case 1, 2 -> put(key, condition);
      default -> new ModelWrite.Change(actions(), key, condition);
    };
  }

  private ModelWrite put(ModelKey key, @Nullable ModelCondition condition) {
    SortedMap<String, ModelValue> item = new TreeMap<>(key.attributes());
    for (String name : List.of("t1", "n1", "s1", "l1", "m1")) {
      if (random.nextInt(3) > 0) {
        item.put(name, value(name));
      }
    }
    if (random.nextBoolean()) {
      item.put(ModelTable.INDEXED, new ModelValue.Text(indexed()));
    }
    return new ModelWrite.Put(item, key, condition);
  }

  /** Actions of which no two are about one attribute or one element of a list. */
  private List<ModelAction> actions() {
    var actions =
        new ArrayList<>(List.of(onText(), onNumber(), onWords(), onList(), onMap(), onIndex()));
    Collections.shuffle(actions, random);
    var some = new ArrayList<>(actions.subList(0, 1 + random.nextInt(3)));
    for (ModelAction action : List.copyOf(some)) {
      if (action.path() instanceof ModelPath.Element element && random.nextBoolean()) {
        some.add(random.nextInt(some.size() + 1), onAnother(element, action));
      }
    }
    return List.copyOf(some);
  }

  /** The same for another element of the list. */
  private ModelAction onAnother(ModelPath.Element element, ModelAction action) {
    var other =
        new ModelPath.Element(element.name(), (element.index() + 1 + random.nextInt(2)) % 3);
    return action instanceof ModelAction.Remove
        ? new ModelAction.Remove(other)
        : new ModelAction.Put(other, value("n1"));
  }

  private ModelAction onText() {
    var path = new ModelPath.Top("t1");
    return one(
        () -> new ModelAction.Put(path, value("t1")),
        () -> new ModelAction.PutOnce(path, value("t1")),
        () -> new ModelAction.Copy(path, new ModelPath.Top("t2")),
        () -> new ModelAction.Remove(path));
  }

  private ModelAction onNumber() {
    var path = new ModelPath.Top("n1");
    return one(
        () -> new ModelAction.Put(path, value("n1")),
        () -> new ModelAction.PutOnce(path, value("n1")),
        () -> new ModelAction.Sum(path, path, random.nextInt(9) - 4L),
        () -> new ModelAction.Sum(path, new ModelPath.Field("m1", "x1"), 1),
        () -> new ModelAction.Increase(path, random.nextInt(9) - 4L),
        () -> new ModelAction.Put(path, value("t1")));
  }

  private ModelAction onWords() {
    var path = new ModelPath.Top("s1");
    return one(
        () -> new ModelAction.Include(path, words()),
        () -> new ModelAction.Exclude(path, words()),
        () -> new ModelAction.Remove(path));
  }

  private ModelAction onList() {
    var path = new ModelPath.Top("l1");
    return one(
        () -> new ModelAction.Append(path, values(), random.nextBoolean()),
        () -> new ModelAction.Put(element(), value("n1")),
        () -> new ModelAction.Remove(element()),
        () -> new ModelAction.Put(path, value("l1")));
  }

  private ModelAction onMap() {
    return one(
        () -> new ModelAction.Put(field(), value("n1")),
        () -> new ModelAction.Increase(new ModelPath.Field("m1", "x1"), 1),
        () -> new ModelAction.Remove(field()),
        () -> new ModelAction.Put(new ModelPath.Top("m1"), value("m1")));
  }

  private ModelAction onIndex() {
    var path = new ModelPath.Top(ModelTable.INDEXED);
    return one(
        () -> new ModelAction.Put(path, new ModelValue.Text(indexed())),
        () -> new ModelAction.Remove(path));
  }

  private ModelCondition condition(int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      return one(
          () -> new ModelCondition.Not(condition(depth - 1)),
          () -> new ModelCondition.Both(condition(depth - 1), condition(depth - 1)),
          () -> new ModelCondition.Either(condition(depth - 1), condition(depth - 1)));
    }
    long low = random.nextInt(5);
    return one(
        () -> new ModelCondition.Exists(path(), random.nextBoolean()),
        () -> new ModelCondition.Compare(path(), pick(SIGNS), value(pick(List.of("t1", "n1")))),
        () -> new ModelCondition.Compare(path(), pick(SIGNS.subList(0, 2)), value("any")),
        () -> new ModelCondition.Between(path(), low, low + random.nextInt(3)),
        () -> new ModelCondition.In(path(), List.of(value("t1"), value("n1"), value("n1"))),
        () -> new ModelCondition.Begins(path(), pick(WORDS)),
        () -> new ModelCondition.Contains(path(), value(pick(List.of("t1", "n1")))),
        () -> new ModelCondition.HasType(path(), pick(TYPES)),
        () ->
            new ModelCondition.Size(
                new ModelPath.Top(pick(List.of("t1", "s1", "l1", "m1"))), pick(SIGNS), low));
  }

  private ModelPath path() {
    return one(
        () -> new ModelPath.Top(pick(List.of("t1", "n1", "s1", "l1", "m1", "t2"))),
        this::field,
        this::element);
  }

  private ModelPath field() {
    return new ModelPath.Field("m1", pick(List.of("x1", "y1")));
  }

  private ModelPath element() {
    return new ModelPath.Element("l1", random.nextInt(3));
  }

  /** A value as that attribute has it. */
  private ModelValue value(String name) {
    return switch (name) {
      case "t1" -> new ModelValue.Text(pick(WORDS));
      case "n1" -> new ModelValue.Whole(random.nextInt(9) - 3L);
      case "s1" -> new ModelValue.Words(words());
      case "l1" -> new ModelValue.Sequence(values());
      case "m1" -> new ModelValue.Document(fields());
      default -> value(pick(List.of("t1", "n1", "s1", "l1", "m1")));
    };
  }

  private SortedSet<String> words() {
    var words = new TreeSet<String>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      words.add(pick(WORDS.subList(0, 4)));
    }
    return words;
  }

  private List<ModelValue> values() {
    var values = new ArrayList<ModelValue>();
    for (int i = random.nextInt(3); i > 0; i--) {
      values.add(random.nextInt(4) == 0 ? new ModelValue.Truth(true) : value("n1"));
    }
    return values;
  }

  private SortedMap<String, ModelValue> fields() {
    var fields = new TreeMap<String, ModelValue>();
    for (String name : List.of("x1", "y1")) {
      if (random.nextBoolean()) {
        fields.put(name, value("n1"));
      }
    }
    return fields;
  }

  private List<ModelKey> keys() {
    var keys = new TreeSet<ModelKey>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      keys.add(key());
    }
    var mixed = new ArrayList<>(keys);
    Collections.shuffle(mixed, random);
    return List.copyOf(mixed);
  }

  private ModelKey key() {
    return new ModelKey(partition(), random.nextInt(3));
  }

  private String partition() {
    return prefix + (random.nextInt(3) == 0 ? "-b" : "-a");
  }

  private String indexed() {
    return prefix + (random.nextBoolean() ? "-g" : "-h");
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  @SafeVarargs
  private <T> T one(Supplier<? extends T>... of) {
    return of[random.nextInt(of.length)].get();
  }
}
