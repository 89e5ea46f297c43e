package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.bloomz.rostersync.mailbox.AcceptedMessage;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a person sees in the mailbox, in a real browser, on a phone and on a large screen. The
 * pictures stay in {@code infra/local/target/screenshots}.
 */
class MailboxPageIT {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final int PHONE = 390;
  private static final int SCREEN = 1_200;

  /** As narrow as a browser's window can be. */
  private static final int NARROWEST = 500;

  private static final int HEIGHT = 1_400;

  private static final String JOIN = "https://join.bloomz.example/";

  /**
   * Width, height, the page's HTML. Its script says whether the page needs to be scrolled sideways.
   */
  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8"><title>Frame</title></head><body style="margin:0">
      <script>
      function measure(frame) {
        const page = frame.contentDocument.documentElement;
        document.body.dataset.fits = page.scrollWidth <= page.clientWidth;
      }
      </script>
      <iframe onload="measure(this)" style="display:block;border:0;width:%dpx;height:%dpx"
        srcdoc="%s"></iframe>
      </body></html>
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void browserShowsTheInvitationsAndTheStatusMail() throws Exception {
    Optional<Path> browser = browser();
    assumeTrue(browser.isPresent(), "needs a browser: no chromium is on the PATH");
    try (var school = new InvitedSchool(20, 1)) {
      String importId = school.imported().value();
      List<AcceptedMessage.Mail> mails =
          school.messages().stream()
              .filter(AcceptedMessage.Mail.class::isInstance)
              .map(AcceptedMessage.Mail.class::cast)
              .toList();
      AcceptedMessage.Mail invitation =
          mails.stream().filter(mail -> mail.html().contains(JOIN)).findFirst().orElseThrow();
      AcceptedMessage.Mail status =
          mails.stream().filter(mail -> mail.text().contains(importId)).findFirst().orElseThrow();
      URI list = school.mailbox().url().resolve("/mailbox");
      URI invited = list.resolve("/mailbox/mails/" + invitation.id() + "/html");
      URI told = list.resolve("/mailbox/mails/" + status.id() + "/html");

      assertThat(dom(browser.get(), list))
          .contains("/mailbox/mails/" + invitation.id(), "/mailbox/mails/" + status.id());
      assertThat(dom(browser.get(), invited)).contains(JOIN);
      for (var page : Map.of("mailbox", list, "invitation", invited, "status", told).entrySet()) {
        assertFits(browser.get(), page.getValue(), PHONE, page.getKey() + "-phone");
        assertFits(browser.get(), page.getValue(), SCREEN, page.getKey() + "-screen");
      }
    }
  }

  /** A page of ours shows that one at that width, measures it, and is kept as a picture. */
  private void assertFits(Path browser, URI page, int width, String name) throws Exception {
    Path frame = folder.resolve(name + ".html");
    Files.writeString(frame, FRAME.formatted(width, HEIGHT, escaped(fetched(page))));
    assertThat(dom(browser, frame.toUri())).contains("data-fits=\"true\"");
    Path picture = PICTURES.resolve(name + ".png");
    Files.createDirectories(PICTURES);
    String unused =
        run(
            browser,
            frame.toUri(),
            List.of(
                "--screenshot=" + picture.toAbsolutePath(),
                "--window-size=%d,%d".formatted(Math.max(width, NARROWEST), HEIGHT),
                "--hide-scrollbars"));
    assertIsAPicture(ImageIO.read(picture.toFile()), width);
  }

  private static String fetched(URI page) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
    }
  }

  private static String escaped(String html) {
    return html.replace("&", "&amp;").replace("\"", "&quot;");
  }

  private static void assertIsAPicture(BufferedImage image, int width) {
    assertThat(image.getHeight()).isEqualTo(HEIGHT);
    long colours =
        IntStream.range(0, width * HEIGHT)
            .map(i -> image.getRGB(i % width, i / width))
            .distinct()
            .count();
    assertThat(colours).isGreaterThan(20);
  }

  private String dom(Path browser, URI page) throws Exception {
    return run(browser, page, List.of("--dump-dom"));
  }

  private String run(Path browser, URI page, List<String> wanted)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(browser.toString(), "--headless", "--no-sandbox"));
    command.addAll(Browser.QUIET);
    command.add("--user-data-dir=" + folder.resolve("profile"));
    command.addAll(wanted);
    command.add(page.toString());
    File out = Files.createTempFile(folder, "out", ".html").toFile();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(out.toPath());
  }

  private static Optional<Path> browser() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
        .flatMap(
            name -> Stream.of(path.split(File.pathSeparator, -1)).map(each -> Path.of(each, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
