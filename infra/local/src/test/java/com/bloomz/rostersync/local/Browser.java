package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Chromium with a window of its own, in which a test finds things by the names that people read.
 */
final class Browser implements AutoCloseable {
  /** What keeps Chromium from asking anything of the network or the machine by itself. */
  static final List<String> QUIET =
      List.of(
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-quic",
          "--disable-sync",
          "--no-first-run");

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(50);

  /** In the dialog that is open; without one, first in the page's own part, then everywhere. */
  private static final String SCOPE =
      """
      const dialog = [...document.querySelectorAll('dialog[open]')].pop();
      const roots = dialog ? [dialog] : [document.querySelector('main') ?? document, document];
      const tidy = (text) => text.trim().replace(/\\s+/g, ' ');
      const find = (selector, fits) =>
        roots.flatMap((root) => [...root.querySelectorAll(selector)]).find(fits) ?? null;
      """;

  private static final String NAMED =
      SCOPE
          + """
          return find('button, a[href], summary', (each) => each.checkVisibility() && !each.disabled
            && [each.getAttribute('aria-label'), each.textContent].some((text) => text !== null
              && (arguments[1] ? tidy(text).startsWith(arguments[0]) : tidy(text) === arguments[0])));
          """;

  private static final String LABELED =
      SCOPE
          + """
          const label = find('label', (each) => tidy(each.textContent).startsWith(arguments[0]));
          return label === null ? null : document.getElementById(label.htmlFor);
          """;

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts it, or skips the test where there is none. */
  static Browser start() {
    Optional<Path> browser = program("chromium");
    Optional<Path> control = program("chromedriver");
    assumeTrue(browser.isPresent(), "needs a browser: no chromium is on the PATH");
    assumeTrue(control.isPresent(), "needs a browser: no chromedriver is on the PATH");
    var options = new ChromeOptions();
    options.setBinary(browser.get().toFile());
    options.addArguments(QUIET);
    options.addArguments("--headless=new", "--no-sandbox", "--window-size=1280,1000");
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(control.get().toFile())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  private static Optional<Path> program(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  void open(URI page) {
    driver.get(page.toString());
  }

  /** Waits for a button or link of that name that can be pressed. */
  WebElement named(String name) {
    return found(NAMED, name, false);
  }

  /** The same by how its name begins. */
  WebElement beginning(String name) {
    return found(NAMED, name, true);
  }

  /** Waits for the field whose label begins with that text. */
  WebElement labeled(String label) {
    return found(LABELED, label, true);
  }

  /** Whether there is a button or link of that name. */
  boolean has(String name) {
    return driver.executeScript(NAMED, name, false) != null;
  }

  private WebElement found(String script, String name, boolean begins) {
    await("there is: " + name, () -> driver.executeScript(script, name, begins) != null);
    return (WebElement) Objects.requireNonNull(driver.executeScript(script, name, begins));
  }

  /** Waits until the page has that text. */
  void awaitText(String text) {
    await("the page says: " + text, () -> text().contains(text));
  }

  /** What a person reads. */
  String text() {
    return String.valueOf(driver.executeScript("return document.body.innerText;"));
  }

  /** Waits for a table, and gives the text of the first link in it. */
  String firstLinkOfTheTable() {
    String script =
        "return document.querySelector('main table tbody a')?.textContent.trim() ?? null;";
    await("there is a table", () -> driver.executeScript(script) != null);
    return String.valueOf(driver.executeScript(script));
  }

  /** Waits for a card of that heading with links in it, and gives the first. */
  WebElement linkIn(String heading) {
    String script =
        """
        return [...document.querySelectorAll('main section')]
          .find((each) => each.querySelector('h2')?.textContent === arguments[0])
          ?.querySelector('tbody a') ?? null;
        """;
    await("links below: " + heading, () -> driver.executeScript(script, heading) != null);
    return (WebElement) Objects.requireNonNull(driver.executeScript(script, heading));
  }

  /** Waits for a table, and gives the link of its last row. */
  WebElement lastRow() {
    String script =
        "return [...document.querySelectorAll('main table tbody th a')].at(-1) ?? null;";
    await("there is a table", () -> driver.executeScript(script) != null);
    return (WebElement) Objects.requireNonNull(driver.executeScript(script));
  }

  /** How many entries the tables have. */
  long rows() {
    return ((Number)
            Objects.requireNonNull(
                driver.executeScript("return document.querySelectorAll('main tbody tr').length;")))
        .longValue();
  }

  /** Where the page says that it is. */
  String breadcrumb() {
    return String.valueOf(
        driver.executeScript(
            "return [...document.querySelectorAll('.breadcrumb li')]"
                + ".map((each) => each.textContent.trim()).join(' ');"));
  }

  /** Waits for a link of that name in {@link #breadcrumb}. */
  WebElement inBreadcrumb(String name) {
    String script =
        "return [...document.querySelectorAll('.breadcrumb a')]"
            + ".find((each) => each.textContent.trim() === arguments[0]) ?? null;";
    await("a link back to " + name, () -> driver.executeScript(script, name) != null);
    return (WebElement) Objects.requireNonNull(driver.executeScript(script, name));
  }

  String heading() {
    return String.valueOf(
        driver.executeScript("return document.querySelector('h1')?.textContent ?? '';"));
  }

  /** Waits for something that comes about by itself. */
  void await(String what, BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as(what + ", but: " + text()).isBefore(end);
      try {
        Thread.sleep(LOOK);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  /** From now on the page gets a 500 where it asks for an address that ends so. */
  void breakAnswers(String ending) {
    run(
        """
        const real = window.fetch;
        window.broken = { count: 0, end: () => { window.fetch = real; } };
        window.fetch = (address, request) => {
          if (!address.endsWith(arguments[0])) {
            return real(address, request);
          }
          window.broken.count++;
          return Promise.resolve(new Response('', { status: 500 }));
        };
        """,
        ending);
  }

  /** Ends that, and gives how often the page has asked. */
  long mendAnswers() {
    Object count = run("window.broken.end(); return window.broken.count;");
    return ((Number) Objects.requireNonNull(count)).longValue();
  }

  @Nullable Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** A command of Chrome's own protocol. */
  Map<String, Object> command(String name, Map<String, Object> parameters) {
    return new HashMap<>(driver.executeCdpCommand(name, parameters));
  }

  ChromeDriver driver() {
    return driver;
  }

  /** What the page's console has said since the last call: a fault of the page's own code. */
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(Object::toString)
        .filter(line -> !line.contains("the server responded with a status of"))
        .filter(line -> !line.contains("net::ERR_"))
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
