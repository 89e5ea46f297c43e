package com.bloomz.rostersync.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the console's sources keep to, which no compiler sees. */
final class ConsoleSourcesTest {
  private static final Path LIBRARIES = Path.of("target", "classes", "console");
  private static final int CODE_LINES = 250;
  private static final int COLUMNS = 140;

  /** What would make HTML or code of a text, or a style that the policy refuses. */
  private static final Pattern UNSAFE =
      Pattern.compile(
          "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|unsafeHTML|unsafeStatic|srcdoc"
              + "|\\beval\\(|new Function|javascript:|<script|<style|\\sstyle=|\\son[a-z]+=");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)(?:^import (?:[^'\\n]+ from )?|\\bimport\\()'(\\.[^']+)'");
  private static final Pattern BARE =
      Pattern.compile("(?m)^import (?:[^'\\n]+ from )?'(?!\\.)|\\bimport\\('(?!\\.)");

  @Test
  void filesAreSmall() {
    assertThat(ConsoleSources.scripts())
        .isNotEmpty()
        .allSatisfy(
            file -> {
              assertThat(codeLines(ConsoleSources.text(file)))
                  .as(file.toString())
                  .isLessThanOrEqualTo(CODE_LINES);
              assertThat(ConsoleSources.text(file).lines().filter(line -> line.length() > COLUMNS))
                  .as(file.toString())
                  .isEmpty();
            });
  }

  @Test
  void textsNeverBecomeHtmlOrCode() {
    assertThat(ConsoleSources.scripts())
        .allSatisfy(
            file ->
                assertThat(ConsoleSources.text(file))
                    .as(file.toString())
                    .doesNotContainPattern(UNSAFE));
    assertThat(ConsoleSources.text(ConsoleSources.FOLDER.resolve("index.html")))
        .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]* src=)")
        .contains("default-src 'none'", "require-trusted-types-for 'script'")
        .doesNotContain("unsafe-inline", "unsafe-eval");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cell.innerHTML = name;",
        "html`<p style=${color}>`",
        "html`<p style=\"color: red\">`",
        "html`<button onclick=${act}>`",
        "eval(name)",
        "new Function(name)"
      })
  void whatWouldBecomeHtmlOrCodeIsFound(String offender) {
    assertThat(offender).containsPattern(UNSAFE);
  }

  @Test
  void importsLeadToFilesOfTheSite() {
    assertThat(ConsoleSources.scripts())
        .allSatisfy(
            file -> {
              assertThat(ConsoleSources.text(file)).as(file.toString()).doesNotContainPattern(BARE);
              assertThat(ConsoleSources.found(IMPORT, ConsoleSources.text(file)))
                  .as(file.toString())
                  .allMatch(
                      path -> exists(ConsoleSources.FOLDER.relativize(file.resolveSibling(path))));
            });
  }

  private static boolean exists(Path path) {
    Path plain = path.normalize();
    return Files.exists(ConsoleSources.FOLDER.resolve(plain))
        || Files.exists(LIBRARIES.resolve(plain));
  }

  private static long codeLines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .filter(ConsoleSourcesTest::isCode)
        .count();
  }

  private static boolean isCode(String line) {
    return !line.startsWith("//") && !line.startsWith("/*") && !line.startsWith("*");
  }
}
