package com.bloomz.rostersync.manage;

import com.bloomz.rostersync.manage.ManageStore.Page;
import com.bloomz.rostersync.manage.ManageStore.Wanted;
import com.bloomz.rostersync.manage.edit.StoredItem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Pages of what fits, of a list that knows no such filter. */
final class FilteredPages {
  /** So many pages of the list are looked through for one page of what fits. */
  private static final int MOST_PAGES = 20;

  private FilteredPages() {}

  /**
   * A page that may be short or empty although a cursor leads on.
   *
   * @param read a page of the whole list
   */
  static <T> Page<T> page(Wanted wanted, Predicate<T> fits, Function<Wanted, Page<T>> read) {
    List<StoredItem<T>> found = new ArrayList<>();
    String cursor = wanted.cursor();
    for (int i = 0; i < MOST_PAGES && 2 * found.size() <= wanted.limit(); i++) {
      int left = wanted.limit() - found.size();
      Page<T> page = read.apply(new Wanted(wanted.text(), wanted.current(), cursor, left));
      page.entries().stream().filter(each -> fits.test(each.value())).forEach(found::add);
      cursor = page.cursor();
      if (cursor == null) {
        break;
      }
    }
    return new Page<>(found, cursor);
  }
}
