package com.bloomz.rostersync.invitations;

import static com.bloomz.rostersync.invitations.InvitedParent.ANA;
import static com.bloomz.rostersync.invitations.InvitedParent.EMAIL;
import static com.bloomz.rostersync.invitations.InvitedParent.PARENTS;
import static com.bloomz.rostersync.invitations.InvitedParent.PHONE;
import static com.bloomz.rostersync.invitations.InvitedParent.ana;
import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.AbsentMembers;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision;
import com.bloomz.rostersync.invitations.ledger.InvitationDecision.SkipReason;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.messages.Language;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.settings.Invitations;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is invited, and that it is once (N 2, N 3, N 4). */
class InvitationPlanningTest {
  private static final MemberId AL = new MemberId("m-al");
  private static final Invitations STUDENTS = new Invitations(false, false, true);

  private final InvitingSchool school = new InvitingSchool();

  @Test
  void familyWithThreeChildrenAndFiveClassesGetsOneMailAndOneText() {
    school.put(ana(EMAIL, PHONE));
    for (String child : List.of("Cy", "Al", "Bo")) {
      Member student =
          ImportedPeople.child(ImportedPeople.student("m-" + child, child, "Lee"), "m-ana");
      Hat.OfStudent hat = Objects.requireNonNull(student.student());
      school.put(student.withStudent(hat.withStudentId(null, null).withHomeLanguage("Spanish")));
    }
    for (int i = 0; i < 5; i++) {
      school.rosters.put(
          InvitingSchool.SCHOOL,
          classOf("c-" + (4 - i), "m-" + List.of("Cy", "Al", "Bo").get(i % 3)));
    }
    school.rosters.put(InvitingSchool.SCHOOL, classOf("c-9", "m-Al").withArchived(true));

    for (int i = 0; i < 3; i++) {
      school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    }
    school.sendAll();

    assertThat(school.post.accepted())
        .containsExactly(
            new TestProviders.Letter(ANA, Channel.EMAIL, 1),
            new TestProviders.Letter(ANA, Channel.TEXT, 1));
    var content = school.post.written().getFirst();
    assertThat(content.children()).containsExactly("Al Lee", "Bo Lee", "Cy Lee");
    assertThat(content.classes()).containsExactly("c-0", "c-1", "c-2", "c-3", "c-4");
    assertThat(content.language()).isEqualTo(Language.SPANISH);
    assertThat(content.inviter()).isEqualTo("Ada Admin");
  }

  @ParameterizedTest
  @CsvSource({"10, INVITED", "11, MANY_CHILDREN"})
  void g3AParentOfMoreThanTenIsInvitedWhenAnAdminConfirms(int children, SkipReason why) {
    school.put(ana(EMAIL, null));
    for (int i = 0; i < children; i++) {
      school.put(ImportedPeople.child(ImportedPeople.student("m-" + i, "Kid", "Lee"), "m-ana"));
    }

    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();

    boolean held = why == SkipReason.MANY_CHILDREN;
    assertThat(
            school.planning.preview(InvitingSchool.SCHOOL, PARENTS).stream()
                .filter(each -> each.member().id().equals(ANA))
                .map(each -> Objects.requireNonNull(each.verdicts().get(Channel.EMAIL))))
        .first()
        .isInstanceOfSatisfying(
            InvitationDecision.Skip.class, skip -> assertThat(skip.why()).isEqualTo(why));
    assertThat(school.post.accepted()).hasSize(held ? 0 : 1);
    assertThat(standing(ANA, Channel.EMAIL)).isEqualTo(why);

    if (held) {
      school.reinvite(List.of(ANA));
      school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
      school.sendAll();
      assertThat(school.post.accepted()).hasSize(1);
    }
  }

  @ParameterizedTest
  @DisplayName("F7, G 7: an email that a student and someone else have is left to Reinvite")
  @CsvSource({
    "ana@example.com, al@example.com, true, true",
    "ana@example.com, ana@example.com, false, false",
    "ana@example.com, ANA@Example.com, false, false",
    "ana@example.com, , true, false"
  })
  void g7AnEmailOfAStudentIsInvitedByReinviteAlone(
      String parents, @Nullable String students, boolean toParent, boolean toStudent) {
    school.put(ana(new Email(parents), PHONE));
    school.put(reached("m-al", students));

    for (int i = 0; i < 2; i++) {
      school.planning.plan(InvitingSchool.SCHOOL, InvitingSchool.ALL);
      school.sendAll();
    }

    assertThat(letters(Channel.TEXT)).containsExactly(ANA);
    assertThat(letters(Channel.EMAIL).contains(ANA)).isEqualTo(toParent);
    assertThat(letters(Channel.EMAIL).contains(AL)).isEqualTo(toStudent);
    SkipReason why = toParent ? SkipReason.INVITED : SkipReason.ADDRESS_OF_STUDENT;
    assertThat(school.why(ANA, Channel.EMAIL, InvitingSchool.ALL)).isEqualTo(why);
    assertThat(standing(ANA, Channel.EMAIL)).isEqualTo(why);

    school.reinvite(List.of(ANA));
    school.sendAll();
    assertThat(letters(Channel.EMAIL)).contains(ANA);
    assertThat(letters(Channel.EMAIL).contains(AL)).isEqualTo(toStudent);
  }

