package com.bloomz.rostersync.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.PersonName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  private static PersonName name(String text) {
    int comma = text.indexOf(',');
    return comma < 0 || text.startsWith("Ruiz,")
        ? new PersonName("", text)
        : new PersonName(text.substring(0, comma), text.substring(comma + 1));
  }
}
