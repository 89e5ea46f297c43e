package com.bloomz.rostersync.district;

import com.bloomz.rostersync.district.DeadMessages.Removed;
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
  private final DeadMessages dead;
  private final SchoolStore schools;

  public ErasingDistricts(DistrictTraces traces, DeadMessages dead, SchoolStore schools) {
    this.traces = traces;
    this.dead = dead;
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
    /**
     * As far as the time went.
     *
     * @param messages how many dead messages it has deleted, this time
     */
    record Deleted(Erased erased, int messages) implements Outcome {}

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
    return active.isEmpty() ? delete(order, all, time) : new Outcome.StillActive(active);
  }

  /** What the table keeps says which schools they are, so it goes last. */
  private Outcome delete(Order order, SortedSet<SchoolId> all, TimeLeft time) {
    Removed removed = dead.delete(order.district(), all, time);
    Erased erased =
        removed.whole()
            ? traces.erase(order.district(), order.others(), time)
            : new Erased(0, false);
    return new Outcome.Deleted(erased, removed.messages());
  }
}
