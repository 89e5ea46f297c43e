package com.bloomz.rostersync.mailbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** SendEmail of SES v2, raw and simple. */
final class SesApi {
  static final String PATH = "/v2/email/outbound-emails";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^@]]+@[A-Za-z0-9.-]+");
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_.@-]{1,256}");

  private final MessageLog kept;
  private final MessageFaults faults;
  private final ProviderEvents feedback;
  private final InstantSource clock;

  SesApi(MessageLog kept, MessageFaults faults, ProviderEvents feedback, InstantSource clock) {
    this.kept = kept;
    this.faults = faults;
    this.feedback = feedback;
    this.clock = clock;
  }

  WireReply send(byte[] body) throws IOException {
    kept.asked(MessageKind.MAIL);
    JsonNode request;
    try {
      request = JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return error(400, "SerializationException", "not JSON");
    }
    JsonNode receivers = request.at("/Destination/ToAddresses");
    String to = receivers.path(0).asText("");
    if (receivers.size() != 1 || !ADDRESS.matcher(to).matches()) {
      return error(400, "BadRequestException", "Illegal address");
    }
    Optional<Map<String, String>> tags = tags(request.path("EmailTags"));
    if (tags.isEmpty()) {
      return error(400, "BadRequestException", "Illegal tag");
    }
    Optional<MessageFault> fault = faults.take(MessageKind.MAIL, to);
    return fault.isPresent()
        ? failed(fault.get(), request, to, tags.get())
        : accepted(request, to, tags.get(), AcceptedMessage.Fate.DELIVERED);
  }

  private WireReply failed(
      MessageFault fault, JsonNode request, String to, Map<String, String> tags)
      throws IOException {
    return switch (fault) {
      case BAD_ADDRESS -> error(400, "BadRequestException", "Illegal address");
      case OPTED_OUT, REJECTED -> error(400, "MessageRejected", "The message was rejected");
      case THROTTLED -> error(429, "TooManyRequestsException", "Maximum sending rate exceeded.");
      case NOT_ALLOWED -> error(403, "AccessDeniedException", "not authorized to ses:SendEmail");
      case ERROR -> error(500, "InternalServiceErrorException", "internal error");
      case BOUNCE -> accepted(request, to, tags, AcceptedMessage.Fate.BOUNCED);
      case COMPLAINT -> accepted(request, to, tags, AcceptedMessage.Fate.COMPLAINED);
      case ANSWER_LOST ->
          accepted(request, to, tags, AcceptedMessage.Fate.DELIVERED)
                      instanceof WireReply.Answer answer
                  && answer.status() != 200
              ? answer
              : new WireReply.Nothing();
    };
  }

  private WireReply accepted(
      JsonNode request, String to, Map<String, String> tags, AcceptedMessage.Fate fate)
      throws IOException {
    MailReader.Content content;
    try {
      content = content(request);
    } catch (MessagingException | IllegalArgumentException e) {
      return error(400, "BadRequestException", "the content cannot be read");
    }
    String id = UUID.randomUUID().toString();
    var mail =
        new AcceptedMessage.Mail(
            id,
            clock.instant(),
            to,
            fate,
            content.from(),
            content.fromName(),
            content.replyTo(),
            content.subject(),
            content.html(),
            content.text(),
            content.files(),
            tags,
            content.headers());
    kept.add(mail);
    feedback.report(mail);
    return WireReply.json(200, JSON.createObjectNode().put("MessageId", id).toString());
  }

  private static MailReader.Content content(JsonNode request)
      throws MessagingException, IOException {
    JsonNode raw = request.at("/Content/Raw/Data");
    String from = request.path("FromEmailAddress").asText();
    return raw.isTextual()
        ? MailReader.read(Base64.getDecoder().decode(raw.asText()), from)
        : simple(request, from);
  }

  private static MailReader.Content simple(JsonNode request, String from) throws AddressException {
    var sender = new InternetAddress(from);
    JsonNode simple = request.at("/Content/Simple");
    var files = new ArrayList<AcceptedMessage.File>();
    for (JsonNode file : simple.path("Attachments")) {
      byte[] content = Base64.getDecoder().decode(file.path("RawContent").asText());
      files.add(
          new AcceptedMessage.File(
              file.path("FileName").asText(),
              file.path("ContentType").asText("application/octet-stream"),
              new String(content, java.nio.charset.StandardCharsets.UTF_8)));
    }
    return new MailReader.Content(
        sender.getAddress(),
        sender.getPersonal() == null ? "" : sender.getPersonal(),
        request.at("/ReplyToAddresses/0").asText(),
        simple.at("/Subject/Data").asText(),
        simple.at("/Body/Html/Data").asText(),
        simple.at("/Body/Text/Data").asText(),
        files,
        List.of());
  }

  /** The tags by name; empty where SES would refuse them. */
  private static Optional<Map<String, String>> tags(JsonNode list) {
    var tags = new HashMap<String, String>();
    for (JsonNode tag : list) {
      String value = tag.path("Value").asText();
      if (!TAG.matcher(value).matches()) {
        return Optional.empty();
      }
      tags.put(tag.path("Name").asText(), value);
    }
    return Optional.of(tags);
  }

  private static WireReply error(int status, String code, String message) {
    return new WireReply.Answer(
        status,
        "application/json",
        JSON.createObjectNode().put("message", message).toString(),
        Map.of("x-amzn-ErrorType", code));
  }
}
