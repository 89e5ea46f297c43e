package com.bloomz.rostersync.api.invitations;

import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.invitations.InvitationStatus;
import com.bloomz.rostersync.invitations.PlanningInvitations;
import com.bloomz.rostersync.invitations.ResettingBlocks;
import com.bloomz.rostersync.invitations.joining.RecordingRegistrations;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.ChannelState;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.SkipReason;
import com.bloomz.rostersync.invitations.ledger.InvitationPolicy;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import com.bloomz.rostersync.roster.MemberId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One person's invitations: how they stand, blocks and their reset, joining (N 2, N 3, N 6). */
public final class MemberInvitationsResource implements Resource {
  private static final String MEMBER = "/schools/{school}/members/{member}";
  private static final String INVITATIONS = MEMBER + "/invitations";

  private final PlanningInvitations planning;
  private final ResettingBlocks resetting;
  private final RecordingRegistrations registrations;
  private final InstantSource clock;

  public MemberInvitationsResource(
      PlanningInvitations planning,
      ResettingBlocks resetting,
      RecordingRegistrations registrations,
      InstantSource clock) {
    this.planning = planning;
    this.resetting = resetting;
    this.registrations = registrations;
    this.clock = clock;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("GET", INVITATIONS, Access.OFFICE, this::show),
        Route.of("POST", INVITATIONS + "/blocks/reset", Access.SCHOOL_ADMIN, this::reset),
        Route.of("PUT", MEMBER + "/registration", Access.SERVICE, this::register));
  }

  /** How far a message is. */
  enum State {
    NONE,
    DUE,
    BEING_SENT,
    SENT,
    BOUNCED,
    UNCERTAIN,
    REFUSED
  }

  /**
   * What blocks an address or number.
   *
   * @param reason as the verdict has it
   */
  record BlockView(SkipReason reason, Instant at) {
    static BlockView of(Block block) {
      return new BlockView(InvitationPolicy.why(block.reason()), block.at());
    }
  }

  /**
   * One channel, with the latest message there; a round that leaves it out changes nothing.
   *
   * @param at since when the state is so
   * @param delivered when the provider said that it arrived
   * @param refusal of a message that was refused
   * @param block what the address or number is blocked by
   * @param next whether anything would be sent if it was asked for
   */
  record ChannelView(
      Channel channel,
      State state,
      @Nullable Instant at,
      @Nullable Instant delivered,
      @Nullable Refusal refusal,
      @Nullable BlockView block,
      DecisionView next) {}

  /**
   * One person.
   *
   * @param registered since when the person has joined; null: not
   * @param round counts from 1; 0 before the first invitation
   */
  record StandingView(
      String member, @Nullable Instant registered, int round, List<ChannelView> channels) {
    static StandingView of(InvitationStatus standing) {
      return new StandingView(
          standing.person().value(),
          standing.outreach().registered(),
          standing.outreach().round(),
          Stream.of(Channel.values()).map(channel -> channel(standing, channel)).toList());
    }

    private static ChannelView channel(InvitationStatus standing, Channel channel) {
      ChannelState state = standing.outreach().state(channel);
      Block block = standing.blocks().get(channel);
      var next =
          DecisionView.of(standing.verdicts()).stream()
              .filter(each -> each.channel() == channel)
              .findFirst()
              .orElseThrow();
      return new ChannelView(
          channel,
          MemberInvitationsResource.state(state),
          state instanceof ChannelState.Idle ? null : state.at(),
          state instanceof ChannelState.Sent sent ? sent.delivered() : null,
          state instanceof ChannelState.Refused refused ? refused.reason() : null,
          block == null ? null : BlockView.of(block),
          next);
    }
  }

  record ResetRequest(Channel channel) {}

  record ResetView(boolean lifted, StandingView standing) {}

  record RegistrationRequest(Boolean registered) {}

  /**
   * Whether a person has joined.
   *
   * @param since null: not
   */
  record RegistrationView(boolean registered, @Nullable Instant since) {}

  private ApiReply show(Call call) {
    return ApiReply.ok(StandingView.of(find(call)));
  }

  private ApiReply reset(Call call) {
    Channel channel = call.body(ResetRequest.class).channel();
    find(call);
    boolean lifted = resetting.reset(call.school(), id(call), channel, call.caller().subject());
    return ApiReply.ok(new ResetView(lifted, StandingView.of(find(call))));
  }

  private ApiReply register(Call call) {
    boolean wanted = call.body(RegistrationRequest.class).registered();
    Instant known = find(call).outreach().registered();
    Instant since = wanted ? Optional.ofNullable(known).orElseGet(clock::instant) : null;
    if (!registrations.registered(call.school(), id(call), since)) {
      throw Problem.notFound().asException();
    }
    return ApiReply.ok(new RegistrationView(wanted, since));
  }

  private InvitationStatus find(Call call) {
    InvitationStatus standing = planning.standing(call.school(), List.of(id(call))).get(id(call));
    if (standing == null) {
      throw Problem.notFound().asException();
    }
    return standing;
  }

  private static State state(ChannelState state) {
    return switch (state) {
      case ChannelState.Idle _ -> State.NONE;
      case ChannelState.Due _ -> State.DUE;
      case ChannelState.Claimed _ -> State.BEING_SENT;
      case ChannelState.Sent _ -> State.SENT;
      case ChannelState.Bounced _ -> State.BOUNCED;
      case ChannelState.Uncertain _ -> State.UNCERTAIN;
      case ChannelState.Refused _ -> State.REFUSED;
    };
  }

  private static MemberId id(Call call) {
    return new MemberId(call.path("member"));
  }
}
