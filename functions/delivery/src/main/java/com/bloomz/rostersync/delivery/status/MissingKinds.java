package com.bloomz.rostersync.delivery.status;

import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.delivery.texts.EnglishWords;
import com.bloomz.rostersync.delivery.texts.SafeText;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.roster.Issue.Severity;
import com.bloomz.rostersync.roster.IssueCode;
import com.bloomz.rostersync.status.StatusContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Clever did not send, and who was kept for that reason (I 6). */
public final class MissingKinds {
  private static final Set<Entity> EVERYONE = Set.of(Entity.STUDENTS, Entity.STAFF, Entity.PARENTS);

  /** The errors for which some parents stay, and others may leave. */
  private static final Set<IssueCode> SOME_PARENTS =
      Set.of(IssueCode.CONTACT_STUDENTS_UNKNOWN, IssueCode.RELATIONSHIP_WITHOUT_VALUE);

  private static final int LONGEST = 300;

  private MissingKinds() {}

  /** The most severe kind of issue, if it is an error. */
  public static Optional<IssueCode> mostSevere(List<Issue> issues) {
    return errors(issues).findFirst();
  }

  /** The errors in one clause, such as {@code Clever sent no students}. */
  public static Optional<String> clause(List<Issue> issues) {
    Optional<Issue> paused =
        issues.stream().filter(each -> each.code() == IssueCode.SYNC_PAUSED).findFirst();
    if (paused.isPresent()) {
      return paused.map(MissingKinds::pausedClause);
    }
    List<String> things = errors(issues).flatMap(code -> Stream.ofNullable(thing(code))).toList();
    if (!things.isEmpty()) {
      return Optional.of("Clever sent " + EnglishWords.list(things));
    }
    return mostSevere(issues)
        .map(
            code ->
                code == IssueCode.DATA_MAY_HAVE_MOVED
                    ? "Clever's data may have changed during the import"
                    : code.text().replaceAll("[.]$", ""));
  }

  private static String pausedClause(Issue paused) {
    String until =
        paused.detail().startsWith("until ") ? " " + SafeText.name(paused.detail(), LONGEST) : "";
    return "Clever has paused the sync of your district's data" + until + " and sent last year's";
  }

  /** What was held back and why, in one clause. */
  public static String held(StatusContent content) {
    Optional<Issue> braked = braked(content.issues());
    if (braked.isPresent()) {
      return clauseOf(braked.get());
    }
    String kept =
        kept(content.report().held(), errors(content.issues()).collect(Collectors.toSet()));
    return clause(content.issues())
        .map(reason -> reason + ", so " + kept)
        .orElseGet(() -> kept.substring(0, 1).toUpperCase(Locale.ROOT) + kept.substring(1));
  }

  /** What the brake holds, of which an admin decides (X 2). */
  static Optional<Issue> braked(List<Issue> issues) {
    return issues.stream().filter(each -> each.code() == IssueCode.REMOVALS_HELD).findFirst();
  }

  private static String clauseOf(Issue braked) {
    return SafeText.name(braked.about(), LONGEST) + " Held until you decide: " + braked.detail();
  }

  private static String kept(Set<Entity> held, Set<IssueCode> codes) {
    if (held.containsAll(EVERYONE)) {
      return "no one was removed";
    }
    boolean someParents = codes.stream().anyMatch(SOME_PARENTS::contains);
    List<String> kept = new ArrayList<>();
    add(kept, people(held, someParents), "were removed");
    List<String> places = new ArrayList<>();
    if (held.contains(Entity.STUDENT_ENROLMENTS) && !held.contains(Entity.STUDENTS)) {
      places.add("no students");
    }
    if (held.contains(Entity.STAFF_ENROLMENTS) && !held.contains(Entity.STAFF)) {
      places.add("no staff");
    }
    add(kept, places, "were removed from their classes");
    if (someParents && held.contains(Entity.GUARDIANSHIPS)) {
      kept.add("those parents were kept");
    }
    return kept.isEmpty() ? "nothing was removed" : EnglishWords.list(kept);
  }

  private static List<String> people(Set<Entity> held, boolean someParents) {
    return Stream.of(Entity.STUDENTS, Entity.STAFF, Entity.PARENTS)
        .filter(held::contains)
        .filter(kind -> kind != Entity.PARENTS || !someParents)
        .map(kind -> "no " + EnglishWords.noun(kind).several())
        .toList();
  }

  private static void add(List<String> clauses, List<String> who, String what) {
    if (!who.isEmpty()) {
      clauses.add(EnglishWords.list(who) + " " + what);
    }
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
      case NO_SECTIONS -> "no sections";
      case NO_STUDENTS -> "no students";
      case NO_TEACHERS -> "no teachers";
      case NO_OTHER_STAFF -> "no staff other than teachers";
      case NO_CONTACTS -> "no contacts to import as parents";
      case NO_SECTION_STUDENTS -> "no students in sections";
      case NO_SECTION_TEACHERS -> "no teachers in sections";
      case SECTION_MEMBERS_UNKNOWN -> "sections without saying who is in them";
      case CLASS_EMPTIED -> "large sections without any student";
      case CONTACT_STUDENTS_UNKNOWN -> "contacts without saying whose they are";
      case RELATIONSHIP_WITHOUT_VALUE -> "contacts without the value chosen in Settings";
      case RECORD_UNUSABLE -> "records that Bloomz cannot use";
      default -> null;
    };
  }
}
