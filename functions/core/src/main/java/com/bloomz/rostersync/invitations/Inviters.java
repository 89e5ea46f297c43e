package com.bloomz.rostersync.invitations;

import com.bloomz.rostersync.admin.InviterChoice;
import com.bloomz.rostersync.linking.Admin;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.ManageStore.Page;
import com.bloomz.rostersync.manage.ManageStore.Wanted;
import com.bloomz.rostersync.manage.ManagingMembers;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.manage.edit.NewMember;
import com.bloomz.rostersync.manage.edit.StoredItem;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.person.NameMatch;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.roster.SchoolId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may be chosen as inviteFrom; an admin who chooses themselves and is no member of the school
 * becomes one (S 6), and one whose place as staff has ended has it again (P 11).
 */
public final class Inviters implements InviterChoice {
  private static final int PAGE = 100;

  private final ManageStore store;
  private final ManagingMembers members;

  public Inviters(ManageStore store, ManagingMembers members) {
    this.store = store;
    this.members = members;
  }

  /** Why somebody cannot be chosen, in sentences for an admin. */
  public enum WhyNot {
    INACTIVE("This person has left the school.", "Choose someone else."),
    NOT_ADMIN(
        "You are listed as staff of this school, but neither as School Admin nor as School Office"
            + " Staff.",
        "Give yourself one of these roles in the list of staff first."),
    KEPT_OUT(
        "You were removed from this school and are kept out.",
        "Lift this in the list of staff first."),
    NO_EMAIL("This person has no email address.", "Enter one in the list of staff first."),
    PLACEHOLDER_EMAIL(
        "This person's email address is a placeholder that reaches no one.",
        "Enter the real one in the list of staff first."),
    YOUR_NAME_MISSING(Refusal.YOUR_NAME_MISSING),
    YOUR_EMAIL_MISSING(Refusal.YOUR_EMAIL_MISSING);

    private final String text;
    private final String remedy;

    WhyNot(String text, String remedy) {
      this.text = text;
      this.remedy = remedy;
    }

    WhyNot(Refusal refusal) {
      this(refusal.text(), refusal.remedy());
    }

    public String text() {
      return text;
    }

    public String remedy() {
      return remedy;
    }
  }

  /**
   * Somebody with a role that can be inviteFrom.
   *
   * @param you whether that is the admin who asks
   * @param member false of an admin who becomes a member, or staff again, by the choice
   * @param whyNot null where the person can be chosen
   */
  public record Candidate(
      MemberId id,
      PersonName name,
      @Nullable Email email,
      Role role,
      boolean you,
      boolean member,
      @Nullable WhyNot whyNot) {
    @Override
    public String toString() {
      return "Candidate " + id;
    }
  }

  /**
   * The school's admins and office staff, active ones first, each by name; then the admin who asks,
   * if that is no member.
   */
  public List<Candidate> list(SchoolId school, Admin admin) {
    List<Candidate> all = new ArrayList<>();
    List<Member> everybody = staff(school);
    List<MemberId> own =
        everybody.stream().filter(each -> isSame(each, school, admin)).map(Member::id).toList();
    boolean gone = isGone(everybody, school, admin);
    for (Member each : everybody) {
      Hat.OfStaff staff = each.staff();
      boolean you = own.contains(each.id());
      boolean returns = you && gone;
      if (staff != null && (staff.role().raised() || you)) {
        WhyNot whyNot = returns ? whyNotAgain(each) : whyNot(each, each.activeStaff());
        all.add(
            new Candidate(
                each.id(), each.name(), each.email(), staff.role(), you, !returns, whyNot));
      }
    }
    if (own.isEmpty()) {
      all.add(
          new Candidate(
              ownId(school, admin),
              admin.name(),
              admin.email(),
              Role.SCHOOL_ADMIN,
              true,
              false,
              whyNot(admin).orElse(null)));
    }
    return all;
  }

  @Override
  public Reply<MemberId> choose(SchoolId school, MemberId wanted, Admin admin) {
    Member member = store.member(school, wanted).map(StoredItem::value).orElse(null);
    if (member != null && Inviter.of(member).isPresent()) {
      return new Granted<>(wanted);
    }
    List<Member> everybody = staff(school);
    if (member == null) {
      boolean joins =
          wanted.equals(ownId(school, admin))
              && everybody.stream().noneMatch(each -> isSame(each, school, admin));
      return joins ? join(school, wanted, admin) : new Refused<>(Refusal.INVITER_NOT_ADMIN);
    }
    boolean returns =
        everybody.contains(member)
            && isSame(member, school, admin)
            && isGone(everybody, school, admin);
    return returns ? comeBack(school, member, admin) : new Refused<>(Refusal.INVITER_NOT_ADMIN);
  }

