package com.bloomz.rostersync.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRequests;
import com.bloomz.rostersync.imports.ImportRuns.Applied;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.imports.testing.HandEdits;
import com.bloomz.rostersync.imports.testing.ImportPorts;
import com.bloomz.rostersync.invitations.InvitationData;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.ChannelState.Claimed;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.invitations.testing.InvitationStoreContract;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.EditedField;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.store.invitations.DynamoInvitations;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What every store of invitations does, done by DynamoDB; and that imports leave it alone. */
final class DynamoInvitationsIT {
  private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
  private static final MemberId ANA = new MemberId("m-ana");
  private static final Member PARENT = ImportedPeople.parent("m-ana", "Ana Lee");

  private static LocalDynamo dynamo;
  private static InvitationStore ledger;

  private final SchoolId school = new SchoolId("s-" + UUID.randomUUID());

  @BeforeAll
  static void start() {
    dynamo = LocalDynamo.start();
    ledger = DynamoInvitations.open(dynamo.table());
  }

  @AfterAll
  static void stop() {
    dynamo.close();
  }

  @Nested
  final class Ledger extends InvitationStoreContract {
    @Override
    protected InvitationStore store() {
      return ledger;
    }

    @Override
    protected HandEdits handEdits() {
      return dynamo.handEdits();
    }
  }

  /** The answer to every write is lost once. */
  @Nested
  final class LedgerWithLostAnswers extends InvitationStoreContract {
    private final DynamoDbClient client =
        dynamo.connect(new LosingHttpClient(UrlConnectionHttpClient.create()));
    private final InvitationStore store =
        DynamoInvitations.open(
            DynamoStores.table(client, LocalDynamo.SETTINGS, new Random(3), Thread::sleep));

    @Override
    protected InvitationStore store() {
      return store;
    }

    @Override
    protected HandEdits handEdits() {
      return dynamo.handEdits();
    }
  }

  @Test
  void importKeepsWhatTheLedgerWroteBetweenItsLoadAndItsSave() {
    dynamo.handEdits().put(school, PARENT);
    Outreach due = Outreach.NONE.due(List.of(Channel.EMAIL), NOW);
    assertThat(ledger.save(school, ANA, 0, due)).isTrue();
    ImportPorts imports = dynamo.imports();
    Claim claim = claim(imports);
    StoredRoster loaded = imports.runs().load(school);
    var claimed =
        due.claimed(
            Channel.EMAIL, new Claimed(NOW, "one", AddressKey.of(new Email("a@example.com"))));
    assertThat(ledger.save(school, ANA, 1, claimed)).isTrue();

    Member renamed = PARENT.withReach(new PersonName("", "Ana Maria Lee"), null, null);
    assertThat(imports.runs().apply(claim, loaded, List.of(write(renamed)), claim.progress()))
        .isInstanceOf(Applied.Done.class);

    InvitationData known = ledger.load(school);
    assertThat(known.roster().members().get(ANA)).isEqualTo(renamed);
    assertThat(known.outreach(ANA)).isEqualTo(claimed);
  }

  @Test
  void importStillSeesThatAPersonChangedTheMember() {
    dynamo.handEdits().put(school, PARENT);
    ImportPorts imports = dynamo.imports();
    Claim claim = claim(imports);
    StoredRoster loaded = imports.runs().load(school);
    dynamo.handEdits().put(school, PARENT.withActive(false));

    assertThat(imports.runs().apply(claim, loaded, List.of(write(PARENT)), claim.progress()))
        .isInstanceOf(Applied.Moved.class);
  }

  /** Review 20: a staff hat must not land on somebody who joins meanwhile (P 11, I 8). */
  @Test
  void importSeesThatAPersonHasJoinedMeanwhile() {
    dynamo.handEdits().put(school, PARENT);
    ImportPorts imports = dynamo.imports();
    Claim claim = claim(imports);
    StoredRoster loaded = imports.runs().load(school);
    assertThat(ledger.saveJoined(school, ANA, 0, Outreach.NONE.withRegistered(NOW))).isTrue();

    assertThat(imports.runs().apply(claim, loaded, List.of(write(PARENT)), claim.progress()))
        .isInstanceOf(Applied.Moved.class);
    assertThat(imports.runs().load(school).roster().members())
        .containsEntry(ANA, PARENT.withJoined(true));
  }

  @Test
  void changedMemberIsStoredAsIfPutWhole() {
    Member student = full(ImportedPeople.student("m-1", "Sam", "Lee"));
    Member staff = ImportedPeople.staff("m-2", "Tea", "Cher", Role.TEACHER);
    Member parent = full(staff.withParent(new Hat.OfParent(new TreeSet<>())));
    for (Member full : List.of(student, parent)) {
      Hat.OfParent hat = full.parent();
      Member bare =
          Member.imported(
              full.id(),
              new PersonName("", "X"),
              hat == null ? new Hat.OfStudent(null, null, List.of()) : hat.withActive(true));
      for (List<Member> order : List.of(List.of(full, bare), List.of(bare, full))) {
        SchoolId fresh = new SchoolId("s-" + UUID.randomUUID());
        order.forEach(each -> dynamo.handEdits().put(fresh, each));
        RowWriter expected = RosterItems.row(fresh, order.getLast()).number(RosterItems.VERSION, 2);
        Row stored = dynamo.table().get(Key.of(fresh, full.id())).orElseThrow();
        assertThat(stored.attributes()).isEqualTo(Table.item(Key.of(fresh, full.id()), expected));
      }
    }
  }

  /** A member that has every attribute which one of its kind may have. */
  private static Member full(Member like) {
    Hat.OfStudent student = like.student();
    var parent = new Guardianship(ANA, "Mother", "Guardian", Source.MANUAL);
    Member full =
        like.withReach(
                new PersonName("First", "Last"),
                new Email("a@example.com"),
                new Phone("+12125550123"))
            .withSource(Source.MANUAL)
            .withEdited(new TreeSet<>(EnumSet.allOf(EditedField.class)));
    return student == null
        ? full.withActive(false)
        : full.withStudent(
                new Hat.OfStudent(new CleverId("c"), "0042", List.of(parent))
                    .withHomeLanguage("Spanish"))
            .withActive(false);
  }

  private Claim claim(ImportPorts imports) {
    var request = new ImportRequest(new ImportId("20261124T060000Z"), RunKind.NIGHTLY, NOW);
    assertThat(imports.requests().request(school, request))
        .isInstanceOf(ImportRequests.Requested.Accepted.class);
    return ((Claiming.Claimed) imports.runs().claim(school, NOW, NOW.plusSeconds(600))).claim();
  }

  private static Write write(Member member) {
    return new Write.OfMember(
        member,
        List.of(
            new Fields()
                .changed("lastName", "before", member.name().last())
                .change(Entity.PARENTS, Verb.UPDATED, member.id(), Rule.P_5)));
  }
}