  @Test
  @DisplayName("F7, G 7: two students with one email get none by themselves")
  void twoStudentsWithOneEmail() {
    school.put(reached("m-al", "smith@example.com"));
    school.put(reached("m-bo", "smith@example.com"));

    assertThat(school.planning.plan(InvitingSchool.SCHOOL, STUDENTS)).isEmpty();
    assertThat(standing(AL, Channel.EMAIL)).isEqualTo(SkipReason.ADDRESS_OF_STUDENT);
    assertThat(school.reinvite(List.of(AL))).containsExactly(AL);

    school.put(reached("m-bo", "smith@example.com").withActive(false));
    school.put(reached("m-cy", "cy@example.com"));
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, STUDENTS))
        .containsExactly(new MemberId("m-cy"));
  }

  @Test
  @DisplayName("G 7: an email is the student's own when everyone else with it has left")
  void emailOfAStudentWhoseParentLeft() {
    school.put(ana(EMAIL, null).withActive(false));
    school.put(reached("m-al", EMAIL.value()));

    assertThat(school.planning.plan(InvitingSchool.SCHOOL, STUDENTS)).containsExactly(AL);
  }

  @Test
  @DisplayName("N 2, N 3: a member's invitations name who was invited there by another name")
  void standingKnowsWhoWasInvitedByAnotherName() {
    school.put(ana(EMAIL, null));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();
    school.put(ana(EMAIL, null).withActive(false));
    school.put(
        ImportedPeople.parent("m-anna", "Anna Lee")
            .withReach(new PersonName("", "Anna Lee"), EMAIL, null));

    assertThat(standing(new MemberId("m-anna"), Channel.EMAIL)).isEqualTo(SkipReason.INVITED);
  }

  @Test
  void twoMembersWithOneAddressGetOneEach() {
    school.put(ana(EMAIL, null));
    school.put(
        ImportedPeople.parent("m-bob", "Bob Lee")
            .withReach(new PersonName("", "Bob"), EMAIL, null));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();
    assertThat(school.post.accepted()).hasSize(2);
  }

  @Test
  void optionOffSendsNothingAndALaterImportWithItOnSends() {
    school.put(ana(EMAIL, PHONE));
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, Invitations.off())).isEmpty();
    assertThat(school.why(ANA, Channel.EMAIL)).isEqualTo(SkipReason.OPTION_OFF);
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS)).containsExactly(ANA);
    school.sendAll();
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();
    assertThat(school.why(ANA, Channel.EMAIL)).isEqualTo(SkipReason.INVITED);
  }

  @Test
  @DisplayName("U1, I 9: nobody is invited whom Clever does not show as that kind; Reinvite sends")
  void absentMembersAreNotInvited() {
    school.put(ana(EMAIL, PHONE));
    school.imported(new AbsentMembers(Set.of(), Set.of(), Set.of(ANA)));
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();
    assertThat(school.why(ANA, Channel.EMAIL, PARENTS)).isEqualTo(SkipReason.NOT_IN_CLEVER);
    assertThat(school.why(ANA, Channel.EMAIL)).isEqualTo(SkipReason.OPTION_OFF);

    school.imported(new AbsentMembers(Set.of(), Set.of(ANA), Set.of()));
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS))
        .as("absent as staff is not absent as a parent")
        .containsExactly(ANA);
    school.imported(new AbsentMembers(Set.of(), Set.of(), Set.of(ANA)));
    assertThat(school.reinvite(List.of(ANA))).isEmpty();
    school.sendAll();
    assertThat(school.reinvite(List.of(ANA))).containsExactly(ANA);
  }

  @Test
  void withoutInviterWhatIsDueIsCalledOffUntilAnImportInvitesAgain() {
    school.put(ana(EMAIL, null));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.inviteFrom(null);
    school.sendAll();
    assertThat(school.known().outreach(ANA).channels()).isEmpty();
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();
    school.inviteFrom(InvitingSchool.ADMIN);
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, Invitations.off())).isEmpty();
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS)).containsExactly(ANA);
    school.sendAll();
    assertThat(school.post.accepted()).hasSize(1);
  }

  @Test
  void parentWhoseNameIsMendedIsNotInvitedAgain() {
    school.put(ana(EMAIL, PHONE));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();
    school.put(ana(EMAIL, PHONE).withActive(false));
    MemberId mended = new MemberId("m-anna");
    school.put(
        ImportedPeople.parent("m-anna", "Anna Lee")
            .withReach(new PersonName("", "Anna Lee"), EMAIL, PHONE));
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();
    assertThat(school.reinvite(List.of(mended))).containsExactly(mended);
    school.sendAll();
    assertThat(school.post.accepted()).hasSize(4);
  }

  @Test
  @DisplayName("U7, N 7: an invitation at an address since mended is told as such")
  void formerAddress() {
    school.put(ana(EMAIL, null));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();
    school.put(ana(new Email("ana.lee@example.com"), null));

    assertThat(school.why(ANA, Channel.EMAIL, PARENTS))
        .isEqualTo(SkipReason.INVITED_AT_FORMER_ADDRESS);
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();
    assertThat(school.reinvite(List.of(ANA))).containsExactly(ANA);
    school.sendAll();
    assertThat(school.why(ANA, Channel.EMAIL, PARENTS)).isEqualTo(SkipReason.INVITED);
  }

  @Test
  @DisplayName("N 7: a Reinvite that is repeated within ten minutes sends nothing more")
  void repeatedReinvite() {
    school.put(ana(EMAIL, null));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();
    assertThat(school.reinvite(List.of(ANA))).containsExactly(ANA);
    school.sendAll();
    assertThat(school.reinvite(List.of(ANA))).isEmpty();
    school.put(ana(new Email("ana.lee@example.com"), null));
    assertThat(school.reinvite(List.of(ANA))).as("the address is mended").containsExactly(ANA);
    school.sendAll();
    school.pass(Duration.ofMinutes(10));
    assertThat(school.reinvite(List.of(ANA))).containsExactly(ANA);
  }

  @Test
  @DisplayName("F5, P 9: no text goes to the school's own number, not even by Reinvite")
  void schoolsOwnNumber() {
    school.put(ana(EMAIL, PHONE));
    school.reachedAt(PHONE);
    assertThat(school.why(ANA, Channel.TEXT, PARENTS)).isEqualTo(SkipReason.PLACEHOLDER);
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.sendAll();
    school.pass(Duration.ofHours(1));
    school.reinvite(List.of(ANA));
    school.sendAll();
    assertThat(school.post.accepted())
        .containsExactly(
            new TestProviders.Letter(ANA, Channel.EMAIL, 1),
            new TestProviders.Letter(ANA, Channel.EMAIL, 2));
  }

  @Test
  @DisplayName("F5, P 9: a text that waits is called off where an import reads the school's number")
  void schoolsOwnNumberReadWhileATextWaits() {
    school.put(ana(EMAIL, PHONE));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.reachedAt(PHONE);
    school.sendAll();
    assertThat(school.post.accepted())
        .containsExactly(new TestProviders.Letter(ANA, Channel.EMAIL, 1));
  }

  @Test
  void schoolThatIsNotActiveInvitesNobody() {
    school.put(ana(EMAIL, PHONE));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.activate(false);
    school.sendAll();
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();
    assertThat(school.reinvite(List.of(ANA))).isEmpty();
    assertThat(school.post.accepted()).isEmpty();
    school.activate(true);
    school.pass(InvitingSchool.SETTINGS.forgotten());
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, Invitations.off())).isEmpty();
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS)).containsExactly(ANA);
    school.sendAll();
    assertThat(school.post.accepted()).hasSize(2);
  }

  @Test
  void whatIsDueAndHasLostItsMessageIsQueuedAgain() {
    school.put(ana(EMAIL, null));
    school.planning.plan(InvitingSchool.SCHOOL, PARENTS);
    school.queue.take();
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();
    school.pass(InvitingSchool.SETTINGS.forgotten());
    Invitations others = new Invitations(false, false, true);
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, others)).isEmpty();
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS)).containsExactly(ANA);
    assertThat(school.planning.plan(InvitingSchool.SCHOOL, PARENTS)).isEmpty();
    school.sendAll();
    assertThat(school.post.accepted()).hasSize(1);
  }

  private static Member reached(String student, @Nullable String email) {
    var name = new PersonName("Kid " + student, "Lee");
    return ImportedPeople.student(student, name.first(), name.last())
        .withReach(name, email == null ? null : new Email(email), null);
  }

  private List<MemberId> letters(Channel channel) {
    return school.post.accepted().stream()
        .filter(each -> each.channel() == channel)
        .map(TestProviders.Letter::person)
        .toList();
  }

  /** Why the member is sent nothing on a channel, as the member's page has it. */
  private @Nullable SkipReason standing(MemberId member, Channel channel) {
    InvitationStatus status =
        school.planning.standing(InvitingSchool.SCHOOL, List.of(member)).get(member);
    return Objects.requireNonNull(status).verdicts().get(channel)
            instanceof InvitationDecision.Skip(SkipReason why, var since)
        ? why
        : null;
  }

  private static RosterClass classOf(String id, String student) {
    var place = new Enrolment(new MemberId(student), Place.STUDENT, Source.MANUAL);
    return new RosterClass(
        new ClassId(id), id, null, false, Source.MANUAL, null, false, List.of(place));
  }
}
