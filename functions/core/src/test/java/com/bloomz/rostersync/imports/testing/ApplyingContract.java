package com.bloomz.rostersync.imports.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportRuns.Applied;
import com.bloomz.rostersync.imports.Phase;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.StoredRoster;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A roster is stored as it is, each write with its journal, and never over somebody's change. */
public abstract class ApplyingContract extends ImportStoreContract {
  @Test
  void aSchoolNeverHeardOfHasAnEmptyRoster() {
    assertThat(loaded().roster()).isEqualTo(BloomzRoster.empty());
    assertThat(journal(FIRST)).isEmpty();
  }

  @Test
  void everyFieldIsKept() {
    List<Member> members = Samples.members();
    List<RosterClass> classes = Samples.classes();
    List<Write> writes = new ArrayList<>();
    members.forEach(each -> writes.add(Samples.write(each)));
    classes.forEach(each -> writes.add(Samples.write(each)));
    applied(claimed(FIRST), writes);

    assertThat(loaded().roster()).isEqualTo(BloomzRoster.empty().with(classes, members));
  }

  @Test
  void everyTextIsKept() {
    List<Member> members = new ArrayList<>();
    List<RosterClass> classes = new ArrayList<>();
    for (String text : Samples.TEXTS) {
      Member member = Samples.member("m-" + members.size(), "");
      members.add(member.withReach(new PersonName(text, text), null, null));
      classes.add(Samples.classOf("c-" + classes.size(), text, 0).withNames(text, text));
    }
    List<Write> writes =
        Stream.concat(members.stream().map(Samples::write), classes.stream().map(Samples::write))
            .toList();
    applied(claimed(FIRST), writes);

    assertThat(loaded().roster()).isEqualTo(BloomzRoster.empty().with(classes, members));
    assertThat(journal(FIRST)).isEqualTo(changes(writes));
  }

  @Test
  void aClassAndAMemberOfOneIdAreTwo() {
    handEdits().put(school, Samples.classOf("same", "class", 0));
    applied(claimed(FIRST), List.of(Samples.write(Samples.member("same", "member"))));

    assertThat(loaded().roster().classes()).hasSize(1);
    assertThat(loaded().roster().members()).hasSize(1);
  }

  @Test
  void theProgressAndTheJournalGrowWithTheWrites() {
    Claim claim = claimed(FIRST);
    List<Write> first = Samples.newMembers(0, 3);
    Progress three = applied(claim, first);
    assertThat(three).isEqualTo(new Progress(Phase.WRITING, 3, 3, counts(first)));

    List<Write> rest = Samples.newMembers(3, 5);
    var base = new Progress(Phase.WRITING, 3, 5, three.applied());
    Progress five = new Progress(Phase.WRITING, 5, 5, counts(Samples.newMembers(0, 5)));
    assertThat(runs().apply(claim, loaded(), rest, base)).isEqualTo(new Applied.Done(five));
    assertThat(records().running(school)).map(now -> now.progress()).contains(five);
    assertThat(journal(FIRST)).isEqualTo(changes(Samples.newMembers(0, 5)));
  }

  @Test
  void storingNothingIsDone() {
    Claim claim = claimed(FIRST);
    Progress base = new Progress(Phase.WRITING, 0, 0, Counts.none());

    assertThat(runs().apply(claim, loaded(), List.of(), base)).isEqualTo(new Applied.Done(base));
  }

  @Test
  void anItemIsWrittenAgainFromWhatWasLoaded() {
    Claim claim = claimed(FIRST);
    Progress reached = claim.progress();
    for (String name : List.of("one", "two", "three")) {
      List<Write> writes = List.of(Samples.write(Samples.member("m-1", name)));
      Applied applied = runs().apply(claim, loaded(), writes, reached);
      assertThat(applied).isInstanceOf(Applied.Done.class);
      reached = ((Applied.Done) applied).progress();
      assertThat(lastName("m-1")).isEqualTo(name);
    }
    assertThat(journal(FIRST)).hasSize(3);
  }

