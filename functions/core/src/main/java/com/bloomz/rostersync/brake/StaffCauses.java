package com.bloomz.rostersync.brake;

import com.bloomz.rostersync.brake.HeldCause.Pattern;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Role;
import java.util.Set;

/** Why so many of the staff would leave. */
final class StaffCauses {
  private static final String TEACHERS = "teacher";

  private StaffCauses() {}

  static HeldCause cause(Missing missing) {
    TraitPatterns patterns = new TraitPatterns();
    Set<MemberId> gone = missing.members(Entity.STAFF);
    for (Member each : missing.bloomz().members().values()) {
      Hat.OfStaff hat = each.activeStaff();
      if (hat != null && (hat.cleverId() != null || gone.contains(each.id()))) {
        String id = each.id().value();
        patterns.add(id, gone.contains(each.id()));
        patterns.trait(
            id, Pattern.STAFF_KIND, hat.role() == Role.TEACHER ? TEACHERS : "other staff");
      }
    }
    int came = missing.created(Entity.STAFF).size();
    if (came * 2 >= patterns.size()) {
      return new HeldCause(
          Pattern.REPLACED,
          "%d of the staff are gone, and %d others are in Clever: Clever may show another school."
              .formatted(patterns.leaving(), came));
    }
    if (patterns.isNearlyAll()) {
      return new HeldCause(
          Pattern.WHOLE_KIND,
          "Hardly any of the staff is shared any more: %d of %d are gone."
              .formatted(patterns.leaving(), patterns.size()));
    }
    return patterns
        .values(Pattern.STAFF_KIND, 99)
        .map(
            values ->
                new HeldCause(
                    Pattern.STAFF_KIND,
                    values.getFirst().equals(TEACHERS)
                        ? "Hardly any teacher is shared any more; other staff are."
                        : "Hardly any staff but teachers are shared any more."))
        .orElseGet(() -> CauseFinder.none(missing, Entity.STAFF));
  }
}
