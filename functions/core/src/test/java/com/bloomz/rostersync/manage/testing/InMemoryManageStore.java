package com.bloomz.rostersync.manage.testing;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.imports.StoredRoster.Revisions;
import com.bloomz.rostersync.imports.testing.InMemoryImportStore;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.SearchName;
import com.bloomz.rostersync.manage.edit.AllClasses;
import com.bloomz.rostersync.manage.edit.HandEdit;
import com.bloomz.rostersync.manage.edit.HandEdit.Basis;
import com.bloomz.rostersync.manage.edit.HandEdit.Step;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows and edits the rosters of an import store in memory, one edit at a time. */
public final class InMemoryManageStore implements ManageStore {
  private final InMemoryImportStore rosters;
  private final Map<SchoolId, List<Entry>> journals = new HashMap<>();

  public InMemoryManageStore(InMemoryImportStore rosters) {
    this.rosters = rosters;
  }

  @Override
  public Optional<StoredItem<RosterClass>> rosterClass(SchoolId school, ClassId id) {
    StoredRoster all = rosters.load(school);
    return Optional.ofNullable(all.roster().classes().get(id)).map(each -> stored(all, each));
  }

  @Override
  public Optional<StoredItem<Member>> member(SchoolId school, MemberId id) {
    return Optional.ofNullable(members(school, List.of(id)).get(id));
  }

  @Override
  public Map<MemberId, StoredItem<Member>> members(SchoolId school, Collection<MemberId> ids) {
    StoredRoster all = rosters.load(school);
    Map<MemberId, StoredItem<Member>> found = new LinkedHashMap<>();
    for (MemberId id : ids) {
      Member member = all.roster().members().get(id);
      if (member != null) {
        found.put(id, stored(all, member));
      }
    }
    return found;
  }

  @Override
  public Revisions revisions(SchoolId school) {
    return rosters.load(school).revisions();
  }

  @Override
  public AllClasses classes(SchoolId school) {
    synchronized (rosters) {
      StoredRoster all = rosters.load(school);
      return new AllClasses(
          all.revisions(),
          all.roster().classes().values().stream().map(each -> stored(all, each)).toList());
    }
  }

  @Override
  public List<StoredItem<Member>> students(SchoolId school) {
    StoredRoster all = rosters.load(school);
    return all.roster().members().values().stream()
        .filter(MemberKind.STUDENT::has)
        .map(each -> stored(all, each))
        .toList();
  }

  @Override
  public List<StoredItem<Member>> adults(SchoolId school) {
    StoredRoster all = rosters.load(school);
    return all.roster().members().values().stream()
        .filter(each -> !MemberKind.STUDENT.has(each))
        .map(each -> stored(all, each))
        .toList();
  }

  @Override
  public Page<RosterClass> classes(SchoolId school, Wanted wanted) {
    String text = SearchName.of(wanted.text());
    TreeMap<String, StoredItem<RosterClass>> byName = new TreeMap<>();
    for (StoredItem<RosterClass> each : classes(school).classes()) {
      String name = SearchName.of(each.value().name());
      if (each.value().archived() != wanted.current() && name.startsWith(text)) {
        byName.put(name + "\u0001" + each.value().id(), each);
      }
    }
    return page(byName, wanted);
  }

  @Override
  public Page<Member> members(SchoolId school, MemberKind kind, Wanted wanted) {
    String text = SearchName.of(wanted.text());
    StoredRoster all = rosters.load(school);
    TreeMap<String, StoredItem<Member>> found = new TreeMap<>();
    for (Member each : all.roster().members().values()) {
      if (kind.has(each) && kind.isActive(each) == wanted.current()) {
        String last = SearchName.lastFirst(each.name());
        String first = SearchName.firstLast(each.name());
        if (last.startsWith(text)) {
          found.put("1" + last + "\u0001" + each.id(), stored(all, each));
        } else if (first.startsWith(text)) {
          found.put("2" + first + "\u0001" + each.id(), stored(all, each));
        }
      }
    }
    return page(found, wanted);
  }

