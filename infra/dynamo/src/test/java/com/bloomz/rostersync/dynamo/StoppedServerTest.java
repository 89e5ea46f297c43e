package com.bloomz.rostersync.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A server that is stopped while others write. */
final class StoppedServerTest {
  private static final int WRITERS = 4;
  private static final int ANSWERS = 40;

  @RepeatedTest(3)
  void stopsWithoutAnErrorAndKeepsWhatItAnswered(@TempDir Path folder) throws Exception {
    Queue<String> answered = new ConcurrentLinkedQueue<>();
    var enough = new Semaphore(0);
    TestTable table = TestTable.in(folder);
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      for (int writer = 0; writer < WRITERS; writer++) {
        String name = "w" + writer;
        threads.execute(() -> write(table, name, answered, enough));
      }
      enough.acquire(ANSWERS);
      assertThatCode(table.server::close).doesNotThrowAnyException();
    }
    table.client.close();

    try (TestTable again = TestTable.in(folder)) {
      assertThat(
              again.client.scanPaginator(scan -> scan.tableName(TestTable.NAME)).items().stream()
                  .map(item -> item.get("sk"))
                  .collect(Collectors.toSet()))
          .containsAll(answered.stream().map(AttributeValue::fromS).toList());
    }
  }

  private static void write(
      TestTable table, String name, Queue<String> answered, Semaphore enough) {
    try {
      for (int i = 0; ; i++) {
        String sort = name + "-" + i;
        table.client.putItem(
            put -> put.tableName(TestTable.NAME).item(TestTable.key("stopped", sort)));
        answered.add(sort);
        enough.release();
      }
    } catch (SdkException e) {
      // The server is gone.
    }
  }
}
