package com.bloomz.rostersync.linking;

import com.bloomz.rostersync.linking.CleverDirectory.LoggedIn;
import com.bloomz.rostersync.outcome.Refusal;
import com.bloomz.rostersync.outcome.Reply;
import com.bloomz.rostersync.outcome.Reply.Granted;
import com.bloomz.rostersync.outcome.Reply.Refused;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.SchoolStore.Login;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * "Log in with Clever": finds out which Clever user an admin is (L 4). It goes round by a state
 * that is good once, for ten minutes, for the admin who began.
 */
public final class LoggingIn {
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final Linking linking;
  private final SchoolStore store;
  private final Supplier<CleverDirectory> clever;
  private final InstantSource clock;
  private final Supplier<String> states;

  /**
   * @param states makes unguessable texts
   */
  public LoggingIn(
      Linking linking, Linking.Ports ports, InstantSource clock, Supplier<String> states) {
    this.linking = linking;
    this.store = ports.schools();
    this.clever = ports.clever();
    this.clock = clock;
    this.states = states;
  }

  /** Where the browser goes, and the state that it comes back with. */
  public record Begun(String address, String state) {}

  public Reply<Begun> begin(SchoolId id, Admin admin) {
    return linking
        .active(id)
        .then(
            school -> {
              String state = states.get();
              Optional<String> address = clever.get().loginAddress(district(school), state);
              if (address.isEmpty()) {
                return new Refused<>(Refusal.CLEVER_LOGIN_UNAVAILABLE);
              }
              store.begin(id, new Login(state, admin.subject(), clock.instant().plus(LIFE)));
              return new Granted<>(new Begun(address.get(), state));
            });
  }

  /** Ends a log-in: from now on Clever is asked about that user. */
  public Reply<CleverId> complete(SchoolId id, String code, String state, Admin admin) {
    return linking
        .active(id)
        .then(
            school -> {
              Optional<Login> login = store.take(id, state, clock.instant());
              if (login.isEmpty() || !login.get().subject().equals(admin.subject())) {
                return new Refused<>(Refusal.CLEVER_LOGIN_FAILED);
              }
              return AdminCheck.reply(clever.get().loggedIn(code))
                  .then(who -> remember(school, who, admin));
            });
  }

  /** Before the first link any district will do: its token must show the user. */
  private Reply<CleverId> remember(School school, Optional<LoggedIn> who, Admin admin) {
    CleverId district = district(school);
    if (who.isEmpty() || (district != null && !who.get().district().equals(district))) {
      return new Refused<>(Refusal.CLEVER_LOGIN_FAILED);
    }
    store.rememberUser(school.id(), admin.subject(), who.get().user());
    return new Granted<>(who.get().user());
  }

  private static @Nullable CleverId district(School school) {
    Connection connection = school.connection();
    return connection == null ? null : connection.district();
  }
}
