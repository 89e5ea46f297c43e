package com.bloomz.rostersync.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who is one person, by evidence: rules P 1, P 2, P 9, P 10 and G 3. docs/persons.md is this table;
 * run the test with {@code -Dpersons.table=write} to write that file from the table as it is.
 */
class PersonTableTest {
  private static final Path FILE = Path.of("../../docs/persons.md");

  /**
   * Names, email, phone, student id; then P 1 of a student and of an adult, P 2 with and without
   * the same child or class, G 3 for records that are two members and for records that are one, P
   * 10, and N 3.
   */
  private static final String TABLE =
      """
      equal      same      same      none      same    same    same    same    same    same    same    same
      equal      same      different none      same    same    same    same    maybe   same    same    same
      equal      same      missing   none      same    same    same    same    same    same    same    same
      equal      different same      none      same    same    maybe   maybe   maybe   same    same    same
      equal      missing   same      none      same    same    same    same    same    same    same    same
      equal      different missing   none      another another another another another another same    another
      equal      missing   missing   none      another another another another another same    same    another
      equal      missing   missing   same      same    another same    same    another same    same    another
      equal      missing   missing   same_text same    another same    same    another same    same    another
      contained  same      same      none      same    same    same    maybe   maybe   same    same    same
      contained  same      different none      same    same    same    maybe   maybe   same    same    same
      contained  same      missing   none      same    same    same    maybe   maybe   same    same    same
      contained  different same      none      same    maybe   maybe   maybe   another another same    same
      contained  missing   same      none      same    same    maybe   maybe   another same    same    same
      contained  different missing   none      another another another another another another same    another
      contained  missing   missing   none      another another another another another same    same    another
      contained  missing   missing   same      same    another same    maybe   another same    same    another
      contained  missing   missing   same_text same    another same    maybe   another same    same    another
      same_first same      same      none      same    maybe   same    maybe   maybe   same    same    same
      same_first same      different none      same    maybe   same    maybe   maybe   same    same    same
      same_first same      missing   none      same    maybe   same    maybe   maybe   same    same    same
      same_first different same      none      same    maybe   maybe   maybe   another another same    same
      same_first missing   same      none      same    maybe   maybe   maybe   another same    same    same
      same_first different missing   none      another another another another another another same    another
      same_first missing   missing   none      another another another another another same    same    another
      same_first missing   missing   same      same    another same    maybe   another same    same    another
      same_first missing   missing   same_text maybe   another same    maybe   another same    same    another
      same_last  same      same      none      maybe   maybe   maybe   maybe   maybe   another same    another
      same_last  same      different none      maybe   maybe   maybe   maybe   maybe   another same    another
      same_last  same      missing   none      maybe   maybe   maybe   maybe   maybe   another same    another
      same_last  different same      none      maybe   maybe   maybe   maybe   another another same    another
      same_last  missing   same      none      maybe   maybe   maybe   maybe   another another same    another
      same_last  different missing   none      another another another another another another same    another
      same_last  missing   missing   none      another another another another another another same    another
      same_last  missing   missing   same      same    another maybe   maybe   another another same    another
      same_last  missing   missing   same_text maybe   another maybe   maybe   another another same    another
      some_part  same      same      none      maybe   maybe   maybe   maybe   maybe   another same    another
      some_part  same      different none      maybe   maybe   maybe   maybe   maybe   another same    another
      some_part  same      missing   none      maybe   maybe   maybe   maybe   maybe   another same    another
      some_part  different same      none      maybe   maybe   maybe   maybe   another another same    another
      some_part  missing   same      none      maybe   maybe   maybe   maybe   another another same    another
      some_part  different missing   none      another another another another another another same    another
      some_part  missing   missing   none      another another another another another another same    another
      some_part  missing   missing   same      maybe   another maybe   maybe   another another same    another
      some_part  missing   missing   same_text maybe   another maybe   maybe   another another same    another
      different  same      same      none      maybe   maybe   maybe   maybe   maybe   another same    another
      different  same      different none      maybe   maybe   maybe   maybe   maybe   another same    another
      different  same      missing   none      maybe   maybe   maybe   maybe   maybe   another same    another
      different  different same      none      maybe   maybe   maybe   maybe   another another same    another
      different  missing   same      none      maybe   maybe   maybe   maybe   another another same    another
      different  different missing   none      another another another another another another another another
      different  missing   missing   none      another another another another another another another another
      different  missing   missing   same      maybe   another maybe   maybe   another another same    another
      different  missing   missing   same_text maybe   another maybe   maybe   another another another another
      nobody     same      same      none      another another another another another same    same    same
      nobody     same      different none      another another another another another another same    same
      nobody     same      missing   none      another another another another another same    same    same
      nobody     different same      none      another another another another another another same    same
      nobody     missing   same      none      another another another another another same    same    same
      nobody     different missing   none      another another another another another another another another
      nobody     missing   missing   none      another another another another another another same    another
      nobody     missing   missing   same      another another another another another another same    another
      nobody     missing   missing   same_text another another another another another another same    another
      """;

