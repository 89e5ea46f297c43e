package com.bloomz.rostersync.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people and tests ask of the mailbox: its pages, its messages, its faults. */
final class ControlApi {
  /** The mail's own style, and nothing from elsewhere. */
  private static final String MAIL_POLICY =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'";

  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none';"
          + " form-action 'none'";

  private static final String FAULTS =
      "send channel and fault, and to and times if you like\nfaults of MAIL: "
          + Fault.names(Channel.MAIL)
          + "\nfaults of TEXT: "
          + Fault.names(Channel.TEXT)
          + "\n";

  private final Kept kept;
  private final Faults faults;
  private final Feedback feedback;

  ControlApi(Kept kept, Faults faults, Feedback feedback) {
    this.kept = kept;
    this.faults = faults;
    this.feedback = feedback;
  }

  Reply answer(String method, String path, String contentType, byte[] body) {
    boolean isJson = contentType.toLowerCase(Locale.ROOT).startsWith("application/json");
    if (method.equals("POST") && !isJson) {
      return Reply.text(415, "send application/json");
    }
    return switch (method + " " + path) {
      case "GET /", "GET /mailbox/" ->
          new Reply.Answer(302, "text/plain", "", Map.of("Location", "/mailbox"));
      case "GET /mailbox" -> page(Pages.list(kept.all()));
      case "GET /mailbox/messages" -> Reply.json(200, MailboxCodec.messages(kept.all()));
      case "DELETE /mailbox/messages" -> {
        kept.clear();
        yield Reply.json(200, "{}");
      }
      case "GET /mailbox/faults" -> Reply.json(200, MailboxCodec.faults(faults));
      case "DELETE /mailbox/faults" -> {
        faults.clear();
        yield Reply.json(200, "{}");
      }
      case "POST /mailbox/faults" -> plan(body);
      case "POST /mailbox/answers" -> answered(body);
      default -> method.equals("GET") ? mail(path) : Reply.text(404, "not here");
    };
  }

  private Reply plan(byte[] body) {
    Optional<Faults.Planned> fault = MailboxCodec.readFault(body);
    if (fault.isEmpty()) {
      return Reply.text(400, FAULTS);
    }
    faults.plan(fault.get());
    return Reply.json(200, MailboxCodec.faults(faults));
  }

  private Reply answered(byte[] body) {
    Optional<MailboxCodec.PersonsAnswer> answer = MailboxCodec.readAnswer(body);
    if (answer.isEmpty()) {
      return Reply.text(400, "send from, a number such as +12125550123, and body");
    }
    String from = answer.get().from();
    switch (answer.get().body().strip().toUpperCase(Locale.ROOT)) {
      case "STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT" -> faults.optOut(from);
      case "START", "UNSTOP" -> faults.optIn(from);
      default -> {}
    }
    feedback.answered(from, answer.get().body());
    return Reply.json(200, "{}");
  }

  /**
   * The pages of one e-mail: {@code /mailbox/mails/ID}, its {@code /html}, its {@code /files/N}.
   */
  private Reply mail(String path) {
    List<String> steps = List.of(path.split("/", -1));
    if (steps.size() < 4 || !path.startsWith("/mailbox/mails/")) {
      return Reply.text(404, "not here");
    }
    Optional<Message.Mail> found = kept.mail(steps.get(3));
    if (found.isEmpty()) {
      return Reply.text(404, "no such e-mail");
    }
    Message.Mail mail = found.get();
    return switch (String.join("/", steps.subList(4, steps.size()))) {
      case "" -> page(Pages.mail(mail));
      case "html" -> html(mail.html(), MAIL_POLICY);
      case String rest when rest.matches("files/[0-9]{1,3}") -> file(mail, rest.substring(6));
      default -> Reply.text(404, "not here");
    };
  }

  private static Reply file(Message.Mail mail, String number) {
    int place = Integer.parseInt(number);
    if (place >= mail.files().size()) {
      return Reply.text(404, "no such file");
    }
    Message.File file = mail.files().get(place);
    String name = file.fileName().replaceAll("[^A-Za-z0-9._-]", "_");
    return new Reply.Answer(
        200,
        "application/octet-stream",
        file.content(),
        Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""));
  }

  private static Reply page(String html) {
    return html(html, PAGE_POLICY);
  }

  private static Reply html(String html, String policy) {
    return new Reply.Answer(
        200,
        "text/html; charset=utf-8",
        html,
        Map.of("Content-Security-Policy", policy, "Cache-Control", "no-store"));
  }
}
