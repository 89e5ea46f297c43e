package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.delivery.texts.EnglishWords;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.roster.IssueCode.Severity;
import com.bloomz.rostersync.status.StatusContent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Clever did not send, and who was kept for that reason (I 6). */
public final class MissingKinds {
  private static final Set<Entity> EVERYONE = Set.of(Entity.STUDENTS, Entity.STAFF, Entity.PARENTS);

  private MissingKinds() {}

  /** The most severe kind of issue, if it is an error. */
  public static Optional<IssueCode> mostSevere(List<Issue> issues) {
    return errors(issues).findFirst();
  }

  /** The errors in one clause, such as {@code Clever sent no students}. */
  public static Optional<String> clause(List<Issue> issues) {
    List<String> things =
        errors(issues).flatMap(code -> Stream.ofNullable(thing(code))).map("no "::concat).toList();
    return things.isEmpty()
        ? mostSevere(issues).map(code -> code.text().replaceAll("[.]$", ""))
        : Optional.of("Clever sent " + EnglishWords.list(things));
  }

  /** What was held back and why, in one clause. */
  public static String held(StatusContent content) {
    String kept = kept(content.report().held());
    return clause(content.issues())
        .map(reason -> reason + ", so " + kept)
        .orElseGet(() -> kept.substring(0, 1).toUpperCase(Locale.ROOT) + kept.substring(1));
  }

  private static String kept(Set<Entity> held) {
    if (held.containsAll(EVERYONE)) {
      return "no one was removed";
    }
    List<String> kinds =
        Stream.of(Entity.STUDENTS, Entity.STAFF, Entity.PARENTS)
            .filter(held::contains)
            .map(kind -> "no " + EnglishWords.noun(kind).several())
            .toList();
    return kinds.isEmpty() ? "nothing was removed" : EnglishWords.list(kinds) + " were removed";
  }

  private static Stream<IssueCode> errors(List<Issue> issues) {
    return issues.stream()
        .map(Issue::code)
        .filter(code -> code.severity() == Severity.ERROR)
        .sorted()
        .distinct();
  }

  private static @Nullable String thing(IssueCode code) {
    return switch (code) {
      case NO_SECTIONS -> "sections";
      case NO_STUDENTS -> "students";
      case NO_TEACHERS -> "teachers";
      case NO_OTHER_STAFF -> "staff other than teachers";
      case NO_CONTACTS -> "contacts to import as parents";
      default -> null;
    };
  }
}
