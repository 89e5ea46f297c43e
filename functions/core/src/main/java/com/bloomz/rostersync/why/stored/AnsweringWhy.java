package com.bloomz.rostersync.why.stored;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.history.Timeline;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRecords.HeldImport;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.imports.ImportTask;
import com.bloomz.rostersync.imports.RemovalAnswer.Verdict;
import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.ManageStore.Entry;
import com.bloomz.rostersync.nights.NightlyPause;
import com.bloomz.rostersync.plan.Plans;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.why.Forecast;
import com.bloomz.rostersync.why.PastChange;
import com.bloomz.rostersync.why.Why;
import com.bloomz.rostersync.why.WhyAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers from what is stored (X 4): the roster, the newest preview or complete import, and the
 * journals of the newest imports and edits that changed something. Nothing is written.
 */
public final class AnsweringWhy {
  /** Of so many imports that changed something journals are read, the newest first. */
  static final int MOST_IMPORTS = 40;

  /** So many edits by hand are read, the newest first. */
  static final int MOST_EDITS = 1_000;

  private static final int MOST_REPORTS = 500;
  private static final int MOST_PREVIEWS = 10;
  private static final int EDITS_AT_ONCE = 100;
  private static final Duration FRESH = Duration.ofDays(1);

  private final Ports ports;
  private final InstantSource clock;

  public AnsweringWhy(Ports ports, InstantSource clock) {
    this.ports = ports;
    this.clock = clock;
  }

  /**
   * What is read.
   *
   * @param rosters loads a school's whole roster
   */
  public record Ports(
      ImportRecords records,
      Plans plans,
      ManageStore edits,
      Function<SchoolId, BloomzRoster> rosters) {}

  /**
   * An answer, and how far what it was found in goes.
   *
   * @param readAt when Clever was read; null where it was not
   * @param readBy the preview or import that read it; null where none did
   * @param isStale whether that is longer ago than a day, or was not at all
   * @param since from when on it is known what was done; null where from the beginning of what is
   *     kept
   */
  public record Answered(
      WhyAccount account,
      @Nullable Instant readAt,
      @Nullable ImportReport readBy,
      boolean isStale,
      @Nullable Instant since) {
    @Override
    public String toString() {
      return "Answered";
    }
  }

  /** Answers a question of that school. */
  public Answered answer(School school, Why.Question question) {
    Recent recent = recent(school.id());
    BloomzRoster roster = ports.rosters().apply(school.id());
    ImportReport readBy = recent.newest();
    var reading =
        new LastReading(
            ports.records(), ports.plans(), roster, school.settings().imports().importsParents());
    Forecast forecast =
        readBy == null
            ? null
            : forecast(readBy, recent, reading).discarding(discarded(school.id()));
    var known =
        new Why.Sources(
            roster, List.of(), forecast, school.settings().timeZone(), isNightly(school));
    Set<String> meant = Why.meant(question, known);
    Predicate<Change> concerns =
        each ->
            each.entity() == Entity.CLASSES
                || meant.contains(each.subject())
                || meant.contains(each.within());
    Past past = past(school.id(), recent, concerns);
    WhyAccount account = Why.account(question, known.with(past.changes()));
    Instant readAt = forecast == null ? null : forecast.at();
    boolean isStale = readAt == null || readAt.isBefore(clock.instant().minus(FRESH));
    return new Answered(account, readAt, readBy, isStale, past.since());
  }

  /** The held removals that an admin has discarded, now or when the very same were held before. */
  private Set<Removal> discarded(SchoolId school) {
    return ports
        .records()
        .answer(school)
        .filter(answer -> answer.verdict() == Verdict.DISCARDED)
        .flatMap(
            answer ->
                HeldImport.latest(ports.records(), school)
                    .filter(
                        held ->
                            held.isAnsweredBy(answer) || answer.at().isAfter(held.held().since())))
        .map(held -> Set.copyOf(held.held().removals()))
        .orElse(Set.of());
  }

  /** Whether the school's next import is the nightly one, unless an admin imports before it. */
  private boolean isNightly(School school) {
    return school.scheduledDistrict() != null && NightlyPause.of(ports.records(), school).isEmpty();
  }

