package com.bloomz.rostersync.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.conformance.offenders.roster.TellsAName;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a record prints may reach a log: never a name, an address, a number or a token. */
final class PersonalDataTest {
  private static final String PERSONAL = "Rosalind";

  /** Records that are such a value. */
  private static final Set<String> PERSONAL_TYPES =
      Set.of("AccessToken", "Email", "NameKey", "PersonName", "Phone");

  /** Components that hold such a value as text. A class is often named after its teacher. */
  private static final Set<String> PERSONAL_COMPONENTS =
      Set.of(
          "about",
          "after",
          "before",
          "cleverName",
          "email",
          "first",
          "last",
          "mail",
          "name",
          "phone",
          "token");

  /** A term is named after a time of year. */
  private static final Set<String> IMPERSONAL_TYPES = Set.of("Term", "TermData");

  static List<Class<?>> personalRecords() {
    return personalAmong(ProductClasses.all());
  }

  @ParameterizedTest
  @MethodSource("personalRecords")
  void tellsNothingPersonal(Class<?> type) {
    assertThat(printed(type)).doesNotContain(PERSONAL);
  }

  @Test
  void namesAndReachAreAmongTheRecords() {
    assertThat(personalRecords())
        .extracting(Class::getSimpleName)
        .contains("AccessToken", "Email", "Issue", "PersonName", "Phone", "RosterClass");
  }

  @Test
  void offenderIsFoundAndPrintsTheName() {
    assertThat(personalAmong(Layout.OFFENDERS.classes())).contains(TellsAName.class);
    assertThat(printed(TellsAName.class)).contains(PERSONAL);
  }

  private static List<Class<?>> personalAmong(JavaClasses classes) {
    return classes.stream()
        .filter(JavaClass::isRecord)
        .<Class<?>>map(JavaClass::reflect)
        .filter(type -> !personalComponents(type).isEmpty())
        .sorted(Comparator.comparing(Class::getName))
        .toList();
  }

  private static String printed(Class<?> type) {
    return Sample.with(PERSONAL, personalComponents(type), type).toString();
  }

  private static Set<String> personalComponents(Class<?> type) {
    if (IMPERSONAL_TYPES.contains(type.getSimpleName())) {
      return Set.of();
    }
    boolean all = PERSONAL_TYPES.contains(type.getSimpleName());
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getType() == String.class)
        .map(RecordComponent::getName)
        .filter(name -> all || PERSONAL_COMPONENTS.contains(name))
        .collect(Collectors.toUnmodifiableSet());
  }
}
