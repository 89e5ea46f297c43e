package com.bloomz.rostersync.mailbox;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The mailbox's web pages. Whatever stands in a message is escaped, or in a sandbox of its own. */
final class MailboxPages {
  private static final Mustache.Compiler HTML =
      Mustache.compiler()
          .escapeHTML(true)
          .withLoader(name -> new StringReader(resource(name + ".html")));
  private static final Template LIST = HTML.compile(resource("list.html"));
  private static final Template MAIL = HTML.compile(resource("mail.html"));
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MMM d, HH:mm 'UTC'", Locale.US).withZone(ZoneOffset.UTC);
  private static final int PREVIEW = 140;

  /** Characters in a line of an e-mail on a phone and on a large screen. */
  private static final int NARROW = 32;

  private static final int WIDE = 60;
  private static final int MOST_LINES = 400;

  private MailboxPages() {}

  /** One line of the list of e-mails. */
  record MailLine(
      String id, String from, String to, String subject, String preview, String time, String fate) {
    @Override
    public String toString() {
      return "MailLine " + id;
    }
  }

  /** All text messages to one number. */
  record Talk(String to, List<Bubble> bubbles) {
    @Override
    public String toString() {
      return "Talk";
    }
  }

  /** One text message. */
  record Bubble(String body, String time, String fate) {
    @Override
    public String toString() {
      return "Bubble";
    }
  }

  /** A file of an e-mail. */
  record FileLine(int number, String fileName, String mediaType, int bytes) {
    @Override
    public String toString() {
      return "FileLine " + number;
    }
  }

  /** Some of the e-mails. */
  record Pile(String name, String anchor, List<MailLine> mails) {
    int count() {
      return mails.size();
    }

    boolean any() {
      return !mails.isEmpty();
    }
  }

  /** What the page of all messages knows. */
  record ListView(List<Pile> piles, List<Talk> talks, int textCount) {
    boolean anyTexts() {
      return textCount > 0;
    }
  }

  /**
   * What the page of one e-mail knows.
   *
   * @param narrow how many lines it takes on a phone, at most
   * @param wide how many on a large screen
   */
  record MailView(
      MailLine head, String replyTo, String text, List<FileLine> files, int narrow, int wide) {
    boolean replies() {
      return !replyTo.isEmpty();
    }

    boolean anyFiles() {
      return !files.isEmpty();
    }

    @Override
    public String toString() {
      return "MailView";
    }
  }

  /**
   * All messages, newest first: those that may be answered are invitations, the others tell of
   * imports, and texts stand with their number.
   */
  static String list(List<AcceptedMessage> messages) {
    var status = new ArrayList<MailLine>();
    var invitations = new ArrayList<MailLine>();
    Map<String, List<Bubble>> talks = new LinkedHashMap<>();
    int texts = 0;
    for (AcceptedMessage message : messages.reversed()) {
      switch (message) {
        case AcceptedMessage.Mail mail ->
            (mail.replyTo().isEmpty() ? status : invitations).add(line(mail));
        case AcceptedMessage.Text text -> {
          texts++;
          talks.computeIfAbsent(text.to(), to -> new ArrayList<>()).add(bubble(text));
        }
      }
    }
    List<Pile> piles =
        List.of(
            new Pile("Status e-mails", "status", status),
            new Pile("Invitations", "invitations", invitations));
    List<Talk> all =
        talks.entrySet().stream().map(talk -> new Talk(talk.getKey(), talk.getValue())).toList();
    return LIST.execute(new ListView(piles, all, texts));
  }

  static String mail(AcceptedMessage.Mail mail) {
    List<FileLine> files =
        IntStream.range(0, mail.files().size())
            .mapToObj(i -> line(i, mail.files().get(i)))
            .toList();
    return MAIL.execute(
        new MailView(
            line(mail),
            mail.replyTo(),
            mail.text(),
            files,
            lines(mail.text(), NARROW),
            lines(mail.text(), WIDE)));
  }

  private static int lines(String text, int width) {
    int lines = text.lines().mapToInt(line -> 1 + line.length() / width).sum();
    return Math.min(lines, MOST_LINES);
  }

  private static FileLine line(int number, AcceptedMessage.File file) {
    int bytes = file.content().getBytes(StandardCharsets.UTF_8).length;
    return new FileLine(number, file.fileName(), file.mediaType(), bytes);
  }

  private static MailLine line(AcceptedMessage.Mail mail) {
    return new MailLine(
        mail.id(),
        mail.fromName().isEmpty() ? mail.from() : mail.fromName(),
        mail.to(),
        mail.subject(),
        preview(mail),
        time(mail.at()),
        fate(mail));
  }

  /** The text's beginning, to the end of a word, without the subject again. */
  private static String preview(AcceptedMessage.Mail mail) {
    String raw =
        mail.text().startsWith(mail.subject() + "\n")
            ? mail.text().substring(mail.subject().length())
            : mail.text();
    String text = raw.replaceAll("\\s+", " ").strip();
    if (text.length() <= PREVIEW) {
      return text;
    }
    int space = text.lastIndexOf(' ', PREVIEW);
    int middle = Character.isLowSurrogate(text.charAt(PREVIEW)) ? PREVIEW - 1 : PREVIEW;
    return text.substring(0, space > 0 ? space : middle) + "…";
  }

  private static Bubble bubble(AcceptedMessage.Text text) {
    return new Bubble(text.body(), time(text.at()), fate(text));
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }

  private static String fate(AcceptedMessage message) {
    return message.fate().name().toLowerCase(Locale.ROOT);
  }

  private static String resource(String file) {
    try (InputStream stream = MailboxPages.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("no page " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
