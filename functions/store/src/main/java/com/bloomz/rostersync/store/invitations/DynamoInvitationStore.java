package com.bloomz.rostersync.store.invitations;

import com.bloomz.rostersync.invitations.InvitationData;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.Reinvitation;
import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Conditions;
import com.bloomz.rostersync.store.InParallel;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.RosterItems;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.Table.Written;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keeps the ledger in the members' items, and blocks in items of their own. */
final class DynamoInvitationStore implements InvitationStore {
  private final Table table;
  private final RosterItems roster;
  private final Blocks blocks;
  private final ReinviteKeys keys;

  DynamoInvitationStore(Table table) {
    this.table = table;
    this.roster = new RosterItems(table);
    this.blocks = new Blocks(table);
    this.keys = new ReinviteKeys(table);
  }

  @Override
  public InvitationData load(SchoolId school) {
    return known(roster.all(school), _ -> true, keys -> blocks.ofMany(school, keys));
  }

  @Override
  public InvitationData load(SchoolId school, Collection<MemberId> members, Related with) {
    List<Key> keys = new ArrayList<>();
    members.forEach(each -> keys.add(Key.of(school, each)));
    with.members().forEach(each -> keys.add(Key.of(school, each)));
    with.classes().forEach(each -> keys.add(Key.of(school, each)));
    Set<MemberId> reached = new HashSet<>(members);
    return known(
        table.get(keys).values(), reached::contains, addresses -> blocks.of(school, addresses));
  }

  @Override
  public Optional<Outreach> outreach(SchoolId school, MemberId member) {
    return table.get(Key.of(school, member)).map(row -> row.as(OutreachRow::read));
  }

  @Override
  public List<Sent> sentSince(SchoolId school, Instant since) {
    Map<MemberId, Outreach> outreach = new HashMap<>();
    for (Row row : roster.all(school)) {
      String sort = row.text(Key.SORT);
      if (sort.startsWith(Key.MEMBER) && row.has(OutreachRow.VERSION)) {
        outreach.put(new MemberId(sort.substring(Key.MEMBER.length())), row.as(OutreachRow::read));
      }
    }
    return InvitationStore.sentSince(outreach, since);
  }

  @Override
  public boolean save(SchoolId school, MemberId member, long seen, Outreach next) {
    return save(school, new Next(member, seen, next), new ConditionalUpdate());
  }

  @Override
  public boolean saveJoined(SchoolId school, MemberId member, long seen, Outreach next) {
    var counted = new ConditionalUpdate().increment(RosterItems.VERSION);
    return save(school, new Next(member, seen, next), counted);
  }

  private boolean save(SchoolId school, Next wanted, ConditionalUpdate with) {
    Outreach next = wanted.outreach();
    long seen = wanted.seen();
    ConditionalUpdate edit =
        with.set(OutreachRow.OUTREACH, AttributeValue.fromM(OutreachRow.of(next).attributes()))
            .set(OutreachRow.VERSION, RowWriter.number(next.version()));
    if (seen == 0) {
      edit.when(Conditions.present(Key.PARTITION)).when(Conditions.missing(OutreachRow.VERSION));
    } else {
      edit.when(Conditions.equal(OutreachRow.VERSION, "seen")).with("seen", RowWriter.number(seen));
    }
    return switch (table.update(Key.of(school, wanted.member()), edit)) {
      case Written.Done done -> true;
      case Written.Refused(Row found) -> next.equals(found.as(OutreachRow::read));
    };
  }

  private boolean save(SchoolId school, Next next) {
    return save(school, next.member(), next.seen(), next.outreach());
  }

  @Override
  public Set<MemberId> saveAll(SchoolId school, Collection<Next> all) {
    return InParallel.map(
            all, next -> save(school, next) ? Stream.of(next.member()) : Stream.<MemberId>of())
        .stream()
        .flatMap(stored -> stored)
        .collect(Collectors.toSet());
  }

  @Override
  public Reinvitation bind(SchoolId school, String key, Reinvitation asked) {
    return keys.bind(school, key, asked);
  }

  @Override
  public Reinvitation keep(SchoolId school, String key, Reinvitation done) {
    return keys.keep(school, key, done);
  }

  @Override
  public void block(SchoolId school, Block block) {
    blocks.block(school, block);
  }

  @Override
  public void reset(SchoolId school, AddressKey address, Instant at, String by) {
    blocks.reset(school, address, at, by);
  }

  @Override
  public void stop(AddressKey number, Instant at) {
    blocks.stop(number, at);
  }

  @Override
  public void start(AddressKey number, Instant at) {
    blocks.start(number, at);
  }

  private static InvitationData known(
      Collection<Row> rows,
      Predicate<MemberId> reached,
      Function<Set<AddressKey>, Map<AddressKey, Block>> blocksOf) {
    var classes = new TreeMap<ClassId, RosterClass>();
    var members = new TreeMap<MemberId, Member>();
    Map<MemberId, Outreach> outreach = new HashMap<>();
    Set<AddressKey> addresses = new TreeSet<>();
    for (Row row : rows) {
      if (!row.text(Key.SORT).startsWith(Key.MEMBER)) {
        RosterClass each = RosterItems.rosterClass(row);
        classes.put(each.id(), each);
        continue;
      }
      Member member = RosterItems.member(row);
      members.put(member.id(), member);
      Outreach found = row.as(OutreachRow::read);
      if (found.version() > 0) {
        outreach.put(member.id(), found);
      }
      if (reached.test(member.id())) {
        for (Channel channel : Channel.values()) {
          addresses.addAll(channel.keysOf(member));
        }
      }
    }
    return new InvitationData(
        new BloomzRoster(classes, members), outreach, blocksOf.apply(addresses));
  }
}
