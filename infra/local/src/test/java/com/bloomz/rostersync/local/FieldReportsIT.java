package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.local.CaseSchool.Imported;
import com.bloomz.rostersync.local.CaseSchool.Tie;
import com.bloomz.rostersync.mailbox.MessageFault;
import com.bloomz.rostersync.mailbox.MessageFaults;
import com.bloomz.rostersync.mailbox.MessageKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What went wrong for other people's schools, lived through over the API with a Clever whose data
 * change between the days.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldReportsIT {
  private final CaseDistrict district = new CaseDistrict();

  @AfterAll
  void stop() {
    district.close();
  }

  @Test
  @DisplayName("F1: a teacher who left and still has a child here is a parent only (P 11)")
  void teacherWhoLeftStaysAParent() {
    CaseSchool school = district.school();
    String mail = "nora.vale@" + school.clever("f1") + ".example.org";
    school.student("s1", "Ana Vale");
    school.teacher("t1", "Nora Vale", mail);
    school.contact("k1", "Nora Vale", mail, "(202) 555-0142", Tie.guardian("s1"));
    school.section("x", "Grade 3 Oak", List.of("t2", "t1"), List.of("s1"));
    Imported unused = school.importNow();
    assertThat(CaseSchool.names(school.active("STAFF"))).contains("Nora Vale");
    assertThat(CaseSchool.names(school.active("PARENT"))).containsExactly("Nora Vale");

    school.gone("t1");
    school.section("x", "Grade 3 Oak", List.of("t2"), List.of("s1"));
    Imported full = school.fullData("teachers", "parents");
    assertThat(full.count("staff", "removed")).isEqualTo(1);
    assertThat(CaseSchool.names(school.active("STAFF"))).doesNotContain("Nora Vale");
    assertThat(CaseSchool.names(school.active("PARENT"))).containsExactly("Nora Vale");
    assertThat(school.received(mail))
        .singleElement()
        .asString()
        .contains("parent or guardian")
        .doesNotContain("staff member");
  }

  @Test
  @DisplayName("F1: a teacher whose child left is no longer a parent (P 11)")
  void parentWhoseChildLeftStaysATeacher() {
    CaseSchool school = district.school();
    String mail = "nora.vale@" + school.clever("f1") + ".example.org";
    school.student("s1", "Ana Vale");
    school.teacher("t1", "Nora Vale", mail);
    school.contact("k1", "Nora Vale", mail, "(202) 555-0142", Tie.guardian("s1"));
    school.student("s2", "Ben Oak");
    school.section("x", "Grade 3 Oak", List.of("t2", "t1"), List.of("s1", "s2"));
    Imported unused = school.importNow();

    school.gone("s1", "k1");
    school.student("s3", "Cy Pine");
    school.contact("k3", "Al Pine", "", "(202) 555-0143", Tie.guardian("s3"));
    school.section("x", "Grade 3 Oak", List.of("t2", "t1"), List.of("s2", "s3"));
    Imported full = school.fullData("teachers", "parents");
    assertThat(full.count("parents", "removed")).isEqualTo(1);
    assertThat(CaseSchool.names(school.active("PARENT"))).containsExactly("Al Pine");
    assertThat(CaseSchool.names(school.active("STAFF"))).contains("Nora Vale");
    assertThat(school.received(mail))
        .singleElement()
        .asString()
        .doesNotContain("parent or guardian");
  }

  @Test
  @DisplayName("F2: an address with a character that nobody sees is the same address (P 12)")
  void unseenCharactersMakeNoSecondPerson() {
    CaseSchool school = district.school();
    String mail = "maria.ruiz@" + school.clever("f2") + ".example.org";
    school.student("s1", "Ana Ruiz");
    school.student("s2", "Ben Ruiz");
    school.student("s46", "Cleo Ruiz", "\u200b46", "");
    school.contact("k1", "Maria Ruiz", mail, "", Tie.guardian("s1"));
    school.contact("k2", "Maria\u200b Ruiz", mail + "\u200b", "", Tie.guardian("s2"));
    school.section("y", "Homeroom 3", List.of("t2"), List.of("s1"));
    school.section("z", "Homeroom 3\u200b", List.of("t2"), List.of("s2"));
    Imported run = school.importNow("parents");
    assertThat(CaseSchool.names(school.active("PARENT"))).containsExactly("Maria Ruiz");
    assertThat(school.received(mail)).singleElement().asString().contains("Ana").contains("Ben");
    assertThat(run.codes()).contains("duplicate-section-name");
    assertThat(school.lookup("46")).isPresent();
  }

  @Test
  @DisplayName("F2: a bounce blocks the address however it is written (P 12, N 6)")
  void bounceIsFoundAgain() {
    CaseSchool school = district.school();
    String mail = "gone@" + school.clever("f2") + ".example.org";
    district
        .mailbox()
        .faults()
        .plan(new MessageFaults.Planned(MessageKind.MAIL, MessageFault.BOUNCE, mail, 1));
    school.student("s1", "Ana Ruiz");
    school.contact("k1", "Maria Ruiz", mail + "\u200b", "", Tie.guardian("s1"));
    Imported unused = school.importNow("parents");
    String maria = school.only("PARENT", "Maria Ruiz").path("id").asText();
    assertThat(school.verdict(maria, "EMAIL")).isEqualTo("BOUNCED");
  }

  @Test
  @DisplayName("F3: what the sender cannot send to is bad-email (P 5, P 12)")
  void addressesThatCannotBeWrittenTo() {
    CaseSchool school = district.school();
    List<String> addresses =
        List.of(
            "siobhan.o\u2019hara@f.example.org",
            "jos\u00e9@f.example.org",
            "a@[192.168.1.1]",
            "a b@f.example.org");
    for (int i = 0; i < addresses.size(); i++) {
      school.student("s" + i, "Kid" + i + " Alpha" + i);
      school.contact("k" + i, "Pat Alpha" + i, addresses.get(i), "", Tie.guardian("s" + i));
    }
    school.student("s9", "Kid Omega");
    String good = "a9@" + school.clever("f3") + ".example.org";
    school.contact("k9", "Pat Omega", "\ufeff" + good, "", Tie.guardian("s9"));
    Imported run = school.importNow("parents");
    assertThat(run.told("bad-email")).hasSize(addresses.size());
    assertThat(school.active("PARENT")).hasSize(addresses.size() + 1);
    assertThat(school.received(good)).hasSize(1);
  }

  @Test
  @DisplayName("F4: dummy addresses join nobody and are never written to (P 9)")
  void dummyAddresses() {
    CaseSchool school = district.school();
    school.student("s1", "Ana Garcia");
    school.student("s2", "Ben Garcia");
    school.student("s3", "Cy Reed");
    school.contact("k1", "Maria Garcia", "none@none.com", "(202) 555-0141", Tie.guardian("s1"));
    school.contact("k2", "Maria Garcia", "none@none.com", "(202) 555-0151", Tie.guardian("s2"));
    school.contact("k4", "Al Reed", "NONE@NONE.COM", "", Tie.guardian("s3"));
    Imported run = school.importNow("parents");
    assertThat(school.named("PARENT", "Maria Garcia")).hasSize(2);
    assertThat(run.told("placeholder-address")).isNotEmpty();
    assertThat(school.received("none@none.com")).isEmpty();
    assertThat(school.received("NONE@none.com")).isEmpty();
    assertThat(school.received("+12025550141")).singleElement().asString().doesNotContain("Ben");
    assertThat(school.received("+12025550151")).singleElement().asString().doesNotContain("Ana");
  }

  @Test
  @DisplayName("F5: one name and the office's number do not make one person (G 3, P 9)")
  void officeNumber() {
    CaseSchool school = district.school();
    school.student("s1", "Ana Garcia");
    school.student("s2", "Ben Garcia");
    school.student("s3", "Cleo Pine");
    String one = "maria.one@" + school.clever("f5") + ".example.org";
    String two = "maria.two@" + school.clever("f5") + ".example.org";
    school.contact("k1", "Maria Garcia", one, "(202) 555-0199", Tie.guardian("s1"));
    school.contact("k2", "Maria Garcia", two, "(202) 555-0199", Tie.guardian("s2"));
    school.contact("k3", "Jo Pine", "", "202-555-0199", Tie.guardian("s3"));
    Imported run = school.importNow("parents");
    assertThat(school.named("PARENT", "Maria Garcia")).hasSize(2);
    assertThat(school.received(one))
        .singleElement()
        .asString()
        .contains("Ana")
        .doesNotContain("Ben");
    assertThat(school.received(two))
        .singleElement()
        .asString()
        .contains("Ben")
        .doesNotContain("Ana");
    assertThat(run.codes()).contains("shared-address");
    assertThat(school.received("+12025550199")).isEmpty();
  }

  @Test
  @DisplayName("F6a: the same people by hand and from Clever are reported (P 14)")
  void peopleByHandAndFromClever() {
    CaseSchool school = district.school();
    school.student("s1", "Ana Ruiz");
    school.contact("k1", "Maria Ruiz", "", "", Tie.guardian("s1"));
    Imported unused = school.importNow();
    String mail = "ruiz@" + school.clever("f6") + ".example.org";
    String oak = "tom.oak@" + school.clever("f6") + ".example.org";
    unused(school.add("PARENT", "Maria", "Ruiz", Map.of("email", mail)));
    unused(school.add("STAFF", "Tom", "Oak", Map.of("email", oak, "role", "TEACHER")));
    String ana = "ana@" + school.clever("f6") + ".example.org";
    unused(school.add("STUDENT", "Ana", "Ruiz", Map.of("email", ana)));
    school.contact("k1", "Maria Ruiz", mail, "", Tie.guardian("s1"));
    school.teacher("t2", "Tom Oak", oak);
    school.student("s1", "Ana Ruiz", "a1", ana);
    Imported run = school.importNow("teachers", "parents", "students");
    assertThat(run.about("possible-duplicate"))
        .containsExactlyInAnyOrder("Ana Ruiz", "Tom Oak", "Maria Ruiz");
  }

  @Test
  @DisplayName("F6b: an address shared with somebody added by hand is reported (G 3)")
  void sharedAddressByHand() {
    CaseSchool school = district.school();
    String mail = "family@" + school.clever("f6") + ".example.org";
    unused(school.add("PARENT", "Maria", "Ruiz", Map.of("email", mail)));
    school.student("s1", "Ana Soto");
    school.contact("k1", "Jo Soto", mail, "", Tie.guardian("s1"));
    Imported run = school.importNow();
    assertThat(CaseSchool.names(school.active("PARENT"))).containsExactly("Jo Soto", "Maria Ruiz");
    assertThat(run.codes()).contains("shared-email");
  }

  @Test
  @DisplayName("F6c: a School Admin by hand who is a contact is reported (P 14)")
  void adminWhoIsAContact() {
    CaseSchool school = district.school();
    school.student("s1", "Cy Byron");
    school.contact("k1", "Ada Byron", school.boss(), "", Tie.guardian("s1"));
    Imported run = school.importNow();
    assertThat(school.only("PARENT", "Ada Byron").path("id"))
        .isNotEqualTo(school.only("STAFF", "Ada Byron").path("id"));
    assertThat(run.about("possible-duplicate")).containsExactly("Ada Byron");
  }

  @Test
  @DisplayName("F7: an address that a student has too gets no invitation by itself (G 7)")
  void addressOfAStudent() {
    CaseSchool school = district.school();
    String ivy = "ivy.lund@" + school.clever("f7") + ".example.org";
    school.student("s1", "Ivy Lund", "i1", ivy);
    school.contact(
        "k1",
        "Rosa Lund",
        "Ivy.Lund@" + school.clever("f7") + ".Example.Org",
        "(202) 555-0142",
        Tie.guardian("s1"));
    String smiths = "jsmith@" + school.clever("f7") + ".example.org";
    school.student("s2", "Jon Smith", "j1", smiths);
    school.student("s3", "Jane Smith", "j2", smiths);
    Imported run = school.importNow("parents", "students");
    assertThat(run.about("address-of-student")).containsExactly("Rosa Lund");
    assertThat(run.about("shared-email")).containsExactly("Jon Smith");
    assertThat(school.received(ivy)).isEmpty();
    assertThat(school.received(smiths)).isEmpty();
    assertThat(school.received("Ivy.Lund@" + school.clever("f7") + ".example.org")).isEmpty();
    assertThat(school.received("+12025550142")).hasSize(1);
  }

  @Test
  @DisplayName("F8: a child's return brings back no parent whom Clever does not show (G 6)")
  void returnOfAChild() {
    CaseSchool school = district.school();
    school.student("s1", "Ana Ruiz", "a1", "");
    school.student("s2", "Ben Oak");
    school.section("x", "Grade 3 Oak", List.of("t2"), List.of("s1", "s2"));
    String maria = "maria@" + school.clever("f8") + ".example.org";
    String luis = "luis@" + school.clever("f8") + ".example.org";
    school.contact("k0", "Olga Oak", "", "(202) 555-0140", Tie.guardian("s2"));
    school.contact("k1", "Maria Ruiz", maria, "", Tie.guardian("s1"));
    school.contact("k2", "Luis Ruiz", luis, "", Tie.guardian("s1"));
    Imported unused = school.importNow();
    String ana = school.only("STUDENT", "Ana Ruiz").path("id").asText();
    assertThat(school.parentsOf(ana)).containsExactly("Luis Ruiz", "Maria Ruiz");

    school.gone("s1", "k1", "k2");
    school.section("x", "Grade 3 Oak", List.of("t2"), List.of("s2"));
    unused = school.fullData();

    school.student("s1", "Ana Ruiz", "a1", "");
    school.section("x", "Grade 3 Oak", List.of("t2"), List.of("s1", "s2"));
    school.contact("k1", "Maria Ruiz", maria, "", Tie.guardian("s1"));
    school.contact("k2", "Luis Ruiz", luis, "", new Tie("s1", "Parent", "No Contact"));
    unused = school.importNow("parents");
    assertThat(school.parentsOf(ana)).containsExactly("Maria Ruiz");
    assertThat(school.lookup("a1").orElseThrow().toString()).doesNotContain(luis);
    assertThat(school.received(luis)).isEmpty();
  }

  @Test
  @DisplayName("F9: a number with a remark is that number, two numbers are two (P 5)")
  void phonesWithRemarks() {
    CaseSchool school = district.school();
    List<String> written =
        List.of(
            "202-555-0161 (home)",
            "202-555-0162 mom",
            "202-555-0163 cell",
            "home 202-555-0164",
            "2025550165;2025550185",
            "202-555-0166 / 202-555-0186",
            "202-555-0167 or 202-555-0187",
            "202-555-0168 ext. 12");
    for (int i = 0; i < written.size(); i++) {
      school.student("s" + i, "Kid" + i + " Alpha" + i);
      school.contact("k" + i, "Pat Alpha" + i, "", written.get(i), Tie.guardian("s" + i));
    }
    Imported run = school.importNow();
    assertThat(school.active("PARENT").stream().map(each -> each.path("phone").asText()).sorted())
        .containsExactly(
            "+12025550161",
            "+12025550162",
            "+12025550163",
            "+12025550164",
            "+12025550165",
            "+12025550166",
            "+12025550167",
            "+12025550168");
    assertThat(run.told("several-phones")).hasSize(3);
    assertThat(run.codes()).doesNotContain("bad-phone");
  }

  private static void unused(Object value) {
    assertThat(value).isNotNull();
  }
}
