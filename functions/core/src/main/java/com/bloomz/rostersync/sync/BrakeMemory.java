package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.brake.Brake;
import com.bloomz.rostersync.brake.HeldRemovals;
import com.bloomz.rostersync.brake.RosterTraits;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.imports.ImportRecords.HeldImport;
import com.bloomz.rostersync.imports.RemovalAnswer;
import com.bloomz.rostersync.imports.RemovalAnswer.Verdict;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the brake asks for: an admin's approval, and what earlier imports kept (X 2). */
final class BrakeMemory implements Brake.Memory {
  private final ImportRecords records;
  private final SchoolId school;
  private @Nullable Known known;

  BrakeMemory(ImportRecords records, SchoolId school) {
    this.records = records;
    this.school = school;
  }

  /** Of the last complete import alone: an approval of an earlier one is over. */
  @Override
  public Set<Removal> approved() {
    Optional<RemovalAnswer> answer =
        records.answer(school).filter(each -> each.verdict() == Verdict.APPROVED);
    return latest()
        .filter(held -> answer.filter(held::isAnsweredBy).isPresent())
        .map(held -> Set.copyOf(held.held().removals()))
        .orElse(Set.of());
  }

  @Override
  public RosterTraits traits() {
    return records.traits(school);
  }

  /** The same, where what that preview holds is approved too. */
  Brake.Memory approving(ImportId preview) {
    Set<Removal> all = new HashSet<>(approved());
    HeldRemovals held = records.findings(school, preview).held();
    all.addAll(held == null ? List.of() : held.removals());
    Brake.Memory own = this;
    return new Brake.Memory() {
      @Override
      public Set<Removal> approved() {
        return all;
      }

      @Override
      public RosterTraits traits() {
        return own.traits();
      }
    };
  }

  /** The same, held since an earlier import where that held the very same. */
  HeldRemovals continuing(HeldRemovals held) {
    return latest().map(before -> held.continuing(before.held())).orElse(held);
  }

  private Optional<HeldImport> latest() {
    Known asked = known;
    if (asked == null) {
      asked = new Known(HeldImport.latest(records, school).orElse(null));
      known = asked;
    }
    return Optional.ofNullable(asked.latest());
  }

  /** That the store was asked. */
  private record Known(@Nullable HeldImport latest) {}
}
