package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.clever.packing.DistrictRouting;
import com.bloomz.rostersync.cleverevents.EventSource;
import com.bloomz.rostersync.district.DistrictSource;
import com.bloomz.rostersync.district.RosterUnpacker;
import com.bloomz.rostersync.start.Making;
import com.bloomz.rostersync.sync.CleverSource;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Clever's API as a source of rosters, of one school or of a district's schools at once. */
public final class CleverApi {
  private CleverApi() {}

  /**
   * A source that reads over the network; one serves any number of imports, one after another or at
   * once, and keeps its connections open between them.
   *
   * <p>{@link com.bloomz.rostersync.imports.Traffic#bytes()} counts bodies as they came over the
   * wire, compressed ones and those of error answers included.
   *
   * @param clock shows how far off a rate limit's reset is
   */
  public static CleverSource source(
      CleverApiSettings settings, InstantSource clock, Sleeper pauses) {
    return source(settings, new Pace(clock, pauses, Pace.FREE));
  }

  /** The same at a pace that all who use a token share. */
  public static CleverSource source(CleverApiSettings settings, Pace pace) {
    Means means = means(settings, pace);
    return (wanted, time, progress) -> new SchoolWalk(means, wanted, time, progress).fetch();
  }

  /** The same of whole districts. */
  public static DistrictSource districts(
      CleverApiSettings settings, InstantSource clock, Sleeper pauses) {
    return districts(settings, new Pace(clock, pauses, Pace.FREE));
  }

  /** The same at a pace that all who use a token share. */
  public static DistrictSource districts(CleverApiSettings settings, Pace pace) {
    Means means = means(settings, pace);
    return (wanted, kept, time, progress) ->
        new DistrictWalk(means, wanted, time, progress).read(kept);
  }

  /** The newest events of districts, at a pace that all who use a token share. */
  public static EventSource events(CleverApiSettings settings, Pace pace) {
    Means means = means(settings, pace);
    return (token, time) -> new NewestEvents(means, token, time).read();
  }

  /** What unpacks the rosters of {@link #districts}. */
  public static RosterUnpacker unpacker() {
    return DistrictRouting::unpack;
  }

  static Means means(CleverApiSettings settings, Pace pace) {
    return new Means(settings, Making.AT_FIRST_USE.of(() -> http(settings)), pace);
  }

  private static HttpClient http(CleverApiSettings settings) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(settings.connectTimeout())
        .build();
  }

  /**
   * What all walks of one source share.
   *
   * @param client made when Clever is first asked, with all that TLS loads
   */
  record Means(CleverApiSettings settings, Supplier<HttpClient> client, Pace pace) {
    InstantSource clock() {
      return pace.clock();
    }

    Sleeper pauses() {
      return pace.pauses();
    }
  }
}
