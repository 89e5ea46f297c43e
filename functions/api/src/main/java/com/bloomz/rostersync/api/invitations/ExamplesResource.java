package com.bloomz.rostersync.api.invitations;

import com.bloomz.rostersync.api.web.Access;
import com.bloomz.rostersync.api.web.ApiReply;
import com.bloomz.rostersync.api.web.Call;
import com.bloomz.rostersync.api.web.Resource;
import com.bloomz.rostersync.api.web.Route;
import com.bloomz.rostersync.invitations.Inviter;
import com.bloomz.rostersync.invitations.sending.ExampleInvitations;
import com.bloomz.rostersync.invitations.sending.ExampleInvitations.Example;
import com.bloomz.rostersync.invitations.sending.ExampleInvitations.Examples;
import com.bloomz.rostersync.manage.edit.MemberKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From whom invitations come and what they say (N 5, N 7). */
public final class ExamplesResource implements Resource {
  private final ExampleInvitations examples;

  public ExamplesResource(ExampleInvitations examples) {
    this.examples = examples;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.of("GET", "/schools/{school}/invitations/examples", Access.OFFICE, this::show));
  }

  /**
   * From whom invitations come.
   *
   * @param name as people's mail programs show it
   * @param replyTo where answers go
   */
  record SenderView(String name, String replyTo) {
    @Override
    public String toString() {
      return "SenderView";
    }
  }

  /**
   * An invitation.
   *
   * @param language as BCP 47 has it
   * @param subject of the email
   * @param email as plain text
   * @param text the text message
   */
  record ExampleView(MemberKind kind, String language, String subject, String email, String text) {
    static ExampleView of(Example example) {
      return new ExampleView(
          switch (example.kind()) {
            case STAFF -> MemberKind.STAFF;
            case PARENT -> MemberKind.PARENT;
            case STUDENT -> MemberKind.STUDENT;
          },
          example.language().tag(),
          example.subject(),
          example.email(),
          example.text());
    }

    @Override
    public String toString() {
      return "ExampleView " + kind;
    }
  }

  /**
   * A school's invitations.
   *
   * @param hasSender whether somebody is chosen whom they can come from; if not, none is sent
   * @param sender null without one, and for callers who may not see settings (L 2)
   */
  record ExamplesView(boolean hasSender, @Nullable SenderView sender, List<ExampleView> examples) {
    static ExamplesView of(Examples examples, boolean seesSettings) {
      String shown = examples.all().getFirst().from();
      return new ExamplesView(
          examples.inviter().isPresent(),
          examples
              .inviter()
              .filter(any -> seesSettings)
              .map(Inviter::replyTo)
              .map(replyTo -> new SenderView(shown, replyTo.value()))
              .orElse(null),
          examples.all().stream().map(ExampleView::of).toList());
    }
  }

  private ApiReply show(Call call) {
    boolean seesSettings = call.caller().may(Access.SCHOOL_ADMIN, call.school());
    return ApiReply.ok(ExamplesView.of(examples.of(call.school()), seesSettings));
  }
}
