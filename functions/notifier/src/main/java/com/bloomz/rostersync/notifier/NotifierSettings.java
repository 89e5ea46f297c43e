package com.bloomz.rostersync.notifier;

import com.bloomz.rostersync.notifications.sending.MailSettings;
import com.bloomz.rostersync.notifications.sending.TextSettings;
import com.bloomz.rostersync.roster.Email;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the function's environment says, checked. */
record NotifierSettings(
    String table,
    String queueUrl,
    MailSettings mails,
    TextSettings texts,
    String joinUrl,
    String reportUrl,
    int mailsPerSecond,
    int textsPerSecond,
    boolean transactionsReportedAtHalf) {
  private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^@\\s\"<>,]]+@[A-Za-z0-9.-]+");
  private static final Pattern NUMBER = Pattern.compile("(\\+[1-9]\\d{6,14})?");
  private static final Pattern SET = Pattern.compile("[A-Za-z0-9_-]{0,64}");
  private static final String SITE = "https?://[A-Za-z0-9.:-]+/[A-Za-z0-9._~/?&=#%{}-]*";
  private static final Pattern JOIN = Pattern.compile("(?=.*\\{person})" + SITE);
  private static final Pattern REPORT = Pattern.compile("(?=.*\\{import})" + SITE);

  /**
   * Reads the environment.
   *
   * @throws IllegalArgumentException if a variable is missing or unusable; names it
   */
  static NotifierSettings of(Map<String, String> environment) {
    var values = new Values(environment);
    values.requireAll();
    return new NotifierSettings(
        values.of(Variable.ROSTER_TABLE),
        values.of(Variable.INVITATION_QUEUE_URL),
        new MailSettings(
            new Email(values.matching(Variable.MAIL_FROM, ADDRESS, "an e-mail address in ASCII")),
            values.optional(Variable.MAIL_CONFIGURATION_SET, SET, "a configuration set's name")),
        new TextSettings(
            values.optional(Variable.TEXT_FROM, NUMBER, "a number such as +12125550123"), null),
        values.matching(Variable.JOIN_URL, JOIN, "an address with {person} in its path"),
        values.matching(Variable.REPORT_URL, REPORT, "an address with {import} in its path"),
        values.count(Variable.MAILS_PER_SECOND),
        values.count(Variable.TEXTS_PER_SECOND),
        values
            .matching(
                Variable.TRANSACTIONS_REPORTED_AT_HALF,
                Pattern.compile("true|false"),
                "true or false")
            .equals("true"));
  }

  private record Values(Map<String, String> environment) {
    void requireAll() {
      var missing =
          Arrays.stream(Variable.values()).filter(variable -> find(variable).isEmpty()).toList();
      if (!missing.isEmpty()) {
        throw new IllegalArgumentException("These environment variables are not set: " + missing);
      }
    }

    String of(Variable variable) {
      return find(variable).orElseThrow();
    }

    private Optional<String> find(Variable variable) {
      return Optional.ofNullable(environment.get(variable.name()))
          .filter(value -> !value.isBlank())
          .or(variable::otherwise);
    }

    int count(Variable variable) {
      return Integer.parseInt(
          matching(variable, Pattern.compile("[1-9]\\d{0,3}"), "a number from 1 to 9999"));
    }

    @Nullable String optional(Variable variable, Pattern form, String meant) {
      String value = matching(variable, form, meant);
      return value.isEmpty() ? null : value;
    }

    String matching(Variable variable, Pattern form, String meant) {
      String value = of(variable);
      if (!form.matcher(value).matches()) {
        throw new IllegalArgumentException(
            "The environment variable " + variable + " must be " + meant + ".");
      }
      return value;
    }
  }
}
