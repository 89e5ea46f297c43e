package com.bloomz.rostersync.simulator.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.cleverroster.CleverRoster;
import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.cleverroster.Section;
import com.bloomz.rostersync.cleverroster.Student;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Enrolment;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.Member.HandRemoval;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.RosterClass;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.simulator.generator.DistrictGenerator;
import com.bloomz.rostersync.simulator.generator.GeneratedDistrict;
import com.bloomz.rostersync.why.WhyAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * X 4: questions on the demo's school, with their answers in docs/why.md. {@code -Dwhy.docs=write}
 * writes it.
 */
final class WhyDocumentTest {
  private static final Path DOCS = Path.of("../../docs/why.md");

  private static CleverRoster roster =
      new CleverRoster(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  private final List<Asked> asked = new ArrayList<>();
  private final AskedSchool school = new AskedSchool(roster);
  private final ToAskAbout about = new ToAskAbout(roster);

  /** A question and its answer. */
  private record Asked(String situation, String question, WhyAnswer answer) {}

  @BeforeAll
  static void readTheDemosSchool() throws IOException {
    GeneratedDistrict demo = DistrictGenerator.seeded(1).students(400).generate();
    try (ServedDistrict served = new ServedDistrict(demo.district())) {
      roster = served.alone(new CleverId(demo.school()));
    }
  }

  @Test
  @DisplayName("X 4: at least 20 questions, each answered in fewer than 40 words")
  void theDocumentHasTheAnswers() throws IOException {
    beforeTheFirstImport();
    afterIt();
    afterEditsByHand();
    afterChangesInClever();
    whenContactsAreNoLongerShared();

    assertThat(asked).hasSizeGreaterThanOrEqualTo(20);
    assertThat(asked)
        .allSatisfy(each -> assertThat(each.answer().text().split("\\s+").length).isLessThan(40));
    String text = document();
    if ("write".equals(System.getProperty("why.docs"))) {
      Files.writeString(DOCS, text);
    }
    assertThat(DOCS).as("write it with -Dwhy.docs=write").hasContent(text);
  }

  private void beforeTheFirstImport() {
    String situation = "Before the first import; the next run is Import Now";
    Section first = about.homeroom(0);
    Student student = about.only(first, 0);
    Section other = about.without(student, 0);
    Contact parent = about.contact(each -> ToAskAbout.isChosen(each) && about.hasOwnName(each));
    Contact another = about.contact(each -> !ToAskAbout.isChosen(each) && about.hasOwnName(each));
    ask(situation, RunKind.IMPORT_NOW, ToAskAbout.name(student), first.name());
    ask(
        situation,
        RunKind.IMPORT_NOW,
        ToAskAbout.name(student).toLowerCase(Locale.ROOT),
        other.name());
    ask(situation, RunKind.IMPORT_NOW, "Zoë Nguyen-Unknown", first.name());
    ask(situation, RunKind.IMPORT_NOW, ToAskAbout.name(student), "Homeroom 99");
    ask(situation, RunKind.IMPORT_NOW, parent.name().whole(), "");
    ask(situation, RunKind.IMPORT_NOW, another.name().whole(), "");
    ask(situation, RunKind.IMPORT_NOW, first.name(), "");
    ask(situation, RunKind.IMPORT_NOW, about.duplicate().id().value(), "");
  }

  private void afterIt() {
    school.runs(RunKind.IMPORT_NOW);
    String situation = "After the first import; the next run is the nightly import";
    Section first = about.homeroom(0);
    Student student = about.only(first, 0);
    Contact parent = about.contact(each -> ToAskAbout.isChosen(each) && about.hasOwnName(each));
    ask(situation, RunKind.NIGHTLY, ToAskAbout.name(student), "");
    ask(situation, RunKind.NIGHTLY, ToAskAbout.name(student), first.name());
    ask(situation, RunKind.NIGHTLY, ToAskAbout.name(student), about.without(student, 0).name());
    ask(situation, RunKind.NIGHTLY, parent.name().whole(), about.childOf(parent));
  }

  private void afterEditsByHand() {
    String situation = "After edits by hand in Bloomz; the next run is the nightly import";
    Section kept = about.homeroom(1);
    Section archived = about.homeroom(2);
    Section deleted = about.homeroom(3);
    Student out = about.only(kept, 1);
    school.takeOut(memberId(out), classId(kept));
    ask(situation, RunKind.NIGHTLY, ToAskAbout.name(out), kept.name());
    school.archive(classId(archived));
    ask(situation, RunKind.NIGHTLY, archived.name(), "");
    ask(situation, RunKind.NIGHTLY, ToAskAbout.name(about.only(archived, 0)), archived.name());
    school.delete(classId(deleted));
    ask(situation, RunKind.NIGHTLY, deleted.name(), "");
    Contact parent = about.contact(each -> ToAskAbout.isChosen(each) && about.hasOwnName(each));
    keepOut(parent);
    ask(situation, RunKind.NIGHTLY, parent.name().whole(), about.childOf(parent));
    school.add(
        new RosterClass(
            new ClassId("hand"), "Chess Club", null, false, Source.MANUAL, null, false, List.of()));
    ask(situation, RunKind.NIGHTLY, ToAskAbout.name(out), "Chess Club");
    Member teacher = teacherOf(kept);
    school.editClass(classId(about.homeroom(4)), each -> with(each, teacher.id()));
    ask(situation, RunKind.NIGHTLY, teacher.name().whole(), about.homeroom(4).name());
  }

  private void keepOut(Contact parent) {
    MemberId id = new MemberId("m-" + parent.id());
    String child = "m-" + parent.relationships().getFirst().student();
    school.edit(
        child,
        each ->
            each.withStudent(
                Objects.requireNonNull(each.student())
                    .withGuardianships(
                        Objects.requireNonNull(each.student()).guardianships().stream()
                            .filter(tie -> !tie.parent().equals(id))
                            .toList())
                    .withRemoval(id, new HandRemoval(true, "admin", school.now()))));
  }

  private static RosterClass with(RosterClass had, MemberId teacher) {
    List<Enrolment> all = new ArrayList<>(had.enrolments());
    all.add(new Enrolment(teacher, Place.CO_TEACHER, Source.MANUAL));
    return had.withEnrolments(all);
  }

  private void afterChangesInClever() {
    String situation = "After changes in Clever; the next run is the nightly import";
    Section from = about.homeroom(5);
    Student moved = about.only(from, 0);
    Section to = about.without(moved, 5);
    school.move(moved.id(), from.id(), to.id());
    ask(situation, RunKind.NIGHTLY, ToAskAbout.name(moved), from.name());
    Student gone = about.only(from, 1);
    school.keep(_ -> true, each -> !each.equals(gone), _ -> true);
    ask(situation, RunKind.NIGHTLY, ToAskAbout.name(gone), "");
    ask(
        "The same; the next run is Import Now without Full data",
        RunKind.IMPORT_NOW,
        ToAskAbout.name(gone),
        "");
    Section ended = about.homeroom(6);
    school.keep(each -> !each.id().equals(ended.id()), _ -> true, _ -> true);
    ask(situation, RunKind.NIGHTLY, ended.name(), "");
    school.runs(RunKind.NIGHTLY);
    ask(
        "After the nightly import; the next one is as before",
        RunKind.NIGHTLY,
        ToAskAbout.name(gone),
        "");
  }

  private void whenContactsAreNoLongerShared() {
    Contact parent =
        roster.contacts().stream()
            .filter(each -> ToAskAbout.isChosen(each) && about.hasOwnName(each))
            .sorted(Comparator.comparing(Contact::id))
            .skip(1)
            .findFirst()
            .orElseThrow();
    school.keep(_ -> true, _ -> true, _ -> false);
    ask(
        "Clever shares no contacts any more; the next run is the nightly import",
        RunKind.NIGHTLY,
        parent.name().whole(),
        "");
  }

  private void ask(String situation, RunKind next, String who, String within) {
    String question =
        within.isEmpty() ? "Why “" + who + "”?" : "Why “" + who + "” in “" + within + "”?";
    asked.add(new Asked(situation, question, school.ask(next, who, within)));
  }

  private static String classId(Section of) {
    return "c-" + of.id();
  }

  private static String memberId(Student of) {
    return "m-" + of.id();
  }

  private Member teacherOf(Section of) {
    return school.member("m-" + Objects.requireNonNull(of.primaryTeacher()));
  }

  private String document() {
    StringBuilder text =
        new StringBuilder(
            """
            # Why: questions and answers

            A School Admin asks why a person or a class is in Bloomz or not (X 4). These are questions about the school that
            `./demo` generates, with the contact value Parent/Guardian chosen in Settings. `WhyDocumentTest` asks them and writes this
            page with `-Dwhy.docs=write`.
            """);
    String situation = "";
    int number = 0;
    for (Asked each : asked) {
      if (!each.situation().equals(situation)) {
        situation = each.situation();
        text.append("\n## ").append(situation).append("\n");
      }
      number++;
      text.append("\n**").append(number).append(". ").append(each.question()).append("**\n");
      text.append(each.answer().text()).append(" *(").append(each.answer().rule()).append(")*\n");
      text.append("What to do: ").append(each.answer().remedy()).append("\n");
    }
    return text.toString();
  }
}
