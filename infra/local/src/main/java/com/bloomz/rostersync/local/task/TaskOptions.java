package com.bloomz.rostersync.local.task;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked for in the place of an import. */
public final class TaskOptions {
  private static final String NEWEST = "newest";

  @Option(
      names = "--preview",
      description =
          "Show what the import would do, and change nothing. With --undo: show what the undo"
              + " would do.")
  private boolean preview;

  @Option(
      names = "--approve",
      description =
          "Do what the newest preview, of an import or an undo, has shown, or refuse and say what"
              + " has moved since. Needs --data, and the same --edit as the preview. The settings"
              + " stay as they are.")
  private boolean approve;

  @Option(
      names = "--undo",
      paramLabel = "IMPORT",
      arity = "0..1",
      fallbackValue = NEWEST,
      description =
          "Take back what this import changed; without an ID, the newest one that changed"
              + " something. Needs --data. An undo can be undone.")
  private @Nullable String undo;

  @Option(
      names = "--held",
      paramLabel = "ANSWER",
      description =
          "What to do about the removals that the newest import holds back: ${COMPLETION-CANDIDATES}."
              + " Needs --data. With --approve: approve what the preview holds back, too.")
  private @Nullable HeldAnswer held;

  /** What an admin does about held removals. */
  public enum HeldAnswer {
    SHOW,
    APPROVE,
    DISCARD
  }

  public boolean previews() {
    return preview;
  }

  public boolean approves() {
    return approve;
  }

  /** Whether an approval lets go what the preview holds. */
  boolean approvesHeld() {
    return held == HeldAnswer.APPROVE;
  }

  /** Whether an import is taken back, or it is shown what that would do. */
  public boolean undoes() {
    return undo != null;
  }

  /** The import to take back; empty for the newest. */
  Optional<String> undone() {
    return Optional.ofNullable(undo).filter(id -> !id.equals(NEWEST));
  }

  /** What to do about what the newest import holds; empty where it is not asked about. */
  public Optional<HeldAnswer> answer() {
    return approve ? Optional.empty() : Optional.ofNullable(held);
  }

  /** Whether something else than an import is wanted. */
  public boolean wanted() {
    return preview || needsEarlierCall();
  }

  /** Whether it is about what an earlier call has left; the settings then stay as they are. */
  public boolean needsEarlierCall() {
    return approve || undo != null || held != null;
  }

  /**
   * What is wrong with them; empty where nothing is.
   *
   * @param nightly whether the import is to be a nightly one
   */
  public String wrong(boolean nightly) {
    if (approve && held != null && held != HeldAnswer.APPROVE) {
      return "With --approve, --held can only be approve.";
    }
    long kinds =
        Stream.of(approve, undo != null, held != null && !approve).filter(is -> is).count();
    if (kinds > 1) {
      return "--approve, --undo and --held are of their own; choose one.";
    }
    if (preview && needsEarlierCall() && undo == null) {
      return "--preview goes with --undo, but not with --approve and --held.";
    }
    if (wanted() && nightly) {
      return "Nobody previews or approves a nightly import; leave out --nightly.";
    }
    return "";
  }
}
