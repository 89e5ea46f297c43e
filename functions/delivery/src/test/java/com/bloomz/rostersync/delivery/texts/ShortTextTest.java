package com.bloomz.rostersync.delivery.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.delivery.invitation.Invitees;
import com.bloomz.rostersync.messages.InvitationContent;
import com.bloomz.rostersync.messages.InvitationContent.Kind;
import com.bloomz.rostersync.messages.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShortTextTest {
  private static final String LINK = Invitees.LINK;
  private static final String LONG_LINK = "https://app.bloomz.example/" + "j".repeat(173);

  @Test
  void namesSchoolInviterAndChildrenInTwoSegments() {
    assertThat(text("Lincoln", "Maria Lopez", List.of("Ana", "Luis"), Language.ENGLISH))
        .isEqualTo(
            "Lincoln: Maria Lopez invites you to join Bloomz for Ana, Luis. Join: "
                + LINK
                + " Reply STOP to opt out.");
    assertThat(text("Lincoln", "Maria Lopez", List.of("Ana", "Luis"), Language.SPANISH))
        .isEqualTo(
            "Lincoln: Maria Lopez le invita a Bloomz para la familia de Ana, Luis. Para unirse: "
                + LINK
                + " Para no recibir mensajes, responda STOP.");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void ourOwnWordsAreInTheAlphabet(Language language) {
    for (List<String> children : List.of(List.of("Ana"), List.of("李"), List.of("李", "小"))) {
      assertThat(Gsm7.isGsm(text("x".repeat(60), "y".repeat(60), children, language))).isTrue();
    }
    assertThat(Gsm7.isGsm(text("Art", "Ben", List.of("Ana", "李", "小"), language, LONG_LINK)))
        .isTrue();
  }

  @Test
  void moreChildrenThanAreNamedAreCounted() {
    List<String> seven = List.of("A", "B", "C", "D", "E", "F", "G");
    assertThat(text("Lincoln", "Maria", seven, Language.ENGLISH)).contains("E, F and 1 more.");
    assertThat(text("Lincoln", "Maria", seven, Language.SPANISH)).contains("E, F y otro.");
  }

  @Test
  void oneForeignLetterCostsNeitherSchoolNorInviter() {
    assertThat(text("Lincoln Elementary 🏫", "Łucja Müller", List.of("Nguyễn"), Language.ENGLISH))
        .startsWith("Lincoln Elementary: Lucja Müller invites you to join Bloomz for Nguyen.");
    assertThat(text("Lincoln Elementary 学校", "Maria", List.of("Ana"), Language.ENGLISH))
        .startsWith("Lincoln Elementary: Maria invites you to join Bloomz for Ana.");
  }

  @Test
  void childWhoseNameCannotBeWrittenIsYourChild() {
    assertThat(text("Lincoln Elementary", "Maria", List.of("李小龙"), Language.ENGLISH))
        .startsWith("Lincoln Elementary: Maria invites you to join Bloomz for your child. Join:");
    assertThat(text("Lincoln Elementary", "Maria", List.of("李小龙", "李小"), Language.ENGLISH))
        .contains("for your children.");
    assertThat(text("Lincoln Elementary", "Maria", List.of("李小龙", "Ana"), Language.ENGLISH))
        .contains("for Ana and 1 more.");
    assertThat(text("Lincoln Elementary", "Maria", List.of("李小龙"), Language.SPANISH))
        .contains("Maria le invita a Bloomz para su familia. Para unirse:");
  }

  @Test
  void shortForeignNamesStayAsTheyAreWhereTheyFit() {
    assertThat(text("L.E.", "Li", List.of("李小龙"), Language.ENGLISH, "https://b.example/j/7"))
        .startsWith("L.E.: Li invites you to join Bloomz for 李小龙. Join:");
  }

  @Test
  void inviterWhoCannotBeWrittenIsLeftOut() {
    assertThat(text("Lincoln Elementary School", "李小龙", List.of(), Language.ENGLISH))
        .startsWith("Lincoln Elementary School: You are invited to join Bloomz. Join:");
    assertThat(text("Lincoln Elementary School", "李小龙", List.of(), Language.SPANISH))
        .startsWith("Lincoln Elementary School: Le invitamos a Bloomz. Para unirse:");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void schoolIsCutLast(Language language) {
    String text =
        text(
            "Lincoln Elementary",
            "Maria Lopez de la Vega",
            List.of("Maximiliano", "Alexandria"),
            language,
            LONG_LINK);

    assertThat(text).startsWith("Lincoln Ele").contains(" " + LONG_LINK + " ");
    assertThat(Gsm7.segments(text)).isEqualTo(2);
  }

  @Test
  void schoolThatCannotBeWrittenIsNotCalledYours() {
    assertThat(text("学校", "学校长", List.of(), Language.ENGLISH, LONG_LINK))
        .startsWith("You are invited to join Bloomz. Join:");
    assertThat(text("Школа Lincoln", "M", List.of(), Language.ENGLISH, LONG_LINK))
        .startsWith("Lincoln: M invites you");
  }

  private static String text(
      String school, String inviter, List<String> children, Language language) {
    return text(school, inviter, children, language, LINK);
  }

  private static String text(
      String school, String inviter, List<String> children, Language language, String link) {
    Kind kind = children.isEmpty() ? Kind.STAFF : Kind.PARENT;
    return Invitees.text(
        new InvitationContent(
            school,
            inviter,
            null,
            "Rosa",
            new TreeSet<>(Set.of(kind)),
            children,
            List.of(),
            language,
            link));
  }
}
