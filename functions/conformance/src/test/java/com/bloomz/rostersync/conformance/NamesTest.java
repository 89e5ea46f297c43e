package com.bloomz.rostersync.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One name, one type: no two packages have a top-level type of the same simple name. */
final class NamesTest {
  @Test
  void noTopLevelNameStandsForTwoTypes() {
    assertThat(homonyms(JavaSource.all())).isEmpty();
  }

  @Test
  void aNameInTwoPackagesIsFoundInTestsTooAndInATypeBesideAnother() {
    var sources =
        List.of(
            JavaSource.parse("m/src/main/java/p/A.java", "package p; class A { class C {} }"),
            JavaSource.parse("m/src/test/java/q/B.java", "package q; class B {} class A {}"),
            JavaSource.parse("m/src/main/java/q/C.java", "package q; interface C {}"));

    assertThat(homonyms(sources)).containsExactly("A: p, q");
  }

  /** The simple names of top-level types that are in more than one package, tests too. */
  private static List<String> homonyms(Collection<JavaSource> sources) {
    var packages = new TreeMap<String, List<String>>();
    for (JavaSource source : sources) {
      for (String type : source.types()) {
        packages.computeIfAbsent(type, _ -> new ArrayList<>()).add(source.packageName());
      }
    }
    return packages.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
        .toList();
  }
}
