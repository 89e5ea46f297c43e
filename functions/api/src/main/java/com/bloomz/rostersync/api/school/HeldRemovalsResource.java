package com.bloomz.rostersync.api.school;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.admin.AnsweringRemovals;
import com.bloomz.rostersync.admin.AnsweringRemovals.Shown;
import com.bloomz.rostersync.api.journal.ChangeView;
import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.brake.KindLoss;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the brake holds of an import, and an admin's answer (X 2). */
public final class HeldRemovalsResource implements Resource {
  private static final String HELD = "/schools/{school}/imports/{import}/held-removals";

  private final ImportCalls calls;
  private final AnsweringRemovals answering;

  public HeldRemovalsResource(ImportCalls calls, AnsweringRemovals answering) {
    this.calls = calls;
    this.answering = answering;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("GET", HELD, Access.SCHOOL_ADMIN, this::show).withQuery("cursor", "limit"),
        Route.of("POST", HELD + "/approve", Access.SCHOOL_ADMIN, this::approve),
        Route.of("POST", HELD + "/discard", Access.SCHOOL_ADMIN, this::discard));
  }

  /**
   * What is held.
   *
   * @param state HELD, APPROVED or DISCARDED; PREVIEWED of what an import would hold
   * @param numbers by kind
   */
  record HeldRemovalsView(
      String state,
      Instant since,
      String cause,
      Map<String, KindLoss> numbers,
      int total,
      List<RemovalView> removals,
      @Nullable String cursor) {
    @Override
    public String toString() {
      return "HeldRemovalsView " + state;
    }
  }

  /**
   * One removal.
   *
   * @param withinId the class of a place, the student of a parent
   */
  record RemovalView(
      String kind,
      String id,
      @Nullable String name,
      @Nullable String withinId,
      @Nullable String withinName) {
    static RemovalView of(Removal removal, Map<String, String> names) {
      String within = removal.within();
      return new RemovalView(
          ChangeView.name(removal.kind()),
          removal.subject(),
          names.get(removal.subject()),
          within.isEmpty() ? null : within,
          within.isEmpty() ? null : names.get(within));
    }

    @Override
    public String toString() {
      return "RemovalView " + kind;
    }
  }

  /** The numbers that the admin saw, by kind. */
  record ApproveRequest(Map<String, KindLoss> numbers) {
    SortedMap<Entity, KindLoss> losses() {
      return HeldRemovalsResource.losses(numbers);
    }
  }

  /** Numbers by kind, as the API calls kinds. */
  static SortedMap<Entity, KindLoss> losses(Map<String, KindLoss> numbers) {
    SortedMap<Entity, KindLoss> losses = new TreeMap<>();
    for (Entity kind : Entity.values()) {
      KindLoss loss = numbers.get(ChangeView.name(kind));
      if (loss != null) {
        losses.put(kind, loss);
      }
    }
    return losses;
  }

  /** Its numbers by kind, as the API calls kinds. */
  static Map<String, KindLoss> numbers(HeldRemovals held) {
    Map<String, KindLoss> numbers = new LinkedHashMap<>();
    held.losses().forEach((kind, loss) -> numbers.put(ChangeView.name(kind), loss));
    return numbers;
  }

  private ApiReply show(Call call) {
    calls.active(call);
    ImportId id = ImportCalls.id(call);
    return ApiReply.ok(
        answering
            .previewed(call.school(), id)
            .map(held -> view("PREVIEWED", held, call))
            .or(() -> answering.find(call.school(), id).map(shown -> view(shown, call)))
            .orElseThrow(() -> Problem.notFound().asException()));
  }

  private ApiReply approve(Call call) {
    calls.active(call);
    SortedMap<Entity, KindLoss> seen = call.body(ApproveRequest.class).losses();
    ImportRequest request =
        granted(answering.approve(call.school(), ImportCalls.id(call), seen, call.admin()));
    return ImportCalls.accepted(call, calls.view(call, request));
  }

  private ApiReply discard(Call call) {
    calls.active(call);
    return ApiReply.ok(
        view(granted(answering.discard(call.school(), ImportCalls.id(call), call.admin())), call));
  }

  private static HeldRemovalsView view(Shown shown, Call call) {
    String state = shown.answer().map(answer -> answer.verdict().name()).orElse("HELD");
    return view(state, shown.held().held(), call);
  }

  private static HeldRemovalsView view(String state, HeldRemovals held, Call call) {
    var page = ListPage.of(held.removals(), call);
    return new HeldRemovalsView(
        state,
        held.since(),
        held.cause().text(),
        numbers(held),
        held.removals().size(),
        page.entries().stream().map(each -> RemovalView.of(each, held.names())).toList(),
        page.cursor());
  }
}
