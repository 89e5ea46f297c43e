package com.bloomz.rostersync.store.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.OptOuts.OfKind;
import com.bloomz.rostersync.change.OptOuts.Way;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.ImportTask.Approval;
import com.bloomz.rostersync.imports.ImportTask.Preview;
import com.bloomz.rostersync.imports.ImportTask.Sync;
import com.bloomz.rostersync.imports.ImportTask.Undo;
import com.bloomz.rostersync.imports.ImportTask.UndoPart;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every task is read as it was stored; what is none is refused (X 1, X 3). */
class TaskTextsTest {
  private static final ImportId ID = new ImportId("20261123T203725Z-0002");

  static Stream<ImportTask> tasks() {
    var some =
        new OptOuts(
            Set.of(
                Removal.of(new ClassId("HELD")),
                new Removal(Entity.GUARDIANSHIPS, "m-1", "m-2"),
                new Removal(Entity.STUDENTS, "R", "")),
            Set.of(new ClassId("A"), new ClassId("c-1")),
            Set.of(
                new OfKind(Entity.PARENTS, Way.ADDITIONS),
                new OfKind(Entity.PARENTS, Way.REMOVALS),
                new OfKind(Entity.CLASSES, Way.REMOVALS)));
    return Stream.of(
        new Sync(),
        new Sync(some, null),
        new Sync(some, ID),
        new Sync(OptOuts.NONE, ID),
        new Preview(false),
        new Preview(true),
        new Approval(ID, OptOuts.NONE, false),
        new Approval(ID, OptOuts.NONE, true),
        new Approval(ID, some, false),
        new Approval(ID, some, true),
        new Undo(ID, new UndoPart.Whole(), false),
        new Undo(ID, new UndoPart.Whole(), true),
        new Undo(ID, new UndoPart.OfClass(new ClassId("c-1")), false),
        new Undo(ID, new UndoPart.OfPerson(new MemberId("m-1")), true),
        new Undo(ID, new UndoPart.Whole(), true).approved(new ImportId("preview-1")),
        new Undo(ID, new UndoPart.OfClass(new ClassId("c-1")), true)
            .approved(new ImportId("preview-1")));
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void isReadAsItWasStored(ImportTask task) {
    assertThat(TaskTexts.read(TaskTexts.of(task))).isEqualTo(task);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NONE",
        "SYNC Z",
        "APPROVAL",
        "APPROVAL x R STUDENTS m-1",
        "APPROVAL x Z",
        "UNDO",
        "UNDO x P m-1",
        "UNDO x C",
      })
  void whatIsNoTaskIsRefused(String texts) {
    assertThatThrownBy(() -> TaskTexts.read(List.of(texts.split(" "))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
