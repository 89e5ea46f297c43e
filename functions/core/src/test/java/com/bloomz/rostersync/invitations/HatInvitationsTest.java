package com.bloomz.rostersync.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.messages.InvitationContent;
import com.bloomz.rostersync.messages.InvitationContent.Kind;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.settings.Invitations;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** People are invited, and invite, as what they are now: rule P 11 (F 1). */
class HatInvitationsTest {
  private static final MemberId NORA = new MemberId("m-nora");
  private static final Invitations TEACHERS = new Invitations(true, false, false);
  private static final Invitations PARENTS = new Invitations(false, true, false);

  private final InvitingSchool school = new InvitingSchool();

  /** Nora Vale, as active as that, with a child. */
  private void nora(boolean teaches, boolean hasChild) {
    Member nora =
        ImportedPeople.staff("m-nora", "Nora", "Vale", Role.TEACHER)
            .withReach(new PersonName("Nora", "Vale"), new Email("nora@example.com"), null);
    school.put(
        nora.withStaff(new Hat.OfStaff(null, Role.TEACHER).withActive(teaches))
            .withParent(new Hat.OfParent(new TreeSet<>()).withActive(hasChild)));
    school.put(ImportedPeople.child(ImportedPeople.student("m-al", "Al", "Vale"), "m-nora"));
  }

  @Test
  void formerTeacherIsInvitedAsAParentAlone() {
    nora(false, true);

    assertThat(school.planning.plan(InvitingSchool.SCHOOL, TEACHERS)).doesNotContain(NORA);
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS)).containsExactly(NORA);
    school.sendAll();

    assertThat(invitation().kinds()).containsExactly(Kind.PARENT);
    assertThat(invitation().children()).containsExactly("Al Vale");
  }

  @Test
  void formerParentIsInvitedAsStaffAlone() {
    nora(true, false);

    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, TEACHERS)).contains(NORA);
    school.sendAll();

    assertThat(invitation().kinds()).containsExactly(Kind.STAFF);
    assertThat(invitation().children()).isEmpty();
  }

  /** Who invites must be staff now (S, inviteFrom). */
  @Test
  void nobodyIsInvitedByAFormerAdmin() {
    nora(false, true);
    school.put(
        ImportedPeople.parent("m-admin", "Ada Admin")
            .withReach(new PersonName("Ada", "Admin"), new Email("ada@example.com"), null)
            .withStaff(new Hat.OfStaff(null, Role.SCHOOL_ADMIN).withActive(false)));

    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();
    assertThat(school.reinvite(List.of(NORA))).isEmpty();
  }

  private InvitationContent invitation() {
    return school.post.written().stream()
        .filter(each -> each.person().equals("Nora Vale"))
        .findFirst()
        .orElseThrow();
  }
}
