package com.bloomz.rostersync.invitations.testing;

import com.bloomz.rostersync.invitations.InvitationData;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.Reinvitation;
import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.AddressStatus;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A ledger in memory, beside rosters that stand elsewhere. */
public final class InMemoryInvitationStore implements InvitationStore {
  private static final Duration KEYS_LAST = Duration.ofDays(2);

  private record Person(SchoolId school, MemberId id) {}

  private record ReinviteKey(SchoolId school, String key) {}

  private record Address(SchoolId school, AddressKey key) {}

  private final Function<SchoolId, BloomzRoster> rosters;
  private final Joining joining;
  private final Map<Person, Outreach> ledger = new HashMap<>();
  private final Map<Address, AddressStatus> blockings = new HashMap<>();
  private final Map<ReinviteKey, Reinvitation> reinvitations = new HashMap<>();
  private final Map<AddressKey, Instant> stopped = new HashMap<>();
  private final Map<AddressKey, Instant> started = new HashMap<>();

  /** Where rosters say who has joined. */
  public interface Joining {
    void join(SchoolId school, MemberId member, boolean joined);
  }

  /**
   * @param rosters what each school has at the time of the call
   */
  public InMemoryInvitationStore(Function<SchoolId, BloomzRoster> rosters, Joining joining) {
    this.rosters = rosters;
    this.joining = joining;
  }

  @Override
  public synchronized List<Sent> sentSince(SchoolId school, Instant since) {
    return InvitationStore.sentSince(load(school).outreach(), since);
  }

  @Override
  public synchronized InvitationData load(SchoolId school) {
    BloomzRoster roster = rosters.apply(school);
    return known(school, roster, roster.members().keySet());
  }

  @Override
  public synchronized InvitationData load(
      SchoolId school, Collection<MemberId> members, Related with) {
    BloomzRoster all = rosters.apply(school);
    SortedMap<MemberId, Member> some = some(all.members(), members);
    some.putAll(some(all.members(), with.members()));
    return known(school, new BloomzRoster(some(all.classes(), with.classes()), some), members);
  }

  private static <K, V> SortedMap<K, V> some(SortedMap<K, V> all, Collection<K> wanted) {
    SortedMap<K, V> some = new TreeMap<>();
    for (K each : wanted) {
      V found = all.get(each);
      if (found != null) {
        some.put(each, found);
      }
    }
    return some;
  }

  @Override
  public synchronized Optional<Outreach> outreach(SchoolId school, MemberId member) {
    return rosters.apply(school).members().containsKey(member)
        ? Optional.of(ledger.getOrDefault(new Person(school, member), Outreach.NONE))
        : Optional.empty();
  }

  @Override
  public synchronized boolean save(SchoolId school, MemberId member, long seen, Outreach next) {
    var person = new Person(school, member);
    boolean current = ledger.getOrDefault(person, Outreach.NONE).version() == seen;
    if (!current || !rosters.apply(school).members().containsKey(member)) {
      return false;
    }
    ledger.put(person, next);
    return true;
  }

  @Override
  public synchronized boolean saveJoined(
      SchoolId school, MemberId member, long seen, Outreach next) {
    boolean saved = save(school, member, seen, next);
    if (saved) {
      joining.join(school, member, next.registered() != null);
    }
    return saved;
  }

  @Override
  public Set<MemberId> saveAll(SchoolId school, Collection<Next> all) {
    return all.stream()
        .filter(next -> save(school, next.member(), next.seen(), next.outreach()))
        .map(Next::member)
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized Reinvitation bind(SchoolId school, String key, Reinvitation asked) {
    return reinvitations.merge(
        new ReinviteKey(school, key),
        asked,
        (had, next) -> next.at().isBefore(had.at().plus(KEYS_LAST)) ? had : next);
  }

  @Override
  public synchronized Reinvitation keep(SchoolId school, String key, Reinvitation done) {
    return Objects.requireNonNull(
        reinvitations.computeIfPresent(
            new ReinviteKey(school, key), (_, had) -> had.outcomes() == null ? done : had));
  }

  @Override
  public synchronized void block(SchoolId school, Block block) {
    change(school, block.address(), blocking -> blocking.with(block));
  }

  @Override
  public synchronized void reset(SchoolId school, AddressKey address, Instant at, String by) {
    change(school, address, blocking -> blocking.withReset(at));
  }

  @Override
  public synchronized void stop(AddressKey number, Instant at) {
    stopped.merge(number, at, InMemoryInvitationStore::later);
  }

  @Override
  public synchronized void start(AddressKey number, Instant at) {
    started.merge(number, at, InMemoryInvitationStore::later);
  }

  /** Of how many addresses something is kept in a school. */
  public synchronized long blocked(SchoolId school) {
    return blockings.keySet().stream().filter(each -> each.school().equals(school)).count();
  }

  private void change(
      SchoolId school, AddressKey address, Function<AddressStatus, AddressStatus> how) {
    blockings.compute(
        new Address(school, address),
        (key, had) -> how.apply(had == null ? AddressStatus.NONE : had));
  }

  private InvitationData known(SchoolId school, BloomzRoster roster, Collection<MemberId> reached) {
    Map<MemberId, Outreach> outreach = new HashMap<>();
    Map<AddressKey, Block> blocks = new HashMap<>();
    for (Member member : roster.members().values()) {
      Outreach found = ledger.get(new Person(school, member.id()));
      if (found != null) {
        outreach.put(member.id(), found);
      }
      if (blocksAny() && reached.contains(member.id())) {
        for (Channel channel : Channel.values()) {
          for (AddressKey address : channel.keysOf(member)) {
            blocking(school, address).block(address).ifPresent(each -> blocks.put(address, each));
          }
        }
      }
    }
    return new InvitationData(roster, outreach, blocks);
  }

  private boolean blocksAny() {
    return !blockings.isEmpty() || !stopped.isEmpty();
  }

  private AddressStatus blocking(SchoolId school, AddressKey address) {
    AddressStatus own = blockings.getOrDefault(new Address(school, address), AddressStatus.NONE);
    @Nullable Instant stop = stopped.get(address);
    @Nullable Instant start = started.get(address);
    return new AddressStatus(own.own(), own.reset(), stop, start);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
