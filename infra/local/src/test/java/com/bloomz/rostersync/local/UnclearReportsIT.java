package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.local.CaseSchool.Imported;
import com.bloomz.rostersync.local.CaseSchool.Tie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Field reports in which a family was hurt though no rule had spoken; the rules speak now. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnclearReportsIT {
  private final CaseDistrict district = new CaseDistrict();

  @AfterAll
  void stop() {
    district.close();
  }

  @Test
  @DisplayName("U1: nobody is invited in a run in which Clever does not show them (I 9)")
  void notShownNotInvited() {
    CaseSchool school = district.school();
    String maria = "maria@" + school.clever("u1") + ".example.org";
    String luis = "luis@" + school.clever("u1") + ".example.org";
    String kim = "kim.fir@" + school.clever("u1") + ".example.org";
    school.student("s1", "Ana Ruiz");
    school.teacher("t1", "Kim Fir", kim);
    school.contact("k1", "Maria Ruiz", maria, "", Tie.guardian("s1"));
    school.contact("k2", "Luis Ruiz", luis, "", Tie.guardian("s1"));
    Imported unused = school.importNow();
    school.contact("k2", "Luis Ruiz", luis, "", new Tie("s1", "Parent", "No Contact"));
    school.gone("t1");
    Imported run = school.importNow("teachers", "parents");
    assertThat(school.received(maria)).hasSize(1);
    assertThat(school.received(luis)).isEmpty();
    assertThat(school.received(kim)).isEmpty();
    assertThat(run.count("parents", "notInClever")).isEqualTo(1);
    assertThat(run.count("staff", "notInClever")).isEqualTo(1);
  }

  @Test
  @DisplayName("U2: an id typed for the wrong child makes nobody another child (P 1)")
  void idOfAnotherChild() {
    CaseSchool school = district.school();
    String ana = school.add("STUDENT", "Ana", "Ruiz", Map.of("studentId", "000003"));
    String mother =
        school.add(
            "PARENT",
            "Maria",
            "Ruiz",
            Map.of("email", "maria@" + school.clever("u2") + ".example.org"));
    school.link(ana, mother, "Mother");
    school.student("z1", "Zoe Quill", "000003", "");
    school.contact(
        "k1", "Pam Quill", "pam@" + school.clever("u2") + ".example.org", "", Tie.guardian("z1"));
    Imported run = school.importNow("parents");
    assertThat(school.only("STUDENT", "Ana Ruiz").path("id").asText()).isEqualTo(ana);
    String zoe = school.only("STUDENT", "Zoe Quill").path("id").asText();
    assertThat(school.parentsOf(zoe)).containsExactly("Pam Quill");
    assertThat(
            school.received("maria@" + school.clever("u2") + ".example.org").stream()
                .noneMatch(text -> text.contains("Zoe")))
        .isTrue();
    assertThat(run.about("names-differ")).containsExactly("Zoe Quill");
    assertThat(run.about("same-student-id")).containsExactlyInAnyOrder("Ana Ruiz", "Zoe Quill");
  }

  @Test
  @DisplayName("U3: another first name at the family's address is another person (P 1, G 3)")
  void familyAddress() {
    CaseSchool school = district.school();
    String mail = "family@" + school.clever("u3") + ".example.org";
    school.student("s1", "Ana Ruiz");
    Imported first = school.importNow();
    assertThat(first.state()).isEqualTo("SUCCEEDED");
    String ana = school.only("STUDENT", "Ana Ruiz").path("id").asText();
    String maria = school.add("PARENT", "Maria", "Ruiz", Map.of("email", mail));
    school.link(ana, maria, "Mother");
    school.contact("k1", "Carlos Ruiz", mail, "", new Tie("s1", "Father", CaseSchool.GUARDIAN));
    Imported run = school.importNow();
    assertThat(school.only("PARENT", "Maria Ruiz").path("id").asText()).isEqualTo(maria);
    assertThat(school.parentsOf(ana)).containsExactly("Carlos Ruiz", "Maria Ruiz");
    assertThat(run.codes()).contains("shared-email");
  }

  @Test
  @DisplayName("U3: a grandparent at the mother's number is another person (P 1)")
  void familyNumber() {
    CaseSchool school = district.school();
    school.student("s1", "Ana Ruiz");
    Imported unused = school.importNow();
    String ana = school.only("STUDENT", "Ana Ruiz").path("id").asText();
    String maria = school.add("PARENT", "Maria", "Ruiz", Map.of("phone", "(202) 555-0173"));
    school.link(ana, maria, "Mother");
    school.contact(
        "k1", "Jose Ruiz", "", "(202) 555-0173", new Tie("s1", "Grandparent", CaseSchool.GUARDIAN));
    Imported run = school.importNow();
    assertThat(school.only("PARENT", "Maria Ruiz").path("id").asText()).isEqualTo(maria);
    assertThat(school.parentsOf(ana)).containsExactly("Jose Ruiz", "Maria Ruiz");
    assertThat(run.about("names-differ")).containsExactly("Jose Ruiz");
  }

  @Test
  @DisplayName("U4: a new id and a married name, same address and child: the same person (P 2)")
  void marriedName() {
    CaseSchool school = district.school();
    String mail = "maria@" + school.clever("u4") + ".example.org";
    school.student("s1", "Ana Ruiz");
    school.contact("k1", "Maria Ruiz", mail, "(202) 555-0141", Tie.guardian("s1"));
    Imported unused = school.importNow();
    String maria = school.only("PARENT", "Maria Ruiz").path("id").asText();
    school.register(maria);
    var body = "{\"phone\":\"(202) 555-0149\"}";
    assertThat(school.done("PATCH", "/members/" + maria, body).path("phone").asText())
        .isEqualTo("+12025550149");
    school.gone("k1");
    school.contact("k9", "Maria Ruiz-Soto", mail, "(202) 555-0141", Tie.guardian("s1"));
    Imported run = school.fullData("parents");
    assertThat(school.only("PARENT", "Maria Ruiz-Soto").path("id").asText()).isEqualTo(maria);
    assertThat(school.only("PARENT", "Maria Ruiz-Soto").path("phone").asText())
        .isEqualTo("+12025550149");
    assertThat(school.received(mail)).isEmpty();
    assertThat(school.received("+12025550141")).isEmpty();
    assertThat(run.codes()).contains("new-clever-id");
  }

  @Test
  @DisplayName("U4: a teacher with a new id and a married name is the same person (P 2)")
  void marriedTeacher() {
    CaseSchool school = district.school();
    String mail = "nora@" + school.clever("u4") + ".example.org";
    school.teacher("t1", "Nora Vale", mail);
    school.section("x", "Grade 3 Oak", List.of("t2", "t1"), List.of());
    Imported unused = school.importNow();
    String nora = school.only("STAFF", "Nora Vale").path("id").asText();
    school.register(nora);
    school.gone("t1");
    school.teacher("t9", "Nora Vale-Kent", mail);
    school.section("x", "Grade 3 Oak", List.of("t2", "t9"), List.of());
    Imported run = school.fullData("teachers");
    assertThat(school.only("STAFF", "Nora Vale-Kent").path("id").asText()).isEqualTo(nora);
    assertThat(school.received(mail)).isEmpty();
    assertThat(run.about("new-clever-id")).containsExactly("Nora Vale-Kent");
  }

  @Test
  @DisplayName("U4: another first name at the same address is another person, and told (P 2)")
  void anotherPersonAtTheAddress() {
    CaseSchool school = district.school();
    String mail = "ruiz@" + school.clever("u4") + ".example.org";
    school.student("s1", "Ana Ruiz");
    school.contact("k1", "Maria Ruiz", mail, "", Tie.guardian("s1"));
    Imported unused = school.importNow();
    String maria = school.only("PARENT", "Maria Ruiz").path("id").asText();
    school.register(maria);
    school.gone("k1");
    school.contact("k9", "Rosa Diaz", mail, "", Tie.guardian("s1"));
    Imported run = school.fullData("parents");
    assertThat(school.only("PARENT", "Rosa Diaz").path("id").asText()).isNotEqualTo(maria);
    assertThat(school.received(mail)).hasSize(1);
    assertThat(run.codes()).contains("same-address-other-person");
  }

  @Test
  @DisplayName("U5: one name twice for one child without an address in common is reported (P 14)")
  void oneMotherTwice() {
    CaseSchool school = district.school();
    school.student("s1", "Ana Ruiz");
    school.contact(
        "k1", "Christine Ruiz", "", "(202) 555-0141", new Tie("s1", "Mother", CaseSchool.GUARDIAN));
    school.contact(
        "k2",
        "Christine Ruiz",
        "c@" + school.clever("u5") + ".example.org",
        "",
        new Tie("s1", "Guardian", CaseSchool.GUARDIAN));
    Imported run = school.importNow();
    assertThat(run.told("possible-duplicate")).isNotEmpty();
  }

  @Test
  @DisplayName("U6: parents who leave for a value that is new and not chosen are told (G 8)")
  void valuesWrittenAnew() {
    CaseSchool school = district.school();
    school.student("s1", "Ana Ruiz");
    for (String name : List.of("Ada Ruiz", "Bo Ruiz", "Cy Ruiz", "Di Ruiz")) {
      school.contact(name.substring(0, 2), name, "", "", Tie.guardian("s1"));
    }
    Imported first = school.importNow();
    assertThat(first.codes()).doesNotContain("contact-value-not-chosen");
    school.contact("Ad", "Ada Ruiz", "", "", new Tie("s1", "Parent", "parent/guardian"));
    school.contact("Bo", "Bo Ruiz", "", "", new Tie("s1", "Parent", "Parent/Guardian "));
    school.contact("Cy", "Cy Ruiz", "", "", new Tie("s1", "Parent", "Parent / Guardian"));
    school.contact("Di", "Di Ruiz", "", "", new Tie("s1", "Parent", "Guardian"));
    Imported run = school.fullData();
    String ana = school.only("STUDENT", "Ana Ruiz").path("id").asText();
    assertThat(school.parentsOf(ana)).containsExactly("Ada Ruiz", "Bo Ruiz");
    assertThat(
            run.issues().stream()
                .filter(each -> each.path("code").asText().equals("contact-value-not-chosen"))
                .map(each -> each.path("about").asText() + ": " + each.path("detail").asText()))
        .containsExactly(
            "Guardian: 1 contact; parents removed: Di Ruiz",
            "Parent / Guardian: 1 contact; parents removed: Cy Ruiz");
    assertThat(run.told("contact-value-not-chosen").getFirst())
        .contains("add the value to the contact values in Settings");
  }

  @Test
  @DisplayName("U7: an invitation that went to an address since mended is told as such (N 7)")
  void addressMendedAfterwards() {
    CaseSchool school = district.school();
    school.student("s1", "Ana Ruiz");
    school.contact(
        "k1",
        "Maria Ruiz",
        "maria@" + school.clever("u7") + ".example.net",
        "",
        Tie.guardian("s1"));
    Imported unused = school.importNow("parents");
    school.contact(
        "k1",
        "Maria Ruiz",
        "maria@" + school.clever("u7") + ".example.org",
        "",
        Tie.guardian("s1"));
    unused = school.importNow("parents");
    String maria = school.only("PARENT", "Maria Ruiz").path("id").asText();
    assertThat(school.received("maria@" + school.clever("u7") + ".example.org")).isEmpty();
    assertThat(school.verdict(maria, "EMAIL")).isEqualTo("INVITED_AT_FORMER_ADDRESS");
  }

  @Test
  @DisplayName("U8: the substitute typed over the teacher on leave is another person (P 10)")
  void substituteTypedOver() {
    CaseSchool school = district.school();
    String kim = "kfir@" + school.clever("u8") + ".example.org";
    String sue = "ssub@" + school.clever("u8") + ".example.org";
    school.teacher("t1", "Kim Fir", kim);
    Imported unused = school.importNow();
    String before = school.only("STAFF", "Kim Fir").path("id").asText();
    school.register(before);
    school.teacher("t1", "Sue Sub", sue);
    Imported run = school.fullData("teachers");
    assertThat(school.only("STAFF", "Sue Sub").path("id").asText()).isNotEqualTo(before);
    assertThat(school.received(sue)).hasSize(1);
    assertThat(school.received(kim)).isEmpty();
    assertThat(run.codes()).contains("record-replaced");
  }

  @Test
  @DisplayName("U9: roles count by school (P 4)")
  void rolesBySchool() {
    CaseSchool school = district.school();
    school.staffTeachingElsewhere(
        "c1", "Cora Wells", "cora@" + school.clever("u9") + ".example.org");
    Imported unused = school.importNow();
    assertThat(school.only("STAFF", "Cora Wells").path("role").asText())
        .isEqualTo("SCHOOL_SUPPORT_STAFF");
    assertThat(school.only("STAFF", "Tom Oak").path("role").asText()).isEqualTo("TEACHER");
  }
}
