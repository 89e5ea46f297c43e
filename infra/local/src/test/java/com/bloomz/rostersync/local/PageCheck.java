package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether everybody can use a page as it stands: axe-core finds nothing (WCAG 2.2 AA and its best
 * practices), in light and dark colors, on a screen and on a phone, where nothing is wider than the
 * phone. The pictures stay in {@code infra/local/target/screenshots/console}.
 */
final class PageCheck {
  private static final Path PICTURES = Path.of("target", "screenshots", "console");
  private static final int PHONE = 390;
  private static final int SCREEN = 1_280;
  private static final int HEIGHT = 900;

  private static final String AXE =
      """
      axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
        .then((found) => found.violations
          .map((each) => each.id + ' ' + each.nodes.map((node) => node.html).join(' ')).join('\\n'))
      """;

  private final Browser browser;
  private final String source;

  PageCheck(Browser browser) {
    this.browser = browser;
    this.source = source();
  }

  private static String source() {
    try (InputStream in = PageCheck.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks what is shown now, and keeps pictures of that name. */
  void isGood(String name) {
    isGood(name + "-screen", SCREEN, "light");
    isGood(name + "-phone-dark", PHONE, "dark");
    isGood(name + "-screen-dark", SCREEN, "dark");
    look(SCREEN, "light");
    assertThat(browser.complaints()).as(name).isEmpty();
  }

  /** Checks that paper has the content alone, and keeps a picture of it. */
  void isGoodOnPaper(String name) {
    browser.command("Emulation.setEmulatedMedia", Map.of("media", "print", "features", List.of()));
    keep(name);
    @Nullable Object left =
        browser.run(
            "return [...document.querySelectorAll('header, nav, main button')]"
                + ".filter((each) => each.checkVisibility()).map((each) => each.textContent);");
    browser.command("Emulation.setEmulatedMedia", Map.of("media", ""));
    look(SCREEN, "light");
    assertThat(left).as(name + " has what only a screen needs").isEqualTo(List.of());
  }

  private void isGood(String name, int width, String scheme) {
    look(width, scheme);
    @Nullable Object tooWide =
        browser.run(
            "const page = document.documentElement; return page.scrollWidth - page.clientWidth;");
    keep(name);
    assertThat(browser.text())
        .as(name)
        .doesNotContainPattern("\\b(NaN|undefined|null)\\b|\\[object");
    assertThat(violations()).as(name).isEmpty();
    assertThat(tooWide).as(name + " scrolls sideways").isEqualTo(0L);
  }

  private void look(int width, String scheme) {
    browser.command("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    browser.command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    browser.command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** In a world of its own, as the page's policy lets no script in. */
  private String violations() {
    var tree = (Map<?, ?>) part(browser.command("Page.getFrameTree", Map.of()), "frameTree");
    Object frame = part((Map<?, ?>) part(tree, "frame"), "id");
    Object world =
        part(
            browser.command("Page.createIsolatedWorld", Map.of("frameId", frame)),
            "executionContextId");
    String unused = evaluate(source + "; ''", world);
    return evaluate(AXE, world);
  }

  private String evaluate(String script, Object world) {
    Map<String, Object> answer =
        browser.command(
            "Runtime.evaluate",
            Map.of(
                "expression",
                script,
                "contextId",
                world,
                "awaitPromise",
                true,
                "returnByValue",
                true));
    assertThat(answer).doesNotContainKey("exceptionDetails");
    return String.valueOf(part((Map<?, ?>) part(answer, "result"), "value"));
  }

  private static Object part(Map<?, ?> answer, String name) {
    return Objects.requireNonNull(answer.get(name), name);
  }

  private void keep(String name) {
    Object picture =
        browser
            .command("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
            .get("data");
    try {
      Files.createDirectories(PICTURES);
      Files.write(
          PICTURES.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(picture)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