  @Test
  void aClassThatIsDeletedIsGoneAndMayComeBack() {
    RosterClass made = Samples.classOf("c-1", "class", 2);
    Claim claim = claimed(FIRST);
    List<Write> writes = List.of(Samples.write(made));
    Progress reached = applied(claim, writes);
    Applied deleted = runs().apply(claim, loaded(), List.of(Samples.deletion(made)), reached);
    assertThat(deleted).isInstanceOf(Applied.Done.class);
    assertThat(loaded().roster().classes()).isEmpty();
    assertThat(journal(FIRST)).hasSize(4).last().isEqualTo(Samples.deletion(made).changes().get(0));

    applied(claimedAt(LATER), writes);
    assertThat(loaded().roster().classes()).containsValue(made);
  }

  @Test
  void aClassThatSomebodyChangedMeanwhileIsNotDeleted() {
    RosterClass made = Samples.classOf("c-1", "class", 2);
    handEdits().put(school, made);
    StoredRoster seen = loaded();
    handEdits().put(school, made.withNames("other", "other"));
    Claim claim = claimed(FIRST);

    Applied applied = runs().apply(claim, seen, List.of(Samples.deletion(made)), claim.progress());
    assertThat(applied).isInstanceOf(Applied.Moved.class);
    assertThat(loaded().roster().classes()).hasSize(1);
  }

  @Test
  void anItemMayBeWrittenTwice() {
    Claim claim = claimed(FIRST);
    List<Write> writes = new ArrayList<>(Samples.newMembers(0, 3));
    writes.add(Samples.write(Samples.member("m-00001", "again")));
    applied(claim, writes);

    assertThat(lastName("m-00001")).isEqualTo("again");
    assertThat(journal(FIRST)).isEqualTo(changes(writes));
    applied(claimedAt(LATER), List.of(Samples.write(Samples.member("m-00001", "more"))));
    assertThat(lastName("m-00001")).isEqualTo("more");
  }

  @Test
  void whatWasChangedSinceItWasLoadedStays() {
    applied(claimed(FIRST), Samples.newMembers(0, 3));
    Claim claim = claimedAt(LATER);
    StoredRoster before = loaded();
    handEdits().put(school, Samples.member("m-00001", "by hand"));

    Progress base = claim.progress();
    List<Write> writes = List.of(Samples.write(Samples.member("m-00001", "by import")));
    assertThat(runs().apply(claim, before, writes, base)).isEqualTo(new Applied.Moved(base));
    assertThat(lastName("m-00001")).isEqualTo("by hand");
    assertThat(journal(FIRST)).hasSize(3);
    assertThat(records().running(school)).map(now -> now.progress()).contains(base);

    assertThat(runs().apply(claim, loaded(), writes, base)).isInstanceOf(Applied.Done.class);
    assertThat(lastName("m-00001")).isEqualTo("by import");
  }

  @Test
  void whatSomebodyMadeSinceTheRosterWasLoadedStays() {
    Claim claim = claimed(FIRST);
    StoredRoster before = loaded();
    handEdits().put(school, Samples.classOf("c-1", "by hand", 0));

    List<Write> writes = List.of(Samples.write(Samples.classOf("c-1", "by import", 2)));
    assertThat(runs().apply(claim, before, writes, claim.progress()))
        .isEqualTo(new Applied.Moved(claim.progress()));
    assertThat(loaded().roster().classes().values())
        .containsExactly(Samples.classOf("c-1", "by hand", 0));
  }

  @Test
  void anEditElsewhereIsNotInTheWay() {
    Claim claim = claimed(FIRST);
    StoredRoster before = loaded();
    handEdits().put(school, Samples.member("other", "by hand"));

    assertThat(runs().apply(claim, before, Samples.newMembers(0, 3), claim.progress()))
        .isInstanceOf(Applied.Done.class);
    assertThat(claimedAt(LATER).revision()).isEqualTo(1);
  }

