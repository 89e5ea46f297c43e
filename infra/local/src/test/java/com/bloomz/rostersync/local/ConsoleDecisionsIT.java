package com.bloomz.rostersync.local;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Held removals (X 2) and undo (X 3) in the console. */
@ResourceLock(ConsoleVisit.BROWSER)
final class ConsoleDecisionsIT {

  @Test
  void heldRemovalsAreLookedAtAndAnImportIsUndone() throws Exception {
    try (var visit = new ConsoleVisit()) {
      keepEveryone(visit);
      visit.open();
      undo(visit);
      visit.open();
      compare(visit);
      why(visit);
    }
  }

  private static void keepEveryone(ConsoleVisit visit) throws Exception {
    visit.fault("{\"name\":\"half-of-students-at-first\"}");
    visit.press("Import Now");
    visit.tick("Full data");
    visit.tick("Invite parents");
    visit.tick("Invite students");
    visit.press("What is sent");
    visit.choose("To", "Parents");
    visit.awaitText("As a parent or guardian, you will get news");
    visit.isGood("22-what-is-sent");
    visit.tick("Invite parents");
    visit.tick("Invite students");
    visit.isGood("23-full-data");
    visit.press("Import Now");
    visit.awaitText("Removals held");
    visit.isGood("24-held");
    visit.press("Look and decide");
    visit.awaitText("Likely cause:");
    visit.awaitText("Students: 30 of 60 would leave");
    visit.isGood("25-held-removals");
    visit.press("Let them leave");
    visit.isGood("26-let-them-leave");
    visit.press("Cancel");
    visit.press("Keep everyone");
    visit.awaitText("Everyone is kept. Nothing has changed.");
  }

  private static void undo(ConsoleVisit visit) {
    visit.press("Import history");
    ConsoleVisit.hand().press(visit.browser(), visit.browser().lastRow());
    visit.press("Undo this import");
    visit.isGood("27-undo");
    visit.press("Undo");
    visit.awaitText("Undo: Import Now");
    visit.press("Students");
    visit.awaitText("There is nobody of that name.");
  }

  private static void compare(ConsoleVisit visit) {
    visit.press("Over time");
    visit.awaitText("Added by an import");
    visit.awaitText("How families can be reached");
    visit.isGood("53-over-time-of-several");
    visit.press("Import history");
    ConsoleVisit.hand().press(visit.browser(), visit.browser().beginning("Compare the import"));
    visit.awaitText("0 changes by hand lie between.");
    visit.isGood("54-difference");
  }

  /** X 4: from a class's and a person's own page. */
  private static void why(ConsoleVisit visit) {
    visit.press("Students");
    visit.choose("Show", "Left");
    visit.press(visit.browser().firstLinkOfTheTable());
    visit.awaitText("Has left");
    visit.press("Why?");
    visit.awaitText("What was done");
    visit.isGood("55-why-somebody-has-left");
    visit.type("Person or class", "Demo Admin");
    visit.press("Ask");
    visit.awaitText("School Admin");
    visit.isGood("56-why-asked");
  }
}
