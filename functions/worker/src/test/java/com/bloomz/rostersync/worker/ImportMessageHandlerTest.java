package com.bloomz.rostersync.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.bloomz.rostersync.aws.ImportMessages;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.imports.testing.InMemoryImportQueue;
import com.bloomz.rostersync.imports.testing.InMemoryImportQueue.Sent;
import com.bloomz.rostersync.lambda.Batch;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.storage.StoreException;
import com.bloomz.rostersync.sync.AttemptOutcome;
import com.bloomz.rostersync.sync.ContactValuesJob.Outcome;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.testkit.lambda.QueueEvents;
import com.bloomz.rostersync.worker.ImportMessageHandler.Work;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImportMessageHandlerTest {
  private static final QueueEvents EVENTS = QueueEvents.of("worker");

  private static final Instant NOW = Instant.parse("2026-11-23T20:37:25Z");
  private static final TimeLeft TIME = () -> Duration.ofMinutes(15);
  private static final SchoolId ONE = new SchoolId("s-1");

  private final Map<SchoolId, Supplier<AttemptOutcome>> outcomes = new HashMap<>();
  private final List<String> made = new ArrayList<>();
  private Supplier<Outcome> reading = () -> new Outcome.Made(7);
  private final InMemoryImportQueue queue = new InMemoryImportQueue(() -> NOW);
  private final Batch batch =
      new Batch(
          new ImportMessageHandler(
              new Work(
                  (school, last, time) -> {
                    made.add(school + (last ? " last" : ""));
                    return outcomes.getOrDefault(school, AttemptOutcome.NothingToDo::new).get();
                  },
                  (school, time) -> {
                    made.add("contacts of " + school);
                    return reading.get();
                  }),
              queue,
              TIME,
              5));

  @ParameterizedTest
  @MethodSource("done")
  void takesAMessageOffTheQueueOnceItIsDone(AttemptOutcome outcome) throws IOException {
    outcomes.put(ONE, () -> outcome);
    assertThat(failed("import-now")).isEmpty();
  }

  static Stream<AttemptOutcome> done() {
    return Stream.of(
        new AttemptOutcome.Ended(WorkerReports.succeeded(ONE)),
        new AttemptOutcome.Ended(WorkerReports.failed(ONE, FailureCause.CLEVER_TOKEN_REJECTED)),
        new AttemptOutcome.GoesOn(Duration.ofSeconds(3)),
        new AttemptOutcome.NothingToDo());
  }

  @ParameterizedTest
  @MethodSource("notDone")
  void leavesAMessageOnTheQueueWhileItIsNotDone(AttemptOutcome outcome) throws IOException {
    outcomes.put(ONE, () -> outcome);
    assertThat(failed("import-now")).hasSize(1);
    assertThat(queue.sent()).isEmpty();
  }

  static Stream<AttemptOutcome> notDone() {
    return Stream.of(
        new AttemptOutcome.TryAgain(FailureCause.CLEVER_ERROR),
        new AttemptOutcome.NotAnnounced(new ImportId("i-1")),
        new AttemptOutcome.Busy());
  }

  @Test
  void sendsTheSchoolAgainWhereItsImportGoesOn() throws IOException {
    outcomes.put(ONE, () -> new AttemptOutcome.GoesOn(Duration.ofSeconds(42)));
    assertThat(failed("import-now")).isEmpty();
    assertThat(queue.sent()).containsExactly(new Sent(ONE, Trigger.GOES_ON, NOW.plusSeconds(42)));
  }

  @Test
  void keepsTheMessageWhereTheNextOneCannotBeSent() throws IOException {
    outcomes.put(ONE, () -> new AttemptOutcome.GoesOn(Duration.ZERO));
    queue.breakDown();
    assertThat(failed("import-now")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("readings")
  @DisplayName("S 6: a message for contact values reads them, imports nothing and is done")
  void readsContactValues(Outcome outcome) {
    reading = () -> outcome;
    assertThat(run(contactValues()).getBatchItemFailures()).isEmpty();
    assertThat(made).containsExactly("contacts of s-1");
    assertThat(queue.sent()).isEmpty();
  }

  static Stream<Outcome> readings() {
    return Stream.of(
        new Outcome.Made(7),
        new Outcome.NotMade(FailureCause.CLEVER_TOKEN_REJECTED),
        new Outcome.NothingToRead());
  }

  @Test
  void keepsTheMessageWhereTheStoreFailsWhileContactsAreRead() {
    reading =
        () -> {
          throw new StoreException("the table could not be read", new IllegalStateException());
        };
    assertThat(run(contactValues()).getBatchItemFailures()).hasSize(1);
  }

  private static SQSEvent contactValues() {
    var message = new SQSEvent.SQSMessage();
    message.setMessageId("m-1");
    message.setBody(ImportMessages.write(ONE, Trigger.CONTACT_VALUES));
    message.setAttributes(Map.of());
    var event = new SQSEvent();
    event.setRecords(List.of(message));
    return event;
  }

  @Test
  void knowsTheLastAttempt() throws IOException {
    assertThat(failed("last-attempt")).isEmpty();
    assertThat(made).containsExactly("s-1 last");
  }

  @Test
  void parksABodyThatIsNoMessageAndDoesItsNeighbours() throws IOException {
    assertThat(failed("bad-body-among-good")).containsExactly(message("bad-body-among-good", 1));
    assertThat(made).containsExactly("s-1", "s-3");
  }

  @Test
  void doesTheNeighboursOfASchoolThatBreaks() throws IOException {
    outcomes.put(
        new SchoolId("s-2"),
        () -> {
          throw new IllegalStateException("Jane Roe");
        });
    assertThat(failed("batch-of-three")).containsExactly(message("batch-of-three", 1));
    assertThat(made).containsExactly("s-1", "s-2", "s-3");
  }

  @Test
  void doesAllWhereEveryMessageIsGood() throws IOException {
    assertThat(failed("batch-of-three")).isEmpty();
    assertThat(made).containsExactly("s-1", "s-2", "s-3");
  }

  @Test
  void writesTheAnswerThatLambdaReads() throws IOException {
    assertThat(EVENTS.answer("bad-body", this::run))
        .isEqualTo(
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + message("bad-body", 0) + "\"}]}");
    assertThat(EVENTS.answer("import-now", this::run)).isEqualTo("{\"batchItemFailures\":[]}");
  }

  @ParameterizedTest
  @MethodSource("events")
  void takesEveryEventAsTheRuntimeGivesIt(String event) throws IOException {
    int schools = EVENTS.event(event).getRecords().size() - failed(event).size();
    assertThat(made).hasSize(schools);
    assertThat(failed(event)).hasSize(event.contains("bad-body") ? 1 : 0);
  }

  static Stream<String> events() throws IOException {
    return EVENTS.names();
  }

  private SQSBatchResponse run(SQSEvent event) {
    return batch.run(event.getRecords());
  }

  private List<String> failed(String event) throws IOException {
    return run(EVENTS.event(event)).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private static String message(String event, int index) throws IOException {
    return EVENTS.event(event).getRecords().get(index).getMessageId();
  }
}
