package com.bloomz.rostersync.api.invitations;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.api.manage.Cursors;
import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Ids;
import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.invitations.Invitee;
import com.bloomz.rostersync.invitations.PlanningInvitations;
import com.bloomz.rostersync.invitations.PreviewedInvitations;
import com.bloomz.rostersync.invitations.Reinvitation;
import com.bloomz.rostersync.invitations.Reinviting;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.manage.SearchName;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.schools.Schools;
import com.bloomz.rostersync.settings.Invitations;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A school's invitations: look before, invite, Reinvite (N 1 to N 4, N 7). */
public final class InvitationsResource implements Resource {
  private static final String INVITATIONS = "/schools/{school}/invitations";
  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 100;
  private static final int MOST_REINVITED = 500;

  private final PlanningInvitations planning;
  private final Reinviting reinviting;
  private final Schools schools;
  private final PreviewedInvitations previewed;

  public InvitationsResource(
      PlanningInvitations planning,
      Reinviting reinviting,
      Schools schools,
      PreviewedInvitations previewed) {
    this.previewed = previewed;
    this.planning = planning;
    this.reinviting = reinviting;
    this.schools = schools;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("POST", INVITATIONS + "/preview", Access.SCHOOL_ADMIN, this::preview),
        Route.of("POST", INVITATIONS, Access.SCHOOL_ADMIN, this::plan),
        Route.of("POST", INVITATIONS + "/reinvite", Access.OFFICE, this::reinvite));
  }

  /** Which people a preview lists. */
  enum Who {
    ALL,
    INVITED,
    NOT_INVITED;

    boolean has(Invitee invitee) {
      return switch (this) {
        case ALL -> true;
        case INVITED -> InvitedCounts.isInvited(invitee);
        case NOT_INVITED -> !InvitedCounts.isInvited(invitee);
      };
    }
  }

  /**
   * What is to be shown.
   *
   * @param preview the import whose plan is taken for done; null: people as they are
   * @param who null: everybody
   */
  record PreviewRequest(
      Boolean teachers,
      Boolean parents,
      Boolean students,
      @JsonProperty("import") @Nullable String preview,
      @Nullable Who who,
      @Nullable String cursor,
      @Nullable Integer limit) {
    @Override
    public String toString() {
      return "PreviewRequest";
    }
  }

  record PlanRequest(Boolean teachers, Boolean parents, Boolean students) {}

  /** How many people a message was put on the queue for. */
  record PlannedView(int people) {}

  record ReinviteRequest(List<String> members) {}

  /** What came of Reinvite for a person. */
  enum Outcome {
    REINVITED,
    NOT_REINVITED,
    NOT_FOUND
  }

  /**
   * One person.
   *
   * @param channels by channel, whether a message is on its way, and why not; null where there is
   *     no such person
   */
  record ReinvitedView(String member, Outcome outcome, @Nullable List<DecisionView> channels) {}

  record ReinviteView(int reinvited, List<ReinvitedView> members) {}

  private ApiReply preview(Call call) {
    PreviewRequest sent = call.body(PreviewRequest.class);
    var unused = granted(schools.active(call.school()));
    var asked = new Invitations(sent.teachers(), sent.parents(), sent.students());
    Who who = Optional.ofNullable(sent.who()).orElse(Who.ALL);
    int limit = Optional.ofNullable(sent.limit()).orElse(PAGE);
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw Problem.field("limit", "It must be a whole number from 1 to " + LARGEST_PAGE + ".")
          .asException();
    }
    var cursors =
        new Cursors(
            String.join(
                "\u0000",
                call.school().value(),
                "invitations",
                asked + "",
                who.name(),
                Optional.ofNullable(sent.preview()).orElse("")),
            "cursor");
    String after = Optional.ofNullable(cursors.place(sent.cursor())).orElse("");
    List<Invitee> all = invitees(call, asked, sent.preview());
    var rest = new TreeMap<String, Invitee>(Comparator.naturalOrder());
    all.stream().filter(who::has).forEach(each -> rest.put(place(each), each));
    var left = rest.tailMap(after, false);
    List<Map.Entry<String, Invitee>> page = left.entrySet().stream().limit(limit).toList();
    String next = left.size() > page.size() ? cursors.shown(page.getLast().getKey()) : null;
    return ApiReply.ok(PreviewView.of(all, page.stream().map(Map.Entry::getValue).toList(), next));
  }

  private List<Invitee> invitees(Call call, Invitations asked, @Nullable String preview) {
    return preview == null
        ? planning.preview(call.school(), asked)
        : previewed
            .after(call.school(), importId(preview), asked)
            .orElseThrow(
                () ->
                    Problem.field("import", "It must be the ID of a preview that has ended.")
                        .asException());
  }

  private static ImportId importId(String text) {
    if (!Ids.isId(text)) {
      throw Problem.field("import", "It must be the ID of a preview.").asException();
    }
    return new ImportId(text);
  }

  /** Where a person stands in the list. */
  private static String place(Invitee invitee) {
    return SearchName.lastFirst(invitee.member().name()) + "\u0000" + invitee.member().id();
  }

  private ApiReply plan(Call call) {
    PlanRequest sent = call.body(PlanRequest.class);
    var asked = new Invitations(sent.teachers(), sent.parents(), sent.students());
    var unused = granted(planning.inviting(call.school()));
    return ApiReply.json(202, new PlannedView(planning.plan(call.school(), asked).size()));
  }

  private ApiReply reinvite(Call call) {
    List<MemberId> asked = List.copyOf(members(call.body(ReinviteRequest.class).members()));
    String key = call.idempotencyKey().orElse(Outreach.NO_KEY);
    var outcomes = granted(reinviting.reinvite(call.school(), asked, key));
    return ApiReply.json(
        202,
        new ReinviteView(
            Math.toIntExact(outcomes.stream().filter(Reinvitation.Outcome::reinvited).count()),
            outcomes.stream().map(InvitationsResource::reinvited).toList()));
  }

  private static ReinvitedView reinvited(Reinvitation.Outcome of) {
    var verdicts = of.verdicts();
    return verdicts == null
        ? new ReinvitedView(of.member().value(), Outcome.NOT_FOUND, null)
        : new ReinvitedView(
            of.member().value(),
            of.reinvited() ? Outcome.REINVITED : Outcome.NOT_REINVITED,
            DecisionView.of(verdicts));
  }

  private static Set<MemberId> members(List<String> sent) {
    if (sent.isEmpty() || sent.size() > MOST_REINVITED) {
      throw Problem.field("members", "The list must have 1 to " + MOST_REINVITED + " members.")
          .asException();
    }
    Set<MemberId> ids = new LinkedHashSet<>();
    for (String each : sent) {
      if (!Ids.isId(each)) {
        throw Problem.field("members", "Each must be a member's ID.").asException();
      }
      ids.add(new MemberId(each));
    }
    return ids;
  }
}
