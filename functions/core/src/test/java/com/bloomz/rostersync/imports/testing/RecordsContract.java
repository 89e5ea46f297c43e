package com.bloomz.rostersync.imports.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.JournalPage;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept of imports is read in order, and by pages (I 3, X 5). */
public abstract class RecordsContract extends ImportStoreContract {
  @Test
  void tellsWhatHasEndedNewestFirst() {
    for (int i = 1; i <= 4; i++) {
      finished(new ImportId("000" + i));
    }
    ImportId going = claimed(new ImportId("0009")).request().id();

    assertThat(records().ended(school, null, 10))
        .extracting(report -> report.id().value())
        .containsExactly("0004", "0003", "0002", "0001");
    assertThat(records().ended(school, new ImportId("0003"), 1))
        .extracting(report -> report.id().value())
        .containsExactly("0002");
    assertThat(records().ended(school, null, 10)).noneMatch(report -> report.id().equals(going));
    assertThat(records().ended(new SchoolId("nobody"), null, 10)).isEmpty();
  }

  /** How many imports the search for a report goes back, more than one page at least. */
  protected int farBack() {
    return 40;
  }

  @Test
  void findsTheNewestReportThatIsWantedHoweverFarBack() {
    for (int i = 140 - farBack(); i < 140; i++) {
      finished(new ImportId("0" + i));
    }

    assertThat(newestWith("0139")).contains("0139");
    assertThat(newestWith("0138")).contains("0138");
    String oldest = "0" + (140 - farBack());
    assertThat(newestWith(oldest)).contains(oldest);
    assertThat(newestWith("0099")).isEmpty();
    assertThat(records().newest(new SchoolId("nobody"), _ -> true)).isEmpty();
  }

  private Optional<String> newestWith(String id) {
    return records()
        .newest(school, report -> report.id().value().equals(id))
        .map(report -> report.id().value());
  }

  @Test
  void pagesOfAJournalAreTheJournal() {
    Claim worker = claimed(FIRST);
    assertThat(pages(FIRST, 7)).isEmpty();
    List<Write> writes = Samples.newMembers(0, 400);
    applied(worker, writes);

    List<Change> whole = writes.stream().flatMap(write -> write.changes().stream()).toList();
    assertThat(whole).hasSize(400);
    for (int limit : List.of(1, 7, 98, 399, 400, 500)) {
      assertThat(pages(FIRST, limit)).isEqualTo(whole);
    }
  }

  @Test
  void whatIsNoCursorOfAJournalIsRefused() {
    claimed(FIRST);

    for (String none : List.of("x", "-1", "1~", "000001.00000000.00", "", "9".repeat(40))) {
      assertThatThrownBy(() -> records().journal(school, FIRST, none, 10))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private List<Change> pages(ImportId id, int limit) {
    List<Change> all = new ArrayList<>();
    JournalPage page = records().journal(school, id, null, limit);
    all.addAll(page.changes());
    while (page.cursor() != null) {
      assertThat(page.changes()).hasSize(limit);
      page = records().journal(school, id, page.cursor(), limit);
      all.addAll(page.changes());
    }
    return all;
  }
}
