package com.bloomz.rostersync.notifier;

import com.bloomz.rostersync.delivery.sending.MailSettings;
import com.bloomz.rostersync.delivery.sending.TextSettings;
import com.bloomz.rostersync.invitations.InvitationTimeouts;
import com.bloomz.rostersync.lambda.Environment;
import com.bloomz.rostersync.roster.Email;
import java.util.Map;
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
    InvitationTimeouts times) {
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
    var values = Environment.of(environment, Variable.values());
    return new NotifierSettings(
        values.text(Variable.ROSTER_TABLE),
        values.text(Variable.INVITATION_QUEUE_URL),
        new MailSettings(
            new Email(values.matching(Variable.MAIL_FROM, ADDRESS, "an e-mail address in ASCII")),
            optional(values, Variable.MAIL_CONFIGURATION_SET, SET, "a configuration set's name")),
        new TextSettings(
            optional(values, Variable.TEXT_FROM, NUMBER, "a number such as +12125550123")),
        values.matching(Variable.JOIN_URL, JOIN, "an address with {person} in its path"),
        values.matching(Variable.REPORT_URL, REPORT, "an address with {import} in its path"),
        values.count(Variable.MAILS_PER_SECOND),
        values.count(Variable.TEXTS_PER_SECOND),
        new InvitationTimeouts(
            values.seconds(Variable.CLAIM_TIME),
            values.seconds(Variable.THROTTLED_PAUSE),
            InvitationTimeouts.usual().forgotten()));
  }

  private static @Nullable String optional(
      Environment values, Variable variable, Pattern form, String meant) {
    String value = values.matching(variable, form, meant);
    return value.isEmpty() ? null : value;
  }
}
