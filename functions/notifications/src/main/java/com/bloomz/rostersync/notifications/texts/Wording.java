package com.bloomz.rostersync.notifications.texts;

import com.bloomz.rostersync.messages.Language;

/** What stands where a name cannot be shown, because nothing of it can be read. */
record Wording(String school, String inviter, String person, String child, String className) {
  private static final Wording ENGLISH =
      new Wording("your school", "Your school", "there", "your child", "a class");
  private static final Wording SPANISH =
      new Wording("su escuela", "Su escuela", "buen día", "su hijo o hija", "una clase");

  static Wording in(Language language) {
    return switch (language) {
      case ENGLISH -> ENGLISH;
      case SPANISH -> SPANISH;
    };
  }
}
