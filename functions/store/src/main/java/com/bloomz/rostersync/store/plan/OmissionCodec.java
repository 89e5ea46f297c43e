package com.bloomz.rostersync.store.plan;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.reconcile.Omission.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a plan leaves as it is, as records: reason, entity, id, name, within, its name, detail. A
 * reason that is not known is passed over.
 */
final class OmissionCodec {
  private OmissionCodec() {}

  static List<List<String>> records(List<Omission> omissions) {
    return omissions.stream()
        .map(
            each ->
                List.of(
                    each.reason().name(),
                    each.entity().name(),
                    each.id(),
                    each.name(),
                    each.within(),
                    each.withinName(),
                    each.detail()))
        .toList();
  }

  static List<Omission> read(List<List<String>> records) {
    List<Omission> found = new ArrayList<>();
    for (List<String> each : records) {
      Arrays.stream(Reason.values())
          .filter(reason -> reason.name().equals(each.getFirst()))
          .findFirst()
          .ifPresent(reason -> found.add(omission(reason, each)));
    }
    return found;
  }

  private static Omission omission(Reason reason, List<String> texts) {
    return new Omission(
        reason,
        Entity.valueOf(texts.get(1)),
        texts.get(2),
        texts.get(3),
        texts.get(4),
        texts.get(5),
        texts.get(6));
  }
}
