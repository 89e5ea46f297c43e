package com.bloomz.rostersync.local;

import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.mailbox.Message;
import com.bloomz.rostersync.roster.MemberId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many invitations each person got on each channel, as the mailbox has them. */
record Received(Map<Channel, Map<MemberId, Integer>> counts) {
  private static final Pattern LINK =
      Pattern.compile("https://join\\.bloomz\\.example/[^/]+/(\\S+)");

  static Received of(Collection<Message> messages) {
    Map<Channel, Map<MemberId, Integer>> counts =
        Map.of(Channel.EMAIL, new HashMap<>(), Channel.TEXT, new HashMap<>());
    for (Message message : messages) {
      switch (message) {
        case Message.Mail mail -> count(counts.get(Channel.EMAIL), mail.text());
        case Message.Text text -> count(counts.get(Channel.TEXT), text.body());
      }
    }
    return new Received(counts);
  }

  private static void count(Map<MemberId, Integer> counts, String words) {
    Matcher link = LINK.matcher(words);
    if (link.find()) {
      counts.merge(new MemberId(link.group(1)), 1, Integer::sum);
    }
  }

  int count(Channel channel, MemberId person) {
    return counts.get(channel).getOrDefault(person, 0);
  }

  int all() {
    return counts.values().stream().flatMap(each -> each.values().stream()).mapToInt(n -> n).sum();
  }
}
