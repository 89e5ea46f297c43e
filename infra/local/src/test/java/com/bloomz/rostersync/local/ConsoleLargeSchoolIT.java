package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.local.PageMeter.Load;
import com.bloomz.rostersync.local.stack.Cleanup;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The console of a large school, on a slow processor. Bytes and calls are asserted; times are
 * printed, as they are this machine's. The system property {@code console.students} says how large
 * the school is.
 */
@ResourceLock(ConsoleVisit.BROWSER)
final class ConsoleLargeSchoolIT {
  private static final String STUDENTS = System.getProperty("console.students", "600");
  private static final int MOST_BYTES = 150_000;
  private static final int MOST_CALLS = 32;
  private static final int PAGE = 50;

  @Test
  void firstPagesAreLightAndSearchIsQuick() throws Exception {
    try (var visit = new ConsoleVisit(new Cleanup(), "--students", STUDENTS)) {
      var meter = new PageMeter(visit.browser());
      var pace = meter.pace();
      System.out.printf(
          "%6d ms for a piece of work, %d ms as slow as the pages are loaded%n",
          pace.usual(), pace.slowed());
      measure("Clever Import", meter.load(page(visit, "#/clever-import"), "#last-import"));
      assertThat(meter.reads()).as("reads of the API").isEqualTo(4);
      measure("Students", meter.load(page(visit, "#/manage/students"), "main tbody tr"));
      assertThat(meter.reads()).as("reads of the API").isOne();
      assertThat(visit.browser().rows()).isEqualTo(PAGE);

      String first = visit.browser().firstLinkOfTheTable();
      meter.startTyping();
      visit.type("Search by name", first);
      visit.browser().await("the list is of that name", () -> visit.browser().rows() < PAGE);
      visit.awaitText(first);
      visit.type("Search by name", " ");
      visit.browser().await("the list is long again", () -> visit.browser().rows() == PAGE);
      System.out.printf("%6d ms at most in which typing waits%n", meter.blocked());
    }
  }

  private static void measure(String name, Load load) {
    System.out.printf(
        "%6d ms until %s can be used, %d ms of it at once; %d bytes in %d calls%n",
        load.usable(), name, load.blocked(), load.bytes(), load.calls());
    assertThat(load.bytes()).as(name).isLessThanOrEqualTo(MOST_BYTES);
    assertThat(load.calls()).as(name).isLessThanOrEqualTo(MOST_CALLS);
  }

  /** Another query than before, as a page is not loaded again for another fragment. */
  private static URI page(ConsoleVisit visit, String fragment) {
    return URI.create(visit.export("API") + "/console/?" + fragment.length() + fragment);
  }
}
