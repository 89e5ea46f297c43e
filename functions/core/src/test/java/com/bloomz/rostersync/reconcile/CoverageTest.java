package com.bloomz.rostersync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The generated schools lead to every rule and every issue, so that no property holds for want of
 * cases.
 */
class CoverageTest {
  /** Found by those who read Clever, not by a decision. */
  private static final Set<IssueCode> FOUND_WHILE_READING =
      EnumSet.of(
          IssueCode.BAD_EMAIL,
          IssueCode.BAD_PHONE,
          IssueCode.SEVERAL_PHONES,
          IssueCode.UNKNOWN_AREA_CODE,
          IssueCode.NAME_MISSING,
          IssueCode.RECORD_UNUSABLE,
          IssueCode.SYNC_STOPPED);

  /** What the brake finds, what an admin leaves out, and what stands in old reports. */
  private static final Set<IssueCode> OF_THE_BRAKE =
      EnumSet.of(IssueCode.REMOVALS_HELD, IssueCode.LEFT_OUT, IssueCode.CLASS_EMPTIED);

  /** The issues of an undo, which decides nothing from Clever (X 3). */
  private static final Set<IssueCode> BY_AN_UNDO =
      Set.of(IssueCode.UNDO_KEPT, IssueCode.INVITATIONS_STAY_SENT, IssueCode.UNDO_COMES_AGAIN);

  @Test
  void everyRuleEveryIssueAndEveryHeldKindOccurs() {
    Set<Rule> rules = EnumSet.noneOf(Rule.class);
    Set<IssueCode> issues = EnumSet.copyOf(FOUND_WHILE_READING);
    issues.addAll(OF_THE_BRAKE);
    Set<Entity> held = EnumSet.noneOf(Entity.class);
    var changes = new TreeMap<String, Integer>();
    GeneratedImport.seeds()
        .forEach(
            seed -> {
              for (int size : new int[] {3, 8, 13, 40}) {
                GeneratedImport scenario = GeneratedImport.of(seed, size);
                UndoneEditsTest.decide(scenario).issues().stream()
                    .map(Issue::code)
                    .forEach(issues::add);
                for (GeneratedImport each :
                    List.of(scenario, KeptOutPropertyTest.removing(scenario, seed))) {
                  Decision decision = each.decide();
                  decision.changes().stream().map(Change::rule).forEach(rules::add);
                  decision.issues().stream().map(Issue::code).forEach(issues::add);
                  held.addAll(decision.held());
                  decision.changes().forEach(one -> changes.merge(kind(one), 1, Integer::sum));
                }
              }
            });

    assertThat(rules).isEqualTo(EnumSet.complementOf(EnumSet.of(Rule.M, Rule.X_3)));
    issues.addAll(BY_AN_UNDO);
    assertThat(issues).containsExactlyInAnyOrder(IssueCode.values());
    assertThat(held).containsExactlyInAnyOrder(Entity.values());
    assertThat(changes).hasSizeGreaterThan(30);
  }

  private static String kind(Change change) {
    return change.entity() + " " + change.verb() + " " + change.rule().number();
  }
}
