package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.imports.ImportBus;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.imports.testing.ImportBusContract;
import com.bloomz.rostersync.schools.ScheduleBus;
import com.bloomz.rostersync.schools.ScheduleBus.ScheduleEnded;
import com.bloomz.rostersync.schools.testing.ScheduleBusContract;
import com.bloomz.rostersync.testkit.aws.LoopbackBus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

class EventBridgeBusTest implements ImportBusContract, ScheduleBusContract {
  private final List<String> delivered = Collections.synchronizedList(new ArrayList<>());
  private final LoopbackBus server =
      LoopbackBus.start(() -> Instant.parse("2026-11-23T08:00:00Z"), this::take);
  private final EventBridgeClient client =
      EventBridgeBuses.client()
          .region(Region.US_EAST_1)
          .endpointOverride(server.url())
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
          .build();
  private boolean broken;

  private void take(String event) {
    if (broken) {
      throw new IllegalStateException("broken");
    }
    delivered.add(event);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Override
  public ImportBus bus() {
    return EventBridgeBuses.open(client, "rostersync");
  }

  @Override
  public List<ImportFinished> heard() {
    return delivered.stream().map(event -> ImportEvents.read(event).orElseThrow()).toList();
  }

  @Override
  public ScheduleBus schedules() {
    return EventBridgeBuses.schedules(client, "rostersync");
  }

  @Override
  public List<ScheduleEnded> ended() {
    return delivered.stream().map(event -> ScheduleEvents.read(event).orElseThrow()).toList();
  }

  @Override
  public void fail() {
    broken = true;
  }
}
