package com.bloomz.rostersync.simulator;

import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.fault.FaultAction;
import com.bloomz.rostersync.simulator.http.Query;
import com.bloomz.rostersync.simulator.http.SimulatorReply;
import com.bloomz.rostersync.simulator.http.SimulatorRequest;
import com.bloomz.rostersync.simulator.view.Entry;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts lists into pages and links them (docs/clever.md 5). */
final class Paging {
  private static final int USUAL = 100;
  private static final int MOST = 10_000;
  private static final byte[] OPEN = utf8("{\"data\":[");
  private static final byte[] COMMA = utf8(",");

  private final SimulatorRequest request;
  private final List<FaultAction> faults;

  Paging(SimulatorRequest request, List<FaultAction> faults) {
    this.request = request;
    this.faults = faults;
  }

  /** The page that the request asks for. */
  SimulatorReply page(List<Entry> all) {
    Optional<Integer> limit = limit();
    if (limit.isEmpty()) {
      return SimulatorReply.message(400, "limit must be a whole number from 1 to " + MOST);
    }
    if (limit.orElseThrow() > MOST) {
      return SimulatorReply.message(413, "limit must not exceed " + MOST);
    }
    Slice slice = slice(all, limit.orElseThrow());
    boolean empty = faults.stream().anyMatch(FaultAction.EmptyList.class::isInstance);
    Slice sent = empty ? new Slice(List.of(), false, false) : slice;
    List<byte[]> parts = new ArrayList<>();
    parts.add(OPEN);
    var spoiled = new SpoiledEntries(request.version(), faults);
    for (Entry entry : sent.entries()) {
      Optional<byte[]> json = spoiled.next(entry);
      if (json.isEmpty()) {
        continue;
      }
      if (parts.size() > 1) {
        parts.add(COMMA);
      }
      parts.add(utf8("{\"data\":"));
      parts.add(json.orElseThrow());
      parts.add(utf8(",\"uri\":\"" + uri(entry) + "\"}"));
    }
    parts.add(utf8("],\"links\":"));
    parts.add(Json.bytes(links(sent)));
    parts.add(utf8("}"));
    return SimulatorReply.json(200, parts);
  }

  private record Slice(List<Entry> entries, boolean hasPrevious, boolean hasNext) {}

  private Slice slice(List<Entry> all, int limit) {
    Query query = request.query();
    Optional<String> before = query.first("ending_before");
    if (before.isPresent()) {
      boolean newest = before.orElseThrow().equals("last");
      int to = newest ? all.size() : firstFrom(all, before.orElseThrow(), false);
      int from = Math.max(0, to - limit);
      return new Slice(all.subList(from, to), from > 0, to > from && !newest);
    }
    Optional<String> after = query.first("starting_after");
    int from = after.map(id -> firstFrom(all, id, true)).orElse(0);
    int to = Math.min(all.size(), from + limit);
    return new Slice(all.subList(from, to), after.isPresent() && to > from, to < all.size());
  }

  /** The place of the first id that is greater, or not smaller; the id itself need not exist. */
  private static int firstFrom(List<Entry> all, String id, boolean greater) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = all.get(middle).id().compareTo(id);
      if (order < 0 || (greater && order == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Optional<Integer> limit() {
    String limit = request.query().first("limit").orElse(String.valueOf(USUAL));
    return limit.matches("[1-9][0-9]{0,8}")
        ? Optional.of(Integer.valueOf(limit))
        : Optional.empty();
  }

  private ArrayNode links(Slice slice) {
    ArrayNode links = Json.array(List.of());
    links.add(link("self", self()));
    if (slice.hasPrevious()) {
      links.add(link("prev", turned("ending_before", slice.entries().getFirst().id())));
    }
    nextLink(slice).ifPresent(uri -> links.add(link("next", uri)));
    return links;
  }

  private Optional<String> nextLink(Slice slice) {
    Optional<String> next =
        slice.hasNext()
            ? Optional.of(turned("starting_after", slice.entries().getLast().id()))
            : Optional.empty();
    for (FaultAction fault : faults) {
      if (fault instanceof FaultAction.ForeignNext foreign) {
        next = Optional.of(foreign.origin() + next.orElseGet(this::self));
      } else if (fault instanceof FaultAction.RepeatPage) {
        next = Optional.of(self());
      }
    }
    return next;
  }

  private String self() {
    String query = request.query().raw();
    boolean bareEvents = query.isEmpty() && request.path().equals("/events");
    return request.fullPath() + (query.isEmpty() ? bareEvents ? "?" : "" : "?" + query);
  }

  /** The same request with another cursor, which stands last. */
  private String turned(String cursor, String id) {
    var kept = new StringBuilder(request.fullPath()).append('?');
    for (String part : request.query().raw().split("&", -1)) {
      boolean isCursor = part.startsWith("starting_after=") || part.startsWith("ending_before=");
      if (!part.isEmpty() && !isCursor) {
        kept.append(part).append('&');
      }
    }
    return kept.append(cursor).append('=').append(id).toString();
  }

  private String uri(Entry entry) {
    return "/" + request.version() + "/" + entry.collection().path() + "/" + entry.id();
  }

  static ObjectNode link(String rel, String uri) {
    return Json.object().put("rel", rel).put("uri", uri);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
