package com.bloomz.rostersync.benchmarks.start;

import com.bloomz.rostersync.benchmarks.start.Starts.Started;
import com.bloomz.rostersync.local.api.DevIssuer;
import com.bloomz.rostersync.local.lambda.DeployedFunction;
import com.bloomz.rostersync.local.lambda.DeployedFunctions;
import com.bloomz.rostersync.local.lambda.LocalParameters;
import com.bloomz.rostersync.local.stack.LocalStack;
import com.bloomz.rostersync.mailbox.Mailbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures the cold start of every function of the template beside the bare handler's: {@code
 * StartMain ROOT [STARTS [FUNCTION...]]}.
 */
public final class StartMain {
  private static final String BARE = "Bare";

  /** After the name of a function that starts from a snapshot, where it is started without. */
  private static final String ON_DEMAND = "OnDemand";

  private StartMain() {}

  /**
   * Prints a table and writes it as JSON.
   *
   * @param arguments the project's folder, how often each function is started, which functions
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
    int starts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    List<String> wanted =
        List.of(arguments).subList(Math.min(2, arguments.length), arguments.length);
    Path work = Files.createDirectories(root.resolve("infra/benchmarks/target/start"));
    InstantSource clock = InstantSource.system();
    try (var stack =
        LocalStack.embedded(Optional.empty(), listener -> Mailbox.start(0, clock, listener))) {
      URI sqs = URI.create(stack.endpoints().get("AWS_ENDPOINT_URL_SQS"));
      var events = new FirstEvents(root.resolve("events"), stack.resources(), sqs);
      var functions = functions(root, events, stack.resources(), clock);
      functions.removeIf(each -> !isWanted(each.function().name(), wanted));
      var starting = new Starts(work, stack.endpoints());
      List<Measured> measured = measured(starting, functions, starts);
      StartTable.print(measured, System.out);
      Files.writeString(work.resolve("start.json"), StartTable.json(measured));
      StartTable.printSizes(sizes(functions), System.out);
    }
  }

  private static boolean isWanted(String name, List<String> wanted) {
    return wanted.isEmpty() || name.equals(BARE) || wanted.contains(name.replace(ON_DEMAND, ""));
  }

  private static List<Started> functions(
      Path root, FirstEvents events, Map<String, String> resources, InstantSource clock)
      throws IOException {
    var issuer = DevIssuer.create(clock);
    var values = new HashMap<>(LocalParameters.VALUES);
    values.putAll(resources);
    values.put("JwtKeysUrl", issuer.keys());
    values.put("JwtIssuer", DevIssuer.NAME);
    values.put("JwtAudience", DevIssuer.AUDIENCE);
    var functions = new ArrayList<Started>();
    functions.add(
        new Started(
            bare(root),
            events.of("WorkerFunction"),
            Map.of("ROSTER_TABLE", resources.get("RosterTable"))));
    for (DeployedFunction function : DeployedFunctions.of(root)) {
      String event =
          events
              .of(function.name())
              .replace(
                  "not.a.token", issuer.token("school-1", "SCHOOL_ADMIN", "a@example.com", ""));
      functions.add(new Started(function, event, function.environmentOf(values)));
      if (function.fromSnapshot()) {
        DeployedFunction onDemand = function.onDemand(function.name() + ON_DEMAND);
        functions.add(new Started(onDemand, event, function.environmentOf(values)));
      }
    }
    return functions;
  }

  /** One for all functions that have a folder in common. */
  private static List<PackageSize> sizes(List<Started> functions) throws IOException {
    Map<Path, PackageSize> sizes = new LinkedHashMap<>();
    for (Started each : functions) {
      Path folder = each.function().folder();
      if (!sizes.containsKey(folder)) {
        sizes.put(folder, PackageSize.of(each.function().name(), folder));
      }
    }
    return List.copyOf(sizes.values());
  }

  private static DeployedFunction bare(Path root) {
    return new DeployedFunction(
        BARE,
        root.resolve("infra/bare/target/function"),
        "com.bloomz.rostersync.bare.BareHandler",
        1769,
        Duration.ofMinutes(1),
        false,
        Map.of());
  }

  /** A function, and the cache that was made of it where it does not start from a snapshot. */
  private record Subject(Started started, Optional<AotCache> cache) {
    static Subject of(Started started, Starts starting) throws IOException, InterruptedException {
      if (started.function().fromSnapshot()) {
        return new Subject(started, Optional.empty());
      }
      Path folder = starting.work().resolve(started.function().name());
      List<Path> jars = Deployment.jars(started.function(), folder);
      var cache = new AotCache(folder.resolve("function.aot"), jars);
      Files.deleteIfExists(cache.file());
      var unused = starting.onClassPath(started, jars, List.of(cache.making()));
      cache.note();
      return new Subject(started, Optional.of(cache));
    }

    Measured measuredAgain(Measured sum, Starts starting) throws IOException, InterruptedException {
      Measured deployed = sum.with(starting.deployed(started).cpu());
      if (cache.isEmpty()) {
        return deployed;
      }
      AotCache made = cache.orElseThrow();
      String using = made.using().orElseThrow();
      return deployed.with(
          starting.onClassPath(started, made.jars(), List.of()).cpu(),
          starting.onClassPath(started, made.jars(), List.of(using)).cpu());
    }
  }

  private static List<Measured> measured(Starts starting, List<Started> functions, int starts)
      throws IOException, InterruptedException {
    var subjects = new ArrayList<Subject>();
    var sums = new ArrayList<Measured>();
    for (Started each : functions) {
      subjects.add(Subject.of(each, starting));
      sums.add(Measured.none(each.function().name(), starting.counted(each).classes()));
    }
    for (int start = 0; start < starts; start++) {
      for (int i = 0; i < subjects.size(); i++) {
        sums.set(i, subjects.get(i).measuredAgain(sums.get(i), starting));
      }
    }
    return sums;
  }
}
