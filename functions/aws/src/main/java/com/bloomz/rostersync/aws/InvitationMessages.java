package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.invitations.InvitationDue;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
    return JsonObject.write(
        body -> {
          body.writeNumberField("v", VERSION);
          body.writeStringField("school", due.school().value());
          body.writeStringField("person", due.person().value());
          body.writeNumberField("round", due.round());
          JsonObject.writeTexts(
              body, "children", due.children().stream().map(MemberId::value).toList());
          JsonObject.writeTexts(
              body, "classes", due.classes().stream().map(ClassId::value).toList());
        });
  }

  /** Reads a body; never throws. */
  public static Reading read(String body) {
    try {
      return JsonObject.read(body)
          .map(InvitationMessages::reading)
          .orElseGet(() -> new Unreadable("it is not a JSON object"));
    } catch (IOException e) {
      return new Unreadable("it is not JSON");
    }
  }

  private static Reading reading(JsonObject json) {
    if (json.number("v") != VERSION) {
      return new Unreadable("its version is not one that this reader knows");
    }
    String school = json.id("school");
    String person = json.id("person");
    long round = json.number("round");
    if (school == null || person == null || round < 1 || round > Integer.MAX_VALUE) {
      return new Unreadable("it names no school, person or round");
    }
    List<String> children = json.ids("children");
    List<String> classes = json.ids("classes");
    if (children == null || classes == null) {
      return new Unreadable("its children or classes are no ids");
    }
    return new Message(
        new InvitationDue(
            new SchoolId(school),
            new MemberId(person),
            (int) round,
            children.stream().map(MemberId::new).collect(Collectors.toCollection(TreeSet::new)),
            classes.stream().map(ClassId::new).collect(Collectors.toCollection(TreeSet::new))));
  }
}
