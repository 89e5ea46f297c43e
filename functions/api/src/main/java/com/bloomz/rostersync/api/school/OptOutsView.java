package com.bloomz.rostersync.api.school;

import com.bloomz.rostersync.api.journal.ChangeView;
import com.bloomz.rostersync.api.web.Ids;
import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.OptOuts;
import com.bloomz.rostersync.change.OptOuts.OfKind;
import com.bloomz.rostersync.change.OptOuts.Way;
import com.bloomz.rostersync.change.Removal;
import com.bloomz.rostersync.roster.ClassId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an admin leaves out of a plan, as it is written (X 1). */
record OptOutsView(
    @Nullable List<RemovalChoice> removals,
    @Nullable List<String> classes,
    @Nullable List<KindChoice> kinds) {
  private static final int MOST = 100;

  /**
   * A removal.
   *
   * @param within the class of a place, the student of a parent; else missing
   */
  record RemovalChoice(String kind, String id, @Nullable String within) {
    Removal removal() {
      return new Removal(
          OptOutsView.kind(kind, "optOuts.removals.kind"), id, within == null ? "" : within);
    }
  }

  /** A kind of which nothing is added ({@code ADDITIONS}) or removed ({@code REMOVALS}). */
  record KindChoice(String kind, Way way) {
    OfKind ofKind() {
      return new OfKind(OptOutsView.kind(kind, "optOuts.kinds.kind"), way);
    }
  }

  OptOuts optOuts() {
    Set<Removal> staying =
        some(removals, "optOuts.removals").stream()
            .map(RemovalChoice::removal)
            .collect(Collectors.toSet());
    Set<ClassId> untouched =
        some(classes, "optOuts.classes").stream()
            .map(each -> Ids.checked("optOuts.classes", each))
            .map(ClassId::new)
            .collect(Collectors.toSet());
    Set<OfKind> whole =
        some(kinds, "optOuts.kinds").stream().map(KindChoice::ofKind).collect(Collectors.toSet());
    return new OptOuts(staying, untouched, whole);
  }

  /** So many that what an import is asked with stays small. */
  private static <T> List<T> some(@Nullable List<T> all, String field) {
    if (all != null && all.size() > MOST) {
      throw Problem.field(
              field, "There may be at most %d. Leave out a class or a kind.".formatted(MOST))
          .asException();
    }
    return all == null ? List.of() : all;
  }

  static Entity kind(String name, String field) {
    return Arrays.stream(Entity.values())
        .filter(each -> ChangeView.name(each).equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.field(field, "It is no kind.").asException());
  }
}
