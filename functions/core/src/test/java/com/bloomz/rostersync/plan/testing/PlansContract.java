package com.bloomz.rostersync.plan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.plan.ImportPlan;
import com.bloomz.rostersync.plan.PlanFilter;
import com.bloomz.rostersync.plan.PlannedChange;
import com.bloomz.rostersync.plan.Plans;
import com.bloomz.rostersync.plan.Plans.PageAt;
import com.bloomz.rostersync.plan.Plans.PlanPage;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan is kept as it is, shown by pages, by class, by member and by kind (X 1). */
public abstract class PlansContract {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final ImportId ID = new ImportId("20261130T070000000Z-0001");

  private final SchoolId school = new SchoolId("planning-" + NUMBERS.incrementAndGet());

  /** Where plans are kept, the same during a test. */
  protected abstract Plans plans();

  @Test
  void knowsNoPlanBeforeOneIsKept() {
    assertThat(plans().head(school, ID)).isEmpty();
    assertThat(all(PlanFilter.ALL, 10)).isEmpty();
    plans().keep(claim(1), SamplePlans.of(3, "x"));
    assertThat(plans().head(school, new ImportId("another"))).isEmpty();
    assertThat(plans().head(new SchoolId("another-" + school), ID)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 3_000})
  void keepsEveryChangeWithItsNames(int students) {
    ImportPlan plan = SamplePlans.of(students, "né 🎓 \u0000\n");
    plans().keep(claim(1), plan);

    assertThat(plans().head(school, ID)).contains(plan.head());
    assertThat(all(PlanFilter.ALL, 500)).isEqualTo(plan.changes());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7_000})
  void x4KeepsWhatIsLeftAsItIs(int omissions) {
    ImportPlan plan = SamplePlans.of(1, "x").leaving(SamplePlans.left(omissions, "né 🎓 \u0000\n"));
    assertThat(plans().omissions(school, ID)).isEmpty();
    plans().keep(claim(1), plan);

    assertThat(plans().omissions(school, ID)).isEqualTo(plan.omissions());
    plans().keep(claim(2), SamplePlans.of(1, "x"));
    assertThat(plans().omissions(school, ID)).isEmpty();
  }

  @Test
  void x4KeepsAPlanThatOnlyLeavesSomething() {
    ImportPlan plan = SamplePlans.of(0, "x").leaving(SamplePlans.left(3, "y"));
    plans().keep(claim(1), plan);

    assertThat(plans().head(school, ID)).contains(plan.head());
    assertThat(plans().omissions(school, ID)).isEqualTo(plan.omissions());
    assertThat(all(PlanFilter.ALL, 10)).isEmpty();
  }

  @Test
  void showsAClassAMemberOrAKind() {
    ImportPlan plan = SamplePlans.of(120, "x");
    plans().keep(claim(1), plan);

    for (PlanFilter filter :
        List.of(
            new PlanFilter(Entity.STUDENTS, null, null),
            new PlanFilter(Entity.STUDENT_ENROLMENTS, null, null),
            new PlanFilter(null, new ClassId("c-1"), null),
            new PlanFilter(null, null, new MemberId("m-7")),
            new PlanFilter(null, null, new MemberId("p-7")),
            new PlanFilter(Entity.STUDENT_ENROLMENTS, new ClassId("c-2"), new MemberId("m-52")))) {
      List<PlannedChange> shown = plan.changes().stream().filter(filter::shows).toList();
      assertThat(shown).isNotEmpty();
      for (int limit : List.of(1, 7, 500)) {
        assertThat(all(filter, limit)).isEqualTo(shown);
      }
    }
    assertThat(all(new PlanFilter(null, new ClassId("none"), null), 5)).isEmpty();
  }

  @Test
  void aLaterClaimsPlanTakesThePlaceOfAnEarlierOne() {
    plans().keep(claim(3), SamplePlans.of(200, "old"));
    ImportPlan newer = SamplePlans.of(2, "new");
    plans().keep(claim(4), newer);
    plans().keep(claim(3), SamplePlans.of(300, "late"));

    assertThat(plans().head(school, ID)).contains(newer.head());
    assertThat(all(PlanFilter.ALL, 100)).isEqualTo(newer.changes());
  }

  @Test
  void keepsWhatAnApprovalIsGoingToWrite() {
    assertThat(plans().fixed(school, ID)).isEmpty();
    plans().fix(claim(1), "d1");
    assertThat(plans().fixed(school, ID)).contains("d1");
    plans().fix(claim(2), "d2");
    assertThat(plans().fixed(school, ID)).contains("d2");
    assertThat(plans().fixed(school, new ImportId("another"))).isEmpty();
  }

  @Test
  void refusesWhatIsNoCursor() {
    plans().keep(claim(1), SamplePlans.of(3, "x"));
    for (String none : List.of("x", "-1", "", "9".repeat(40))) {
      assertThatThrownBy(() -> plans().page(school, ID, PlanFilter.ALL, new PageAt(none, 5)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private List<PlannedChange> all(PlanFilter filter, int limit) {
    List<PlannedChange> all = new ArrayList<>();
    String cursor = null;
    do {
      PlanPage page = plans().page(school, ID, filter, new PageAt(cursor, limit));
      assertThat(page.changes()).hasSizeLessThanOrEqualTo(limit);
      cursor = page.cursor();
      assertThat(cursor != null && page.changes().isEmpty()).isFalse();
      all.addAll(page.changes());
    } while (cursor != null);
    return all;
  }

  private Claim claim(long epoch) {
    return new Claim(
        school,
        new ImportRequest(ID, RunKind.FULL_DATA, SamplePlans.NOW),
        epoch,
        SamplePlans.NOW.plusSeconds(900),
        1,
        SamplePlans.NOW,
        Progress.waiting(),
        Usage.NONE,
        0,
        null,
        null,
        new TreeSet<>());
  }
}