  /** A line of the table. */
  record Row(Evidence evidence, List<Verdict> verdicts) {
    static Row of(String line) {
      String[] cells = line.strip().toUpperCase(Locale.ROOT).split(" +");
      Evidence evidence =
          new Evidence(
              NameMatch.valueOf(cells[0]),
              AddressMatch.valueOf(cells[1]),
              AddressMatch.valueOf(cells[2]),
              StudentIdMatch.valueOf(cells[3]),
              false,
              false);
      return new Row(evidence, Stream.of(cells).skip(4).map(Verdict::valueOf).toList());
    }
  }

  static List<Row> rows() {
    return TABLE.lines().map(Row::of).toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void p1P2P9P10AndG3AreDecidedByTheTable(Row row) {
    assertThat(answers(row.evidence())).isEqualTo(row.verdicts());
  }

  private static List<Verdict> answers(Evidence of) {
    return List.of(
        PersonQuestion.MATCH_STUDENT.answer(of),
        PersonQuestion.MATCH_ADULT.answer(of),
        PersonQuestion.RELINK.answer(of.withTied(true)),
        PersonQuestion.RELINK.answer(of),
        PersonQuestion.JOIN.answer(of),
        PersonQuestion.STAY_JOINED.answer(of),
        PersonQuestion.STAY_LINKED.answer(of),
        PersonQuestion.INVITED_BEFORE.answer(of));
  }

  @Test
  void theDocumentIsTheTable() throws IOException {
    if ("write".equals(System.getProperty("persons.table"))) {
      Files.writeString(FILE, document());
    }

    assertThat(FILE).as("write it with -Dpersons.table=write").hasContent(document());
  }

  /** Placeholders, the school's own number and addresses of many say no more than none. */
  @ParameterizedTest
  @MethodSource("everything")
  void p9WhatIsNobodysIsNoEvidence(Evidence evidence) {
    for (PersonQuestion question : PersonQuestion.values()) {
      assertThat(question.answer(evidence))
          .as("%s of %s", question, evidence)
          .isEqualTo(question.answer(without(evidence)));
    }
  }

  private static Evidence without(Evidence of) {
    return new Evidence(
        of.names(),
        of.email() == AddressMatch.NOBODYS ? AddressMatch.MISSING : of.email(),
        of.phone() == AddressMatch.NOBODYS ? AddressMatch.MISSING : of.phone(),
        of.studentId(),
        of.tied(),
        of.familyByHand());
  }

  /** A name without a person matches nobody, joins nobody and is nobody's duplicate. */
  @ParameterizedTest
  @MethodSource("everything")
  void p9WhoHasNoNameIsNobody(Evidence evidence) {
    Evidence nameless = evidence.withNames(NameMatch.NOBODY);
    for (PersonQuestion question :
        List.of(
            PersonQuestion.MATCH_STUDENT,
            PersonQuestion.MATCH_ADULT,
            PersonQuestion.RELINK,
            PersonQuestion.BOTH_HATS,
            PersonQuestion.JOIN,
            PersonQuestion.DUPLICATE)) {
      assertThat(question.answer(nameless)).as("%s", question).isEqualTo(Verdict.ANOTHER);
    }
  }

  /** U3: one address and another first name is never made one person, nor renamed. */
  @ParameterizedTest
  @MethodSource("everything")
  void u3AnotherFirstNameAtOneAddressIsAnotherPerson(Evidence evidence) {
    Evidence addressOnly =
        new Evidence(
            NameMatch.SAME_LAST,
            evidence.email(),
            evidence.phone(),
            StudentIdMatch.NONE,
            evidence.tied(),
            evidence.familyByHand());
    for (PersonQuestion question : PersonQuestion.values()) {
      if (question != PersonQuestion.STAY_LINKED) {
        assertThat(question.answer(addressOnly)).as("%s", question).isNotEqualTo(Verdict.SAME);
      }
    }
  }

  /** U2: parents whom a person gave one child are not taken along to another. */
  @Test
  void u2ParentsAddedByHandAreTakenAlongOnlyWhereBothNamesCanBeOne() {
    for (NameMatch names : NameMatch.values()) {
      Evidence evidence =
          new Evidence(
                  names,
                  AddressMatch.MISSING,
                  AddressMatch.MISSING,
                  StudentIdMatch.SAME,
                  false,
                  true)
              .withFamilyByHand(true);
      assertThat(PersonQuestion.MATCH_STUDENT.answer(evidence) == Verdict.SAME)
          .as("%s", names)
          .isEqualTo(names.canBeOne());
    }
  }

  static List<Evidence> everything() {
    List<Evidence> all = new ArrayList<>();
    for (NameMatch names : NameMatch.values()) {
      for (AddressMatch email : AddressMatch.values()) {
        for (AddressMatch phone : AddressMatch.values()) {
          for (StudentIdMatch id : StudentIdMatch.values()) {
            for (int flags = 0; flags < 4; flags++) {
              all.add(new Evidence(names, email, phone, id, (flags & 1) > 0, (flags & 2) > 0));
            }
          }
        }
      }
    }
    return all;
  }

  private static String document() {
    StringBuilder text = new StringBuilder(HEAD);
    for (Row row : rows()) {
      Evidence evidence = row.evidence();
      text.append("| ")
          .append(words(evidence.names()))
          .append(" | ")
          .append(words(evidence.email()))
          .append(" | ")
          .append(words(evidence.phone()))
          .append(" | ")
          .append(words(evidence.studentId()));
      row.verdicts().forEach(each -> text.append(" | ").append(words(each)));
      text.append(" |\n");
    }
    return text.toString();
  }

  private static String words(NameMatch names) {
    return switch (names) {
      case EQUAL -> "equal";
      case CONTAINED -> "one within the other";
      case SAME_FIRST -> "same first name";
      case SAME_LAST -> "same last name";
      case SOME_PART -> "a part in common";
      case DIFFERENT -> "nothing in common";
      case NOBODY -> "names no person";
    };
  }

  private static String words(AddressMatch address) {
    return switch (address) {
      case SAME -> "same";
      case DIFFERENT -> "differs";
      case MISSING, NOBODYS -> "";
    };
  }

  private static String words(StudentIdMatch id) {
    return switch (id) {
      case SAME -> "same";
      case SAME_TEXT -> "same, field unknown";
      case NONE -> "";
    };
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case SAME -> "**one**";
      case MAYBE -> "report";
      case ANOTHER -> "two";
    };
  }

