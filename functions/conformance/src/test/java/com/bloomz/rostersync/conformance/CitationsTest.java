package com.bloomz.rostersync.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever follows a citation finds what is cited, and every rule that is built has a test. */
final class CitationsTest {
  private static final Pattern SECTION = Pattern.compile("(?m)^#{2,3} (\\d+(?:\\.\\d+)?)[. ]");

  /** Documents that the tree does not have; their numbers are those of the two it has. */
  private static final Pattern ELSEWHERE = Pattern.compile("\\b(?:facts|product)\\.md\\b");

  private static final String SAMPLE =
      """
      # Rules
      **I 1.** One.

      | a | table |

      **I 2.** Two. *Not built
      yet.*

      ## A. Next
      **A 1.** Three. *Not built yet:* some, see I 2.
      """;

  @Test
  void everyRuleThatIsCitedExists() {
    assertThat(unknown(Project.sources(), Citations::rules, rules().rules().keySet())).isEmpty();
  }

  @Test
  void everySectionOnCleverThatIsCitedExists() {
    assertThat(unknown(Project.sources(), Citations::sections, sections())).isEmpty();
  }

  @Test
  void nothingOutsideOfTheTreeIsCited() {
    assertThat(Project.sources())
        .filteredOn(file -> ELSEWHERE.matcher(Project.text(file)).find())
        .isEmpty();
    assertThat("(facts.md 6)").containsPattern(ELSEWHERE);
  }

  @Test
  void everyRuleThatIsBuiltIsCitedByATest() {
    SortedSet<String> proven = new TreeSet<>();
    Project.sources().stream()
        .filter(CitationsTest::isTest)
        .forEach(file -> proven.addAll(new Citations(Project.text(file)).rules()));

    assertThat(rules().built()).contains("L 1", "C 8");
    assertThat(rules().built()).filteredOn(rule -> !proven.contains(rule)).isEmpty();
  }

  @Test
  void rulesAreCitedAllOverTheTree() {
    var cited = Project.sources().stream().map(Project::text).map(Citations::new).toList();

    assertThat(cited.stream().filter(each -> !each.rules().isEmpty())).hasSizeGreaterThan(100);
  }

  @Test
  void aNumberThatIsNowhereIsFound() {
    var offender = new Citations("/** Stays (I 1, P\n   * 2; docs/clever.md 3, 4.1). */");

    assertThat(offender.rules()).containsExactly("I 1", "P 2");
    assertThat(offender.sections()).containsExactly("3", "4.1");
    assertThat(unknown(offender.rules(), RuleBook.parse(SAMPLE).rules().keySet()))
        .containsExactly("P 2");
    assertThat(unknown(offender.sections(), sections())).containsExactly("4.1");
  }

  @Test
  void aRuleIsBuiltUnlessAllOfItIsMarked() {
    RuleBook sample = RuleBook.parse(SAMPLE);

    assertThat(sample.rules()).containsOnlyKeys("I 1", "I 2", "A 1");
    assertThat(sample.built()).containsExactly("I 1", "A 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          the table I 4 protects it           | I 4
          STUDENTS REMOVED m-s1 by I 4        | I 4
          "C 3"                               | C 3
          (S, G 1)                            | G 1
          rules C 1 and C 4 to C 6            | C 1, C 4, C 5, C 6
          ## Link (L 2 to L 3)                | L 2, L 3
          who is sent what (N 1-2)            | N 1, N 2
          **P 1 is taken at its word.**       | P 1
          """)
  void readsACitation(String text, String rules) {
    assertThat(String.join(", ", new Citations(text).rules())).isEqualTo(rules);
  }

  @ParameterizedTest
  @CsvSource({
    "it is printed on A 4 paper",
    "I 3 times asked",
    "A 403 would say so",
    "Twin A 0",
    "within 5 S 3.1",
    "m-C 3",
    "map.get(C1)",
  })
  void takesNothingElseForACitation(String text) {
    assertThat(new Citations(text).rules()).isEmpty();
  }

  private static RuleBook rules() {
    return RuleBook.parse(Project.text(Project.file("docs/rules.md")));
  }

  private static Set<String> sections() {
    return SECTION
        .matcher(Project.text(Project.file("docs/clever.md")))
        .results()
        .map((MatchResult heading) -> heading.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> unknown(
      List<Path> files, Function<Citations, SortedSet<String>> cited, Collection<String> known) {
    return files.stream().flatMap(file -> unknown(file, cited, known)).toList();
  }

  private static Stream<String> unknown(
      Path file, Function<Citations, SortedSet<String>> cited, Collection<String> known) {
    return unknown(cited.apply(new Citations(Project.text(file))), known).stream()
        .map(number -> Project.file("").relativize(file) + ": " + number);
  }

  private static List<String> unknown(Collection<String> cited, Collection<String> known) {
    return cited.stream().filter(number -> !known.contains(number)).toList();
  }

  /** What tests, and the kits and rosters that tests are made of. */
  private static boolean isTest(Path file) {
    String path = Project.file("").relativize(file).toString();
    return path.contains("/src/test/") || path.startsWith("functions/testkit/src/");
  }
}
