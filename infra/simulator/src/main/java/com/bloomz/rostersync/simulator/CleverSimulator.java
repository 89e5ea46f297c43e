package com.bloomz.rostersync.simulator;

import com.bloomz.rostersync.simulator.district.CleverRole;
import com.bloomz.rostersync.simulator.district.District;
import com.bloomz.rostersync.simulator.district.Json;
import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.district.SharedKind;
import com.bloomz.rostersync.simulator.edit.DistrictEdit;
import com.bloomz.rostersync.simulator.edit.DistrictEditor;
import com.bloomz.rostersync.simulator.edit.EditResult;
import com.bloomz.rostersync.simulator.edit.EventFeed;
import com.bloomz.rostersync.simulator.fault.FaultPlan;
import com.bloomz.rostersync.simulator.view.LiveDistrict;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A Clever on loopback that serves one district, API and OAuth at one host. What goes wrong and
 * what changes is said here, or by HTTP at {@code /_simulator/}. Safe for use by several threads.
 */
public final class CleverSimulator implements AutoCloseable {
  private static final Duration SYNCED_AGO = Duration.ofHours(1);
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  private final HttpServer server;
  private final ExecutorService threads;
  private final LiveDistrict district;
  private final DistrictEditor editor;
  private final FaultPlan faults = new FaultPlan();
  private final RequestLog requests = new RequestLog();
  private final List<Consumer<SeenRequest>> listeners = new CopyOnWriteArrayList<>();
  private volatile String token;

  private CleverSimulator(
      HttpServer server, ExecutorService threads, District district, SimulatorOptions options) {
    this.server = server;
    this.threads = threads;
    this.district = new LiveDistrict(district);
    this.editor = new DistrictEditor(options.seed());
    this.token = options.token();
  }

  /**
   * Starts a simulator. The district is its own from then on, and has been synced an hour ago.
   *
   * @throws IOException where the port is not free ({@link java.net.BindException})
   */
  public static CleverSimulator start(District district, SimulatorOptions options)
      throws IOException {
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port());
    HttpServer server = HttpServer.create(address, 0);
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    district.synced(options.clock().instant().minus(SYNCED_AGO));
    var simulator = new CleverSimulator(server, threads, district, options);

    server.setExecutor(threads);
    server.createContext("/", new RequestDispatcher(simulator, options, simulator.district));
    server.start();
    return simulator;
  }

  /** Scheme, host and port, without a path. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The faults that are on. */
  public FaultPlan faults() {
    return faults;
  }

  /** The requests so far. */
  public RequestLog requests() {
    return requests;
  }

  /** Has every further request told before it is answered. */
  public void onRequest(Consumer<SeenRequest> listener) {
    listeners.add(listener);
  }

  /** Switches the sharing of a kind off. */
  public void unshare(SharedKind kind) {
    district.unshare(kind);
  }

  /** Switches the sharing of a kind on again. */
  public void share(SharedKind kind) {
    district.share(kind);
  }

  /** Gives the district another token; the former one is unknown from now on. */
  public void token(String other) {
    token = other;
  }

  /** Reads or changes the district while nobody else does. */
  public <T> T with(Function<District, T> work) {
    return district.with(work);
  }

  /** Lets the district be synced anew, without any change of its data. */
  public void moveLastSync() {
    district.with(
        all -> {
          new EventFeed(all).close();
          return all.revision();
        });
  }

  /** Has changes told by events from now on, or not; those that there are stay. */
  public void tellEvents(boolean whether) {
    district.with(
        all -> {
          all.tellEvents(whether);
          return whether;
        });
  }

  /** Forgets all events but the newest ones. */
  public void purgeEvents(int kept) {
    district.with(
        all -> {
          all.purgeEvents(kept);
          return kept;
        });
  }

  /**
   * Changes something in the district.
   *
   * @param details what the edit is to be like; {@code school} chooses the school, else it is the
   *     one with most students
   * @throws com.bloomz.rostersync.simulator.edit.EditException where there is nothing to do it with
   */
  public EditResult edit(DistrictEdit edit, Map<String, String> details) {
    return district.with(
        all -> {
          String school = details.getOrDefault("school", "");
          return editor.apply(all, school.isEmpty() ? mainSchool(all) : school, edit, details);
        });
  }

  /** Changes something, as it comes. */
  public EditResult edit(DistrictEdit edit) {
    return edit(edit, Map.of());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  String token() {
    return token;
  }

  void seen(SeenRequest request) {
    requests.add(request);
    listeners.forEach(listener -> listener.accept(request));
  }

  private static String mainSchool(District district) {
    Map<String, Long> students =
        district
            .users(CleverRole.STUDENT)
            .collect(
                Collectors.groupingBy(
                    user -> Json.text(CleverRole.STUDENT.of(user), "school"),
                    Collectors.counting()));
    return district.ids(RosterCollection.SCHOOLS).stream()
        .max(Comparator.comparing(school -> students.getOrDefault(school, 0L)))
        .orElse("");
  }
}
