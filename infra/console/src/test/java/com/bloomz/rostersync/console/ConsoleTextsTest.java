package com.bloomz.rostersync.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that a person reads is in the catalogs of texts, in each language. */
final class ConsoleTextsTest {
  /** A text's key that stands in the code as a whole. */
  private static final Pattern KEY = Pattern.compile("\\bt\\(\\s*'([^']+)'");

  private static final Pattern EITHER = Pattern.compile("\\bt\\([^'`()]*\\? '([^']+)' : '([^']+)'");

  /** A text's key of which the last part is a value. */
  private static final Pattern GROUP = Pattern.compile("`([A-Za-z][A-Za-z0-9.-]*[.-])\\$\\{");

  private static final Pattern NAMED = Pattern.compile("\\bnamed\\('([^']+)'");
  private static final Pattern TEXT = Pattern.compile("(?m)^ {2}\"([^\"]+)\": \"(.+)\",?$");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(\\|)?[^}]*}");
  private static final Pattern TAG = Pattern.compile("<[^<>]*>");
  private static final Pattern READ_ATTRIBUTE =
      Pattern.compile("(?:aria-label|title|alt|placeholder|label)=(?:\"[^\"]*\\p{L}|\\p{L})");

  /** A sentence or a part of one, in a string. */
  private static final Pattern SENTENCE = Pattern.compile("^\\p{Lu}\\p{Ll}+ |\\p{Ll}{2}[.!?:]$");

  /** Begins a header for the API. */
  private static final String FOR_THE_API = "Bearer ";

  /** What makes a number, a date or a list otherwise than the language does. */
  private static final Pattern HOME_MADE =
      Pattern.compile("toFixed|toLocale(?:Date|Time)?String|toISOString|\\.join\\(', ?'\\)");

  @Test
  void everyTextIsThereAndUsed() {
    String code =
        ConsoleSources.scripts().stream()
            .map(ConsoleSources::text)
            .collect(Collectors.joining("\n"));
    Set<String> texts = catalog("en").keySet();
    var keys = new TreeSet<>(ConsoleSources.found(KEY, code));
    keys.addAll(ConsoleSources.found(EITHER, code));
    Set<String> groups = ConsoleSources.found(GROUP, code);
    ConsoleSources.found(NAMED, code).forEach(group -> groups.add(group + "."));

    assertThat(texts).isNotEmpty().containsAll(keys);
    assertThat(texts)
        .filteredOn(key -> !code.contains("'" + key + "'"))
        .allMatch(key -> groups.stream().anyMatch(key::startsWith));
  }

  @Test
  void languagesHaveTheSameTextsWithTheSamePlaceholders() {
    Map<String, List<String>> english = placeholders("en");
    List<String> languages = languages();
    assertThat(languages).contains("en", "es");
    assertThat(languages)
        .allSatisfy(language -> assertThat(placeholders(language)).as(language).isEqualTo(english));
    assertThat(ConsoleSources.text(ConsoleSources.FOLDER.resolve("language.js")))
        .contains(languages.stream().collect(Collectors.joining("', '", "LANGUAGES = ['", "'];")));
  }

  @Test
  void spanishIsNotEnglish() {
    Map<String, String> english = catalog("en");
    assertThat(catalog("es").entrySet())
        .filteredOn(text -> text.getValue().contains(" ") && text.getValue().length() > 25)
        .isNotEmpty()
        .noneMatch(text -> text.getValue().equals(english.get(text.getKey())));
  }

  @Test
  void noTextIsOutsideTheCatalogs() {
    assertThat(ConsoleSources.scripts())
        .allSatisfy(
            file -> assertThat(outside(ConsoleSources.text(file))).as(file.toString()).isEmpty());
  }

  @Test
  void numbersDatesAndListsAreTheLanguages() {
    assertThat(ConsoleSources.scripts())
        .allSatisfy(
            file ->
                assertThat(ConsoleSources.text(file))
                    .as(file.toString())
                    .doesNotContainPattern(HOME_MADE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "html`<p>Hello ${name}</p>`",
        "html`${name} has left`",
        "html`<p>${is ? html`<b>Yes</b>` : nothing}</p>`",
        "html`<img alt=\"A school\">`",
        "html`<input placeholder=Name>`",
        "app.say('The import has started')",
        "say(`Done: ${count} students.`)"
      })
  void textsOutsideAreFound(String offender) {
    assertThat(outside(offender)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "html`<p class=\"mb-0\">${t('done')} (${number(3)})</p>`",
        "html`<a @click=${() => { go('a b'); }}>${text}</a>`",
        "path.replace(/^#?'\\/?/, '') // It's a comment",
        "call(`/members/${id}`, 'PUT')"
      })
  void whatIsNoTextIsNotFound(String source) {
    assertThat(outside(source)).isEmpty();
  }

  private static List<String> outside(String source) {
    var script = new ScriptReader(source);
    return Stream.concat(
            script.templates().stream()
                .filter(
                    html ->
                        READ_ATTRIBUTE.matcher(html).find()
                            || TAG.matcher(html).replaceAll("").matches("(?s).*\\p{L}.*")),
            script.strings().stream()
                .map(text -> text.replace(ScriptReader.VALUE, ""))
                .filter(text -> text.contains(" ") && !text.startsWith(FOR_THE_API))
                .filter(text -> SENTENCE.matcher(text).find()))
        .toList();
  }

  private static Map<String, List<String>> placeholders(String language) {
    var all = new TreeMap<String, List<String>>();
    catalog(language)
        .forEach(
            (key, text) ->
                all.put(
                    key,
                    PLACEHOLDER
                        .matcher(text)
                        .results()
                        .map(ConsoleTextsTest::placeholder)
                        .sorted()
                        .toList()));
    return all;
  }

  /** The value's name, with a bar where the text has two forms by it. */
  private static String placeholder(MatchResult found) {
    return found.group(1) + (found.group(2) == null ? "" : found.group(2));
  }

  private static List<String> languages() {
    return ConsoleSources.files(ConsoleSources.FOLDER.resolve("texts")).stream()
        .map(file -> file.getFileName().toString().replace(".json", ""))
        .sorted()
        .toList();
  }

  private static Map<String, String> catalog(String language) {
    var texts = new TreeMap<String, String>();
    TEXT.matcher(ConsoleSources.text(ConsoleSources.FOLDER.resolve("texts/" + language + ".json")))
        .results()
        .forEach(found -> texts.put(found.group(1), found.group(2)));
    return texts;
  }
}
