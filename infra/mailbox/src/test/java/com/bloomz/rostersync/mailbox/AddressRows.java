package com.bloomz.rostersync.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts as schools type them, and what they are to become; docs/addresses.md shows them. */
final class AddressRows {
  private AddressRows() {}

  /**
   * An email address as entered.
   *
   * @param kept the form that is stored, compared and sent to; null: {@code bad-email}, or nothing
   *     for a word that says there is none
   * @param why empty where it is plain
   */
  record EmailRow(String entered, @Nullable String kept, String why) {}

  /**
   * A phone field as entered.
   *
   * @param kept E.164; null: {@code bad-phone}, or nothing for a word that says there is none
   * @param others what {@code several-phones} reports
   * @param known whether the phone library knows the area code; else {@code unknown-area-code}
   */
  record PhoneRow(String entered, @Nullable String kept, List<String> others, boolean known) {}

  /** What an answer to a text does. */
  enum Meaning {
    STOP,
    START,
    NOTHING
  }

  /**
   * An answer to a text message.
   *
   * @param aws whether AWS opts the number out by itself, too
   */
  record AnswerRow(String text, Meaning meaning, boolean aws) {}

  static final List<EmailRow> EMAILS =
      List.of(
          good("ada@school.org", "ada@school.org"),
          new EmailRow("Ada.Low@School.ORG", "Ada.Low@school.org", "domains have no case"),
          good("o'brien+x@school.k12.tx.us", "o'brien+x@school.k12.tx.us"),
          good("!#$%&'*+/=?^_`{|}~-@x-1.org", "!#$%&'*+/=?^_`{|}~-@x-1.org"),
          unseen("maria.ruiz@f.example.org\u200b", "maria.ruiz@f.example.org"),
          unseen("\ufeffa@f.example.org", "a@f.example.org"),
          unseen("\u202aa@f.example.org\u202c", "a@f.example.org"),
          unseen("a\u00ad.b@f.exa\u2060mple.org", "a.b@f.example.org"),
          unseen("a\u200d@f\u200c.example.org", "a@f.example.org"),
          new EmailRow("a@f.example\u3002org", "a@f.example.org", "an ideographic full stop"),
          new EmailRow("a@\uff26.example.org", "a@f.example.org", "a full-width letter"),
          new EmailRow("ada@M\u00dcNCHEN.de", "ada@xn--mnchen-3ya.de", "the domain as DNS has it"),
          good("ada@xn--mnchen-3ya.de", "ada@xn--mnchen-3ya.de"),
          bad("siobhan.o\u2019hara@f.example.org", "no ASCII before the @; mending is a guess"),
          bad("jos\u00e9@f.example.org", "no ASCII before the @"),
          bad("\uff21da@school.org", "no ASCII before the @"),
          bad("a@[192.168.1.1]", "not a domain"),
          bad("a@192.168.1.1", "not a domain"),
          bad("\"a b\"@school.org", "a quoted name"),
          bad("ada@stra\u00dfe.de", "two standards make two domains of it"),
          bad("a@school", "not a domain"),
          bad("a@school..org", "not a domain"),
          bad("a@-school.org", "not a domain"),
          bad("a@school.invalid", "no such top-level domain"),
          bad("a@sch_ool.org", "not a domain"),
          bad(".a@school.org", "a dot at the edge"),
          bad("a.@school.org", "a dot at the edge"),
          bad("a..b@school.org", "two dots"),
          bad("a b@school.org", "a space"),
          bad("a@@school.org", "two of @"),
          bad("a@x.org;b@x.org", "two addresses"),
          bad("a@x.org,b@x.org", "two addresses"),
          bad("a@x.org / b@x.org", "two addresses"),
          bad("<a@x.org>", "more than the address"),
          bad("mailto:a@x.org", "more than the address"),
          bad("Rosa <a@x.org>", "more than the address"),
          bad("a@x.org\r\nBcc: b@x.org", "two lines"),
          bad("a".repeat(65) + "@x.org", "more than 64 characters before the @"),
          bad("a@", "no address"),
          bad("n/a", "as good as empty"));

