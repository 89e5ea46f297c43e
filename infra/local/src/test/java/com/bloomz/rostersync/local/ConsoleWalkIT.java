package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A School Admin goes the whole way in the console, from the link to the nightly import, with the
 * mouse and with the keyboard alone; every page on the way is one that everybody can use.
 */
@ResourceLock(ConsoleVisit.BROWSER)
final class ConsoleWalkIT {

  @ParameterizedTest
  @EnumSource(BrowserHand.class)
  void adminLinksImportsInvitesAndSchedules(BrowserHand hand) throws Exception {
    try (var browser = Browser.start();
        var demo =
            new RunningDemo(
                "--no-import", "--students", "60", "--api-port", "0", "--mailbox-port", "0")) {
      var walk = new Walk(browser, hand, demo);
      walk.signIn();
      walk.link();
      walk.set();
      walk.preview();
      walk.check();
      walk.invite();
      walk.schedule();
    }
  }

  /** One admin in one browser; {@code hand} is how the admin works in it. */
  private record Walk(Browser browser, BrowserHand hand, RunningDemo demo, PageCheck page) {
    Walk(Browser browser, BrowserHand hand, RunningDemo demo) {
      this(browser, hand, demo, new PageCheck(browser));
    }

    private String export(String name) {
      return Objects.requireNonNull(demo.exports().get(name));
    }

    /** Every page is looked at once; those of the keyboard's way are the same. */
    private void isGood(String name) {
      if (hand == BrowserHand.MOUSE) {
        page.isGood(name);
      }
    }

    void signIn() {
      browser.open(URI.create(export("API") + "/console/?school=walk"));
      hand.type(browser, "Email address", export("ADMIN_EMAIL"));
      isGood("01-sign-in");
      hand.press(browser, "Sign in");
      browser.awaitText("Clever import is not active for your school");
      isGood("02-inactive");
      hand.press(browser, "Sign out");
      hand.type(browser, "School", "walk");
      hand.type(browser, "Email address", export("ADMIN_EMAIL"));
      hand.tick(browser, "First activate Clever import");
      hand.press(browser, "Sign in");
      browser.awaitText("From Clever to your families");
      isGood("03-not-linked");
    }

    void link() {
      hand.press(browser, "Link your school to Clever");
      hand.type(browser, "District Auth Token", "not-the-token");
      hand.press(browser, "Link to Clever");
      browser.awaitText("Clever does not accept this District Auth Token.");
      isGood("04-token-rejected");
      hand.type(browser, "District Auth Token", export("CLEVER_TOKEN"));
      hand.press(browser, "Link to Clever");
      browser.awaitText("The token is accepted.");
      browser.awaitText("Wendivane Elementary School");
      isGood("05-schools");
      hand.press(browser, "Choose Wendivane Elementary School");
      browser.awaitText("is chosen. Next: choose who is imported.");
    }

    void set() {
      hand.press(browser, "Import settings");
      browser.awaitText("Contacts who become parents");
      hand.tick(browser, "Parent");
      hand.choose(browser, "Invitations come from", "Demo");
      isGood("06-settings");
      hand.tick(browser, "Import every night");
      hand.press(browser, "Save");
      browser.awaitText("need one successful import first.");
      hand.press(browser, "Save without the nightly import");
      browser.awaitText("The settings are saved.");
    }

    void preview() {
      hand.press(browser, "Clever Import");
      browser.awaitText("Linked to Wendivane Elementary School");
      isGood("07-ready");
      hand.press(browser, "Preview");
      isGood("08-preview-dialog");
      hand.press(browser, "Preview");
      browser.awaitText("changes would be made. If you approve, exactly these are made.");
      isGood("09-preview");
      hand.press(browser, "Approve");
      isGood("10-approve");
      hand.press(browser, "Approve");
      browser.awaitText("Last Import Status");
      browser.awaitText("Succeeded");
      isGood("11-imported");
    }

    void check() {
      hand.press(browser, "Check");
      browser.awaitText("Undo this import");
      browser.awaitText("changes in all.");
      isGood("12-report");
    }

    void invite() {
      hand.press(browser, "Invitations");
      browser.awaitText("would be invited now");
      isGood("13-invitations");
      hand.press(browser, browser.beginning("Invite "));
      browser.awaitText("Invitations come from Demo Admin via Bloomz.");
      hand.press(browser, "What is sent");
      browser.awaitText("Reply STOP to opt out.");
      isGood("14-invite");
      hand.press(browser, browser.beginning("Invite "));
      browser.awaitText("are on their way.");
      browser.awaitText("people are being invited");
      browser.await("the emails are in the mailbox", () -> messages().contains("join.bloomz"));
    }

    void schedule() {
      hand.press(browser, "Import settings");
      hand.tick(browser, "Import every night");
      hand.press(browser, "Save");
      browser.awaitText("The settings are saved.");
      hand.press(browser, "Clever Import");
      browser.awaitText("Last Import Status");
      assertThat(browser.text()).doesNotContain("Next");
      isGood("15-all-done");
    }

    private String messages() {
      try (var http = HttpClient.newHttpClient()) {
        URI kept = URI.create(export("MAILBOX") + "/messages");
        return http.send(HttpRequest.newBuilder(kept).build(), BodyHandlers.ofString()).body();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }
}
