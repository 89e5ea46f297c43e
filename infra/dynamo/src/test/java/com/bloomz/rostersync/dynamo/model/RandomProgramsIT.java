package com.bloomz.rostersync.dynamo.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.dynamo.DynamoServer;
import com.bloomz.rostersync.dynamo.DynamoSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Random programs of several clients: {@code -Ddynamo.programs} is how many, {@code -Ddynamo.seed}
 * the first seed. A failure names the seed of its program, which makes the same requests again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RandomProgramsIT {
  private static final int PROGRAMS = Integer.getInteger("dynamo.programs", 10_000);
  private static final long SEED = Long.getLong("dynamo.seed", 1);

  /** One program of so many is run by several clients at once. */
  private static final int AT_ONCE = 4;

  private static final int CLIENTS = 3;

  private DynamoServer server;
  private ModelClient client;
  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

  @BeforeAll
  void start() {
    server = DynamoServer.start(DynamoSettings.defaults(InstantSource.system()));
    client = ModelClient.create(server.url(), "programs");
  }

  @AfterAll
  void stop() {
    threads.shutdown();
    server.close();
  }

  @Test
  void answersAreThoseOfTheModel() throws Exception {
    var each = new ArrayList<Callable<Void>>();
    for (int part = 0; part < CLIENTS; part++) {
      int own = part;
      each.add(
          () -> {
            seeds(false).filter(seed -> seed % CLIENTS == own).forEach(this::compare);
            return null;
          });
    }
    await(threads.invokeAll(each));
  }

  @Test
  void answersToSeveralClientsAtOnceAreThoseOfSomeOrder() throws Exception {
    int conflicts = 0;
    for (long seed : seeds(true).toArray()) {
      List<SerialOrder.Seen> seen = runAtOnce(seed);
      conflicts += (int) seen.stream().filter(SerialOrder.Seen::conflicted).count();
      assertThat(SerialOrder.exists(seen, ModelTable.EMPTY))
          .as(
              "no order explains what program -Ddynamo.seed=%s -Ddynamo.programs=1 was answered: %s",
              seed, described(seen))
          .isTrue();
    }
    System.out.printf("%d requests met a conflict%n", conflicts);
  }

  private static LongStream seeds(boolean atOnce) {
    return LongStream.range(SEED, SEED + PROGRAMS)
        .filter(seed -> PROGRAMS == 1 || (seed % AT_ONCE == 0) == atOnce);
  }

  private void compare(long seed) {
    var program = new ProgramGenerator(seed);
    ModelTable table = ModelTable.EMPTY;
    int length = 4 + new Random(seed).nextInt(5);
    for (int i = 1; i <= length; i++) {
      ModelRequest request = program.request();
      ModelTable.Answered expected = table.answer(request);
      JsonNode answer = client.send(request);
      assertThat(answer)
          .as(
              "request %d of program -Ddynamo.seed=%s -Ddynamo.programs=1: %s %s, with %s",
              i, seed, request.operation(), request.body("programs"), table.items())
          .isEqualTo(PlainAnswers.of(expected.answer(), request));
      table = expected.after();
    }
  }

  private List<SerialOrder.Seen> runAtOnce(long seed) throws Exception {
    var program = new ProgramGenerator(seed);
    var clock = new AtomicInteger();
    var start = new CyclicBarrier(CLIENTS);
    var each = new ArrayList<Callable<List<SerialOrder.Seen>>>();
    for (int i = 0; i < CLIENTS; i++) {
      List<ModelRequest> requests =
          IntStream.range(0, 3).mapToObj(turn -> program.atomic()).toList();
      each.add(
          () -> {
            var unused = start.await();
            return requests.stream().map(request -> see(request, clock)).toList();
          });
    }
    var seen = new ArrayList<SerialOrder.Seen>();
    await(threads.invokeAll(each)).forEach(seen::addAll);
    program.everything().forEach(request -> seen.add(see(request, clock)));
    return seen;
  }

  private SerialOrder.Seen see(ModelRequest request, AtomicInteger clock) {
    int from = clock.getAndIncrement();
    JsonNode answer = client.send(request);
    return new SerialOrder.Seen(request, answer, from, clock.getAndIncrement());
  }

  private static <T> List<T> await(List<Future<T>> futures)
      throws InterruptedException, ExecutionException {
    var results = new ArrayList<T>();
    for (Future<T> future : futures) {
      results.add(future.get());
    }
    return results;
  }

  private static List<String> described(List<SerialOrder.Seen> seen) {
    return seen.stream()
        .map(
            one ->
                "%n%d to %d: %s %s%n  %s"
                    .formatted(
                        one.from(),
                        one.until(),
                        one.request().operation(),
                        one.request().body("programs"),
                        one.answer()))
        .toList();
  }
}