  static final List<PhoneRow> PHONES =
      List.of(
          phone("(202) 555-0123"),
          phone("202.555.0123"),
          phone("2025550123"),
          phone("1-(202) 555-0123"),
          phone("+1 202 555 0123"),
          phone("202/555-0123"),
          phone("202\u2013555\u20130123"),
          phone("\uff12\uff10\uff12-555-0123"),
          phone("\u202a202-555-0123\u200b"),
          phone("202-555-0123 x45"),
          phone("202-555-0123 ext. 7"),
          phone("202-555-0123, 45"),
          phone("202-555-0123;ext=45"),
          phone("202-555-0123 #4567"),
          phone("home 202-555-0123"),
          phone("202-555-0123 (home)"),
          phone("202-555-0123 (h)"),
          phone("202-555-0123 mom"),
          phone("202-555-0123 cell"),
          phone("202-555-0123 cell, 2nd floor"),
          phone("mom's cell: 202-555-0123"),
          phone("202-555-0123 / 202-555-0123"),
          new PhoneRow("+49 30 901820", "+4930901820", List.of(), true),
          new PhoneRow("011 49 30 901820", "+4930901820", List.of(), true),
          new PhoneRow("+44 20 7946 0018 (work)", "+442079460018", List.of(), true),
          several("2025550123;2025550145"),
          several("202-555-0123 / 202-555-0145"),
          several("202-555-0123/202-555-0145"),
          several("202-555-0123 or 202-555-0145"),
          several("202-555-0123 202-555-0145"),
          several("2025550123, 2025550145"),
          several("202-555-0123 mom 202-555-0145 dad"),
          several("home 202-555-0145, cell 202-555-0123"),
          several("202-555-0145 (home) 202-555-0123 (cell)"),
          several("casa 202-555-0145 / m\u00f3vil 202-555-0123"),
          new PhoneRow("800-555-0123; 202-555-0123", "+12025550123", List.of("+18005550123"), true),
          new PhoneRow("202-555-0123 / 555-0145", "+12025550123", List.of("555-0145"), true),
          new PhoneRow("202-555-0123/0145", "+12025550123", List.of("0145"), true),
          new PhoneRow("299-555-0123", "+12995550123", List.of(), false),
          new PhoneRow("555-555-5555", "+15555555555", List.of(), false),
          new PhoneRow(
              "555-555-5555 / 202-555-0123", "+12025550123", List.of("+15555555555"), true),
          noPhone("555-0123"),
          noPhone("911"),
          noPhone("211-555-0123"),
          noPhone("202-911-012"),
          noPhone("102-555-0123"),
          noPhone("000-000-0000"),
          noPhone("1234567890"),
          noPhone("202-555-01234"),
          noPhone("202-555-0123 45"),
          noPhone("20255501232025550145"),
          noPhone("202-555-HELP"),
          noPhone("n/a"),
          noPhone("none"),
          noPhone("unknown"),
          noPhone("not on file"),
          noPhone("no tiene"),
          noPhone("-"));

  static final List<AnswerRow> ANSWERS =
      List.of(
          stop("STOP", true),
          stop("stop", true),
          stop("Cancel", true),
          stop("END", true),
          stop("QUIT", true),
          stop("REMOVE", true),
          stop("UNSUBSCRIBE", true),
          stop("OPT-OUT", true),
          stop("OPTOUT", true),
          stop("ARRET", true),
          stop("TD", true),
          stop("Stop.", false),
          stop("Stop .", false),
          stop("STOP!!!", false),
          stop("\"stop\"", false),
          stop("(STOP)", false),
          stop("\u200bSTOP", false),
          stop("STOPALL", false),
          stop("Stop all", false),
          stop("REVOKE", false),
          stop("Opt out", false),
          stop("please stop", false),
          stop("Stop, please!", false),
          stop("Stop, thank you", false),
          stop("STOP NOW", false),
          stop("Stop texting me", false),
          stop("Don't text me", false),
          stop("Don\u2019t text me", false),
          stop("no more texts", false),
          stop("remove me", false),
          stop("Alto", false),
          stop("parar", false),
          stop("BAJA", false),
          stop("cancelar, por favor", false),
          stop("No m\u00e1s", false),
          new AnswerRow("START", Meaning.START, false),
          new AnswerRow("start.", Meaning.START, false),
          new AnswerRow("UNSTOP", Meaning.START, false),
          nothing(""),
          nothing("Who is this?"),
          nothing("Do not stop"),
          nothing("stopping by at noon"),
          nothing("Stop by the office at 3?"),
          nothing("Please cancel my appointment"),
          nothing("When does it end?"),
          nothing("thanks"),
          nothing("YES"),
          nothing("HELP"));

  private static EmailRow good(String entered, String kept) {
    return new EmailRow(entered, kept, "");
  }

  private static EmailRow unseen(String entered, String kept) {
    return new EmailRow(entered, kept, "without what nobody sees");
  }

  private static EmailRow bad(String entered, String why) {
    return new EmailRow(entered, null, why);
  }

  private static PhoneRow phone(String entered) {
    return new PhoneRow(entered, "+12025550123", List.of(), true);
  }

  private static PhoneRow several(String entered) {
    return new PhoneRow(entered, "+12025550123", List.of("+12025550145"), true);
  }

  private static PhoneRow noPhone(String entered) {
    return new PhoneRow(entered, null, List.of(), true);
  }

  private static AnswerRow stop(String text, boolean aws) {
    return new AnswerRow(text, Meaning.STOP, aws);
  }

  private static AnswerRow nothing(String text) {
    return new AnswerRow(text, Meaning.NOTHING, false);
  }
}
