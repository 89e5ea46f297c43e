package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WindowType;

/** What the console does when something goes wrong: nothing that a person typed is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(ConsoleVisit.BROWSER)
final class ConsoleTroubleIT {
  private final SharedVisit shared = new SharedVisit();

  @AfterAll
  void leave() {
    shared.close();
  }

  /** S 1: the second is told, and both can be had. */
  @Test
  void twoAdminsSaveAtOnce() throws Exception {
    ConsoleVisit visit = shared.atTheFirstPage();
    Browser browser = visit.browser();
    visit.settings();
    visit.tick("Recreate archived classes");
    String mine = browser.driver().getWindowHandle();
    browser.driver().switchTo().newWindow(WindowType.TAB);
    visit.open();
    visit.signIn();
    visit.settings();
    visit.tick("Do not override staff assignments");
    visit.press("Save");
    visit.awaitText("The settings are saved.");
    browser.driver().close();

    browser.driver().switchTo().window(mine);
    visit.press("Save");
    visit.awaitText("Someone else saved these settings first");
    assertThat(browser.text()).contains("they changed: Do not override staff assignments");
    visit.isGood("20-two-admins");
    visit.press("Save mine over theirs");
    visit.awaitText("The settings are saved.");
    assertThat(browser.labeled("Recreate archived classes").isSelected()).isTrue();
    assertThat(browser.labeled("Do not override staff assignments").isSelected()).isTrue();
  }

  @Test
  void lostConnectionComesBackByItself() throws Exception {
    ConsoleVisit visit = shared.atTheFirstPage();
    Browser browser = visit.browser();
    visit.press("Students");
    browser.labeled("Search by name");
    offline(browser, true);
    visit.press("Parents");
    visit.awaitText("No connection to Bloomz.");
    visit.isGood("21-no-connection");
    offline(browser, false);
    browser.await(
        "the list is there",
        () -> !browser.text().contains("No connection") && browser.has("Add a parent"));
  }

  @Test
  void expiredSessionGoesOnAfterTheSignIn() throws Exception {
    ConsoleVisit visit = shared.atTheFirstPage();
    Browser browser = visit.browser();
    visit.settings();
    visit.tick("School Office Staff");
    browser.command("Network.enable", Map.of());
    headers(browser, Map.of("Authorization", "Bearer expired"));
    visit.press("Save");
    visit.awaitText("Your session has ended.");
    visit.isGood("22-expired");
    headers(browser, Map.of());
    visit.signIn();
    visit.awaitText("The settings are saved.");
    assertThat(browser.labeled("School Office Staff").isSelected()).isTrue();
  }

  /** A part of the page that cannot be read says so, asks once, and can be told to try again. */
  @Test
  void whatIsSentIsReadOnceUntilAskedAgain() throws Exception {
    ConsoleVisit visit = shared.atTheFirstPage();
    Browser browser = visit.browser();
    browser.breakAnswers("/invitations/examples");
    visit.press("Import Now");
    visit.tick("Invite students");
    visit.awaitText("Try again");
    visit.isGood("26-not-read");
    visit.tick("Invite parents");
    assertThat(browser.mendAnswers()).as("calls").isEqualTo(1);
    visit.press("Try again");
    visit.press("What is sent");
    visit.choose("To", "Parents");
    visit.awaitText("As a parent or guardian, you will get news");
    assertThat(browser.text()).doesNotContain("Try again");
    visit.press("Cancel");
  }

  /** M: the whole school is looked through when somebody asks, and an edit alone is no asking. */
  @Test
  void childrenAreLookedForWhenSomebodyAsks() throws Exception {
    ConsoleVisit visit = shared.atTheFirstPage();
    Browser browser = visit.browser();
    browser.breakAnswers("/children");
    visit.press("Parents");
    visit.awaitText("Add a parent");
    visit.press(browser.firstLinkOfTheTable());
    visit.press("Show children");
    visit.awaitText("Try again");
    visit.press("Change");
    assertThat(browser.text()).as("said in its own place").doesNotContain("Loading");
    visit.press("Cancel");
    assertThat(browser.mendAnswers()).as("calls").isEqualTo(1);
    visit.press("Try again");
    var unused = browser.linkIn("Children");
    browser.breakAnswers("/children");
    visit.press("Change");
    visit.type("Phone", "(202) 555-0143");
    visit.press("Save");
    visit.awaitText("+12025550143");
    assertThat(browser.mendAnswers()).as("calls after an edit").isZero();
    assertThat(browser.linkIn("Children").isDisplayed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Invitations, /invitations/preview, By person",
    "Over time, /reach, How families can be reached",
  })
  void partOfAPageThatWasNotReadIsReadAgain(String entry, String path, String shown)
      throws Exception {
    ConsoleVisit visit = shared.atTheFirstPage();
    Browser browser = visit.browser();
    browser.breakAnswers(path);
    visit.press(entry);
    visit.awaitText("Try again");
    assertThat(browser.text()).doesNotContain("Loading");
    assertThat(browser.mendAnswers()).as("calls").isEqualTo(1);
    visit.press("Try again");
    visit.awaitText(shown);
  }

  @Test
  void codeOfThePageThatDidNotComeIsAskedForAgain() throws Exception {
    ConsoleVisit visit = shared.atTheFirstPage();
    Browser browser = visit.browser();
    browser.command("Network.enable", Map.of());
    browser.command("Network.setBlockedURLs", Map.of("urls", List.of("*/parts/messages.js")));
    visit.press("Import Now");
    visit.tick("Invite students");
    visit.awaitText("Try again");
    browser.command("Network.setBlockedURLs", Map.of("urls", List.of()));
    visit.press("Try again");
    visit.awaitText("Invitations come from Demo Admin via Bloomz.");
    visit.press("Cancel");
  }

  /** I 3. */
  @Test
  void progressIsShownAndTheImportCanceled() throws Exception {
    ConsoleVisit visit = shared.atTheFirstPage();
    visit.fault(
        """
        {"action": "delay", "millis": 6000, "times": 12}
        """);
    visit.press("Import Now");
    visit.press("Import Now");
    visit.awaitText("Reading from Clever");
    assertThat(visit.browser().text()).as("nothing is proposed meanwhile").doesNotContain("Next");
    visit.isGood("27-progress");
    visit.press("Cancel the import");
    visit.awaitText("The import is canceled.");
    visit.isGood("28-import-canceled");
  }

  /** L: Clever sends the browser back, and the page goes on where it was. */
  @Test
  void adminLogsInWithClever() throws Exception {
    ConsoleVisit visit = shared.atTheFirstPage();
    visit.press("Link to Clever");
    visit.awaitText("Your Clever school");
    visit.isGood("29-link");
    visit.press("Log in with Clever");
    visit.awaitText("Bloomz now knows you at Clever.");
    visit.awaitText("Your Clever school");
    assertThat(visit.browser().driver().getCurrentUrl()).doesNotContain("code=");
    visit.isGood("29-logged-in");
  }

  private static void offline(Browser browser, boolean is) {
    browser.command("Network.enable", Map.of());
    browser.command(
        "Network.emulateNetworkConditions",
        Map.of("offline", is, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  private static void headers(Browser browser, Map<String, Object> headers) {
    browser.command("Network.setExtraHTTPHeaders", Map.of("headers", headers));
  }
}
