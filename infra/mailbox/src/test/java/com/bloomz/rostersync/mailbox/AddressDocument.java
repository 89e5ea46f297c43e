package com.bloomz.rostersync.mailbox;

import com.bloomz.rostersync.mailbox.AddressRows.EmailRow;
import com.bloomz.rostersync.mailbox.AddressRows.PhoneRow;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.text.Placeholders;
import com.bloomz.rostersync.text.testing.PlaceholderExample;
import com.bloomz.rostersync.text.testing.PlaceholderExample.What;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes docs/addresses.md from the rows that the tests check. */
final class AddressDocument {
  private static final int LONGEST = 60;

  private static final String INTRODUCTION =
      """
      # Addresses, numbers and names

      What becomes of a text from Clever or from an admin. `AddressesIT` checks every row against the senders and
      writes this page (`-Daddresses.docs=write`). Characters that nobody sees are shown as their code point.

      """;

  private static final String EMAILS =
      """
      ## 1. Email addresses (P 5, P 12)

      SES takes ASCII alone, with the domain as DNS has it. What it cannot send to is `bad-email`, and the person
      is imported without it. A word that says that there is none counts as none.

      | entered | kept, compared and sent to | why |
      |---|---|---|
      """;

  private static final String HIDDEN =
      """
      ## 2. Characters that nobody sees (P 12)

      Unicode's category Cf and its property Default_Ignorable_Code_Point: zero-width spaces and joiners, byte
      order marks, marks of direction, soft hyphens, variation selectors, fillers.

      | in | what becomes of them |
      |---|---|
      | email addresses, phone numbers | dropped |
      | ids of Clever, student ids, also where somebody looks for one | dropped |
      | names of people and classes, contact values, where they are compared | dropped |
      | names, where they are shown | kept: joiners belong to Persian and to emoji |

      """;

  private static final String PHONES =
      """
      ## 3. Phone fields (P 5)

      Letters are remarks, never digits. The first number that may be a mobile is taken, before it one that is
      called a cell phone; a number for a fax, an office or a home comes last. Fewer than seven digits apart are
      an extension or a part of a remark. A US number has an area code and an exchange from 200 up that do not end
      in 11; the phone library need not know the area code. A word that says that there is none counts as none.

      | entered | kept | reported |
      |---|---|---|
      """;

  private static final String PLACEHOLDERS =
      """
      ## 4. Placeholders (P 9)

      They stay where an admin sees them and are reported (`placeholder-address`, `placeholder-contact`). Nobody
      is matched by them, and nothing is sent there.

      | | placeholder | text |
      |---|---|---|
      """;

  private static final String ANSWERS =
      """
      ## 5. Answers to text messages (N 6)

      The whole answer counts, without case, accents, marks and words of courtesy. AWS itself opts out a number
      that answers with one of its keywords; the product takes these and more. Only a toll-free number differs:
      there carriers take STOP alone.

      | answer | the product | keyword of AWS |
      |---|---|---|
      """;

  private AddressDocument() {}

  static String text() {
    return INTRODUCTION
        + EMAILS
        + emails()
        + HIDDEN
        + PHONES
        + phones()
        + PLACEHOLDERS
        + placeholders()
        + ANSWERS
        + answers().strip()
        + "\n";
  }

  private static String emails() {
    return lines(
        AddressRows.EMAILS.stream()
            .map(row -> line(code(row.entered()), kept(row), row.why()))
            .toList());
  }

  private static String kept(EmailRow row) {
    return row.kept() == null ? refused(row.entered(), "`bad-email`") : code(row.kept());
  }

  /** How a text is reported of which nothing is kept; a word for nothing is not. */
  private static String refused(String entered, String code) {
    return Placeholders.isMissing(entered) ? "" : code;
  }

  private static String phones() {
    return lines(
        AddressRows.PHONES.stream()
            .map(
                row ->
                    line(
                        code(row.entered()),
                        row.kept() == null ? "" : code(row.kept()),
                        reported(row)))
            .toList());
  }

  private static String reported(PhoneRow row) {
    if (row.kept() == null) {
      return refused(row.entered(), "`bad-phone`");
    }
    if (!row.others().isEmpty()) {
      return "`several-phones`: " + String.join("; ", row.others());
    }
    if (new Phone(row.kept()).isPlaceholder()) {
      return "`placeholder-address`";
    }
    return row.known() ? "" : "`unknown-area-code`";
  }

  private static String placeholders() {
    Map<List<String>, List<String>> texts = new LinkedHashMap<>();
    for (PlaceholderExample each : PlaceholderExample.all()) {
      String verdict = each.placeholder() ? "yes" : "no";
      texts
          .computeIfAbsent(
              List.of(
                  noun(each.what()), each.why().isEmpty() ? verdict : verdict + ": " + each.why()),
              any -> new ArrayList<>())
          .add(code(each.text()));
    }
    return lines(
        texts.entrySet().stream()
            .map(
                each ->
                    line(
                        each.getKey().getFirst(),
                        each.getKey().getLast(),
                        String.join(" ", each.getValue())))
            .toList());
  }

  private static String noun(What what) {
    return switch (what) {
      case EMAIL -> "address";
      case PHONE -> "number";
      case NAME -> "name";
    };
  }

  private static String answers() {
    return lines(
        AddressRows.ANSWERS.stream()
            .map(
                row ->
                    line(
                        code(row.text()),
                        switch (row.meaning()) {
                          case STOP -> "STOP";
                          case START -> "START";
                          case NOTHING -> "nothing";
                        },
                        row.aws() ? "yes" : "no"))
            .toList());
  }

  private static String line(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** A table's lines, and an empty one. */
  private static String lines(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining()) + "\n";
  }

  /** As code in a cell of a table: one line, nothing unseen, no ends of cells. */
  private static String code(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c < ' ' || Character.getType(c) == Character.FORMAT) {
                shown.append("\u27e8").append(String.format("U+%04X", c)).append("\u27e9");
              } else if (c == '|') {
                shown.append("\\|");
              } else {
                shown.appendCodePoint(c);
              }
            });
    String whole = shown.toString();
    String cut = whole.length() > LONGEST ? whole.substring(0, LONGEST) + "\u2026" : whole;
    if (cut.isBlank()) {
      return cut.isEmpty() ? "(empty)" : "(blank)";
    }
    return cut.contains("`") ? "`` " + cut + " ``" : "`" + cut + "`";
  }
}
