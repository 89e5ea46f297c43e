package com.bloomz.rostersync.local;

import com.bloomz.rostersync.api.Variable;
import com.bloomz.rostersync.local.api.DevIssuer;
import com.bloomz.rostersync.local.api.LocalApi;
import com.bloomz.rostersync.local.stack.LocalStack;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts the API on the local stack, with the simulator's log-in where there is a simulator. */
final class ApiSide {
  private static final int USUAL_PORT = 8080;

  private final LocalStack stack;
  private final CleverSide clever;
  private final InstantSource clock;

  ApiSide(LocalStack stack, CleverSide clever, InstantSource clock) {
    this.stack = stack;
    this.clever = clever;
    this.clock = clock;
  }

  /**
   * Starts it and says where.
   *
   * @param wanted null: the usual port, or any free one where that is in use
   */
  LocalApi start(@Nullable Integer wanted, PrintStream out) {
    try {
      LocalApi api = at(wanted == null ? USUAL_PORT : wanted);
      out.println("API:       " + api.url());
      return api;
    } catch (IOException e) {
      if (wanted != null) {
        throw Refusal.ofUse("The port " + wanted + " is in use; choose another with --api-port.");
      }
    }
    try {
      LocalApi api = at(0);
      out.println("API:       " + api.url() + " as the port " + USUAL_PORT + " is in use");
      return api;
    } catch (IOException e) {
      throw Refusal.ofWork("No port is free for the API.");
    }
  }

  private LocalApi at(int port) throws IOException {
    Map<String, String> worker = stack.environment(clever.url(), clever.version());
    return LocalApi.start(port, environment(worker, clever.url()), DevIssuer.create(clock));
  }

  /** The worker's environment as far as the API has the same variables, and the log-in. */
  static Map<String, String> environment(Map<String, String> worker, URI logIn) {
    var own = new EnumMap<Variable, String>(Variable.class);
    for (Variable variable : Variable.values()) {
      String value = worker.get(variable.name());
      if (value != null) {
        own.put(variable, value);
      }
    }
    own.put(Variable.CLEVER_LOGIN_URL, logIn.toString());
    own.put(Variable.CLEVER_CLIENT_ID, "simulated-client");
    own.put(Variable.CLEVER_CLIENT_SECRET, "simulated-secret");
    own.put(Variable.CLEVER_REDIRECT_URL, "http://127.0.0.1/clever");
    var byName = new HashMap<String, String>();
    own.forEach((variable, value) -> byName.put(variable.name(), value));
    return byName;
  }
}
