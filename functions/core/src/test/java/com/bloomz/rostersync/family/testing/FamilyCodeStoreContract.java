package com.bloomz.rostersync.family.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.family.CodeChanges;
import com.bloomz.rostersync.family.FamilyCode;
import com.bloomz.rostersync.family.FamilyCodeStore;
import com.bloomz.rostersync.family.FamilyCodeStore.Issued;
import com.bloomz.rostersync.family.FamilyCodeStore.Revocation;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of Family Codes does (G 5). */
public abstract class FamilyCodeStoreContract {
  private static final AtomicInteger SCHOOLS = new AtomicInteger();
  private static final Instant NOW = Instant.parse("2026-11-23T20:37:25.123Z");

  private final int number = SCHOOLS.incrementAndGet();
  private final SchoolId school = new SchoolId("codes#" + number);
  private final Random random = new Random(number);

  /** The store to be tested, the same one throughout a test. */
  protected abstract FamilyCodeStore store();

  /** The rosters beside it, whose journal has what is done with codes. */
  protected abstract ManageStore rosters();

  @Test
  void itIsJournalledWhoGaveAndRevokedCodesAndNotTheCodes() {
    List<Issued> codes =
        IntStream.range(0, 60).mapToObj(i -> issued("m-%03d".formatted(i))).toList();
    store().give(school, codes);
    store().give(school, codes.subList(0, 1));
    store().revoke(school, codes.getFirst(), new Revocation(NOW.plusSeconds(1), "user-2"));

    List<ManageStore.Entry> journal = rosters().journal(school, null, 10);
    assertThat(journal.getFirst().stamp())
        .isEqualTo(new ManageStore.Stamp(NOW.plusSeconds(1), "user-2"));
    assertThat(journal.getFirst().changes())
        .isEqualTo(CodeChanges.revoked(codes.getFirst()))
        .extracting(Change::subject)
        .containsExactly("m-000");
    List<ManageStore.Entry> given = journal.subList(1, journal.size());
    assertThat(given).allMatch(entry -> entry.stamp().by().equals("user-1"));
    assertThat(given.stream().flatMap(entry -> entry.changes().stream()))
        .containsExactlyInAnyOrderElementsOf(CodeChanges.given(codes));
    assertThat(journal.stream().flatMap(entry -> entry.changes().stream()))
        .noneMatch(
            change ->
                (change.before() + "" + change.after()).contains(codes.getFirst().code().value()));
  }

  @Test
  void givesManyCodesOnceEach() {
    List<Issued> codes =
        IntStream.range(0, 130).mapToObj(i -> issued("m-%03d".formatted(i))).toList();

    assertThat(store().give(school, codes)).hasSize(130);
    assertThat(store().all(school).values()).containsExactlyInAnyOrderElementsOf(codes);
    assertThat(store().give(school, List.of(issued("m-000"), issued("m-new"))))
        .containsExactly(new MemberId("m-new"));
    assertThat(store().of(school, List.of(new MemberId("m-000"), new MemberId("nobody"))))
        .containsExactly(java.util.Map.entry(new MemberId("m-000"), codes.getFirst()));
  }

  @Test
  void aRevokedCodeIsNobodysAndNeverGivenAgain() {
    Issued code = issued("m-1");
    store().give(school, List.of(code));
    assertThat(store().holder(school, code.code())).contains(new MemberId("m-1"));
    assertThat(store().holder(new SchoolId("other"), code.code())).isEmpty();

    assertThat(store().revoke(school, code, new Revocation(NOW, "user-2"))).isTrue();
    assertThat(store().holder(school, code.code())).isEmpty();
    assertThat(store().all(school)).isEmpty();
    assertThat(store().revoke(school, code, new Revocation(NOW, "user-2"))).isFalse();
    assertThat(
            store()
                .give(school, List.of(new Issued(new MemberId("m-2"), code.code(), NOW, "user-1"))))
        .isEmpty();
  }

  @Test
  void revokesOnlyTheCodeThatTheStudentHas() {
    Issued code = issued("m-1");
    store().give(school, List.of(code));

    assertThat(store().revoke(school, issued("m-1"), new Revocation(NOW, "user-2"))).isFalse();
    assertThat(store().of(school, List.of(new MemberId("m-1")))).containsValue(code);
  }

  private Issued issued(String student) {
    return new Issued(new MemberId(student), FamilyCode.draw(random), NOW, "user-1");
  }
}
