package com.bloomz.rostersync.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.bloomz.rostersync.delivery.sending.TagValue;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import com.bloomz.rostersync.messages.TextMessage;
import com.bloomz.rostersync.messages.testing.HostileNames;
import com.bloomz.rostersync.messages.testing.SampleMails;
import com.bloomz.rostersync.roster.Phone;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;

class MailboxIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TextMessage HELLO =
      new TextMessage(new Phone("+12125550123"), "Hello <b>Ana</b>");

  private final MailboxFixture post = new MailboxFixture();

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void showsMessagesAsJsonInTheirOrder() throws JsonProcessingException {
    var first = post.mails().send(SampleMails.rich("ana@example.com"));
    var second = post.texts().send(HELLO);
    JsonNode messages = JSON.readTree(post.get("/mailbox/messages").body()).path("messages");

    assertThat(List.of(first, second)).allMatch(SendResult.Accepted.class::isInstance);
    assertThat(messages.findValuesAsText("channel")).containsExactly("MAIL", "TEXT");
    assertThat(messages.findValuesAsText("to")).containsExactly("ana@example.com", "+12125550123");
    assertThat(messages.at("/0/id").asText()).isEqualTo(((SendResult.Accepted) first).messageId());
    assertThat(messages.at("/0/subject").asText())
        .isEqualTo(SampleMails.rich("ana@example.com").subject());
    assertThat(messages.at("/0/files/0/fileName").asText()).isEqualTo("issues.csv");
    assertThat(messages.at("/1/attributes/AWS.SNS.SMS.SMSType").asText())
        .isEqualTo("Transactional");

    assertThat(post.delete("/mailbox/messages").statusCode()).isEqualTo(200);
    assertThat(post.get("/mailbox/messages").body()).isEqualTo("{\"messages\":[]}");
  }

  @Test
  void showsMessagesAsAPersonWouldSeeThem() {
    var sent = post.mails().send(SampleMails.rich("ana@example.com"));
    var unused = post.texts().send(HELLO);
    Document list = page("/mailbox");
    String href = list.select(".subject a").attr("href");
    Document mail = page(href);

    assertThat(sent).isInstanceOf(SendResult.Accepted.class);
    assertThat(list.select(".subject").text()).isEqualTo("Únete a Bloomz: 学校 🏫");
    assertThat(list.select(".bubble").text()).isEqualTo("Hello <b>Ana</b>");
    assertThat(mail.select("iframe").attr("sandbox")).isEmpty();
    assertThat(mail.select("iframe[sandbox]").attr("src")).isEqualTo(href + "/html");
    assertThat(mail.select("a:contains(own page)").attr("href")).isEqualTo(href + "/html");
    assertThat(mail.select("iframe").attr("style")).isEqualTo("--narrow: 41; --wide: 24;");
    assertThat(mail.select("pre").text()).contains("¡Hola, 学校 🏫!");
    assertThat(page(href + "/html").select("h1").text()).isEqualTo("¡Hola, 学校 🏫!");
    assertThat(post.get(href + "/html").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox;"));
    assertThat(post.get(href + "/files/0").body()).startsWith("\ufeffcode");
    assertThat(post.get(href + "/files/1").statusCode()).isEqualTo(404);
    assertThat(post.get("/mailbox/mails/none").statusCode()).isEqualTo(404);
  }

  @Test
  void noMessageChangesThePagesThatShowIt() {
    for (String name : HostileNames.of(3, 120)) {
      String line = name.replaceAll("[\\p{Cc}\u2028\u2029]", " ");
      MailMessage plain = SampleMails.plain("ana@example.com");
      var mail =
          new MailMessage(
              line,
              null,
              plain.to(),
              line,
              name,
              name,
              List.of(),
              new MessageTags("s-1", "m-1", "1"));
      assertThat(post.mails().send(mail)).isInstanceOf(SendResult.Accepted.class);
      var unused = post.texts().send(new TextMessage(new Phone("+12125550123"), name + "."));
    }
    Document list = page("/mailbox");

    assertThat(list.select("main > ul > li")).hasSize(120);
    assertThat(list.select(".bubble")).hasSize(120);
    assertThat(list.select("script, img, h1 ~ h1, form")).isEmpty();
    assertThat(list.select("a").eachAttr("href"))
        .allMatch(href -> href.startsWith("/mailbox/") || href.matches("#[a-z]+"));
  }

  @Test
  void newestComeFirstAndTheTopLeadsToEachKind() {
    var unused = post.mails().send(SampleMails.plain("ana@example.com"));
    unused = post.mails().send(SampleMails.plain("ben@example.com"));
    unused = post.mails().send(SampleMails.rich("cleo@example.com"));
    unused = post.texts().send(HELLO);
    unused = post.texts().send(new TextMessage(HELLO.to(), "Second"));
    unused = post.texts().send(new TextMessage(new Phone("+12125550199"), "Third"));
    Document list = page("/mailbox");

    assertThat(list.select("a[href^=#]").eachText())
        .containsExactly("Status emails 2", "Invitations 1", "Texts 3");
    assertThat(list.select("a[href^=#]").eachAttr("href"))
        .allMatch(anchor -> list.select("h2" + anchor).size() == 1);
    assertThat(list.select("#status + ul .head + .subject + .quiet").eachText())
        .containsExactly("To ben@example.com", "To ana@example.com");
    assertThat(list.select(".bubble").eachText())
        .containsExactly("Third", "Second", "Hello <b>Ana</b>");
    assertThat(list.select(".head .quiet").eachText().getFirst()).startsWith("Nov 24, 01:02 UTC");
  }

  @Test
  void previewEndsAtAWord() {
    MailMessage plain = SampleMails.plain("ana@example.com");
    for (String text : List.of("word ".repeat(100), "x".repeat(139) + "🏫x", "Hi\n\nshort")) {
      var unused =
          post.mails()
              .send(
                  new MailMessage(
                      "Bloomz",
                      null,
                      plain.to(),
                      "Hi",
                      plain.html(),
                      text,
                      List.of(),
                      plain.tags()));
    }

    assertThat(page("/mailbox").select("li .quiet + .quiet").eachText())
        .containsExactly("short", "x".repeat(139) + "…", "word ".repeat(28).strip() + "…");
  }

  @Test
  void bouncesAndComplaintsAreToldWithTheMessagesTags() throws JsonProcessingException {
    plan("{\"channel\":\"MAIL\",\"fault\":\"BOUNCE\",\"to\":\"ana@example.com\"}");
    plan("{\"channel\":\"mail\",\"fault\":\"complaint\",\"to\":\"ben@example.com\",\"times\":1}");
    for (String to : List.of("cleo@example.com", "ben@example.com", "ana@example.com")) {
      assertThat(post.mails().send(SampleMails.plain(to))).isInstanceOf(SendResult.Accepted.class);
    }

    assertThat(post.events())
        .extracting(Map.Entry::getKey)
        .containsExactly(
            "Email Delivered", "Email Delivered", "Email Complaint Received", "Email Bounced");
    JsonNode bounce = JSON.readTree(post.events().getLast().getValue());
    assertThat(bounce.at("/bounce/bounceType").asText()).isEqualTo("Permanent");
    assertThat(bounce.at("/bounce/bouncedRecipients/0/emailAddress").asText())
        .isEqualTo("ana@example.com");
    var tags = new HashMap<String, String>();
    bounce
        .at("/mail/tags")
        .properties()
        .forEach(t -> tags.put(t.getKey(), t.getValue().path(0).asText()));
    assertThat(TagValue.read(tags)).isEqualTo(SampleMails.plain("ana@example.com").tags());
  }

  @Test
  void whoAnswersStopGetsNothingUntilStart() {
    assertThat(answer("STOP")).isEqualTo(200);
    assertThat(post.texts().send(HELLO))
        .isEqualTo(new SendResult.Refused(Refusal.OPTED_OUT, "opted-out"));
    assertThat(post.mailbox().messages()).isEmpty();
    assertThat(answer(" start ")).isEqualTo(200);
    assertThat(post.texts().send(HELLO)).isInstanceOf(SendResult.Accepted.class);
    assertThat(post.answers()).hasSize(2).first().asString().contains("\"messageBody\":\"STOP\"");
  }

  @Test
  void faultsWaitForTheirAddressAndAreCounted() {
    plan("{\"channel\":\"MAIL\",\"fault\":\"throttled\",\"to\":\"ana@example.com\",\"times\":2}");

    assertThat(post.mails().send(SampleMails.plain("ben@example.com")))
        .isInstanceOf(SendResult.Accepted.class);
    for (int i = 0; i < 2; i++) {
      assertThat(post.mails().send(SampleMails.plain("ana@example.com")))
          .isInstanceOf(SendResult.Throttled.class);
    }
    assertThat(post.mails().send(SampleMails.plain("ana@example.com")))
        .isInstanceOf(SendResult.Accepted.class);
    assertThat(post.get("/mailbox/faults").body()).contains("\"planned\":[]");
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    assertThat(post.post("/mailbox/faults", "application/json", "{").statusCode()).isEqualTo(400);
    assertThat(post.post("/mailbox/faults", "application/json", "{\"channel\":1}").statusCode())
        .isEqualTo(400);
    for (String wrong :
        List.of(
            "{\"channel\":\"FAX\",\"fault\":\"ERROR\"}",
            "{\"channel\":\"MAIL\",\"fault\":\"FLOOD\"}",
            "{\"channel\":\"MAIL\",\"fault\":\"OPTED_OUT\"}",
            "{\"channel\":\"TEXT\",\"fault\":\"BOUNCE\"}",
            "{\"channel\":\"TEXT\",\"fault\":\"COMPLAINT\"}")) {
      var answer = post.post("/mailbox/faults", "application/json", wrong);
      assertThat(answer.statusCode()).as("%s", wrong).isEqualTo(400);
      assertThat(answer.body())
          .contains("Faults of MAIL: BAD_ADDRESS, ", ", BOUNCE, COMPLAINT\n", "Faults of TEXT: ");
    }
    assertThat(post.mailbox().faults().planned()).isEmpty();
    for (String from : List.of("2125550123", "+1 212 555 0123", "ana@example.com", "")) {
      var answer =
          post.post(
              "/mailbox/answers",
              "application/json",
              "{\"from\":\"" + from + "\",\"body\":\"STOP\"}");
      assertThat(answer.statusCode()).as("%s", from).isEqualTo(400);
      assertThat(answer.body()).contains("+12125550123");
    }
    assertThat(post.mailbox().faults().optedOut()).isEmpty();
    assertThat(post.post("/mailbox/faults", "text/plain", "{}").statusCode()).isEqualTo(415);
    assertThat(post.post("/mailbox/answers", "application/json", "{}").statusCode()).isEqualTo(400);
    assertThat(post.get("/elsewhere").statusCode()).isEqualTo(404);
  }

  @Test
  void takesSimpleContentToo() {
    var id =
        post.ses()
            .sendEmail(
                mail ->
                    mail.fromEmailAddress("no-reply@bloomz.example")
                        .destination(to -> to.toAddresses("ana@example.com"))
                        .content(
                            c ->
                                c.simple(
                                    s ->
                                        s.subject(d -> d.data("Hi"))
                                            .body(b -> b.text(d -> d.data("there"))))))
            .messageId();

    assertThat(post.mailbox().messages())
        .singleElement()
        .isInstanceOfSatisfying(
            AcceptedMessage.Mail.class,
            mail -> {
              assertThat(mail.id()).isEqualTo(id);
              assertThat(mail.subject()).isEqualTo("Hi");
              assertThat(mail.text()).isEqualTo("there");
            });
  }

  @Test
  void refusesAddressesThatAreNone() {
    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(
            () ->
                post.ses()
                    .sendEmail(
                        mail ->
                            mail.destination(to -> to.toAddresses("not an address"))
                                .content(c -> c.simple(s -> s.subject(d -> d.data("Hi"))))));
    assertThat(post.arrivedMails()).isEmpty();
  }

  private void plan(String fault) {
    assertThat(post.post("/mailbox/faults", "application/json", fault).statusCode()).isEqualTo(200);
  }

  private int answer(String body) {
    return post.post(
            "/mailbox/answers",
            "application/json",
            "{\"from\":\"+12125550123\",\"body\":\"" + body + "\"}")
        .statusCode();
  }

  private Document page(String path) {
    var response = post.get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return Jsoup.parse(response.body());
  }
}
