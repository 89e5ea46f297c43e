package com.bloomz.rostersync.store.manage;

import com.bloomz.rostersync.manage.ManageStore.Page;
import com.bloomz.rostersync.manage.ManageStore.Wanted;
import com.bloomz.rostersync.manage.SearchName;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.RosterItems;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.index.IndexKeys;
import com.bloomz.rostersync.store.index.ListKeys;
import com.bloomz.rostersync.store.index.Slice;
import com.bloomz.rostersync.store.rows.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Pages through an index and reads the items that it names, so that what is shown is as it is
 * stored. A cursor is the walk's letter and the last sort key that was looked at.
 */
final class Lists {
  private static final char BY_LAST = 'l';
  private static final char BY_FIRST = 'f';
  private static final String LEAST = "\u0001";
  private static final String GREATEST = "\uDBFF\uDFFF";

  /** How many index pages one page of a list takes at most: an index lags behind a moment only. */
  private static final int ROUNDS = 4;

  private static final int MANY = 500;

  private final Table table;

  Lists(Table table) {
    this.table = table;
  }

  Page<RosterClass> classes(SchoolId school, Wanted wanted) {
    String text = SearchName.of(wanted.text());
    var walk =
        new Walk<>(
            BY_LAST,
            slice(
                ListKeys.BY_NAME,
                ListKeys.LIST,
                ListKeys.classes(Key.school(school), wanted.current()),
                ListKeys.NAME),
            ListKeys.cut(text),
            RosterItems::rosterClass,
            each ->
                each.archived() != wanted.current() && SearchName.of(each.name()).startsWith(text));
    return page(List.of(walk), wanted);
  }

  Page<Member> members(SchoolId school, MemberKind kind, Wanted wanted) {
    String text = SearchName.of(wanted.text());
    String list = ListKeys.members(Key.school(school), kind, wanted.current());
    Predicate<Member> isListed = each -> kind.has(each) && kind.isActive(each) == wanted.current();
    Predicate<Member> byLast = each -> SearchName.lastFirst(each.name()).startsWith(text);
    Predicate<Member> byFirst =
        each -> SearchName.firstLast(each.name()).startsWith(text) && !byLast.test(each);
    Walk<Member> lastNames =
        new Walk<>(
            BY_LAST,
            kind == MemberKind.STAFF
                ? slice(ListKeys.STAFF_BY_NAME, ListKeys.STAFF_LIST, list, ListKeys.NAME)
                : slice(ListKeys.BY_NAME, ListKeys.LIST, list, ListKeys.NAME),
            ListKeys.cut(text),
            RosterItems::member,
            isListed.and(byLast));
    if (text.isEmpty()) {
      return page(List.of(lastNames), wanted);
    }
    Walk<Member> firstNames =
        kind == MemberKind.STAFF
            ? new Walk<>(
                BY_FIRST, lastNames.slice(), "", RosterItems::member, isListed.and(byFirst))
            : new Walk<>(
                BY_FIRST,
                slice(ListKeys.BY_FIRST_NAME, ListKeys.LIST, list, ListKeys.FIRST_NAME),
                ListKeys.cut(text),
                RosterItems::member,
                isListed.and(byFirst));
    return page(List.of(lastNames, firstNames), wanted);
  }

  /**
   * One way through an index.
   *
   * @param begins how the sort keys begin that are looked at; empty to look at them all, as the few
   *     staff of a school have no index by first name
   * @param fits whether an item belongs on the list as it is stored
   */
  private record Walk<T>(
      char letter, Slice slice, String begins, Function<Row, T> read, Predicate<T> fits) {}

  private static Slice slice(String index, String attribute, String list, String sort) {
    return new Slice(index, attribute, list, sort, LEAST, GREATEST, MANY);
  }

  private <T> Page<T> page(List<Walk<T>> walks, Wanted wanted) {
    List<StoredItem<T>> found = new ArrayList<>();
    String cursor = wanted.cursor();
    for (Walk<T> walk : walks) {
      String after = after(cursor, walk.letter());
      for (int round = 0; after != null; round++) {
        if (found.size() >= wanted.limit() || round == ROUNDS) {
          return new Page<>(found, walk.letter() + after);
        }
        Part part = part(walk, after, wanted, wanted.limit() - found.size());
        found.addAll(read(walk, part.keys()));
        after = part.after();
      }
      cursor = after(cursor, walk.letter()) == null ? cursor : null;
    }
    return new Page<>(found, null);
  }

  /** Where a walk goes on; null where it is over already. */
  private static @Nullable String after(@Nullable String cursor, char letter) {
    if (cursor == null || cursor.isEmpty()) {
      return "";
    }
    return cursor.charAt(0) == letter ? cursor.substring(1) : letter == BY_FIRST ? "" : null;
  }

  /**
   * Some entries of an index.
   *
   * @param after where it goes on; null at its end
   */
  private record Part(List<Key> keys, @Nullable String after) {
    @Override
    public String toString() {
      return "Part of " + keys.size();
    }
  }

  private Part part(Walk<?> walk, String after, Wanted wanted, int most) {
    Slice whole = walk.slice();
    boolean wide = walk.begins().isEmpty() && !wanted.text().isEmpty();
    IndexKeys read =
        table.keys(
            new Slice(
                whole.index(),
                whole.listName(),
                whole.list(),
                whole.sortName(),
                after.isEmpty() ? first(walk.begins()) : after + "\u0000",
                walk.begins() + GREATEST,
                wide ? MANY : most));
    String word = " " + SearchName.of(wanted.text());
    List<Row> rows =
        wide
            ? read.rows().stream().filter(row -> row.text(whole.sortName()).contains(word)).toList()
            : read.rows();
    boolean cut = rows.size() > most;
    List<Row> looked = cut ? rows.subList(0, most) : rows;
    List<Row> all = cut ? looked : read.rows();
    return new Part(
        looked.stream().map(Lists::key).toList(),
        cut || read.more() ? all.getLast().text(whole.sortName()) : null);
  }

  /** The key of the item that an entry of an index is about. */
  static Key key(Row entry) {
    return new Key(entry.text(Key.PARTITION), entry.text(Key.SORT));
  }

  private static String first(String begins) {
    return begins.isEmpty() ? LEAST : begins;
  }

  private <T> List<StoredItem<T>> read(Walk<T> walk, List<Key> keys) {
    Map<Key, Row> rows = table.get(keys);
    List<StoredItem<T>> found = new ArrayList<>();
    for (Key key : keys) {
      Row row = rows.get(key);
      if (row != null) {
        T item = walk.read().apply(row);
        if (walk.fits().test(item)) {
          found.add(new StoredItem<>(item, row.number(RosterItems.VERSION)));
        }
      }
    }
    return found;
  }
}
