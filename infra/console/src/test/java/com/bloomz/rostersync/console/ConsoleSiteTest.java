package com.bloomz.rostersync.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host gets of the console. */
final class ConsoleSiteTest {
  /**
   * Bytes over the wire of what is loaded for a first page; the budget of 150 KB has the data in
   * it.
   */
  private static final int FIRST_PAGE = 90_000;

  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:[^'\n]+ from )?'([^']+)'");

  private static final Pattern PRELOAD =
      Pattern.compile("<link rel=\"modulepreload\" href=\"([^\"]+)\">");

  private final ConsoleSite site = ConsoleSite.create();

  @ParameterizedTest
  @CsvSource({
    "'', text/html; charset=utf-8",
    "index.html, text/html; charset=utf-8",
    "main.js, text/javascript; charset=utf-8",
    "console.css, text/css; charset=utf-8",
    "icon.svg, image/svg+xml",
    "texts/en.json, application/json"
  })
  void filesHaveTheirType(String path, String type) {
    assertThat(site.file(path)).hasValueSatisfying(file -> assertThat(file.type()).isEqualTo(type));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../console/main.js",
        "texts/../main.js",
        "/main.js",
        "texts",
        "texts/",
        ".hidden.js",
        "no-such-file.js",
        "main%2ejs",
        "main.class",
        "main"
      })
  void nothingElseIsServed(String path) {
    assertThat(site.file(path)).isEmpty();
  }

  @Test
  void compressedIsTheSame() throws IOException {
    ConsoleFile file = site.file("main.js").orElseThrow();
    try (InputStream plain = file.open(false);
        InputStream packed = new GZIPInputStream(file.open(true))) {
      assertThat(packed.readAllBytes()).isEqualTo(plain.readAllBytes()).hasSize(file.length(false));
    }
  }

  @Test
  void otherFilesHaveOtherTags() {
    assertThat(site.file("app.js").orElseThrow().tag())
        .matches("\"[0-9a-f]+-[0-9a-f]+\"")
        .isNotEqualTo(site.file("api.js").orElseThrow().tag());
  }

  @Test
  void hostsSignInTakesThePlaceOfTheConsolesOwn() throws IOException {
    byte[] own = "export const own = true;".getBytes(StandardCharsets.UTF_8);
    var out = new ByteArrayOutputStream();
    try (InputStream in =
        ConsoleSite.withSignIn(own).file("sign-in.js").orElseThrow().open(false)) {
      assertThat(in.transferTo(out)).isEqualTo(own.length);
    }
    assertThat(out.toByteArray()).isEqualTo(own);
    assertThat(site.file("sign-in.js").orElseThrow().length(false)).isNotEqualTo(own.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "settings", "members", "class", "member", "import", "preview"})
  void firstPageIsLight(String screen) {
    var loaded =
        new TreeSet<>(
            Set.of(
                "index.html",
                "console.css",
                "icon.svg",
                "texts/en.json",
                "libraries/bootstrap/bootstrap.min.css"));
    load("early.js", loaded);
    load("main.js", loaded);
    load("screens/" + screen + ".js", loaded);

    assertThat(loaded).contains("libraries/lit-html/lit-html.js", "app.js", "api.js");
    assertThat(loaded.stream().mapToInt(path -> site.file(path).orElseThrow().length(true)).sum())
        .isLessThan(FIRST_PAGE);
  }

  /** A browser that finds a file only in another one waits for both. */
  @Test
  void pageNamesTheFilesOfItsShellAndOfTheScreensThatAreOpenedFirst() {
    var shell = new TreeSet<String>();
    load("early.js", shell);
    load("main.js", shell);
    load("screen.js", shell);
    assertThat(named(PRELOAD, "index.html"))
        .containsExactlyInAnyOrderElementsOf(
            shell.stream().filter(file -> !file.equals("early.js")).toList());

    for (String screen : List.of("status", "members")) {
      var files = new TreeSet<String>();
      load("screens/" + screen + ".js", files);
      files.removeAll(shell);
      Pattern listed = Pattern.compile("(?m)^  " + screen + ": \\[([^]]+)],$");
      assertThat(String.join("", named(listed, "routes.js")).replaceAll("\\s+", " "))
          .isEqualTo(
              Stream.concat(
                      Stream.of("screens/" + screen + ".js"), files.headSet("screens/").stream())
                  .collect(Collectors.joining("', '", "'", "'")));
    }
  }

  private List<String> named(Pattern pattern, String path) {
    return pattern.matcher(text(path)).results().map(found -> found.group(1)).toList();
  }

  /** A module and those that it imports. */
  private void load(String path, Set<String> loaded) {
    if (loaded.add(path)) {
      IMPORT
          .matcher(text(path))
          .results()
          .map(found -> Path.of(path).resolveSibling(found.group(1)).normalize().toString())
          .forEach(imported -> load(imported, loaded));
    }
  }

  private String text(String path) {
    try (InputStream in = site.file(path).orElseThrow().open(false)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nobodyMayFrameThePage() {
    assertThat(site.headers())
        .containsEntry("Content-Security-Policy", "frame-ancestors 'self'")
        .containsEntry("X-Content-Type-Options", "nosniff");
  }
}
