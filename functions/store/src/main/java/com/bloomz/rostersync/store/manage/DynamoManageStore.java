package com.bloomz.rostersync.store.manage;

import com.bloomz.rostersync.imports.StoredRoster.Revisions;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.edit.AllClasses;
import com.bloomz.rostersync.manage.edit.HandEdit;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.RosterItems;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.index.IndexKeys;
import com.bloomz.rostersync.store.index.ListKeys;
import com.bloomz.rostersync.store.index.Slice;
import com.bloomz.rostersync.store.rows.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Reads items and translates failures; lists are {@link Lists}, edits {@link EditRows}. */
final class DynamoManageStore implements ManageStore {
  /** More students than this never have one id, unless the district's data are worthless. */
  private static final int NAMESAKES = 50;

  private final Table table;
  private final RosterItems roster;
  private final Lists lists;
  private final EditRows edits;

  DynamoManageStore(Table table, RandomGenerator random) {
    this.table = table;
    this.roster = new RosterItems(table);
    this.lists = new Lists(table);
    this.edits = new EditRows(table, random);
  }

  @Override
  public Optional<StoredItem<RosterClass>> rosterClass(SchoolId school, ClassId id) {
    return table.get(Key.of(school, id)).map(DynamoManageStore::rosterClass);
  }

  @Override
  public Optional<StoredItem<Member>> member(SchoolId school, MemberId id) {
    return table.get(Key.of(school, id)).map(DynamoManageStore::member);
  }

  @Override
  public Map<MemberId, StoredItem<Member>> members(SchoolId school, Collection<MemberId> ids) {
    Map<MemberId, StoredItem<Member>> found = new HashMap<>();
    table
        .get(ids.stream().map(id -> Key.of(school, id)).toList())
        .values()
        .forEach(
            row -> {
              StoredItem<Member> member = member(row);
              found.put(member.value().id(), member);
            });
    return found;
  }

  @Override
  public Revisions revisions(SchoolId school) {
    return roster.revisions(school);
  }

  @Override
  public AllClasses classes(SchoolId school) {
    Revisions revisions = revisions(school);
    return new AllClasses(
        revisions, roster.classes(school).stream().map(DynamoManageStore::rosterClass).toList());
  }

  @Override
  public List<StoredItem<Member>> students(SchoolId school) {
    return roster.members(school).stream()
        .map(DynamoManageStore::member)
        .filter(each -> MemberKind.STUDENT.has(each.value()))
        .toList();
  }

  @Override
  public List<StoredItem<Member>> adults(SchoolId school) {
    return roster.members(school).stream()
        .map(DynamoManageStore::member)
        .filter(each -> !MemberKind.STUDENT.has(each.value()))
        .toList();
  }

  @Override
  public Page<RosterClass> classes(SchoolId school, Wanted wanted) {
    return lists.classes(school, wanted);
  }

  @Override
  public Page<Member> members(SchoolId school, MemberKind kind, Wanted wanted) {
    return lists.members(school, kind, wanted);
  }

  @Override
  public List<Member> withStudentId(SchoolId school, String studentId) {
    IndexKeys found =
        table.keys(
            new Slice(
                ListKeys.BY_STUDENT_ID,
                ListKeys.STUDENT_ID,
                ListKeys.studentId(Key.school(school), studentId),
                Key.SORT,
                Key.MEMBER,
                Key.MEMBER + "\uDBFF\uDFFF",
                NAMESAKES));
    return table.get(found.rows().stream().map(Lists::key).toList()).values().stream()
        .map(RosterItems::member)
        .filter(each -> hasId(each, studentId))
        .toList();
  }

  @Override
  public Saved save(SchoolId school, HandEdit edit, Stamp stamp) {
    return edits.save(school, edit, stamp);
  }

  @Override
  public List<Entry> journal(SchoolId school, @Nullable String before, int limit) {
    return edits.journal(school, before, limit);
  }

  private static boolean hasId(Member member, String studentId) {
    Hat.OfStudent student = member.activeStudent();
    return student != null && studentId.equals(student.studentId());
  }

  private static StoredItem<RosterClass> rosterClass(Row row) {
    return new StoredItem<>(RosterItems.rosterClass(row), row.number(RosterItems.VERSION));
  }

  private static StoredItem<Member> member(Row row) {
    return new StoredItem<>(RosterItems.member(row), row.number(RosterItems.VERSION));
  }
}
