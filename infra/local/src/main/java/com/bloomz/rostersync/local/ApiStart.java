package com.bloomz.rostersync.local;

import com.bloomz.rostersync.api.ApiVariable;
import com.bloomz.rostersync.lambda.Setting;
import com.bloomz.rostersync.local.api.DevIssuer;
import com.bloomz.rostersync.local.api.LocalApi;
import com.bloomz.rostersync.local.stack.LocalStack;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Starts the API on the local stack, with the simulator's log-in where there is a simulator. */
final class ApiStart {
  private final LocalStack stack;
  private final CleverTarget clever;
  private final InstantSource clock;

  ApiStart(LocalStack stack, CleverTarget clever, InstantSource clock) {
    this.stack = stack;
    this.clever = clever;
    this.clock = clock;
  }

  /** Starts it and says where. */
  LocalApi start(Port wanted, PrintStream out) {
    LocalApi api = stack.start(LocalApi.FUNCTION, () -> wanted.open(this::at));
    out.println("API:       " + wanted.shown(api.url()));
    return api;
  }

  private LocalApi at(int port) throws IOException {
    Map<String, String> worker = stack.environment(clever.url(), clever.version());
    Map<String, String> own = stack.withEndpoints(environment(worker, clever.url()));
    return LocalApi.start(port, own, DevIssuer.create(clock), stack.host());
  }

  /** The worker's environment as far as the API has the same variables, and the log-in. */
  static Map<String, String> environment(Map<String, String> worker, URI logIn) {
    var own = new HashMap<Setting, String>();
    for (Setting variable : ApiVariable.all()) {
      String value = worker.get(variable.name());
      if (value != null) {
        own.put(variable, value);
      }
    }
    own.put(ApiVariable.CLEVER_LOGIN_URL, logIn.toString());
    own.put(ApiVariable.CLEVER_CLIENT_ID, "simulated-client");
    own.put(ApiVariable.CLEVER_CLIENT_SECRET, "simulated-secret");
    var byName = new HashMap<String, String>();
    own.forEach((variable, value) -> byName.put(variable.name(), value));
    return byName;
  }
}
