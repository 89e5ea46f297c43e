package com.bloomz.rostersync.api.school;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.admin.ApprovingPlans;
import com.bloomz.rostersync.admin.ApprovingPlans.Asking;
import com.bloomz.rostersync.admin.ApprovingPlans.Choice;
import com.bloomz.rostersync.admin.ApprovingPlans.Shown;
import com.bloomz.rostersync.api.invitations.InvitedCounts;
import com.bloomz.rostersync.api.journal.ChangeView;
import com.bloomz.rostersync.api.school.HealthResource.HealthView;
import com.bloomz.rostersync.api.school.HeldRemovalsResource.RemovalView;
import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Ids;
import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.brake.KindLoss;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.imports.ImportRecords.Findings;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportRequest;
import com.bloomz.rostersync.invitations.PreviewedInvitations;
import com.bloomz.rostersync.plan.ClassLine;
import com.bloomz.rostersync.plan.PlanFilter;
import com.bloomz.rostersync.plan.PlanHead;
import com.bloomz.rostersync.plan.PlannedChange;
import com.bloomz.rostersync.plan.Plans.PageAt;
import com.bloomz.rostersync.plan.Plans.PlanPage;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a preview has found, and its approval (X 1). */
public final class PlansResource implements Resource {
  private static final String IMPORT = "/schools/{school}/imports/{import}";

  private final ImportCalls calls;
  private final ApprovingPlans approving;
  private final PreviewedInvitations invitations;

  public PlansResource(
      ImportCalls calls, ApprovingPlans approving, PreviewedInvitations invitations) {
    this.calls = calls;
    this.approving = approving;
    this.invitations = invitations;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("GET", IMPORT + "/plan", Access.SCHOOL_ADMIN, this::show)
            .withQuery("kind", "class", "member", "cursor", "limit"),
        Route.of("POST", IMPORT + "/approve", Access.SCHOOL_ADMIN, this::approve));
  }

  /**
   * A plan, or a part of it.
   *
   * @param total how many changes there are in all
   * @param classes those that change; only on the first page, as all that follows
   * @param held what the brake holds; null where nothing
   * @param health null where it is not known
   * @param invitations how many would be invited; null where the preview was not asked to invite
   */
  record PlanView(
      Instant decidedAt,
      int total,
      @Nullable List<ClassLineView> classes,
      @Nullable HoldView held,
      @Nullable HealthView health,
      @Nullable InvitedCounts invitations,
      List<PlannedChangeView> changes,
      @Nullable String cursor) {
    @Override
    public String toString() {
      return "PlanView " + total;
    }
  }

  /** What the brake holds of a plan, the first removals by name (X 2). */
  record HoldView(
      String cause, Map<String, KindLoss> numbers, int total, List<RemovalView> removals) {
    private static final int SHOWN = 100;

    static HoldView of(HeldRemovals held) {
      return new HoldView(
          held.cause().text(),
          HeldRemovalsResource.numbers(held),
          held.removals().size(),
          held.removals().stream()
              .limit(SHOWN)
              .map(each -> RemovalView.of(each, held.names()))
              .toList());
    }

    @Override
    public String toString() {
      return "HoldView " + total;
    }
  }

  /** How many changes concern a class: its own and those of the places in it. */
  record ClassLineView(String id, String name, long added, long changed, long removed) {
    static ClassLineView of(ClassLine line) {
      return new ClassLineView(
          line.id().value(), line.name(), line.added(), line.changed(), line.removed());
    }

    @Override
    public String toString() {
      return "ClassLineView " + id;
    }
  }

  /** A change with the names that people know. */
  record PlannedChangeView(ChangeView change, String name, String withinName) {
    static PlannedChangeView of(PlannedChange planned) {
      return new PlannedChangeView(
          ChangeView.of(planned.change()), planned.name(), planned.withinName());
    }

    @Override
    public String toString() {
      return "PlannedChangeView " + change;
    }
  }

  /**
   * What an admin says of a plan.
   *
   * @param approveHeld the numbers of held removals that the admin saw, by kind; null where these
   *     stay held
   */
  record ApprovalRequest(
      @Nullable OptOutsView optOuts, @Nullable Map<String, KindLoss> approveHeld) {
    Choice choice() {
      return new Choice(
          optOuts == null ? OptOuts.NONE : optOuts.optOuts(),
          approveHeld == null ? null : HeldRemovalsResource.losses(approveHeld));
    }
  }

  private ApiReply show(Call call) {
    calls.active(call);
    Shown shown =
        approving
            .find(call.school(), ImportCalls.id(call))
            .orElseThrow(() -> Problem.notFound().asException());
    PlanFilter filter = filter(call);
    String cursor = call.query("cursor").orElse(null);
    PlanPage page = page(call, filter, cursor);
    boolean first = cursor == null && filter.equals(PlanFilter.ALL);
    Findings found = first ? approving.findings(shown.report()) : Findings.NONE;
    HeldRemovals held = found.held();
    return ApiReply.ok(
        new PlanView(
            shown.head().map(head -> head.basis().decidedAt()).orElse(shown.report().startedAt()),
            shown.head().map(PlanHead::changes).orElse(0),
            first ? classes(shown) : null,
            held == null ? null : HoldView.of(held),
            found.health().found().isEmpty() ? null : HealthView.of(found.health()),
            first ? invited(shown.report()) : null,
            page.changes().stream().map(PlannedChangeView::of).toList(),
            page.cursor()));
  }

  private static List<ClassLineView> classes(Shown shown) {
    return shown.head().map(PlanHead::classes).orElse(List.of()).stream()
        .map(ClassLineView::of)
        .toList();
  }

  private @Nullable InvitedCounts invited(ImportReport preview) {
    return preview.invitations().equals(Invitations.off())
        ? null
        : invitations
            .after(preview.school(), preview.id(), preview.invitations())
            .map(InvitedCounts::of)
            .orElse(null);
  }

  private PlanPage page(Call call, PlanFilter filter, @Nullable String cursor) {
    var at = new PageAt(cursor, ListPage.limit(call));
    try {
      return approving.page(call.school(), ImportCalls.id(call), filter, at);
    } catch (IllegalArgumentException e) {
      throw Problem.cursor().asException();
    }
  }

  private static PlanFilter filter(Call call) {
    return new PlanFilter(
        call.query("kind").map(PlansResource::kind).orElse(null),
        call.query("class").map(each -> Ids.checked("?class", each)).map(ClassId::new).orElse(null),
        call.query("member")
            .map(each -> Ids.checked("?member", each))
            .map(MemberId::new)
            .orElse(null));
  }

  private static Entity kind(String name) {
    return OptOutsView.kind(name, "?kind");
  }

  private ApiReply approve(Call call) {
    calls.active(call);
    var asking = new Asking(call.neededIdempotencyKey(), call.admin());
    Choice choice = call.body(ApprovalRequest.class).choice();
    ImportRequest request =
        granted(approving.approve(call.school(), ImportCalls.id(call), choice, asking));
    return ImportCalls.accepted(call, calls.view(call, request));
  }
}
