package com.bloomz.rostersync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.imports.ImportRuns;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.manage.ManagingFamilies;
import com.bloomz.rostersync.manage.ManagingFamilies.Parting;
import com.bloomz.rostersync.manage.ManagingMembers;
import com.bloomz.rostersync.manage.edit.Editor;
import com.bloomz.rostersync.manage.testing.InMemoryManageStore;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.settings.ImportSettings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom an admin keeps out while an import runs stays out in that import too (P 13, I 8). */
class KeptOutWhileRunningTest {
  private static final Editor ADMIN = new Editor("user-1", true);
  private static final MemberId CHILD = new MemberId("m-st0");
  private static final MemberId PARENT = new MemberId("m-p0");

  private final LinkedSchool scene = new LinkedSchool();
  private final InMemoryManageStore store = new InMemoryManageStore(scene.store);

  @BeforeEach
  void imported() {
    scene.choose("Guardian");
    show("bob@home.example.org");
    scene.imported(RunKind.NIGHTLY);
    assertThat(parents()).containsExactly(PARENT);
  }

  /** A parent of the first two students, at another address, so that the import has to write. */
  private void show(String email) {
    CleverRoster all = LinkedSchool.roster(12);
    var of =
        List.of(
            new Contact.Relationship(new CleverId("st0"), "Father", "Guardian"),
            new Contact.Relationship(new CleverId("st1"), "Father", "Guardian"));
    var bob =
        new Contact(new CleverId("p0"), new PersonName("", "Bob Roe"), new Email(email), null, of);
    scene.answer =
        LinkedSchool.complete(
            new CleverRoster(
                all.sections(), List.of(), all.students(), all.staff(), List.of(bob), List.of()));
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  @DisplayName("review 5: a parent taken off a child while an import runs stays off")
  void aParentTakenOffAChildStaysOff(RunKind kind) {
    var families = new ManagingFamilies(store, scene.clock);

    importing(
        kind, () -> families.unlink(LinkedSchool.SCHOOL, new Parting(CHILD, PARENT, true), ADMIN));

    assertThat(parents()).isEmpty();
    assertThat(member(PARENT).active()).isTrue();
    assertThat(member(PARENT).email()).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  @DisplayName("review 5: a parent taken out of the school while an import runs stays out")
  void aParentTakenOutOfTheSchoolStaysOut(RunKind kind) {
    var members =
        new ManagingMembers(store, school -> ImportSettings.defaults(), scene.clock, () -> "never");

    importing(kind, () -> members.remove(LinkedSchool.SCHOOL, PARENT, Optional.empty(), ADMIN));

    assertThat(parents()).isEmpty();
    assertThat(member(PARENT).active()).isFalse();
  }

  /** The edit is made when the import has decided and is about to write. */
  private void importing(RunKind kind, Runnable edit) {
    show("other@home.example.org");
    scene.request(kind);
    ImportRuns edited = new EditedStore(scene.store, edit).asRuns();
    for (int attempts = 0; attempts < 5; attempts++) {
      if (scene.attempt(edited, false) instanceof AttemptOutcome.Ended ended) {
        assertThat(ended.report().state()).isEqualTo(ImportState.SUCCEEDED);
        return;
      }
    }
    throw new AssertionError("the import does not end");
  }

  private List<MemberId> parents() {
    Hat.OfStudent hat = Objects.requireNonNull(member(CHILD).student());
    return hat.guardianships().stream().map(Guardianship::parent).toList();
  }

  private Member member(MemberId id) {
    return Objects.requireNonNull(scene.bloomz().members().get(id));
  }
}
