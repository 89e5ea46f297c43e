package com.bloomz.rostersync.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the console's sources keep to, which no compiler sees. */
final class ConsoleSourcesTest {
  private static final Path SOURCES = Path.of("src", "main", "resources", "console");
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

  /** A text's key that stands in the code as a whole. */
  private static final Pattern KEY = Pattern.compile("\\bt\\(\\s*'([^']+)'");

  private static final Pattern EITHER = Pattern.compile("\\bt\\([^'`()]*\\? '([^']+)' : '([^']+)'");

  /** A text's key of which the last part is a value. */
  private static final Pattern GROUP = Pattern.compile("`([A-Za-z][A-Za-z0-9.-]*[.-])\\$\\{");

  private static final Pattern NAMED = Pattern.compile("\\bnamed\\('([^']+)'");
  private static final Pattern TEXT = Pattern.compile("(?m)^ {2}\"([^\"]+)\": \".+\",?$");

  @Test
  void filesAreSmall() {
    assertThat(scripts())
        .isNotEmpty()
        .allSatisfy(
            file -> {
              assertThat(codeLines(text(file))).as(file.toString()).isLessThanOrEqualTo(CODE_LINES);
              assertThat(text(file).lines().filter(line -> line.length() > COLUMNS))
                  .as(file.toString())
                  .isEmpty();
            });
  }

  @Test
  void textsNeverBecomeHtmlOrCode() {
    assertThat(scripts())
        .allSatisfy(
            file -> assertThat(text(file)).as(file.toString()).doesNotContainPattern(UNSAFE));
    assertThat(text(SOURCES.resolve("index.html")))
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
    assertThat(scripts())
        .allSatisfy(
            file -> {
              assertThat(text(file)).as(file.toString()).doesNotContainPattern(BARE);
              assertThat(found(IMPORT, text(file)))
                  .as(file.toString())
                  .allMatch(path -> exists(SOURCES.relativize(file.resolveSibling(path))));
            });
  }

  @Test
  void everyTextIsThereAndUsed() {
    String code =
        scripts().stream().map(ConsoleSourcesTest::text).collect(Collectors.joining("\n"));
    Set<String> texts = found(TEXT, text(SOURCES.resolve("texts/en.json")));
    var keys = new TreeSet<>(found(KEY, code));
    keys.addAll(found(EITHER, code));
    Set<String> groups = found(GROUP, code);
    found(NAMED, code).forEach(group -> groups.add(group + "."));

    assertThat(texts).isNotEmpty().containsAll(keys);
    assertThat(texts)
        .filteredOn(key -> !code.contains("'" + key + "'"))
        .allMatch(key -> groups.stream().anyMatch(key::startsWith));
  }

  @Test
  void languagesHaveTheSameTexts() {
    Set<String> english = found(TEXT, text(SOURCES.resolve("texts/en.json")));
    assertThat(files(SOURCES.resolve("texts")))
        .allSatisfy(file -> assertThat(found(TEXT, text(file))).isEqualTo(english));
  }

  private static boolean exists(Path path) {
    Path plain = path.normalize();
    return Files.exists(SOURCES.resolve(plain)) || Files.exists(LIBRARIES.resolve(plain));
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

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .flatMap(
            match -> Stream.iterate(1, i -> i <= match.groupCount(), i -> i + 1).map(match::group))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> scripts() {
    return files(SOURCES).stream().filter(file -> file.toString().endsWith(".js")).toList();
  }

  private static List<Path> files(Path folder) {
    return walk(folder, stream -> stream.filter(Files::isRegularFile).sorted().toList());
  }

  private static <T> T walk(Path folder, Function<Stream<Path>, T> read) {
    try (Stream<Path> all = Files.walk(folder)) {
      return read.apply(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
