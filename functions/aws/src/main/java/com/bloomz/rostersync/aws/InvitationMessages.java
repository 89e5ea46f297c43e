package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.invitations.InvitationDue;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * The body of a message on the queue of invitations: {@code
 * {"v":1,"school":"s-1","person":"m-1","round":1,"children":["m-2"],"classes":["c-1"]}}.
 *
 * <p>A reader ignores fields that it does not know, so a field may be added at any time. {@code v}
 * grows only when an older reader would do wrong; that reader then refuses the message, which waits
 * in the dead-letter queue.
 */
public final class InvitationMessages {
  private static final int VERSION = 1;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private InvitationMessages() {}

  /** What a message body turned out to be. */
  public sealed interface Reading {}

  /** A message that can be acted on. */
  public record Message(InvitationDue due) implements Reading {}

  /**
   * A body that is no message.
   *
   * @param why without anything of the body
   */
  public record Unreadable(String why) implements Reading {}

  /** The body that says that a person's invitation is due. */
  public static String write(InvitationDue due) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("v", VERSION)
            .put("school", due.school().value())
            .put("person", due.person().value())
            .put("round", due.round());
    ArrayNode children = body.putArray("children");
    due.children().forEach(child -> children.add(child.value()));
    ArrayNode classes = body.putArray("classes");
    due.classes().forEach(each -> classes.add(each.value()));
    return body.toString();
  }

  /** Reads a body; never throws. */
  public static Reading read(String body) {
    try {
      return reading(JSON.readTree(body));
    } catch (JsonProcessingException e) {
      return new Unreadable("it is not JSON");
    }
  }

  private static Reading reading(JsonNode json) {
    if (!json.isObject()) {
      return new Unreadable("it is not a JSON object");
    }
    if (!json.path("v").isIntegralNumber() || json.path("v").asLong() != VERSION) {
      return new Unreadable("its version is not one that this reader knows");
    }
    int round = json.path("round").asInt();
    if (!isId(json.path("school")) || !isId(json.path("person")) || round < 1) {
      return new Unreadable("it names no school, person or round");
    }
    if (!areIds(json.path("children")) || !areIds(json.path("classes"))) {
      return new Unreadable("its children or classes are no ids");
    }
    var children = new TreeSet<MemberId>();
    json.path("children").forEach(each -> children.add(new MemberId(each.asText())));
    var classes = new TreeSet<ClassId>();
    json.path("classes").forEach(each -> classes.add(new ClassId(each.asText())));
    return new Message(
        new InvitationDue(
            new SchoolId(json.path("school").asText()),
            new MemberId(json.path("person").asText()),
            round,
            children,
            classes));
  }

  private static boolean areIds(JsonNode array) {
    return array.isArray()
        && StreamSupport.stream(array.spliterator(), false).allMatch(InvitationMessages::isId);
  }

  private static boolean isId(JsonNode text) {
    return text.isTextual() && !text.asText().isBlank();
  }
}
