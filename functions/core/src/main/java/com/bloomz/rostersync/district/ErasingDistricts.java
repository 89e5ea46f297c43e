package com.bloomz.rostersync.district;

import com.bloomz.rostersync.district.DistrictTraces.Erased;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.sync.TimeLeft;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Deletes a district for an operator who confirms it, once nobody works on its schools (X 5). */
public final class ErasingDistricts {
  private final DistrictTraces traces;
  private final SchoolStore schools;

  public ErasingDistricts(DistrictTraces traces, SchoolStore schools) {
    this.traces = traces;
    this.schools = schools;
  }

  /**
   * What an operator asks for.
   *
   * @param others schools that are linked to the district no longer
   * @param confirmation {@code delete} and the district's id
   */
  public record Order(CleverId district, Set<SchoolId> others, String confirmation) {
    public Order {
      others = Set.copyOf(others);
    }

    /** What the confirmation has to be. */
    public String expected() {
      return "delete " + district;
    }
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** As far as the time went. */
    record Deleted(Erased erased) implements Outcome {}

    /** Nothing is deleted: the order is not confirmed. */
    record Unconfirmed(String expected) implements Outcome {}

    /** Nothing is deleted: Clever import is to be made inactive first for these schools (L 1). */
    record StillActive(List<SchoolId> schools) implements Outcome {
      public StillActive {
        schools = List.copyOf(schools);
      }
    }
  }

  /** Deletes as far as the time goes; the same order goes on where it stopped. */
  public Outcome erase(Order order, TimeLeft time) {
    if (!order.confirmation().equals(order.expected())) {
      return new Outcome.Unconfirmed(order.expected());
    }
    SortedSet<SchoolId> all = new TreeSet<>(traces.schools(order.district()));
    all.addAll(order.others());
    List<SchoolId> active = all.stream().filter(each -> schools.find(each).active()).toList();
    return active.isEmpty()
        ? new Outcome.Deleted(traces.erase(order.district(), order.others(), time))
        : new Outcome.StillActive(active);
  }
}
