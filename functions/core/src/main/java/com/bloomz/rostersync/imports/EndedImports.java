package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.roster.SchoolId;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The reports of imports that have ended, newest first: a few at first, then many at a time. */
final class EndedImports implements Iterator<ImportReport> {
  private static final int FIRST_PAGE = 3;
  private static final int LATER_PAGE = 30;

  private final ImportRecords records;
  private final SchoolId school;
  private @Nullable ImportId before;
  private Iterator<ImportReport> page = List.<ImportReport>of().iterator();
  private int size = FIRST_PAGE;
  private boolean more = true;

  /**
   * @param before only those with a lesser id than this; null for all
   */
  EndedImports(ImportRecords records, SchoolId school, @Nullable ImportId before) {
    this.records = records;
    this.school = school;
    this.before = before;
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && more) {
      List<ImportReport> reports = records.ended(school, before, size);
      more = reports.size() == size;
      before = reports.isEmpty() ? before : reports.getLast().id();
      page = reports.iterator();
      size = LATER_PAGE;
    }
    return page.hasNext();
  }

  @Override
  public ImportReport next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.next();
  }
}
