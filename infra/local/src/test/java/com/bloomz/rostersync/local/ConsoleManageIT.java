package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openqa.selenium.WebElement;

/**
 * Manage in the console: the lists, a class, a person, Family Codes; every page can be used by
 * everybody.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(ConsoleVisit.BROWSER)
final class ConsoleManageIT {
  private final SharedVisit shared = new SharedVisit();

  @AfterAll
  void leave() {
    shared.close();
  }

  @Test
  void listsAreSearched() throws Exception {
    ConsoleVisit visit = shared.atTheFirstPage();
    visit.press("Students");
    visit.awaitText("Student ID");
    visit.isGood("30-students");
    String first = visit.browser().firstLinkOfTheTable();
    visit.type("Search by name", "zzzz");
    visit.awaitText("There is nobody of that name.");
    visit.type("Search by name", first.split(" ", -1)[0]);
    visit.awaitText(first);
    visit.press("Parents");
    visit.awaitText("Add a parent");
    visit.isGood("31-parents");
    visit.press("Staff");
    visit.press("Filter");
    visit.choose("Role", "School Admin");
    visit.awaitText("Filter (1 chosen)");
    visit.browser().await("one admin", () -> visit.browser().rows() == 1);
    visit.choose("Class", "Any");
    visit.isGood("32-staff-filtered");
    visit.press("Add staff");
    visit.isGood("32-add-staff");
    visit.type("First name", "Mary");
    visit.type("Last name", "<img src=x onerror=alert(1)>");
    visit.press("Add");
    visit.browser().await("a person", () -> visit.browser().heading().startsWith("Mary <img"));
    visit.isGood("33-person-by-hand");
  }

  @Test
  void classIsMadeFilledRenamedAndDeleted() throws Exception {
    ConsoleVisit visit = shared.atTheFirstPage();
    visit.press("Classes/Groups");
    visit.awaitText("Clever");
    visit.isGood("34-classes");
    visit.press("Add a class");
    visit.type("Name", "Chess Club");
    visit.press("Add");
    visit.awaitText("Made by hand. Imports never change it.");
    visit.press("Add someone");
    visit.type("Search for staff", "Demo");
    visit.press("Choose Demo Admin");
    visit.awaitText("1 teacher");
    visit.isGood("35-class");
    visit.press("Rename");
    visit.type("Name", "Chess and Checkers");
    visit.press("Save");
    visit.browser().await("the name", () -> visit.browser().heading().equals("Chess and Checkers"));
    visit.press("Archive");
    visit.press("Archive");
    visit.press("Restore");
    visit.press("Delete");
    visit.isGood("36-delete-class");
    visit.press("Delete");
    visit.awaitText("Add a class");
    assertThat(visit.browser().text()).doesNotContain("Chess and Checkers");
  }

  /** M: from a student to the class, from there to the parent, and back to the lists. */
  @Test
  void peopleLeadToTheirClassesAndFamilies() throws Exception {
    ConsoleVisit visit = shared.atTheFirstPage();
    Browser browser = visit.browser();
    openFirstOf(visit, "Students");
    String theClass = follow(visit, "Classes");
    assertThat(browser.text()).contains("From Clever, where its section is named");
    BrowserHand.MOUSE.press(browser, browser.linkIn("1 teacher"));
    browser.awaitText("About this person");
    browser.await("the class", () -> browser.has(theClass));
    visit.isGood("43-teacher");
    openFirstOf(visit, "Parents");
    visit.awaitText("Bloomz looks through the whole school for them");
    visit.press("Show children");
    browser.linkIn("Children");
    visit.isGood("44-parent");
    String parent = browser.heading();
    follow(visit, "Children");
    assertThat(browser.linkIn("Classes").isDisplayed()).isTrue();
    browser.await("the parent", () -> browser.has(parent));
    visit.isGood("45-child");
    assertThat(browser.breadcrumb()).isEqualTo("School Manage Students");
    BrowserHand.MOUSE.press(browser, browser.inBreadcrumb("Students"));
    browser.await("the list", () -> browser.heading().equals("Students"));
    assertThat(browser.breadcrumb()).isEqualTo("School Manage");
  }

  /** Opens the first person of a list, once the list is there. */
  private static void openFirstOf(ConsoleVisit visit, String list) {
    visit.press(list);
    visit.browser().await("the list", () -> visit.browser().heading().equals(list));
    visit.press(visit.browser().firstLinkOfTheTable());
  }

  /** Follows the first link of that card, and gives what it leads to. */
  private static String follow(ConsoleVisit visit, String card) {
    WebElement link = visit.browser().linkIn(card);
    String name = link.getText();
    BrowserHand.MOUSE.press(visit.browser(), link);
    visit.browser().await("the page of " + card, () -> visit.browser().heading().equals(name));
    return name;
  }

  /** Who has nobody to reinvite is told what to do first. */
  @Test
  void reinviteAsksWhom() throws Exception {
    ConsoleVisit visit = shared.atTheFirstPage();
    visit.press("Staff");
    visit.awaitText("To reinvite people, choose them in the list first.");
    assertThat(visit.browser().text()).doesNotContain("0 people");
    visit.press("Choose all shown");
    visit.browser().beginning("Reinvite ");
    assertThat(visit.browser().text()).doesNotContain("choose them in the list first");
  }

  @Test
  void parentIsKeptOutAndLetBackIn() throws Exception {
    ConsoleVisit visit = shared.atTheFirstPage();
    visit.press("Students");
    visit.press(visit.browser().firstLinkOfTheTable());
    visit.awaitText("Can be reached at");
    visit.isGood("37-student");
    visit.press("Reinvite");
    visit.awaitText("This is what each of them would get.");
    visit.awaitText("Invitations come from Demo Admin via Bloomz.");
    visit.press("What is sent");
    visit.awaitText("As a student, you will get news");
    visit.choose("Language", "Espa");
    visit.awaitText("Hola, (nombre):");
    visit.awaitText("(enlace personal)");
    visit.isGood("38-reinvite");
    visit.press("Cancel");
    BrowserHand.MOUSE.press(visit.browser(), visit.browser().beginning("Remove "));
    visit.awaitText("Keep out");
    visit.isGood("39-remove-parent");
    visit.press("Remove the parent");
    visit.awaitText("Kept out of this family");
    BrowserHand.MOUSE.press(visit.browser(), visit.browser().beginning("Let "));
    visit
        .browser()
        .await("back", () -> !visit.browser().text().contains("Kept out of this family"));
  }

  @Test
  void familyCodesAreMade() throws Exception {
    ConsoleVisit visit = shared.atTheFirstPage();
    visit.press("Family Codes");
    visit.press("Make missing codes");
    visit.awaitText("codes are made.");
    assertThat(visit.browser().text()).containsPattern("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}");
    visit.isGood("40-family-codes");
    visit.isGoodOnPaper("40-family-codes-printed");
  }

  /** In the browser's language, and in the one that the person chooses. */
  @Test
  void everythingIsSpanishToo() throws Exception {
    ConsoleVisit visit = shared.atTheFirstPage();
    visit.press("Español");
    visit.awaitText("Estado de la última importación");
    visit.isGood("60-spanish");
    visit.press("Opciones de importación");
    var unused = visit.browser().labeled("Parent/Guardian");
    visit.isGood("61-spanish-settings");
    visit.open();
    visit.awaitText("Estado de la última importación");
    visit.press("English");
    visit.awaitText("Last Import Status");
  }

  @Test
  void reportsCanBeUsedByEverybody() throws Exception {
    ConsoleVisit visit = shared.atTheFirstPage();
    for (String entry :
        List.of(
            "Import history",
            "Changes of settings",
            "Changes by hand",
            "Data health",
            "Why?",
            "Over time")) {
      visit.press(entry);
      visit.browser().await("the page", () -> visit.browser().heading().equals(entry));
      visit.browser().await("it has loaded", () -> !visit.browser().text().contains("Loading"));
      visit.isGood("50-" + entry.toLowerCase(Locale.ROOT).replace(' ', '-').replace("?", ""));
    }
    visit.press("Changes of settings");
    visit.awaitText("Demo Admin (you)");
    openFirstOf(visit, "Students");
    visit.awaitText("About this person");
    visit.press("Why?");
    visit.awaitText("For Bloomz support: rule ");
    visit.isGood("51-why");
    visit.press("Import history");
    visit.press(visit.browser().firstLinkOfTheTable());
    visit.awaitText("changes in all.");
    visit.isGood("52-report");
    visit.isGoodOnPaper("52-report-printed");
  }
}
