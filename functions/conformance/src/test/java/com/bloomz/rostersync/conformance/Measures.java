package com.bloomz.rostersync.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How large code may be; each measure gives a line for every breach. */
final class Measures {
  static final int METHOD_LINES = 40;
  static final int PARAMETERS = 4;
  static final int CODE_LINES = 250;
  static final int PACKAGE_FILES = 20;

  /** One machine of package-private parts: in several packages they would have to be public. */
  private static final String WHOLE = "com.bloomz.rostersync.reconcile";

  private Measures() {}

  /** Of methods everywhere, of parameters and files in what is not a test. */
  static List<String> breaches(JavaSource source) {
    var breaches = new ArrayList<String>();
    for (JavaSource.Method method : source.methods()) {
      if (method.lines() > METHOD_LINES) {
        breaches.add(line(source, method.name() + " has " + method.lines() + " lines"));
      }
      if (source.isMain() && !method.fixed() && method.parameters() > PARAMETERS) {
        breaches.add(line(source, method.name() + " has " + method.parameters() + " parameters"));
      }
    }
    if (source.isMain() && source.codeLines() > CODE_LINES) {
      breaches.add(line(source, source.codeLines() + " lines of code"));
    }
    return breaches;
  }

  /** The packages with too many files that are not tests. */
  static List<String> largePackages(Collection<JavaSource> sources) {
    Map<String, Long> files =
        sources.stream()
            .filter(JavaSource::isMain)
            .collect(
                Collectors.groupingBy(
                    JavaSource::packageName, TreeMap::new, Collectors.counting()));
    return files.entrySet().stream()
        .filter(entry -> entry.getValue() > PACKAGE_FILES && !entry.getKey().equals(WHOLE))
        .map(entry -> entry.getKey() + ": " + entry.getValue() + " files")
        .toList();
  }

  private static String line(JavaSource source, String breach) {
    return source.path() + ": " + breach;
  }
}
