package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.ChannelState;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.invitations.ledger.Verdict;
import com.bloomz.rostersync.invitations.ledger.WhoGetsWhat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Marks invitations as due, each on the newest version of what is known of the person. */
final class Marking {
  private static final int TRIES = 5;

  private final InvitationStore store;

  Marking(InvitationStore store) {
    this.store = store;
  }

  /**
   * To be sent where the rules say so.
   *
   * @param known what was loaded, perhaps a while ago
   * @return what is stored now, if anything is due
   */
  Optional<Outreach> due(SchoolId school, MemberId person, Known known, WhoGetsWhat rules) {
    return mark(
        school,
        person,
        known,
        (member, now) -> {
          Outreach before = now.outreach(person).expired(rules.now(), rules.claimTime());
          List<Channel> wanted = new ArrayList<>();
          rules.decide(member, before, now.blocks()).entrySet().stream()
              .filter(each -> each.getValue() instanceof Verdict.Would)
              .map(Map.Entry::getKey)
              .forEach(wanted::add);
          return wanted.isEmpty() ? Optional.empty() : Optional.of(before.due(wanted, rules.now()));
        });
  }

  /** To be sent anew, unless it is on its way; what is due already stays so. */
  Optional<Outreach> reopened(SchoolId school, MemberId person, Known known, WhoGetsWhat rules) {
    return mark(
        school,
        person,
        known,
        (member, now) -> {
          Outreach before = now.outreach(person).expired(rules.now(), rules.claimTime());
          if (before.isOnItsWay()) {
            boolean due =
                before.channels().values().stream().anyMatch(ChannelState.Due.class::isInstance);
            return due ? Optional.of(before) : Optional.empty();
          }
          List<Channel> wanted =
              Stream.of(Channel.values())
                  .filter(channel -> rules.reinvites(channel, member, before, now.blocks()))
                  .toList();
          return wanted.isEmpty()
              ? Optional.empty()
              : Optional.of(before.reinvited(wanted, rules.now()));
        });
  }

  private Optional<Outreach> mark(
      SchoolId school,
      MemberId person,
      Known first,
      BiFunction<Member, Known, Optional<Outreach>> decision) {
    Known known = first;
    for (int i = 0; i < TRIES; i++) {
      Member member = known.roster().members().get(person);
      if (member == null) {
        return Optional.empty();
      }
      Outreach before = known.outreach(person);
      Optional<Outreach> after = decision.apply(member, known);
      if (after.isEmpty()
          || after.get().version() == before.version()
          || store.save(school, person, before.version(), after.get())) {
        return after;
      }
      known = store.load(school, List.of(person), List.of());
    }
    return Optional.empty();
  }
}
