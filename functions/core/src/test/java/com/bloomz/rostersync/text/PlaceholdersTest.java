package com.bloomz.rostersync.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.text.testing.PlaceholderExample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Placeholders are nobody, and nobody's name or address is taken for one: P 9, F4. */
final class PlaceholdersTest {
  private static List<PlaceholderExample> examples() {
    return PlaceholderExample.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void p9PlaceholdersAreFoundAndPeopleAreNot(PlaceholderExample example) {
    assertThat(example.isFound()).isEqualTo(example.placeholder());
  }

  @Test
  void p9NameIsLookedAtAsAWhole() {
    assertThat(new PersonName("No", "Name").isPlaceholder()).isTrue();
    assertThat(new PersonName("Unknown", "Ruiz").isPlaceholder()).isTrue();
    assertThat(new PersonName("Jack", "Parent").isPlaceholder()).isFalse();
    assertThat(new PersonName("", "").isPlaceholder()).isFalse();
  }

  @Test
  void noTextBreaksAPredicate() {
    for (String odd : List.of("", "@", "@x.org", "a@", "+", "+1", "a", "\ud83d", "@@", "+@x.org")) {
      var unused =
          List.of(Placeholders.isEmail(odd), Placeholders.isPhone(odd), Placeholders.isName(odd));
    }
  }
}
