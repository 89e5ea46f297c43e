package com.bloomz.rostersync.clever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.bloomz.rostersync.clever.ScriptedClever.Reply;
import com.bloomz.rostersync.clever.ScriptedClever.Sending;
import com.bloomz.rostersync.cleverevents.CleverEvent;
import com.bloomz.rostersync.cleverevents.CleverEvent.Concern;
import com.bloomz.rostersync.cleverevents.EventReading;
import com.bloomz.rostersync.cleverevents.EventReading.Newest;
import com.bloomz.rostersync.cleverevents.EventReading.NotRead;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.tokens.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What events on the wire mean, and what comes of an answer that is none (docs/clever.md 11). */
final class NewestEventsTest {
  private static final String EVENTS = "/v3.1/events?ending_before=last&limit=25";

  private final ScriptedClever clever = new ScriptedClever();
  private Instant now = CleverScenario.START;

  NewestEventsTest() {
    clever.accepting(CleverScenario.TOKEN);
  }

  @AfterEach
  void close() {
    clever.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // type | data | whom it concerns
        "districts.updated|'object':{'id':'d'},'previous_attributes':{'last_sync':'x'}|nobody",
        "districts.updated|'previous_attributes':{'last_sync':'x','state':'paused'}|any",
        "districts.updated|'previous_attributes':{}|any",
        "districts.updated|'object':{'id':'d','last_sync':'x'}|any",
        "districts.created|'previous_attributes':{'last_sync':'x'}|any",
        "schools.updated|'object':{'name':{'id':'no'},'id':'s1'}|s1",
        "schools.updated|'object':{'id':''}|any",
        "schools.created|'object':{'id':'s1'}|any",
        "schools.deleted|'object':{'id':'s1'}|any",
        "sections.created|'object':{'id':'c1','school':'s1'}|s1",
        "sections.updated|'object':{'id':'c1','school':'s1','students':['school']}|s1",
        "sections.updated|'previous_attributes':{'name':'x'},'object':{'school':'s1'}|s1",
        "sections.updated|'object':{'school':'s1'},'previous_attributes':{'school':'s2'}|any",
        "sections.updated|'object':{'school':null}|any",
        "sections.updated|'object':null|any",
        "sections.deleted|'object':{'id':'c1','school':'s1'}|s1",
        "users.updated|'object':{'id':'p1','school':'s1'}|any",
        "terms.updated|'object':{'id':'y1','school':'s1'}|any",
        "resources.updated|'object':{'id':'r1'}|any",
        "|'object':{'id':'c1','school':'s1'}|any"
      })
  void tellsWhomAnEventConcerns(@Nullable String type, String data, String whom) {
    String sent = type == null ? "" : type;
    clever.on(EVENTS, Wire.page(event("e1", sent, "{" + data.replace('\'', '"') + "}")));

    Concern expected =
        switch (whom) {
          case "nobody" -> new Concern.NoRoster();
          case "any" -> new Concern.AnySchool();
          default -> new Concern.OneSchool(new CleverId(whom));
        };
    assertThat(newest()).extracting(CleverEvent::concern).containsExactly(expected);
  }

  @Test
  void readsFormerValuesBesideTheData() {
    clever.on(
        EVENTS,
        Wire.page(
            """
            {"previous_attributes":{"last_sync":"x"},"data":{"object":{}},"id":"e1",\
            "created":"2023-03-26T16:09:40.000Z","type":"districts.updated"}"""));

    assertThat(newest())
        .extracting(CleverEvent::concern, CleverEvent::created)
        .containsExactly(tuple(new Concern.NoRoster(), Instant.parse("2023-03-26T16:09:40Z")));
  }

  static List<Arguments> answers() {
    Reply good = Wire.page(event("e1", "users.updated", "{}"));
    String event = event("e", "users.updated", "{}");
    String[] tooMany = Collections.nCopies(26, event).toArray(String[]::new);
    return List.of(
        // the answers, what comes of them, how often it was asked
        Arguments.of(List.of(Wire.page()), "events", 1),
        Arguments.of(List.of(good), "events", 1),
        Arguments.of(List.of(Reply.status(401)), "OFF", 1),
        Arguments.of(List.of(Reply.status(403)), "OFF", 1),
        Arguments.of(List.of(Reply.status(404)), "OFF", 1),
        Arguments.of(List.of(Reply.status(413)), "UNREADABLE", 1),
        Arguments.of(List.of(Reply.status(400)), "UNREADABLE", 1),
        Arguments.of(List.of(Reply.status(501)), "UNREADABLE", 1),
        Arguments.of(List.of(Reply.ok("<html>")), "UNREADABLE", 2),
        Arguments.of(List.of(Reply.ok("{}")), "UNREADABLE", 2),
        Arguments.of(List.of(Reply.ok("<html>"), good), "events", 2),
        Arguments.of(List.of(Wire.page(event("", "users.updated", "{}"))), "UNREADABLE", 1),
        Arguments.of(
            List.of(Reply.ok("{\"data\":[{\"data\":" + event + "},{}]}")), "UNREADABLE", 1),
        Arguments.of(List.of(Wire.page(tooMany)), "UNREADABLE", 2),
        Arguments.of(List.of(Reply.status(500)), "UNREACHABLE", 2),
        Arguments.of(List.of(Reply.status(503), good), "events", 2),
        Arguments.of(List.of(good.sent(Sending.CUT)), "UNREACHABLE", 2));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void losesLittleWhereNoEventsCome(List<Reply> replies, String outcome, int asked) {
    clever.on(EVENTS, replies.toArray(Reply[]::new));

    EventReading reading = read();
    String told =
        switch (reading) {
          case Newest _ -> "events";
          case NotRead(NotRead.Cause cause, var _) -> cause.name();
        };
    assertThat(told).isEqualTo(outcome);
    assertThat(clever.timesAsked(EVENTS)).isEqualTo(asked);
    assertThat(reading.traffic().requests()).isEqualTo(asked);
  }

  private List<CleverEvent> newest() {
    return switch (read()) {
      case Newest newest -> newest.events();
      case NotRead not -> throw new AssertionError(not.cause());
    };
  }

  private EventReading read() {
    var pace = new Pace(() -> now, pause -> now = now.plus(pause), Pace.FREE);
    return CleverApi.events(CleverApiSettings.of(clever.base(), "v3.1"), pace)
        .newest(new AccessToken(CleverScenario.TOKEN), () -> Duration.ofMinutes(10));
  }

  private static String event(String id, String type, String data) {
    return "{\"created\":\"2023-03-26T16:09:40.000Z\",\"type\":\"%s\",\"data\":%s,\"id\":\"%s\"}"
        .formatted(type, data, id);
  }
}