  @Test
  void whereItStopsHalfWayALeadingPartIsStored() {
    Claim claim = claimed(FIRST);
    StoredRoster before = loaded();
    List<Write> writes = Samples.newMembers(0, 250);
    handEdits().put(school, Samples.member("m-00240", "by hand"));

    var applied = runs().apply(claim, before, writes, claim.progress());
    assertThat(applied).isInstanceOf(Applied.Moved.class);
    Progress reached = ((Applied.Moved) applied).progress();
    List<Write> leading = writes.subList(0, Math.toIntExact(reached.done()));
    assertThat(leading).hasSizeBetween(1, 240);
    assertThat(loaded().roster().members()).hasSize(leading.size() + 1);
    assertThat(journal(FIRST)).isEqualTo(changes(leading));
    assertThat(reached.applied()).isEqualTo(counts(leading));
    assertThat(claimedAt(LATER).progress()).isEqualTo(reached);
  }

  @Test
  void theNextAttemptGoesOnFromWhatIsStored() {
    Claim first = claimed(FIRST);
    List<Write> all = Samples.newMembers(0, 400);
    applied(first, all.subList(0, 250));
    Claim second = claimedAt(LATER);
    assertThat(second.progress().applied()).isEqualTo(counts(all.subList(0, 250)));

    assertThat(applied(second, all.subList(250, 400)).applied()).isEqualTo(counts(all));
    assertThat(loaded().roster().members()).hasSize(400);
    assertThat(journal(FIRST)).isEqualTo(changes(all));
  }

  @Test
  void anAnswerThatWasLostPutsNothingIntoTheJournalTwice() {
    Claim first = claimed(FIRST);
    StoredRoster before = loaded();
    List<Write> writes = Samples.newMembers(0, 120);
    applied(first, writes);
    Claim second = claimedAt(LATER);

    assertThat(runs().apply(second, before, writes, second.progress()))
        .isEqualTo(new Applied.Moved(second.progress()));
    assertThat(runs().apply(first, before, writes, first.progress()))
        .isEqualTo(new Applied.LostClaim());
    assertThat(journal(FIRST)).isEqualTo(changes(writes));
    assertThat(records().running(school))
        .map(now -> now.progress().applied())
        .contains(counts(writes));
  }

  @Test
  void everyImportHasAJournalOfItsOwn() {
    Claim first = claimed(FIRST);
    applied(first, Samples.newMembers(0, 2));
    runs().finish(first, report(first), Findings.NONE, null);
    applied(claimed(SECOND), Samples.newMembers(2, 3));

    assertThat(journal(FIRST)).isEqualTo(changes(Samples.newMembers(0, 2)));
    assertThat(journal(SECOND)).isEqualTo(changes(Samples.newMembers(2, 3)));
  }

  @Test
  void classesOfThousandsAreKept() {
    Claim claim = claimed(FIRST);
    List<Write> writes =
        Stream.of("c-1", "c-2", "c-3", "c-4", "c-5", "c-6")
            .map(id -> Samples.write(Samples.classOf(id, "everybody", 2_000)))
            .toList();
    applied(claim, writes);

    assertThat(loaded().roster().classes().values())
        .hasSize(6)
        .allMatch(each -> each.enrolments().size() == 2_000);
    assertThat(journal(FIRST)).isEqualTo(changes(writes));
  }

  @Test
  void whatTheLastImportFoundIsForgottenOnceTheRosterIsWrittenTo() {
    Claim first = claimed(FIRST);
    var last = new PreviousImport("fingerprint", 0, Counts.none(), FIRST, 0);
    runs().finish(first, report(first), Findings.NONE, last);
    Claim second = claimed(SECOND);
    assertThat(second.previous()).isEqualTo(last);
    applied(second, Samples.newMembers(0, 1));

    assertThat(claimedAt(LATER).previous()).isNull();
  }

  private String lastName(String id) {
    Member found = loaded().roster().members().get(new MemberId(id));
    return found == null ? "" : found.name().last();
  }

  private static Counts counts(List<Write> writes) {
    return Counts.of(changes(writes));
  }

  private static List<Change> changes(List<Write> writes) {
    return writes.stream().flatMap(write -> write.changes().stream()).toList();
  }
}
