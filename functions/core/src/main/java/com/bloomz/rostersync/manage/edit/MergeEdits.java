package com.bloomz.rostersync.manage.edit;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Fields;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.manage.edit.HandEdit.Step;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.Merge;
import com.bloomz.rostersync.roster.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes one member of two who are one person, and takes that back (P 14). The member who is kept
 * gets the other's hats, classes, children and parents; the other one stays, inactive, with what
 * they had.
 */
public final class MergeEdits {
  private MergeEdits() {}

  /**
   * The two members.
   *
   * @param kept who stays
   * @param other who becomes inactive
   */
  public record Pair(StoredItem<Member> kept, StoredItem<Member> other) {
    MemberId keptId() {
      return kept.value().id();
    }

    MemberId otherId() {
      return other.value().id();
    }
  }

  /**
   * What the school has besides.
   *
   * @param classes all, and the revisions that must still stand
   * @param students at least those whose parent either is, was when merged, or must not be
   */
  public record Around(AllClasses classes, List<StoredItem<Member>> students) {
    public Around {
      students = List.copyOf(students);
    }
  }

  /** Merges the other member into the one who is kept. */
  public static Reply<HandEdit> merge(Pair pair, Around around, Editor editor, Instant now) {
    Optional<Refusal> refusal = refusal(pair);
    if (refusal.isPresent()) {
      return new Refused<>(refusal.get());
    }
    Member other = pair.other().value();
    MergeMoves moves = MergeMoves.of(pair, around);
    MergedMember merged = MergedMember.of(pair.kept().value(), other);
    var gained = moves.gained();
    gained.addAll(merged.gained());
    Merge merge =
        new Merge(
            pair.keptId(),
            editor.subject(),
            now,
            Merge.activeHats(other),
            moves.children(),
            moves.places(),
            gained);
    List<Step> steps = new ArrayList<>(moves.steps());
    steps.add(kept(pair, merged.member(), null, pair.otherId()));
    steps.add(other(pair, other.withActive(false).withMerge(merge), Verb.REMOVED));
    return whole(steps, around);
  }

  /** Takes the merge back: both have what they had; what came since stays with the one kept. */
  public static Reply<HandEdit> split(Pair pair, Around around) {
    Member other = pair.other().value();
    Merge merge = other.merge();
    if (merge == null || !merge.into().equals(pair.keptId())) {
      return new Refused<>(Refusal.NOT_MERGED);
    }
    List<Step> steps = new ArrayList<>(MergeMoves.back(merge, pair, around));
    Member without = MergedMember.without(pair.kept().value(), other, merge);
    steps.add(kept(pair, without, pair.otherId(), null));
    steps.add(other(pair, merge.reactivated(other.withMerge(null)), Verb.RESTORED));
    return whole(steps, around);
  }

  private static Reply<HandEdit> whole(List<Step> steps, Around around) {
    return steps.size() > RemovalEdits.MOST_STEPS
        ? new Refused<>(Refusal.MERGE_TOO_LARGE)
        : new Granted<>(
            new HandEdit(steps, HandEdit.Basis.NONE).onPlaces(around.classes().revisions()));
  }

  private static Optional<Refusal> refusal(Pair pair) {
    Member kept = pair.kept().value();
    Member other = pair.other().value();
    if (kept.id().equals(other.id()) || (kept.student() == null) != (other.student() == null)) {
      return Optional.of(Refusal.MERGE_OTHER_KIND);
    }
    if (kept.merge() != null || other.merge() != null) {
      return Optional.of(Refusal.MERGED_ALREADY);
    }
    if (kept.keptOut() || other.keptOut()) {
      return Optional.of(Refusal.MERGE_KEPT_OUT);
    }
    if (other.joined()) {
      return Optional.of(
          kept.joined() ? Refusal.MERGE_TWO_ACCOUNTS : Refusal.MERGE_KEEPS_THE_ACCOUNT);
    }
    return Optional.empty();
  }

  private static Step kept(
      Pair pair, Member after, @Nullable MemberId from, @Nullable MemberId to) {
    StoredItem<Member> had = pair.kept();
    Fields fields = MemberEdits.reach(new Fields(), had.value(), after).changed("merged", from, to);
    return put(had, after, fields, Verb.UPDATED);
  }

  private static Step other(Pair pair, Member after, Verb verb) {
    Merge merge = after.merge();
    Fields fields =
        new Fields()
            .changed(
                "mergedInto",
                merge == null ? pair.keptId() : null,
                merge == null ? null : pair.keptId());
    return put(pair.other(), after, fields, verb);
  }

  /** With a change of the member, and one of each hat that comes, begins or ends. */
  private static Step put(StoredItem<Member> had, Member after, Fields fields, Verb verb) {
    List<Change> changes = new ArrayList<>();
    changes.add(fields.change(MemberKind.of(after).entity(), verb, after.id(), Rule.M));
    for (MemberKind kind : MemberKind.values()) {
      Boolean was = kind.has(had.value()) ? kind.isActive(had.value()) : null;
      Boolean is = kind.has(after) ? kind.isActive(after) : null;
      if (!Objects.equals(was, is)) {
        Verb of = was == null ? Verb.CREATED : is == null || !is ? Verb.REMOVED : Verb.RESTORED;
        changes.add(
            new Fields().changed("active", was, is).change(kind.entity(), of, after.id(), Rule.M));
      }
    }
    return HandEdit.put(after, had.version(), changes);
  }
}
