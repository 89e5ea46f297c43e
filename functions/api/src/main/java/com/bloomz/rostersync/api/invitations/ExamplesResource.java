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
          example.mail().subject(),
          example.mail().text(),
          example.text().body());
    }

    @Override
    public String toString() {
      return "ExampleView " + kind;
    }
  }

  record ExamplesView(@Nullable SenderView sender, List<ExampleView> examples) {
    static ExamplesView of(Examples examples) {
      String shown = examples.all().getFirst().mail().fromName();
      return new ExamplesView(
          examples
              .inviter()
              .map(Inviter::replyTo)
              .map(replyTo -> new SenderView(shown, replyTo.value()))
              .orElse(null),
          examples.all().stream().map(ExampleView::of).toList());
    }
  }

  private ApiReply show(Call call) {
    return ApiReply.ok(ExamplesView.of(examples.of(call.school())));
  }
}
