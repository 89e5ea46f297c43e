package com.bloomz.rostersync.change;

/** The rule of the product behind a change, so that the journal says why. */
public enum Rule {
  C_1("C 1", "every section with a name of its own becomes a class"),
  C_3("C 3", "a class follows its section's name until an admin renames it"),
  C_4("C 4", "an archived class is made active again, as the setting says"),
  I_4("I 4", "what Clever no longer shows leaves, as the kind of run says"),
  I_5("I 5", "who comes back is the same person"),
  P_1("P 1", "the person was matched to a member who was there before"),
  P_2("P 2", "the known person has a new id in Clever"),
  P_3("P 3", "the role follows Clever until an admin raises it"),
  P_4("P 4", "one person with several roles is one member"),
  P_5("P 5", "names, addresses and numbers follow Clever"),
  P_6("P 6", "the student id follows the chosen field"),
  P_8("P 8", "everyone whom Clever lists for the school, or for a section, is in it"),
  P_10("P 10", "the record is another person in Clever now"),
  P_13("P 13", "who was removed by hand stays out if kept out, else comes back"),
  G_1("G 1", "a contact with a chosen value is a parent of that student"),
  G_3("G 3", "contact records of one person are one member"),
  G_6("G 6", "who returns starts from what Clever says now"),
  N_5("N 5", "messages are in the language of the family's home"),
  X_3("X 3", "an import was undone"),
  M("M", "a person changed it in Bloomz");

  private final String number;
  private final String text;

  Rule(String number, String text) {
    this.number = number;
    this.text = text;
  }

  /** The rule's number in the product's rules, such as {@code C 3}. */
  public String number() {
    return number;
  }

  /** The rule in a few words, for an admin. */
  public String text() {
    return text;
  }
}
