package com.bloomz.rostersync.notifier;

import com.bloomz.rostersync.delivery.sending.MailSettings;
import com.bloomz.rostersync.delivery.sending.TextSettings;
import com.bloomz.rostersync.invitations.InvitationTimeouts;
import com.bloomz.rostersync.lambda.Environment;
import com.bloomz.rostersync.lambda.Setting;
import com.bloomz.rostersync.lambda.SharedVariable;
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
    var values = Environment.of(environment, NotifierVariable.all());
    return new NotifierSettings(
        values.text(SharedVariable.ROSTER_TABLE),
        values.text(SharedVariable.INVITATION_QUEUE_URL),
        new MailSettings(
            new Email(
                values.matching(NotifierVariable.MAIL_FROM, ADDRESS, "an email address in ASCII")),
            optional(
                values,
                NotifierVariable.MAIL_CONFIGURATION_SET,
                SET,
                "a configuration set's name")),
        new TextSettings(
            optional(values, NotifierVariable.TEXT_FROM, NUMBER, "a number such as +12125550123")),
        values.matching(NotifierVariable.JOIN_URL, JOIN, "an address with {person} in its path"),
        values.matching(
            NotifierVariable.REPORT_URL, REPORT, "an address with {import} in its path"),
        values.count(NotifierVariable.MAILS_PER_SECOND),
        values.count(NotifierVariable.TEXTS_PER_SECOND),
        new InvitationTimeouts(
            values.seconds(NotifierVariable.CLAIM_TIME),
            values.seconds(NotifierVariable.THROTTLED_PAUSE),
            InvitationTimeouts.usual().forgotten()));
  }

  private static @Nullable String optional(
      Environment values, Setting variable, Pattern form, String meant) {
    String value = values.matching(variable, form, meant);
    return value.isEmpty() ? null : value;
  }
}
