package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.bloomz.rostersync.mailbox.Message;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees in the mailbox, in a real browser. */
class MailboxPageIT {
  private static final int WIDTH = 1_000;
  private static final int HEIGHT = 1_400;

  @TempDir private Path folder = Path.of("");

  @Test
  void browserShowsTheInvitationsAndTheStatusMail() throws Exception {
    Optional<Path> browser = browser();
    assumeTrue(browser.isPresent(), "needs a browser: no chromium is on the PATH");
    try (var school = new InvitedSchool(20, 1)) {
      String importId = school.imported().value();
      List<Message.Mail> mails =
          school.messages().stream()
              .filter(Message.Mail.class::isInstance)
              .map(Message.Mail.class::cast)
              .toList();
      Message.Mail invitation =
          mails.stream().filter(mail -> mail.files().isEmpty()).findFirst().orElseThrow();
      assertThat(mails).anyMatch(mail -> mail.text().contains(importId));
      URI list = school.mailbox().url().resolve("/mailbox");
      URI html = school.mailbox().url().resolve("/mailbox/mails/" + invitation.id() + "/html");

      assertThat(dom(browser.get(), list)).contains("/mailbox/mails/" + invitation.id());
      assertThat(dom(browser.get(), html)).contains("https://join.bloomz.example/");
      assertIsAPicture(screenshot(browser.get(), list, "mailbox.png"));
      assertIsAPicture(screenshot(browser.get(), html, "invitation.png"));
    }
  }

  private static void assertIsAPicture(BufferedImage image) {
    assertThat(image.getWidth()).isEqualTo(WIDTH);
    assertThat(image.getHeight()).isEqualTo(HEIGHT);
    long colours =
        IntStream.range(0, WIDTH * HEIGHT)
            .map(i -> image.getRGB(i % WIDTH, i / WIDTH))
            .distinct()
            .count();
    assertThat(colours).isGreaterThan(20);
  }

  private BufferedImage screenshot(Path browser, URI page, String name) throws Exception {
    Path picture = folder.resolve(name);
    String unused =
        run(
            browser,
            page,
            List.of(
                "--screenshot=" + picture,
                "--window-size=%d,%d".formatted(WIDTH, HEIGHT),
                "--hide-scrollbars"));
    return ImageIO.read(picture.toFile());
  }

  private String dom(Path browser, URI page) throws Exception {
    return run(browser, page, List.of("--dump-dom"));
  }

  private String run(Path browser, URI page, List<String> wanted)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(browser.toString(), "--headless", "--no-sandbox"));
    command.addAll(
        List.of(
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--no-first-run",
            "--user-data-dir=" + folder.resolve("profile")));
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
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(
            name -> Stream.of(path.split(File.pathSeparator, -1)).map(each -> Path.of(each, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