  /**
   * What the newest reports tell.
   *
   * @param previews those that have ended well, newest first
   * @param complete the last import that compared everything
   * @param changed those that changed something, newest first
   * @param since when the oldest of those ended, where older ones are not looked at
   */
  private record Recent(
      List<ImportReport> previews,
      @Nullable ImportReport complete,
      List<ImportReport> changed,
      @Nullable Instant since) {
    @Nullable ImportReport newest() {
      ImportReport preview = previews.isEmpty() ? null : previews.getFirst();
      if (preview == null || complete == null) {
        return preview == null ? complete : preview;
      }
      return preview.startedAt().isBefore(complete.startedAt()) ? complete : preview;
    }
  }

  private Recent recent(SchoolId school) {
    List<ImportReport> previews = new ArrayList<>();
    ImportReport complete = null;
    List<ImportReport> changed = new ArrayList<>();
    int seen = 0;
    for (ImportReport each : ports.records().ended(school, null)) {
      if (changed.size() == MOST_IMPORTS || seen++ == MOST_REPORTS) {
        return new Recent(previews, complete, changed, each.finishedAt());
      }
      complete = complete == null && each.isComplete() ? each : complete;
      if (each.request().task().writes() && each.counts().changed() > 0) {
        changed.add(each);
      }
      if (isPreview(each) && previews.size() < MOST_PREVIEWS) {
        previews.add(each);
      }
    }
    return new Recent(previews, complete, changed, null);
  }

  private static boolean isPreview(ImportReport report) {
    return report.state() == ImportState.PREVIEWED
        && report.request().task() instanceof ImportTask.Preview;
  }

  private static Forecast forecast(ImportReport readBy, Recent recent, LastReading reading) {
    ImportReport planned =
        recent.previews().stream().filter(reading::isKept).findFirst().orElse(null);
    ImportReport complete = recent.complete();
    return readBy.equals(planned) || complete == null
        ? reading.of(readBy)
        : reading.of(complete, planned).readAt(readBy.startedAt());
  }

  /**
   * What was done, newest first.
   *
   * @param since from when on it is known; null where from the beginning of what is kept
   */
  private record Past(List<PastChange> changes, @Nullable Instant since) {}

  private Past past(SchoolId school, Recent recent, Predicate<Change> concerns) {
    List<Timeline.Run<PastChange>> runs = new ArrayList<>();
    for (ImportReport each : recent.changed().reversed()) {
      runs.add(
          new Timeline.Run<>(
              each.startedAt(),
              each.finishedAt(),
              () ->
                  ports.records().journal(school, each.id(), concerns).stream()
                      .map(
                          one ->
                              new PastChange(
                                  one, each.finishedAt(), each.kind(), each.id().value()))
                      .toList()));
    }
    List<PastChange> byHand = new ArrayList<>();
    Instant since = byHand(school, concerns, byHand);
    List<PastChange> all = new ArrayList<>();
    new Timeline<>(PastChange::change, PastChange::at).tell(runs, byHand, all::addFirst);
    return new Past(all, later(recent.since(), since));
  }

  /** Adds what people did, oldest first; since when, where older edits are not looked at. */
  private @Nullable Instant byHand(
      SchoolId school, Predicate<Change> concerns, List<PastChange> all) {
    String before = null;
    int read = 0;
    while (true) {
      List<Entry> page = ports.edits().journal(school, before, EDITS_AT_ONCE);
      for (Entry each : page) {
        each.changes().reversed().stream()
            .filter(concerns)
            .map(one -> new PastChange(one, each.stamp().at(), null, each.stamp().by()))
            .forEach(all::addFirst);
      }
      read += page.size();
      if (page.size() < EDITS_AT_ONCE) {
        return null;
      }
      if (read >= MOST_EDITS) {
        return page.getLast().stamp().at();
      }
      before = page.getLast().key();
    }
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    boolean isOther = one == null || (other != null && other.isAfter(one));
    return isOther ? other : one;
  }
}