  private Reply<MemberId> comeBack(SchoolId school, Member member, Admin admin) {
    WhyNot whyNot = whyNotAgain(member);
    if (whyNot != null) {
      return new Refused<>(
          whyNot == WhyNot.KEPT_OUT ? Refusal.KEPT_OUT : Refusal.INVITER_NOT_ADMIN);
    }
    return members
        .bringBack(school, member.id(), new Editor(admin.subject(), true))
        .map(back -> back.value().id());
  }

  private Reply<MemberId> join(SchoolId school, MemberId id, Admin admin) {
    Optional<WhyNot> whyNot = whyNot(admin);
    if (whyNot.isPresent()) {
      return new Refused<>(
          whyNot.get() == WhyNot.YOUR_NAME_MISSING
              ? Refusal.YOUR_NAME_MISSING
              : Refusal.YOUR_EMAIL_MISSING);
    }
    var draft =
        new NewMember(MemberKind.STAFF, admin.name(), admin.email(), null, null, Role.SCHOOL_ADMIN);
    return members
        .create(school, id, draft, new Editor(admin.subject(), true))
        .map(made -> made.value().id());
  }

  /** Of an admin who would be staff again. */
  private static @Nullable WhyNot whyNotAgain(Member member) {
    return member.keptOut() ? WhyNot.KEPT_OUT : whyNot(member, member.staff());
  }

  /**
   * Of a member.
   *
   * @param staff what the member is, or would be by the choice; null for no staff
   */
  private static @Nullable WhyNot whyNot(Member member, Hat.@Nullable OfStaff staff) {
    Email email = member.email();
    if (staff == null) {
      return WhyNot.INACTIVE;
    }
    if (!staff.role().raised()) {
      return WhyNot.NOT_ADMIN;
    }
    if (email == null) {
      return WhyNot.NO_EMAIL;
    }
    return email.isPlaceholder() ? WhyNot.PLACEHOLDER_EMAIL : null;
  }

  private static Optional<WhyNot> whyNot(Admin admin) {
    Email email = admin.email();
    if (admin.name().isBlank()) {
      return Optional.of(WhyNot.YOUR_NAME_MISSING);
    }
    return email == null || email.isPlaceholder()
        ? Optional.of(WhyNot.YOUR_EMAIL_MISSING)
        : Optional.empty();
  }

  /** Whether the admin was staff and no longer is. */
  private static boolean isGone(List<Member> everybody, SchoolId school, Admin admin) {
    return everybody.stream()
        .filter(each -> each.activeStaff() != null)
        .noneMatch(each -> isSame(each, school, admin));
  }

  /**
   * Whether the member is the admin: made by the choice, or with the same address. Whoever had that
   * address and has left is somebody else where the names say so (P 2).
   */
  private static boolean isSame(Member member, SchoolId school, Admin admin) {
    return member.id().equals(ownId(school, admin))
        || (hasEmailOf(member, admin)
            && (member.activeStaff() != null
                || NameMatch.of(member.name(), admin.name()).canBeOne()));
  }

  private static boolean hasEmailOf(Member member, Admin admin) {
    Email own = admin.email();
    Email email = member.email();
    return own != null && email != null && !email.isPlaceholder() && email.key().equals(own.key());
  }

  /** The id that the admin has as a member by the choice: always the same one. */
  private static MemberId ownId(SchoolId school, Admin admin) {
    String user = school.value() + "\n" + admin.subject();
    return new MemberId("h-u" + UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)));
  }

  /** All who are or were staff, but for those who are merged into another (P 14). */
  private List<Member> staff(SchoolId school) {
    List<Member> all = new ArrayList<>();
    for (boolean current : new boolean[] {true, false}) {
      @Nullable String cursor = null;
      do {
        Page<Member> page =
            store.members(school, MemberKind.STAFF, new Wanted("", current, cursor, PAGE));
        page.entries().stream()
            .map(StoredItem::value)
            .filter(each -> each.merge() == null)
            .forEach(all::add);
        cursor = page.cursor();
      } while (cursor != null);
    }
    return all;
  }
}