  @Override
  public List<Member> withStudentId(SchoolId school, String studentId) {
    return students(school).stream()
        .map(StoredItem::value)
        .filter(
            each ->
                Stream.ofNullable(each.activeStudent())
                    .anyMatch(hat -> studentId.equals(hat.studentId())))
        .toList();
  }

  @Override
  public Saved save(SchoolId school, HandEdit edit, Stamp stamp) {
    synchronized (rosters) {
      Map<String, Long> versions = rosters.load(school).versions();
      Basis basis = edit.basis();
      if (edit.steps().stream().anyMatch(step -> moved(step, versions))
          || !rosters.takes(school, basis.seen(), basis.names(), basis.places())) {
        return Saved.MOVED;
      }
      edit.steps().forEach(step -> apply(school, step));
      note(school, edit.changes(), stamp);
      return Saved.DONE;
    }
  }

  /** Puts changes into the journal that are stored elsewhere. */
  public void note(SchoolId school, List<Change> changes, Stamp stamp) {
    synchronized (rosters) {
      List<Entry> journal = journals.computeIfAbsent(school, any -> new ArrayList<>());
      rosters.noteByHand(school, stamp.at(), changes);
      journal.addFirst(new Entry(stamp.at() + "#%09d".formatted(journal.size()), stamp, changes));
    }
  }

  @Override
  public List<Entry> journal(SchoolId school, @Nullable String before, int limit) {
    synchronized (rosters) {
      return journals.getOrDefault(school, List.of()).stream()
          .filter(entry -> before == null || entry.key().compareTo(before) < 0)
          .limit(limit)
          .toList();
    }
  }

  private void apply(SchoolId school, Step step) {
    switch (step) {
      case Step.Put(Write.OfClass(var after, var changes), long replaces) ->
          rosters.put(school, after);
      case Step.Put(Write.OfDeletedClass(var id, var changes), long deletes) ->
          rosters.delete(school, id);
      case Step.Put(Write.OfMember(var after, var changes), long replaces) ->
          rosters.put(school, after);
      case Step.Touch(MemberId id, long version) -> rosters.touch(school, id);
      case Step.Delete(ClassId id, long deletes, var changes) -> rosters.delete(school, id);
    }
  }

  private static boolean moved(Step step, Map<String, Long> versions) {
    return switch (step) {
      case Step.Put(Write.OfClass(var after, var changes), long replaces) ->
          versions.getOrDefault("class " + after.id(), 0L) != replaces;
      case Step.Put(Write.OfDeletedClass(var id, var changes), long deletes) ->
          versions.getOrDefault("class " + id, 0L) != deletes;
      case Step.Put(Write.OfMember(var after, var changes), long replaces) ->
          versions.getOrDefault("member " + after.id(), 0L) != replaces;
      case Step.Touch(MemberId id, long version) ->
          versions.getOrDefault("member " + id, 0L) != version;
      case Step.Delete(ClassId id, long deletes, var changes) ->
          versions.getOrDefault("class " + id, 0L) != deletes;
    };
  }

  private static <T> Page<T> page(NavigableMap<String, StoredItem<T>> all, Wanted wanted) {
    String after = wanted.cursor();
    List<Map.Entry<String, StoredItem<T>>> entries =
        (after == null ? all : all.tailMap(after, false))
            .entrySet().stream().limit(wanted.limit() + 1L).toList();
    boolean more = entries.size() > wanted.limit();
    List<Map.Entry<String, StoredItem<T>>> shown =
        more ? entries.subList(0, wanted.limit()) : entries;
    return new Page<>(
        shown.stream().map(Map.Entry::getValue).toList(), more ? shown.getLast().getKey() : null);
  }

  private static StoredItem<RosterClass> stored(StoredRoster all, RosterClass each) {
    return stored(all, each, one -> "class " + one.id());
  }

  private static StoredItem<Member> stored(StoredRoster all, Member each) {
    return stored(all, each, one -> "member " + one.id());
  }

  private static <T> StoredItem<T> stored(StoredRoster all, T each, Function<T, String> key) {
    return new StoredItem<>(each, all.versions().getOrDefault(key.apply(each), 0L));
  }
}
