package com.bloomz.rostersync.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.PersonName;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How names compare: rules P 1, P 9 and P 10. A comma stands between first and last name. */
class NameMatchTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann,Lee        | Ann,Lee             | EQUAL
          ann,LEE        | Ann Lee             | EQUAL
          Ann  Lee       | Ann Lee             | EQUAL
          José,Núñez     | Jose,Nunez          | CONTAINED
          Mary,O'Neil    | Mary,ONeil          | CONTAINED
          Ana Diaz       | Ana Diaz-Lopez      | CONTAINED
          Maria,Ruiz     | Maria Ruiz-Soto     | CONTAINED
          Tom,Fox        | Tom Earl Fox        | CONTAINED
          Mary,Lee       | Mary Ann,Lee        | CONTAINED
          Mary Ann Lee   | Mary,Lee            | CONTAINED
          Lee            | Ann,Lee             | CONTAINED
          Maria          | Maria Ruiz          | CONTAINED
          Maria,Ruiz     | Maria,Soto          | SAME_FIRST
          Tom,Fox        | Tom Firefox         | SAME_FIRST
          Ann,Kent       | Ann Lee             | SAME_FIRST
          Carlos Ruiz    | Maria,Ruiz          | SAME_LAST
          Jose Ruiz      | Maria Jose Ruiz     | SAME_LAST
          Ben,Lee-Kent   | Ann,Lee             | SAME_LAST
          Ruiz, Christine| Christine Ruiz      | SOME_PART
          Kim,Fir        | Sue,Kim             | SOME_PART
          Ann,Lee        | Anna,Leeds          | SOME_PART
          Bob,Roe        | Fay,Foster          | DIFFERENT
          Jo,Ash         | Joan,Asher          | SOME_PART
          Al,Ek          | Alma,Ekman          | DIFFERENT
          🦊             | 🦊                  | EQUAL
          🦊             | Ann,Lee             | DIFFERENT
          שרה כהן        | שרה כהן-לוי         | CONTAINED
          ''             | Ann,Lee             | NOBODY
          Unknown        | Unknown             | NOBODY
          Parent/Guardian| Ann,Lee             | NOBODY
          """)
  void namesCompareAsPeopleReadThem(String one, String other, NameMatch match) {
    assertThat(NameMatch.of(name(one), name(other))).isEqualTo(match);
    assertThat(NameMatch.of(name(other), name(one))).isEqualTo(match);
  }

  /** P 1: only names that are equal, or of which one contains the other, can be one person's. */
  @ParameterizedTest
  @EnumSource(NameMatch.class)
  void p1NamesThatCanBeOnePersons(NameMatch match) {
    assertThat(match.canBeOne())
        .isEqualTo(Set.of(NameMatch.EQUAL, NameMatch.CONTAINED).contains(match));
  }

  /** N 3: a spelling that is mended makes nobody another person; another first name does. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ana Lee      | Anna Lee    | CONTAINED
          Anna Lee     | Ann Lee     | CONTAINED
          Jon,Smith    | John Smith  | CONTAINED
          Sara Roe     | Sarx Roe    | CONTAINED
          Jim Roe      | Tim Roe     | SAME_LAST
          Ana Lee      | Annie Lee   | SAME_LAST
          Carlos Ruiz  | Maria,Ruiz  | SAME_LAST
          Ana Lee      | Anna Diaz   | DIFFERENT
          Ana Lee      | Ana Diaz    | SAME_FIRST
          Bob,Roe      | Fay,Foster  | DIFFERENT
          """)
  void mendedSpellingsAreOneName(String one, String other, NameMatch match) {
    assertThat(NameMatch.ofMended(name(one), name(other))).isEqualTo(match);
    assertThat(NameMatch.ofMended(name(other), name(one))).isEqualTo(match);
  }

  private static PersonName name(String text) {
    int comma = text.indexOf(',');
    return comma < 0 || text.startsWith("Ruiz,")
        ? new PersonName("", text)
        : new PersonName(text.substring(0, comma), text.substring(comma + 1));
  }
}
