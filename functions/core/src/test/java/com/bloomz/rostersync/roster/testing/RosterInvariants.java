package com.bloomz.rostersync.roster.testing;

import com.bloomz.rostersync.roster.BloomzRoster;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Guardianship;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.NameKey;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds of a roster at every moment (I 8). */
public final class RosterInvariants {
  private RosterInvariants() {}

  /** What does not hold, in words; empty where all does. */
  public static List<String> broken(BloomzRoster roster) {
    List<String> broken = new ArrayList<>();
    Map<NameKey, RosterClass> names = new HashMap<>();
    for (RosterClass each : roster.classes().values()) {
      if (!each.archived()) {
        RosterClass other = names.put(each.nameKey(), each);
        if (other != null) {
          broken.add(each.id() + " and " + other.id() + " are both active with one name");
        }
        each.enrolments().stream()
            .filter(place -> !isActive(hat(roster, place)))
            .forEach(place -> broken.add(place.member() + " is inactive and in " + each.id()));
      }
    }
    for (Member each : roster.members().values()) {
      Hat.OfStudent child = each.activeStudent();
      if (child != null) {
        child.guardianships().stream()
            .filter(link -> link.source() == Source.MANUAL && !isActive(parent(roster, link)))
            .forEach(
                link -> broken.add(link.parent() + " is inactive and a parent of " + each.id()));
      }
    }
    return broken;
  }

  private static boolean isActive(@Nullable Hat hat) {
    return hat != null && hat.active();
  }

  private static @Nullable Hat hat(BloomzRoster roster, Enrolment place) {
    Member member = roster.members().get(place.member());
    if (member == null) {
      return null;
    }
    return place.place().teaches() ? member.staff() : member.student();
  }

  private static @Nullable Hat parent(BloomzRoster roster, Guardianship link) {
    Member member = roster.members().get(link.parent());
    return member == null ? null : member.parent();
  }
}
