package com.bloomz.rostersync.nights.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Counts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportRequests.Requested;
import com.bloomz.rostersync.imports.ImportRuns.Claiming;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.PreviousImport;
import com.bloomz.rostersync.imports.Traffic;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.imports.testing.HandEdits;
import com.bloomz.rostersync.imports.testing.ImportPorts;
import com.bloomz.rostersync.nights.NightlyImports;
import com.bloomz.rostersync.nights.NightlyImports.Standing;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A school has one nightly import a night (A 1), or a record that there was nothing to do. */
public abstract class NightlyImportsContract {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");
  private static final LocalDate NIGHT = LocalDate.of(2026, 11, 30);

  private final SchoolId school = new SchoolId("night-school-" + NUMBERS.incrementAndGet());

  /** Nightly imports of what {@link #store()} keeps. */
  protected abstract NightlyImports nightly();

  /** The store of imports, the same during a test. */
  protected abstract ImportPorts store();

  /** Changes what the store keeps. */
  protected abstract HandEdits handEdits();

  @Test
  void nothingStandsOfASchoolThatWasNeverImported() {
    assertThat(nightly().standing(school)).isEqualTo(new Standing(null, 0, null, true, null));
  }

  @Test
  void asksOnceANight() {
    ImportRequest first = request("0001");
    assertThat(nightly().ask(school, first, NIGHT)).isTrue();
    assertThat(nightly().ask(school, first, NIGHT)).isTrue();
    assertThat(nightly().ask(school, request("0002"), NIGHT)).isFalse();
    assertThat(nightly().standing(school).waiting()).isEqualTo(first);
    assertThat(nightly().standing(school).night()).isEqualTo(NIGHT);
    assertThat(nightly().standing(school).isDone(NIGHT)).isFalse();

    finished();

    assertThat(nightly().standing(school).isDone(NIGHT)).isTrue();
    assertThat(nightly().ask(school, request("0003"), NIGHT)).isFalse();
    assertThat(nightly().ask(school, request("0004"), NIGHT.plusDays(1))).isTrue();
  }

  @Test
  void doesNotAskWhereAnotherImportIsInTheWay() {
    assertThat(store().requests().request(school, request("0001")))
        .isEqualTo(new Requested.Accepted());

    assertThat(nightly().ask(school, request("0002"), NIGHT)).isFalse();
    assertThat(nightly().standing(school).isDone(NIGHT)).isFalse();
  }

  @Test
  void theNightIsDoneWhereImportNowTookThePlaceOfItsImport() {
    ImportRequest nightly = request("0001");
    assertThat(nightly().ask(school, nightly, NIGHT)).isTrue();
    var importNow = new ImportRequest(id("0002"), RunKind.IMPORT_NOW, NOW);
    assertThat(store().requests().request(school, importNow)).isEqualTo(new Requested.Accepted());

    assertThat(nightly().ask(school, nightly, NIGHT)).isFalse();
    assertThat(nightly().standing(school).waits(NIGHT)).isFalse();
    assertThat(nightly().standing(school).isDone(NIGHT)).isFalse();
    finished();
    assertThat(nightly().standing(school).isDone(NIGHT)).isTrue();
    assertThat(nightly().ask(school, nightly, NIGHT)).isFalse();
    assertThat(nightly().ask(school, request("0003"), NIGHT.plusDays(1))).isTrue();
  }

  @Test
  void recordsThatThereWasNothingToDo() {
    Standing standing = imported();
    ImportReport report = report("0002", standing);

    assertThat(nightly().recordUnchanged(report, standing, NIGHT)).isTrue();

    assertThat(store().records().report(school, report.id()))
        .map(found -> found.withUsage(Usage.NONE))
        .contains(report);
    assertThat(store().records().ended(school, null, 5).getFirst().id()).isEqualTo(report.id());
    assertThat(nightly().standing(school))
        .isEqualTo(new Standing(standing.previous(), 0, null, standing.announced(), NIGHT));
    assertThat(nightly().recordUnchanged(report("0003", standing), standing, NIGHT)).isFalse();
    assertThat(store().records().report(school, id("0003"))).isEmpty();
  }

  @Test
  void recordsNothingWhereSomebodyEditedTheRoster() {
    Standing standing = imported();
    handEdits()
        .put(
            school,
            Member.imported(
                new MemberId("m-1"),
                new PersonName("Ada", "Byron"),
                new Hat.OfStaff(null, Role.TEACHER)));

    assertThat(nightly().recordUnchanged(report("0002", standing), standing, NIGHT)).isFalse();
    assertThat(store().records().report(school, id("0002"))).isEmpty();
  }

  @Test
  void recordsNothingWhereAnImportWaits() {
    Standing standing = imported();
    assertThat(store().requests().request(school, request("0002")))
        .isEqualTo(new Requested.Accepted());

    assertThat(nightly().recordUnchanged(report("0003", standing), standing, NIGHT)).isFalse();
  }

  /** What stands after an import that is announced. */
  private Standing imported() {
    assertThat(store().requests().request(school, request("0001")))
        .isEqualTo(new Requested.Accepted());
    finished();
    store().runs().markAnnounced(school, id("0001"));
    Standing standing = nightly().standing(school);
    assertThat(standing.previous()).isNotNull();
    assertThat(standing.announced()).isTrue();
    return standing;
  }

  private void finished() {
    Claiming claiming = store().runs().claim(school, NOW, NOW.plusSeconds(900));
    Claim claim = ((Claiming.Claimed) claiming).claim();
    var previous =
        new PreviousImport("print", claim.revision(), Counts.none(), claim.request().id(), 0);
    assertThat(
            store()
                .runs()
                .finish(
                    claim, report(claim.request(), claim.request().id()), Findings.NONE, previous))
        .isPresent();
  }

  private ImportReport report(String number, Standing from) {
    PreviousImport previous = from.previous();
    return report(request(number), previous == null ? id(number) : previous.issuesStoredUnder());
  }

  private ImportReport report(ImportRequest request, ImportId issuesStoredUnder) {
    return new ImportReport(
        school,
        request,
        ImportState.SUCCEEDED,
        null,
        "",
        NOW,
        NOW,
        1,
        Counts.none(),
        0,
        issuesStoredUnder,
        new TreeSet<>(),
        Traffic.NONE,
        Usage.NONE,
        new TreeMap<>());
  }

  private static ImportRequest request(String number) {
    return new ImportRequest(id(number), RunKind.NIGHTLY, NOW, Invitations.off(), 1L);
  }

  private static ImportId id(String number) {
    return new ImportId("20261130T070000000Z-" + number);
  }
}
