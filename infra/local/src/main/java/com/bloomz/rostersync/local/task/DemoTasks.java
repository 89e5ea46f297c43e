package com.bloomz.rostersync.local.task;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.local.admin.ImportPages;
import com.bloomz.rostersync.local.admin.PlanPages;
import com.bloomz.rostersync.local.admin.PlanPages.HeldBack;
import com.bloomz.rostersync.local.show.HeldLines;
import com.bloomz.rostersync.local.task.TaskOptions.HeldAnswer;
import com.bloomz.rostersync.settings.Invitations;
import java.io.PrintStream;
import java.util.Optional;

/** Does what the options ask for in the place of an import, as an admin does in the web app. */
public final class DemoTasks {
  private final TaskOptions options;
  private final ImportPages imports;
  private final PlanPages plans;
  private final PrintStream out;

  public DemoTasks(TaskOptions options, ImportPages imports, PlanPages plans, PrintStream out) {
    this.options = options;
    this.imports = imports;
    this.plans = plans;
    this.out = out;
  }

  /**
   * Asks for a preview, an approval or an undo; empty where none is wanted.
   *
   * @param key the same key gives the same import
   */
  public Optional<ImportId> ask(RunKind kind, Invitations invited, String key) {
    if (options.approves()) {
      ImportId preview = plans.newestPreview();
      out.println("Approving: " + preview);
      return Optional.of(plans.approve(preview, options.approvesHeld(), key));
    }
    if (options.undoes()) {
      ImportId of = options.undone().map(ImportId::new).orElseGet(plans::newestThatChanged);
      out.println("Undoing:   " + of);
      return Optional.of(plans.undo(of, options.previews(), key));
    }
    if (options.previews()) {
      ImportId preview = imports.preview(kind, invited, key);
      out.println("Preview:   " + preview + " (" + kind + ")");
      return Optional.of(preview);
    }
    return Optional.empty();
  }

  /**
   * Shows what the newest import holds, and does about it what the options say.
   *
   * @return the import that lets it go, where it is approved
   */
  public Answered answer(HeldAnswer answer) {
    Optional<HeldBack> held = plans.heldBack();
    if (held.isEmpty()) {
      out.println("Held:      nothing");
      return new Answered(false, Optional.empty());
    }
    new HeldLines(out).print(held.get());
    return switch (answer) {
      case SHOW -> new Answered(true, Optional.empty());
      case APPROVE -> new Answered(true, Optional.of(plans.approveHeld(held.get())));
      case DISCARD -> {
        plans.discardHeld(held.get());
        out.println("Discarded: everyone stays, until Clever lists them again or you approve");
        yield new Answered(false, Optional.empty());
      }
    };
  }

  /**
   * What came of it.
   *
   * @param held whether something is held
   * @param started the import that lets it go
   */
  public record Answered(boolean held, Optional<ImportId> started) {}
}
