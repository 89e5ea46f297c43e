package com.bloomz.rostersync.local;

import java.net.URI;
import java.util.Map;
import java.util.Objects;

/**
 * What a page costs in a browser that has seen nothing before and whose processor is as slow as a
 * small laptop's: a quarter of this machine's.
 */
final class PageMeter {
  private static final int SLOWER = 4;

  /** A page can be used once something is there that fits the selector. */
  private static final String WATCH =
      """
      window.meter = { usable: null, tasks: [], keys: [] };
      new PerformanceObserver((list) => meter.tasks.push(...list.getEntries().map((each) => each.duration)))
        .observe({ type: 'longtask', buffered: true });
      new PerformanceObserver((list) => meter.keys.push(...list.getEntries()
        .filter((each) => each.name === 'keydown').map((each) => each.processingEnd - each.startTime)))
        .observe({ type: 'event', durationThreshold: 16 });
      new MutationObserver(() => {
        if (meter.usable === null && document.querySelector(SELECTOR) !== null) {
          meter.usable = performance.now();
        }
      }).observe(document, { childList: true, subtree: true });
      """;

  private static final String ENTRIES =
      "const all = [...performance.getEntriesByType('navigation'),"
          + " ...performance.getEntriesByType('resource')]; ";

  /** Work of a known size. */
  private static final String WORK =
      """
      const start = performance.now();
      for (let i = 0, x = 1; i < 2e7; i++) { x = (x * 1103515245 + 12345) & 0x7fffffff; }
      return Math.round(performance.now() - start);
      """;

  private final Browser browser;

  PageMeter(Browser browser) {
    this.browser = browser;
  }

  /**
   * A page as it was loaded.
   *
   * @param bytes over the wire, with headers
   * @param calls how many files and answers of the API it took
   * @param usable milliseconds from the address to a page that can be used
   * @param blocked milliseconds of the longest task
   */
  record Load(long bytes, long calls, long usable, long blocked) {}

  /**
   * How fast the browser's processor is while nothing is loaded, in milliseconds for the same work:
   * what is measured on a machine that others use, too, is judged by it.
   *
   * @param usual as the machine is
   * @param slowed as pages are loaded
   */
  record Pace(long usual, long slowed) {}

  /** Measures the processor. */
  Pace pace() {
    slow(1);
    long usual = number(WORK);
    slow(SLOWER);
    return new Pace(usual, number(WORK));
  }

  /** Opens a page with nothing in the cache. */
  Load load(URI page, String selector) {
    browser.command("Network.enable", Map.of());
    browser.command("Network.clearBrowserCache", Map.of());
    slow(SLOWER);
    Object watch =
        browser
            .command(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of("source", WATCH.replace("SELECTOR", "'" + selector + "'")))
            .get("identifier");
    browser.open(page);
    browser.await("it can be used", () -> browser.run("return meter.usable;") != null);
    browser.command(
        "Page.removeScriptToEvaluateOnNewDocument",
        Map.of("identifier", Objects.requireNonNull(watch)));
    return new Load(
        number(ENTRIES + "return all.reduce((sum, each) => sum + each.transferSize, 0);"),
        number(ENTRIES + "return all.length;"),
        number("return Math.round(meter.usable);"),
        number("return Math.round(Math.max(0, ...meter.tasks));"));
  }

  /** How many answers of the API the page has taken so far. */
  long reads() {
    return number(ENTRIES + "return all.filter((each) => each.name.includes('/schools/')).length;");
  }

  /** Forgets what has blocked the page so far. */
  void startTyping() {
    browser.run("meter.tasks = []; meter.keys = [];");
  }

  /** Milliseconds for which typing has blocked the page at most. */
  long blocked() {
    return number("return Math.round(Math.max(0, ...meter.tasks, ...meter.keys));");
  }

  private void slow(int rate) {
    browser.command("Emulation.setCPUThrottlingRate", Map.of("rate", rate));
  }

  private long number(String script) {
    return ((Number) Objects.requireNonNull(browser.run(script))).longValue();
  }
}