  private static final String HEAD =
      """
      # Who is one person

      Made from `PersonTableTest`; run it with `-Dpersons.table=write` after a change of the table.

      Evidence is down, the outcome across: **one** person; two, and a *report* that they may be one; or *two*. An
      empty field is missing in one of both, or is nobody's (P 9): a placeholder, the school's own number, or the
      address of more than three grown-ups with different names. Student ids are the same if their field is the same
      too (S 3); for some that were stored earlier the field is unknown.

      | Column | Question |
      |---|---|
      | P 1 student | A student not yet known, and a member without a Clever user. Where only one of the names is equal, a member with parents added by hand is reported and not matched. |
      | P 1 adult | The same of staff and parents. |
      | P 2 tied | A person with a new Clever id, and a member whose ids are gone, who have a child or class in common. |
      | P 2 | The same without a child or class in common. |
      | G 3 join | Two contact records that are not one member. |
      | G 3 stay | Two contact records that are one member. |
      | P 10 | A record as it is and as it was: *two* means that it was reused for another person. A student id counts unless it is the SIS ID, which Clever makes its own ids from. |
      | N 3 | Somebody new, and somebody who has left and was invited: *one* means that the new one is not invited by itself. |

      | Names | Email | Phone | Student ID | P 1 student | P 1 adult | P 2 tied | P 2 | G 3 join | G 3 stay | P 10 | N 3 |
      |---|---|---|---|---|---|---|---|---|---|---|---|
      """;
}
