package com.bloomz.rostersync.store.task;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.OptOuts.OfKind;
import com.bloomz.rostersync.change.OptOuts.Way;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.ImportTask.UndoPart;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/**
 * The task of an import as a list of texts, none for a {@link ImportTask.Sync} of which nothing is
 * left out and that answers nothing.
 *
 * <ul>
 *   <li>{@code SYNC}, then {@code OF} and the import whose held removals an admin let go; then the
 *       opt-outs as those of an approval.
 *   <li>{@code PREVIEW}, then {@code EMAIL} where its end is told by email.
 *   <li>{@code APPROVAL} and the preview's id, then {@code HELD} where held removals leave too;
 *       then for each opt-out {@code R}, kind, id and within what; {@code C} and the class; or
 *       {@code A} or {@code L} and the kind of which nothing is added, or leaves.
 *   <li>{@code UNDO} or {@code UNDO_PREVIEW} and the import's id, then {@code C} and the class or
 *       {@code M} and the member; then {@code S} and the preview that it is held to.
 * </ul>
 */
public final class TaskTexts {
  private static final String SYNC = "SYNC";
  private static final String ANSWERED = "OF";
  private static final String PREVIEW = "PREVIEW";
  private static final String EMAIL = "EMAIL";
  private static final String APPROVAL = "APPROVAL";
  private static final String HELD = "HELD";
  private static final String UNDO = "UNDO";
  private static final String UNDO_PREVIEW = "UNDO_PREVIEW";
  private static final String REMOVAL = "R";
  private static final String CLASS = "C";
  private static final String MEMBER = "M";
  private static final String ADDITIONS = "A";
  private static final String REMOVALS = "L";
  private static final String SHOWN = "S";

  /** In the place of a preview where opt-outs alone are read. */
  private static final ImportId NO_PREVIEW = new ImportId("-");

  private TaskTexts() {}

  public static List<String> of(ImportTask task) {
    return switch (task) {
      case ImportTask.Sync sync -> texts(sync);
      case ImportTask.Preview(boolean emailed) ->
          emailed ? List.of(PREVIEW, EMAIL) : List.of(PREVIEW);
      case ImportTask.Approval approval -> texts(approval);
      case ImportTask.Undo undo -> texts(undo);
    };
  }

  private static List<String> texts(ImportTask.Sync sync) {
    ImportId answered = sync.answered();
    if (answered == null) {
      return sync.optOuts().isEmpty() ? List.of() : with(List.of(SYNC), sync.optOuts());
    }
    return with(List.of(SYNC, ANSWERED, answered.value()), sync.optOuts());
  }

  private static List<String> texts(ImportTask.Approval approval) {
    List<String> texts = new ArrayList<>(List.of(APPROVAL, approval.preview().value()));
    if (approval.withHeld()) {
      texts.add(HELD);
    }
    return with(texts, approval.optOuts());
  }

  private static List<String> with(List<String> task, OptOuts optOuts) {
    List<String> texts = new ArrayList<>(task);
    for (Removal each : optOuts.removals()) {
      texts.addAll(List.of(REMOVAL, each.kind().name(), each.subject(), each.within()));
    }
    optOuts.classes().forEach(each -> texts.addAll(List.of(CLASS, each.value())));
    for (OfKind each : optOuts.kinds()) {
      texts.add(
          switch (each.way()) {
            case ADDITIONS -> ADDITIONS;
            case REMOVALS -> REMOVALS;
          });
      texts.add(each.kind().name());
    }
    return texts;
  }

  private static List<String> texts(ImportTask.Undo undo) {
    List<String> texts =
        new ArrayList<>(List.of(undo.preview() ? UNDO_PREVIEW : UNDO, undo.of().value()));
    texts.addAll(
        switch (undo.part()) {
          case UndoPart.Whole() -> List.of();
          case UndoPart.OfClass(ClassId id) -> List.of(CLASS, id.value());
          case UndoPart.OfPerson(MemberId id) -> List.of(MEMBER, id.value());
        });
    ImportId shown = undo.shown();
    if (shown != null) {
      texts.addAll(List.of(SHOWN, shown.value()));
    }
    return texts;
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if the texts are none
   */
  public static ImportTask read(List<String> texts) {
    if (texts.isEmpty()) {
      return new ImportTask.Sync();
    }
    Iterator<String> rest = texts.iterator();
    String first = rest.next();
    return switch (first) {
      case SYNC -> sync(texts);
      case PREVIEW -> new ImportTask.Preview(texts.contains(EMAIL));
      case APPROVAL -> approval(new ImportId(next(rest)), rest);
      case UNDO -> undo(new ImportId(next(rest)), rest, false);
      case UNDO_PREVIEW -> undo(new ImportId(next(rest)), rest, true);
      default -> throw new IllegalArgumentException("no task: " + first);
    };
  }

  private static ImportTask.Sync sync(List<String> texts) {
    boolean answers = texts.size() > 2 && texts.get(1).equals(ANSWERED);
    Iterator<String> optOuts = texts.subList(answers ? 3 : 1, texts.size()).iterator();
    return new ImportTask.Sync(
        approval(NO_PREVIEW, optOuts).optOuts(), answers ? new ImportId(texts.get(2)) : null);
  }

  private static ImportTask.Approval approval(ImportId preview, Iterator<String> rest) {
    boolean withHeld = false;
    var removals = new TreeSet<Removal>();
    var classes = new TreeSet<ClassId>();
    var kinds = new TreeSet<OfKind>();
    while (rest.hasNext()) {
      String what = rest.next();
      switch (what) {
        case HELD -> withHeld = true;
        case REMOVAL -> removals.add(new Removal(kind(rest), next(rest), next(rest)));
        case CLASS -> classes.add(new ClassId(next(rest)));
        case ADDITIONS -> kinds.add(new OfKind(kind(rest), Way.ADDITIONS));
        case REMOVALS -> kinds.add(new OfKind(kind(rest), Way.REMOVALS));
        default -> throw new IllegalArgumentException("no opt-out: " + what);
      }
    }
    return new ImportTask.Approval(preview, new OptOuts(removals, classes, kinds), withHeld);
  }

  private static ImportTask undo(ImportId of, Iterator<String> rest, boolean preview) {
    UndoPart part = new UndoPart.Whole();
    ImportId shown = null;
    while (rest.hasNext()) {
      String what = rest.next();
      switch (what) {
        case CLASS -> part = new UndoPart.OfClass(new ClassId(next(rest)));
        case MEMBER -> part = new UndoPart.OfPerson(new MemberId(next(rest)));
        case SHOWN -> shown = new ImportId(next(rest));
        default -> throw new IllegalArgumentException("no part of an import: " + what);
      }
    }
    return new ImportTask.Undo(of, part, preview, shown);
  }

  private static Entity kind(Iterator<String> rest) {
    return Entity.valueOf(next(rest));
  }

  private static String next(Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException("the task is cut");
    }
    return rest.next();
  }
}
