package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.imports.ImportBus;
import com.bloomz.rostersync.imports.ImportBus.ImportFinished;
import com.bloomz.rostersync.schools.ScheduleBus;
import com.bloomz.rostersync.trail.Trail;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

final class EventBridgeBus implements ImportBus, ScheduleBus {
  private final Supplier<EventBridgeClient> client;
  private final String name;

  EventBridgeBus(Supplier<EventBridgeClient> client, String name) {
    this.client = client;
    this.name = name;
  }

  @Override
  public void announce(ImportFinished event) {
    put(ImportEvents.FINISHED, ImportEvents.detail(event, Trail.current()));
  }

  @Override
  public void announce(ScheduleEnded event) {
    put(ScheduleEvents.ENDED, ScheduleEvents.detail(event, Trail.current()));
  }

  private void put(String detailType, String detail) {
    String trace = Trail.current().trace();
    var entry =
        PutEventsRequestEntry.builder()
            .eventBusName(name)
            .source(ImportEvents.SOURCE)
            .detailType(detailType)
            .detail(detail)
            .traceHeader(trace.isEmpty() ? null : trace)
            .build();
    try {
      var answer = client.get().putEvents(put -> put.entries(entry));
      if (answer.failedEntryCount() > 0) {
        String code = answer.entries().getFirst().errorCode();
        throw new BusException("EventBridge refused an event", new IllegalStateException(code));
      }
    } catch (SdkException e) {
      throw new BusException("EventBridge did not confirm an event", e);
    }
  }
}
