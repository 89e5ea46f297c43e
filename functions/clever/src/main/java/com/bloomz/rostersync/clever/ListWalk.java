package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.clever.Attempt.Answer;
import com.bloomz.rostersync.clever.Attempt.Missing;
import com.bloomz.rostersync.clever.Attempt.Read;
import com.bloomz.rostersync.clever.Attempt.TooLarge;
import com.bloomz.rostersync.clever.Calls.StoppedException;
import com.bloomz.rostersync.clever.packing.IdMap;
import com.bloomz.rostersync.clever.packing.WalkState.Place;
import com.bloomz.rostersync.clever.records.PageCodec;
import com.bloomz.rostersync.clever.records.PageCodec.Item;
import com.bloomz.rostersync.clever.records.PageCodec.Page;
import com.bloomz.rostersync.sync.CleverSource.ReadProgress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Follows the {@code next} links of lists, on Clever's own host only (docs/clever.md 5). */
final class ListWalk {
  private static final List<Integer> LOWER_LIMITS = List.of(1_000, 100);

  private final Calls calls;
  private final CleverApiSettings settings;
  private final ReadProgress progress;
  private int limit;
  private long read;

  ListWalk(Calls calls, CleverApiSettings settings, ReadProgress progress) {
    this.calls = calls;
    this.settings = settings;
    this.progress = progress;
    this.limit = settings.pageLimit();
  }

  /** Takes the pages of one list. */
  @FunctionalInterface
  interface PageTaker<T> {
    void take(Page<T> page);
  }

  /** Where a list is begun, and who is told of its pages. */
  interface Course {
    /** From the first page on, whatever the time. */
    Course USUAL =
        new Course() {
          @Override
          public Optional<Place> from() {
            return Optional.empty();
          }

          @Override
          public void beforePage() {}

          @Override
          public void next(Place place) {}
        };

    /** Where an earlier walk ended; empty when asked once more. */
    Optional<Place> from();

    /**
     * Called before every page.
     *
     * @throws StoppedException where it is not to be read now
     */
    void beforePage() throws StoppedException;

    /** Called after every page but the last. */
    void next(Place place);
  }

  /**
   * All records of one list.
   *
   * @param path below the version, without query
   * @param filter the query that selects, empty for all
   */
  record Source<T extends Item>(String path, String filter, PageCodec<T> codec) {}

  /** The wanted records of one list, in Clever's order; one may come twice. */
  static final class Listing<T> implements PageTaker<T> {
    private final List<T> items = new ArrayList<>();
    private int unreadable;

    @Override
    public void take(Page<T> page) {
      items.addAll(page.items());
      unreadable += page.unreadable();
    }

    List<T> items() {
      return items;
    }

    /** How many entries are no records. */
    int unreadable() {
      return unreadable;
    }
  }

  /** Reads every page; nothing where Clever does not have the list. */
  <T extends Item> Optional<Listing<T>> all(Source<T> source) throws StoppedException {
    return each(source, Listing::new);
  }

  /** The same as the other with the usual course. */
  <T extends Item, S extends PageTaker<T>> Optional<S> each(Source<T> source, Supplier<S> empty)
      throws StoppedException {
    return each(source, empty, Course.USUAL);
  }

  /**
   * Hands every page on as soon as it is whole; nothing where Clever does not have the list.
   *
   * @param empty what takes the pages; where the list must be read anew, another one takes them all
   */
  <T extends Item, S extends PageTaker<T>> Optional<S> each(
      Source<T> source, Supplier<S> empty, Course course) throws StoppedException {
    while (true) {
      S taker = empty.get();
      switch (pass(source, taker, course)) {
        case Read<Boolean> _ -> {
          return Optional.of(taker);
        }
        case Missing<Boolean>() -> {
          return Optional.empty();
        }
        case TooLarge<Boolean>() -> lowerLimit(source.path());
      }
    }
  }

