package com.bloomz.rostersync.local;

import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** How a person works in a browser: with the mouse, or with the keyboard alone. */
enum BrowserHand {
  MOUSE {
    @Override
    void press(Browser browser, WebElement element) {
      for (int i = 0; !isPressed(browser, element); i++) {
        if (i == MOST_STOPS) {
          throw new AssertionError("something covers " + element.getText());
        }
      }
    }

    /** A page that still loads moves what is below. */
    private boolean isPressed(Browser browser, WebElement element) {
      browser.run("arguments[0].scrollIntoView({ block: 'center' });", element);
      try {
        element.click();
        return true;
      } catch (ElementClickInterceptedException _) {
        return false;
      }
    }

    @Override
    void focus(Browser browser, WebElement element) {
      browser.run("arguments[0].focus();", element);
    }
  },

  KEYBOARD {
    @Override
    void press(Browser browser, WebElement element) {
      focus(browser, element);
      boolean isLink = element.getTagName().equals("a");
      new Actions(browser.driver()).sendKeys(isLink ? Keys.ENTER : Keys.SPACE).perform();
    }

    @Override
    void focus(Browser browser, WebElement element) {
      for (int i = 0; i < MOST_STOPS; i++) {
        if (browser.driver().switchTo().activeElement().equals(element)) {
          return;
        }
        new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
      }
      throw new AssertionError("the keyboard does not reach " + element.getText());
    }
  };

  private static final int MOST_STOPS = 250;

  /** Presses a button, follows a link, or ticks a box. */
  abstract void press(Browser browser, WebElement element);

  abstract void focus(Browser browser, WebElement element);

  void press(Browser browser, String name) {
    press(browser, browser.named(name));
  }

  void tick(Browser browser, String label) {
    press(browser, browser.labeled(label));
  }

  /** Types over what a field has. */
  void type(Browser browser, String label, String text) {
    focus(browser, browser.labeled(label));
    new Actions(browser.driver())
        .keyDown(Keys.CONTROL)
        .sendKeys("a")
        .keyUp(Keys.CONTROL)
        .sendKeys(text)
        .perform();
  }

  /** Chooses an entry of a list by how it begins. */
  void choose(Browser browser, String label, String entry) {
    focus(browser, browser.labeled(label));
    new Actions(browser.driver()).sendKeys(entry).perform();
  }
}
