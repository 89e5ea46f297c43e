package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.manage.ManagingClasses;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.testing.InMemoryManageStore;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A child whom an admin brings back while an import lets the child's family leave (I 8). */
class ReturningChildTest {
  private static final Editor ADMIN = new Editor("user-1", true);
  private static final CleverId LEAVER = new CleverId("st0");
  private static final MemberId CHILD = new MemberId("m-st0");
  private static final MemberId PARENT = new MemberId("m-p0");
  private static final ClassId CLUB = new ClassId("h-club");

  private final LinkedSchool scene = new LinkedSchool();
  private final ManagingClasses classes =
      new ManagingClasses(
          new InMemoryManageStore(scene.store),
          scene.clock,
          _ -> ImportSettings.defaults(),
          () -> "club");

  @BeforeEach
  void imported() {
    scene.choose("Guardian");
    CleverRoster all = LinkedSchool.roster(12);
    show(all, List.of(guardian("p0", "st0"), guardian("p1", "st1")));
    scene.imported(RunKind.NIGHTLY);
    assertThat(classes.create(LinkedSchool.SCHOOL, "Club", ADMIN))
        .isInstanceOf(Reply.Granted.class);
    show(without(all), List.of(guardian("p1", "st1")));
  }

  private void show(CleverRoster all, List<Contact> contacts) {
    scene.answer =
        LinkedSchool.complete(
            new CleverRoster(
                all.sections(), List.of(), all.students(), all.staff(), contacts, List.of()));
  }

  private static Contact guardian(String id, String child) {
    return new Contact(
        new CleverId(id),
        new PersonName("", "Parent Of " + child),
        new Email(id + "@home.example.org"),
        null,
        List.of(new Contact.Relationship(new CleverId(child), "Father", "Guardian")));
  }

  private static CleverRoster without(CleverRoster all) {
    return new CleverRoster(
        all.sections().stream().map(ReturningChildTest::without).toList(),
        List.of(),
        all.students().stream().filter(each -> !each.id().equals(LEAVER)).toList(),
        all.staff(),
        List.of(),
        List.of());
  }

  private static Section without(Section section) {
    Set<CleverId> left = new HashSet<>(section.students());
    left.remove(LEAVER);
    return new Section(
        section.id(),
        section.name(),
        section.term(),
        section.primaryTeacher(),
        section.teachers(),
        left);
  }

  @Test
  @DisplayName("I 8: the parents of a child who is back stay, though the import let them go")
  void theParentsOfAChildWhoIsBackStay() {
    scene.request(RunKind.NIGHTLY);
    var edited = new EditedStore(scene.store, 2, this::bringBack).asRuns();

    var ended = (AttemptOutcome.Ended) scene.attempt(edited, false);

    assertThat(ended.report().state()).isEqualTo(ImportState.SUCCEEDED);
    assertThat(member(CHILD).active()).isTrue();
    assertThat(member(PARENT).active()).isTrue();
  }

  /** The child has left when the parent is about to. */
  private void bringBack() {
    assertThat(member(CHILD).active()).isFalse();
    assertThat(member(PARENT).active()).isTrue();
    var placement = new ManagingClasses.Placement(CHILD, Place.STUDENT);
    assertThat(classes.enrol(LinkedSchool.SCHOOL, CLUB, placement, ADMIN))
        .isInstanceOf(Reply.Granted.class);
  }

  private Member member(MemberId id) {
    return Objects.requireNonNull(scene.bloomz().members().get(id));
  }
}
