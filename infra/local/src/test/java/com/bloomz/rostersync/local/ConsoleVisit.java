package com.bloomz.rostersync.local;

import com.bloomz.rostersync.local.stack.Cleanup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.stream.Stream;

/** A School Admin who is signed in to the console of a demo that has imported its school. */
final class ConsoleVisit implements AutoCloseable {
  /** A lock: one browser at a time. */
  static final String BROWSER = "a browser";

  private final Browser browser;
  private final RunningDemo demo;
  private final PageCheck page;

  /** Starts a browser and a demo with 60 students, whose parents and staff are chosen. */
  ConsoleVisit() throws IOException {
    this(new Cleanup(), "--students", "60", "--invite", "teachers");
  }

  /** The same with other options of the demo. */
  ConsoleVisit(Cleanup cleanup, String... options) throws IOException {
    this.browser = Browser.start();
    this.demo =
        new RunningDemo(
            cleanup,
            Stream.concat(Stream.of(options), Stream.of("--api-port", "0", "--mailbox-port", "0"))
                .toArray(String[]::new));
    this.page = new PageCheck(browser);
    open();
    signIn();
    browser.awaitText("Last Import Status");
  }

  /** Opens the page anew; a tab that was signed in is so again. */
  void open() {
    browser.open(URI.create("about:blank"));
    browser.open(URI.create(export("API") + "/console/?school=" + export("SCHOOL")));
  }

  /** Fills in the sign-in that is shown. */
  void signIn() {
    hand().type(browser, "Email address", export("ADMIN_EMAIL"));
    hand().press(browser, "Sign in");
  }

  Browser browser() {
    return browser;
  }

  static BrowserHand hand() {
    return BrowserHand.MOUSE;
  }

  /** Opens the settings, and waits until all of them are there. */
  void settings() {
    press("Import settings");
    var unused = browser.labeled("Parent/Guardian");
  }

  void press(String name) {
    hand().press(browser, name);
  }

  void tick(String label) {
    hand().tick(browser, label);
  }

  void type(String label, String text) {
    hand().type(browser, label, text);
  }

  void choose(String label, String entry) {
    hand().choose(browser, label, entry);
  }

  void awaitText(String text) {
    browser.awaitText(text);
  }

  /** The page as it stands is one that everybody can use. */
  void isGood(String name) {
    page.isGood(name);
  }

  /** The page as it is printed has nothing on it that only a screen needs. */
  void isGoodOnPaper(String name) {
    page.isGoodOnPaper(name);
  }

  String export(String name) {
    return Objects.requireNonNull(demo.exports().get(name));
  }

  /** Lets the simulated Clever fail; the fault is JSON. */
  void fault(String json) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      URI faults = URI.create(export("CLEVER") + "/_simulator/faults");
      var body = BodyPublishers.ofString(json);
      var unused =
          http.send(HttpRequest.newBuilder(faults).POST(body).build(), BodyHandlers.discarding());
    }
  }

  @Override
  public void close() {
    browser.close();
    demo.close();
  }
}
