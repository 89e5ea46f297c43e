package com.bloomz.rostersync.schools;

import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.SchoolStore.Changed;
import com.bloomz.rostersync.schools.SchoolStore.Saved;
import com.bloomz.rostersync.settings.SettingsChange;
import com.bloomz.rostersync.storage.CompareAndSet;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes schools, each change against the newest version and with its history (S 4). */
public final class Schools {
  /** What a change of the activation or the plan is called in the history (S 4). */
  static final String ACTIVATION = "activation";

  /** What a change of the link is called in the history (S 4). */
  public static final String LINK = "clever";

  private static final int TRIES = 5;

  private final SchoolStore store;
  private final ScheduleBus bus;
  private final InstantSource clock;

  /**
   * @param bus is told before a change is stored that ends scheduled imports (S 5)
   */
  public Schools(SchoolStore store, ScheduleBus bus, InstantSource clock) {
    this.store = store;
    this.bus = bus;
    this.clock = clock;
  }

  /** A change that is decided on the newest version; a change to the same is not stored. */
  public record Next(School school, List<SettingsChange> changes) {
    /** A change, with the settings that change by it (S 4). */
    public static Next of(School before, School after, SettingsChange change) {
      List<SettingsChange> changes = new ArrayList<>(List.of(change));
      changes.addAll(before.settings().changesTo(after.settings()));
      return new Next(after, List.copyOf(changes));
    }
  }

  /** The school, if Clever is active for it (L 1). */
  public Reply<School> active(SchoolId id) {
    School school = store.find(id);
    return school.active() ? new Granted<>(school) : new Refused<>(Refusal.CLEVER_NOT_ACTIVE);
  }

  /**
   * Activates Clever for a school, or ends that (L 1).
   *
   * @param plan null leaves the plan as it is
   */
  public Reply<School> activate(SchoolId id, boolean active, @Nullable Plan plan, String by) {
    return change(
        id,
        by,
        school -> {
          Plan next = plan == null ? school.plan() : plan;
          if (school.active() == active && school.plan() == next) {
            return new Granted<>(new Next(school, List.of()));
          }
          String before = text(school.active(), school.plan());
          return new Granted<>(
              Next.of(
                  school,
                  school.activated(active, next),
                  new SettingsChange(ACTIVATION, before, text(active, next))));
        });
  }

  /**
   * The changes of a school, newest first.
   *
   * @param before only those of earlier versions than this
   * @return by the version that each made
   */
  public Map<Long, Changed> history(SchoolId id, long before, int limit) {
    return store.history(id, before, limit);
  }

  /** Applies a decision to the newest version, again where someone else was quicker. */
  public Reply<School> change(SchoolId id, String by, Function<School, Reply<Next>> decision) {
    return CompareAndSet.retry(TRIES, () -> tryToChange(id, by, decision))
        .orElseGet(() -> new Refused<>(Refusal.BUSY_EDITING));
  }

  private Optional<Reply<School>> tryToChange(
      SchoolId id, String by, Function<School, Reply<Next>> decision) {
    School before = store.find(id);
    return switch (decision.apply(before)) {
      case Refused<Next>(Refusal refusal, String about) ->
          Optional.of(new Refused<>(refusal, about));
      case Granted<Next>(Next next) when next.school().version() == before.version() ->
          Optional.of(new Granted<>(before));
      case Granted<Next>(Next next) ->
          switch (save(next.school(), new Changed(clock.instant(), by, next.changes()))) {
            case Saved.Done() -> Optional.of(new Granted<>(next.school()));
            case Saved.Taken() -> Optional.of(new Refused<>(Refusal.CLEVER_SCHOOL_TAKEN));
            case Saved.Moved() -> Optional.empty();
          };
    };
  }

  /** Whoever dies after telling has not stored, and the change is tried again: so it is told. */
  private Saved save(School next, Changed changed) {
    if (ScheduleEnd.of(changed).isPresent()) {
      bus.announce(new ScheduleBus.ScheduleEnded(next.id(), next.version(), changed.at()));
    }
    return store.save(next, changed);
  }

  private static String text(boolean active, Plan plan) {
    return (active ? "active, " : "inactive, ") + plan;
  }
}
