package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.clever.CleverApi.Means;
import com.bloomz.rostersync.linking.CleverDirectory;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Clever's API as a directory of districts, schools and admins. */
public final class CleverDirectories {
  private CleverDirectories() {}

  /**
   * A directory that asks over the network; one serves any number of questions, one after another
   * or at once.
   *
   * @param app empty: no one can log in with Clever
   * @param patience how long one question may take, repeats included
   */
  public static CleverDirectory open(
      CleverApiSettings settings, Optional<CleverApp> app, InstantSource clock, Duration patience) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .build();
    return new LiveDirectory(
        new Means(settings, client, clock, Thread::sleep),
        app.map(it -> new LogIn(it, client)),
        patience);
  }
}