  /** Records a page from now on. */
  void limit(int records) {
    limit = records;
  }

  /** Records a page. */
  int limit() {
    return limit;
  }

  /** The address of what has that path below the version. */
  URI address(String path) {
    return settings.base().resolve("/" + settings.version() + path);
  }

  private URI first(Source<?> source) {
    String filter = source.filter().isEmpty() ? "" : source.filter() + "&";
    return address(source.path() + "?" + filter + "limit=" + limit);
  }

  private void lowerLimit(String path) throws StoppedException {
    limit =
        LOWER_LIMITS.stream()
            .filter(lower -> lower < limit)
            .findFirst()
            .orElseThrow(() -> StoppedException.broken(address(path), "status 413"));
  }

  private <T extends Item> Answer<Boolean> pass(Source<T> source, PageTaker<T> taker, Course course)
      throws StoppedException {
    Place from = course.from().orElse(null);
    Trail trail = new Trail(from);
    URI at = from == null ? first(source) : settings.base().resolve(from.next());
    while (true) {
      course.beforePage();
      trail.enter(at);
      Page<T> page;
      switch (calls.get(at, body -> source.codec().list(body, limit))) {
        case Read<Page<T>>(Page<T> came) -> page = came;
        case Missing<Page<T>>() -> {
          return new Missing<>();
        }
        case TooLarge<Page<T>>() -> {
          return new TooLarge<>();
        }
      }
      trail.take(page, at);
      taker.take(page);
      read += page.size();
      progress.read(read);
      String next = page.next();
      if (next == null) {
        return new Read<>(true);
      }
      at = follow(at, next);
      course.next(trail.place(at));
    }
  }

  /** The next page's address: on the same host, of the same list. */
  private URI follow(URI at, String link) throws StoppedException {
    try {
      URI next = at.resolve(new URI(link));
      if (!isHome(next)) {
        throw StoppedException.broken(at, "the next link leads to another host");
      }
      if (!at.getRawPath().equals(next.getRawPath())) {
        throw StoppedException.broken(at, "the next link leads to another list");
      }
      String query = next.getRawQuery();
      return at.resolve(at.getRawPath() + (query == null ? "" : "?" + query));
    } catch (URISyntaxException notAnAddress) {
      throw StoppedException.broken(at, "the next link is not an address");
    }
  }

  private boolean isHome(URI next) {
    URI home = settings.base();
    return next.getHost() != null
        && next.getRawUserInfo() == null
        && home.getScheme().equalsIgnoreCase(next.getScheme())
        && home.getHost().equalsIgnoreCase(next.getHost())
        && port(home) == port(next);
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
  }

  /** Where one list's walk has been: it never comes by again. */
  private final class Trail {
    private final Set<URI> pages = new HashSet<>();
    private final IdMap ids = new IdMap(0);

    Trail(@Nullable Place from) {
      if (from != null) {
        from.pages().forEach(page -> pages.add(settings.base().resolve(page)));
      }
    }

    Place place(URI next) {
      return new Place(relative(next), pages.stream().map(Trail::relative).toList());
    }

    private static String relative(URI page) {
      String query = page.getRawQuery();
      return page.getRawPath() + (query == null ? "" : "?" + query);
    }

    void enter(URI page) throws StoppedException {
      if (!pages.add(page)) {
        throw StoppedException.broken(page, "the next link leads back to a page");
      }
      if (pages.size() > settings.maxPages()) {
        throw StoppedException.broken(page, "the list does not end");
      }
    }

    void take(Page<?> page, URI at) throws StoppedException {
      boolean anyNew = page.ids().isEmpty();
      for (String id : page.ids()) {
        anyNew |= ids.put(id, 1) == 0;
      }
      if (!anyNew) {
        throw StoppedException.broken(at, "a page repeats itself");
      }
      if (!page.linked() && page.size() >= limit) {
        throw StoppedException.broken(at, "a full page has no links");
      }
    }
  }
}
