package com.bloomz.rostersync.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people and tests ask of the mailbox: its pages, its messages, its faults. */
final class MailboxControlApi {
  /** The mail's own style, and nothing from elsewhere. */
  private static final String MAIL_POLICY =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'";

  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none';"
          + " form-action 'none'";

  private static final String FAULTS =
      "Send channel and fault; to and times are optional.\nFaults of MAIL: "
          + MessageFault.names(MessageKind.MAIL)
          + "\nFaults of TEXT: "
          + MessageFault.names(MessageKind.TEXT)
          + "\n";

  private final MessageLog kept;
  private final MessageFaults faults;
  private final ProviderEvents feedback;

  MailboxControlApi(MessageLog kept, MessageFaults faults, ProviderEvents feedback) {
    this.kept = kept;
    this.faults = faults;
    this.feedback = feedback;
  }

  WireReply answer(String method, String path, String contentType, byte[] body) {
    boolean isJson = contentType.toLowerCase(Locale.ROOT).startsWith("application/json");
    if (method.equals("POST") && !isJson) {
      return WireReply.text(415, "Send application/json.");
    }
    return switch (method + " " + path) {
      case "GET /", "GET /mailbox/" ->
          new WireReply.Answer(302, "text/plain", "", Map.of("Location", "/mailbox"));
      case "GET /mailbox" -> page(MailboxPages.list(kept.all()));
      case "GET /mailbox/messages" -> WireReply.json(200, MailboxCodec.messages(kept.all()));
      case "DELETE /mailbox/messages" -> {
        kept.clear();
        yield WireReply.json(200, "{}");
      }
      case "GET /mailbox/faults" -> WireReply.json(200, MailboxCodec.faults(faults));
      case "DELETE /mailbox/faults" -> {
        faults.clear();
        yield WireReply.json(200, "{}");
      }
      case "POST /mailbox/faults" -> plan(body);
      case "POST /mailbox/answers" -> answered(body);
      default -> method.equals("GET") ? mail(path) : WireReply.text(404, "There is no such page.");
    };
  }

  private WireReply plan(byte[] body) {
    Optional<MessageFaults.Planned> fault = MailboxCodec.readFault(body);
    if (fault.isEmpty()) {
      return WireReply.text(400, FAULTS);
    }
    faults.plan(fault.get());
    return WireReply.json(200, MailboxCodec.faults(faults));
  }

  private WireReply answered(byte[] body) {
    Optional<MailboxCodec.PersonsAnswer> answer = MailboxCodec.readAnswer(body);
    if (answer.isEmpty()) {
      return WireReply.text(400, "Send from, a number such as +12125550123, and body.");
    }
    String from = answer.get().from();
    switch (answer.get().body().strip().toUpperCase(Locale.ROOT)) {
      case "STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT" -> faults.optOut(from);
      case "START", "UNSTOP" -> faults.optIn(from);
      default -> {}
    }
    feedback.answered(from, answer.get().body());
    return WireReply.json(200, "{}");
  }

  /** The pages of one email: {@code /mailbox/mails/ID}, its {@code /html}, its {@code /files/N}. */
  private WireReply mail(String path) {
    List<String> steps = List.of(path.split("/", -1));
    if (steps.size() < 4 || !path.startsWith("/mailbox/mails/")) {
      return WireReply.text(404, "There is no such page.");
    }
    Optional<AcceptedMessage.Mail> found = kept.mail(steps.get(3));
    if (found.isEmpty()) {
      return WireReply.text(404, "There is no such email.");
    }
    AcceptedMessage.Mail mail = found.get();
    return switch (String.join("/", steps.subList(4, steps.size()))) {
      case "" -> page(MailboxPages.mail(mail));
      case "html" -> html(mail.html(), MAIL_POLICY);
      case String rest when rest.matches("files/[0-9]{1,3}") -> file(mail, rest.substring(6));
      default -> WireReply.text(404, "There is no such page.");
    };
  }

  private static WireReply file(AcceptedMessage.Mail mail, String number) {
    int place = Integer.parseInt(number);
    if (place >= mail.files().size()) {
      return WireReply.text(404, "There is no such file.");
    }
    AcceptedMessage.File file = mail.files().get(place);
    String name = file.fileName().replaceAll("[^A-Za-z0-9._-]", "_");
    return new WireReply.Answer(
        200,
        "application/octet-stream",
        file.content(),
        Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""));
  }

  private static WireReply page(String html) {
    return html(html, PAGE_POLICY);
  }

  private static WireReply html(String html, String policy) {
    return new WireReply.Answer(
        200,
        "text/html; charset=utf-8",
        html,
        Map.of("Content-Security-Policy", policy, "Cache-Control", "no-store"));
  }
}
