package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.clever.CleverApi.Means;
import com.bloomz.rostersync.linking.CleverDirectory;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Clever's API as a directory of districts, schools and admins. */
public final class CleverDirectories {
  private CleverDirectories() {}

  /**
   * Opens directories that ask over the network and share their connections: one for each request
   * of an admin, whose time runs from its opening.
   *
   * @param app empty: no one can log in with Clever
   * @param pace that all who use a token share; whoever would wait for a moment beyond the time
   *     gets {@link com.bloomz.rostersync.imports.FailureCause#CLEVER_RATE_LIMITED}
   * @param patience how long all questions of one directory may take together, with their repeats
   *     and pages
   */
  public static Supplier<CleverDirectory> open(
      CleverApiSettings settings, Optional<CleverApp> app, Pace pace, Duration patience) {
    return open(CleverApi.means(settings, pace), app, patience);
  }

  static Supplier<CleverDirectory> open(Means means, Optional<CleverApp> app, Duration patience) {
    Optional<LogIn> logIn = app.map(it -> new LogIn(it, means.client()));
    return () -> new LiveDirectory(means, logIn, means.clock().instant().plus(patience));
  }
}
