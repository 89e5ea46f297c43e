package com.bloomz.rostersync.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.Progress;
import com.bloomz.rostersync.imports.Usage;
import com.bloomz.rostersync.plan.ImportPlan;
import com.bloomz.rostersync.plan.PlanBasis;
import com.bloomz.rostersync.plan.PlanFilter;
import com.bloomz.rostersync.plan.PlannedChange;
import com.bloomz.rostersync.plan.Plans;
import com.bloomz.rostersync.plan.Plans.PageAt;
import com.bloomz.rostersync.reconcile.Explanation;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.reconcile.Reconciler;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.testing.Rosters;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.store.plan.DynamoPlans;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What previews, their plans and approvals cost. */
class PlanCostIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double MEGABYTE = 1_000_000;
  private static final int MOST_UNITS_A_MEGABYTE = 60;
  private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

  private static LocalDynamo dynamo;

  @BeforeAll
  static void start() {
    dynamo = LocalDynamo.start();
  }

  @AfterAll
  static void stop() {
    dynamo.close();
  }

  @Test
  void aPreviewOfAnUnchangedSchoolCostsNoMoreThanItsImport() {
    var school = new Importing(dynamo, new SchoolId("unchanged"), Rosters.clever(7, 60));
    school.run(RunKind.NIGHTLY);
    Usage night = school.run(RunKind.NIGHTLY).usage();
    ImportReport preview = school.run(RunKind.NIGHTLY, new ImportTask.Preview(false));

    assertThat(preview.state()).isEqualTo(ImportState.PREVIEWED);
    assertThat(preview.usage().requests()).isLessThanOrEqualTo(night.requests());
    assertThat(preview.usage().readUnits()).isLessThanOrEqualTo(night.readUnits());
    assertThat(preview.usage().writeUnits()).isLessThanOrEqualTo(night.writeUnits());
    Usage next = school.run(RunKind.NIGHTLY).usage();
    assertThat(next.writeUnits()).isLessThanOrEqualTo(night.writeUnits());
    assertThat(next.readUnits()).isLessThanOrEqualTo(night.readUnits());
  }

  @Test
  void aPreviewCostsLessThanTheImportAndAnApprovalHardlyMore() {
    CleverRoster clever = Rosters.clever(7, 60);
    var previewed = new Importing(dynamo, new SchoolId("previewed"), clever);
    ImportReport preview = previewed.run(RunKind.FULL_DATA, new ImportTask.Preview(false));
    ImportReport approval =
        previewed.run(
            RunKind.FULL_DATA, new ImportTask.Approval(preview.id(), OptOuts.NONE, false));
    var imported = new Importing(dynamo, new SchoolId("imported"), clever);
    ImportReport plain = imported.run(RunKind.FULL_DATA);

    assertThat(approval.state()).isEqualTo(plain.state());
    assertThat(approval.counts()).isEqualTo(plain.counts());
    assertThat(plain.state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(preview.usage().writeUnits()).isLessThan(plain.usage().writeUnits() / 4);
    assertThat(preview.usage().readUnits()).isLessThanOrEqualTo(plain.usage().readUnits());
    assertThat(approval.usage().writeUnits()).isLessThanOrEqualTo(plain.usage().writeUnits() + 1);
    assertThat(approval.usage().readUnits()).isLessThanOrEqualTo(plain.usage().readUnits() + 5);
  }

  /** Of every megabyte that the API shows; the first import changes most. */
  @Test
  void aPlanOfTenThousandStudentsIsSmall() throws Exception {
    ImportPlan plan = plan(10_000);
    double shown = 0;
    for (PlannedChange each : plan.changes()) {
      shown += JSON.writeValueAsString(json(each)).getBytes(StandardCharsets.UTF_8).length;
    }
    for (Omission each : plan.omissions()) {
      shown += JSON.writeValueAsString(json(each)).getBytes(StandardCharsets.UTF_8).length;
    }
    Table table = LocalDynamo.table(dynamo.client());
    Plans plans = DynamoPlans.open(table);
    Claim claim = claim();

    plans.keep(claim, plan);

    double units = table.usage().writeUnits();
    assertThat(units / (shown / MEGABYTE)).isLessThanOrEqualTo(MOST_UNITS_A_MEGABYTE);
    long before = table.usage().requests();
    plans.page(claim.school(), claim.request().id(), PlanFilter.ALL, new PageAt(null, 50));
    assertThat(table.usage().requests() - before).isEqualTo(2);
  }

  private static ImportPlan plan(int students) {
    CleverRoster clever = Rosters.clever(7, students);
    ImportSettings settings = Rosters.settings(1);
    Explanation explained =
        Reconciler.explain(
            clever,
            BloomzRoster.empty(),
            new Reconciler.Options(settings, RunKind.FULL_DATA, Rosters.TODAY));
    return ImportPlan.of(
            new PlanBasis(NOW, new TreeMap<>()),
            PlannedChange.of(explained.decision().writes(), BloomzRoster.empty()),
            List.of())
        .leaving(explained.omissions());
  }

  private static Claim claim() {
    return new Claim(
        new SchoolId("large"),
        new ImportRequest(new ImportId("i-1"), RunKind.FULL_DATA, NOW),
        1,
        NOW,
        1,
        NOW,
        Progress.waiting(),
        Usage.NONE,
        0,
        null,
        null,
        new TreeSet<>());
  }

  /** As the API shows what is left as it is. */
  private static ObjectNode json(Omission left) {
    return JSON.createObjectNode()
        .put("reason", left.reason().name())
        .put("rule", left.reason().rule())
        .put("entity", left.entity().name())
        .put("id", left.id())
        .put("name", left.name())
        .put("within", left.within())
        .put("withinName", left.withinName())
        .put("detail", left.detail());
  }

  /** As the API shows a change. */
  private static ObjectNode json(PlannedChange planned) {
    Change change = planned.change();
    ObjectNode shown =
        JSON.createObjectNode()
            .put("entity", change.entity().name())
            .put("verb", change.verb().name())
            .put("subject", change.subject())
            .put("within", change.within())
            .put("rule", change.rule().number())
            .put("why", change.rule().text());
    shown.set("before", JSON.valueToTree(Map.copyOf(change.before())));
    shown.set("after", JSON.valueToTree(Map.copyOf(change.after())));
    ObjectNode json = JSON.createObjectNode();
    json.set("change", shown);
    return json.put("name", planned.name()).put("withinName", planned.withinName());
  }
}
