package com.bloomz.rostersync.api.manage;

import static com.bloomz.rostersync.api.web.Replies.granted;

import com.bloomz.rostersync.api.manage.NextImport.RemovedPerson;
import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.family.RemovingPeople;
import com.bloomz.rostersync.invitations.FindingBlocks;
import com.bloomz.rostersync.invitations.FindingBlocks.Found;
import com.bloomz.rostersync.invitations.ledger.Block;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.SkipReason;
import com.bloomz.rostersync.invitations.ledger.InvitationPolicy;
import com.bloomz.rostersync.manage.ManagingFamilies;
import com.bloomz.rostersync.manage.ManagingFamilies.Family;
import com.bloomz.rostersync.manage.ManagingFamilies.Guardian;
import com.bloomz.rostersync.manage.ManagingFamilies.Parting;
import com.bloomz.rostersync.manage.ManagingFamilies.Relation;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.roster.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Students with their parents, and how each parent can be reached (G, P 6). */
public final class GuardiansResource implements Resource {
  private static final String STUDENTS = "/schools/{school}/students";
  private static final String GUARDIANS = STUDENTS + "/{student}/guardians";
  private static final String GUARDIAN = GUARDIANS + "/{parent}";
  private static final int LONGEST_RELATION = 200;

  private final ManagingFamilies families;
  private final RemovingPeople removing;
  private final FindingBlocks blocks;

  public GuardiansResource(
      ManagingFamilies families, RemovingPeople removing, FindingBlocks blocks) {
    this.families = families;
    this.removing = removing;
    this.blocks = blocks;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("POST", STUDENTS + "/lookup", Access.OFFICE_OR_SERVICE, this::lookUp),
        Route.of("GET", GUARDIANS, Access.OFFICE, this::show),
        Route.of("PUT", GUARDIAN, Access.OFFICE, this::link),
        Route.of("DELETE", GUARDIAN, Access.OFFICE, this::unlink).withQuery("keepOut"),
        Route.of("DELETE", GUARDIAN + "/kept-out", Access.SCHOOL_ADMIN, this::lift));
  }

  record LookupRequest(String studentId) {}

  record RelationRequest(@Nullable String relationship, @Nullable String type) {}

  record ReachView(Channel channel, String address) {
    @Override
    public String toString() {
      return "ReachView " + channel;
    }
  }

  /** A way that is not to be used, and why (N 6). */
  record BlockedView(Channel channel, String address, SkipReason reason, Instant at) {
    @Override
    public String toString() {
      return "BlockedView " + channel;
    }
  }

  /** How a person can be reached, and how not. */
  record Ways(List<ReachView> reach, List<BlockedView> blocked) {
    static Ways of(Member member, Found found) {
      var ways = new Ways(new ArrayList<>(), new ArrayList<>());
      for (Channel channel : Channel.values()) {
        String address = address(channel, member);
        if (address != null && !found.isNobodys(channel, member)) {
          Block block = found.blocks().get(Objects.requireNonNull(channel.addressOf(member)));
          if (block == null) {
            ways.reach.add(new ReachView(channel, address));
          } else {
            SkipReason reason = InvitationPolicy.why(block.reason());
            ways.blocked.add(new BlockedView(channel, address, reason, block.at()));
          }
        }
      }
      return ways;
    }

    private static @Nullable String address(Channel channel, Member member) {
      return switch (channel) {
        case EMAIL -> member.email() == null ? null : member.email().value();
        case TEXT -> member.phone() == null ? null : member.phone().value();
      };
    }
  }

  record GuardianView(
      MemberView member,
      String relationship,
      String type,
      Source source,
      List<ReachView> reach,
      List<BlockedView> blocked) {
    static GuardianView of(Guardian guardian, Found found) {
      Ways ways = Ways.of(guardian.parent(), found);
      return new GuardianView(
          MemberView.of(guardian.parent()),
          guardian.link().relationship(),
          guardian.link().type(),
          guardian.link().source(),
          ways.reach(),
          ways.blocked());
    }
  }

  /** Somebody who is kept out of a child; no way to reach the person is told. */
  record KeptOutMember(String id, String first, String last) {
    static KeptOutMember of(Member member) {
      PersonName name = member.name().split();
      return new KeptOutMember(member.id().value(), name.first(), name.last());
    }

    @Override
    public String toString() {
      return "KeptOutMember " + id;
    }
  }

  /**
   * A family.
   *
   * @param keptOut the members who are kept out of the child (P 13)
   */
  record FamilyView(
      MemberView student,
      List<ReachView> reach,
      List<BlockedView> blocked,
      List<GuardianView> guardians,
      List<KeptOutMember> keptOut) {
    static FamilyView of(Family family, Found found) {
      Ways ways = Ways.of(family.student(), found);
      return new FamilyView(
          MemberView.of(family.student()),
          ways.reach(),
          ways.blocked(),
          family.guardians().stream().map(each -> GuardianView.of(each, found)).toList(),
          family.keptOut().stream().map(KeptOutMember::of).toList());
    }
  }

  /**
   * A student whose parent was linked by hand.
   *
   * @param note where an import ends the link again
   */
  record LinkedView(FamilyView family, boolean willLeave, @Nullable String note) {
    static LinkedView of(Family family, FamilyView shown) {
      return new LinkedView(
          shown,
          family.synced(),
          family.synced()
              ? "The next nightly or Full data import removes the link unless it is in Clever."
              : null);
    }
  }

  private ApiReply lookUp(Call call) {
    String id = MemberRequests.checkedId("studentId", call.body(LookupRequest.class).studentId());
    return ApiReply.ok(view(call.school(), granted(families.lookUp(call.school(), id))));
  }

  private ApiReply show(Call call) {
    return ApiReply.ok(view(call.school(), granted(families.family(call.school(), student(call)))));
  }

  private FamilyView view(SchoolId school, Family family) {
    List<Member> people = new ArrayList<>(List.of(family.student()));
    family.guardians().forEach(each -> people.add(each.parent()));
    return FamilyView.of(family, blocks.of(school, people));
  }

  private ApiReply link(Call call) {
    RelationRequest sent = call.body(RelationRequest.class);
    Relation relation =
        new Relation(
            parent(call),
            relation("relationship", sent.relationship()),
            relation("type", sent.type()));
    Family linked = granted(families.link(call.school(), student(call), relation, call.editor()));
    return ApiReply.ok(LinkedView.of(linked, view(call.school(), linked)));
  }

  private ApiReply unlink(Call call) {
    boolean keepOut = NextImport.keepOut(call).orElse(true);
    Parting parting = new Parting(student(call), parent(call), keepOut);
    return ApiReply.ok(
        RemovedPerson.of(
            granted(removing.takeOff(call.school(), parting, call.editor())),
            "The next import adds the link again if it is still in Clever."));
  }

  private ApiReply lift(Call call) {
    Family family =
        granted(families.lift(call.school(), student(call), parent(call), call.editor()));
    return ApiReply.ok(view(call.school(), family));
  }

  private static @Nullable String relation(String field, @Nullable String sent) {
    return sent == null ? null : TypedText.text(field, sent, LONGEST_RELATION);
  }

  private static MemberId student(Call call) {
    return new MemberId(call.path("student"));
  }

  private static MemberId parent(Call call) {
    return new MemberId(call.path("parent"));
  }
}
