package com.bloomz.rostersync.conformance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A document of the project.
 *
 * @param folder what its links start from
 * @param text without its fenced code
 */
record Markdown(Path folder, String text) {
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  Markdown {
    text = FENCED.matcher(text).replaceAll("");
  }

  static Markdown read(Path file) {
    return new Markdown(file.resolveSibling(""), Project.text(file));
  }

  /** The links to files and headings that are not there. Links to other hosts are not followed. */
  List<String> brokenLinks() {
    return links().stream().filter(link -> !resolves(link)).toList();
  }

  /** The links that do not lead to another host. */
  List<String> links() {
    return LINK.matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(link -> !link.contains("://") && !link.startsWith("mailto:"))
        .toList();
  }

  private boolean resolves(String link) {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path target = folder.resolve(path);
    if (!path.isEmpty() && !Files.exists(target)) {
      return false;
    }
    if (hash < 0 || (!path.isEmpty() && !path.endsWith(".md"))) {
      return true;
    }
    var document = path.isEmpty() ? this : read(target);
    return document.anchors().contains(link.substring(hash + 1));
  }

  /** The anchors of the headings: lower case, without punctuation, hyphens for spaces. */
  private List<String> anchors() {
    return HEADING.matcher(text).results().map(Markdown::anchor).toList();
  }

  private static String anchor(MatchResult heading) {
    return heading
        .group(1)
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }
}
