package com.bloomz.rostersync.local;

import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.mailbox.AcceptedMessage;
import com.bloomz.rostersync.roster.MemberId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many invitations each person got on each channel, as the mailbox has them. */
record ReceivedInvitations(Map<MemberId, Integer> mails, Map<MemberId, Integer> texts) {
  private static final Pattern LINK =
      Pattern.compile("https://join\\.bloomz\\.example/[^/]+/(\\S+)");

  static ReceivedInvitations of(Collection<AcceptedMessage> messages) {
    var received = new ReceivedInvitations(new HashMap<>(), new HashMap<>());
    for (AcceptedMessage message : messages) {
      switch (message) {
        case AcceptedMessage.Mail mail -> count(received.mails(), mail.text());
        case AcceptedMessage.Text text -> count(received.texts(), text.body());
      }
    }
    return received;
  }

  private static void count(Map<MemberId, Integer> counts, String words) {
    Matcher link = LINK.matcher(words);
    if (link.find()) {
      counts.merge(new MemberId(link.group(1)), 1, Integer::sum);
    }
  }

  int count(Channel channel, MemberId person) {
    return switch (channel) {
      case EMAIL -> mails.getOrDefault(person, 0);
      case TEXT -> texts.getOrDefault(person, 0);
    };
  }

  int all() {
    return mails.values().stream().mapToInt(n -> n).sum()
        + texts.values().stream().mapToInt(n -> n).sum();
  }
}
