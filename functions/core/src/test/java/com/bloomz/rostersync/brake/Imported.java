package com.bloomz.rostersync.brake;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.change.Write;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.reconcile.Decision;
import com.bloomz.rostersync.reconcile.Reconciler;
import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.settings.ImportSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What Bloomz has after imports. */
final class Imported {
  private Imported() {}

  /** After the first import. */
  static BloomzRoster of(CleverRoster roster, ImportSettings settings, LocalDate day) {
    var options = new Reconciler.Options(settings, RunKind.IMPORT_NOW, day);
    Decision decision = Reconciler.decide(roster, BloomzRoster.empty(), options);
    return stored(BloomzRoster.empty(), decision.writes());
  }

  static BloomzRoster stored(BloomzRoster before, List<Write> writes) {
    List<RosterClass> classes = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    for (Write write : writes) {
      switch (write) {
        case Write.OfClass each -> classes.add(each.after());
        case Write.OfMember each -> members.add(each.after());
        case Write.OfDeletedClass _ -> throw new IllegalArgumentException("only an undo does that");
      }
    }
    return before.with(classes, members);
  }
}
