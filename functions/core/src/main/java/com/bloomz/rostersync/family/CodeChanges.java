package com.bloomz.rostersync.family;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.family.FamilyCodeStore.Issued;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the journal of edits says of Family Codes: who got or lost one, never the code itself. */
public final class CodeChanges {
  private static final SortedMap<String, String> HAS = new TreeMap<>(Map.of("familyCode", "yes"));
  private static final SortedMap<String, String> HAS_NONE =
      new TreeMap<>(Map.of("familyCode", "no"));

  private CodeChanges() {}

  /** That these codes were given. */
  public static List<Change> given(List<Issued> codes) {
    return codes.stream().map(each -> change(each, HAS_NONE, HAS)).toList();
  }

  /** That this code was revoked. */
  public static List<Change> revoked(Issued code) {
    return List.of(change(code, HAS, HAS_NONE));
  }

  private static Change change(
      Issued code, SortedMap<String, String> before, SortedMap<String, String> after) {
    String student = code.student().value();
    return new Change(Entity.STUDENTS, Verb.UPDATED, student, "", before, after, Rule.M);
  }
}
