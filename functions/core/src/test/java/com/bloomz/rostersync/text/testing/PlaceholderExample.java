package com.bloomz.rostersync.text.testing;

import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import java.util.List;
import java.util.stream.Stream;

/**
 * What fills a field and is nobody's, and what only looks so (P 9).
 *
 * @param why for whoever reads docs/addresses.md; may be empty
 */
public record PlaceholderExample(What what, String text, boolean placeholder, String why) {
  /** What a text is entered as. */
  public enum What {
    EMAIL,
    PHONE,
    NAME
  }

  /** What the product says of it. */
  public boolean isFound() {
    return switch (what) {
      case EMAIL -> new Email(text).isPlaceholder();
      case PHONE -> new Phone(text).isPlaceholder();
      case NAME -> new PersonName("", text).isPlaceholder();
    };
  }

  /** All examples, in the order of docs/addresses.md. */
  public static List<PlaceholderExample> all() {
    return Stream.of(
            of(What.EMAIL, true, "a word for a missing address", FILLER_EMAILS),
            of(What.EMAIL, true, "the domain's own first label", DOMAINS_OWN),
            of(What.EMAIL, true, "a domain for missing addresses", FILLER_DOMAINS),
            of(What.EMAIL, false, "", HONEST_EMAILS),
            of(
                What.PHONE,
                true,
                "one digit repeated, digits in order, or directory assistance",
                NUMBERS),
            of(What.PHONE, false, "", HONEST_NUMBERS),
            of(What.NAME, true, "a missing name", FILLER_NAMES),
            of(What.NAME, true, "a relation and no name", RELATIONS),
            of(What.NAME, false, "another word is a name", HONEST_NAMES),
            of(What.NAME, false, "could be a person's name", DOUBTFUL_NAMES))
        .flatMap(each -> each)
        .toList();
  }

  private static final List<String> FILLER_EMAILS =
      List.of(
          "none@gmail.com",
          "NONE@GMAIL.COM",
          "none2@gmail.com",
          "none+ana@gmail.com",
          "noemail@lincoln.k12.tx.us",
          "no-email@gmail.com",
          "no.email@gmail.com",
          "no_email@gmail.com",
          "noemail1@gmail.com",
          "nomail@yahoo.com",
          "na@gmail.com",
          "n/a@gmail.com",
          "n.a@gmail.com",
          "test@gmail.com",
          "test123@gmail.com",
          "noreply@gmail.com",
          "no-reply@gmail.com",
          "donotreply@gmail.com",
          "unknown@gmail.com",
          "nobody@gmail.com",
          "null@gmail.com",
          "notprovided@gmail.com",
          "declined@gmail.com",
          "fake@gmail.com",
          "xxx@gmail.com",
          "000000@gmail.com",
          "notiene@gmail.com",
          "sincorreo@hotmail.com",
          "ninguno@gmail.com",
          "desconocido@gmail.com",
          "none\u200b@gmail.com");

  private static final List<String> DOMAINS_OWN =
      List.of("none@none.com", "NONE@None.com", "gmail@gmail.com", "a@a.com", "n-a@na.com");

  private static final List<String> FILLER_DOMAINS =
      List.of("maria.ruiz@noemail.com", "mruiz@no-email.org", "s1@none.com");

  private static final List<String> HONEST_EMAILS =
      List.of(
          "noel@gmail.com",
          "noemi.mail@gmail.com",
          "nona@gmail.com",
          "na.kim@gmail.com",
          "na12@gmail.com",
          "nada@gmail.com",
          "nil.shah@gmail.com",
          "nobody.knows@gmail.com",
          "testa@gmail.com",
          "contest@gmail.com",
          "m.test@gmail.com",
          "fakerson@gmail.com",
          "mother.of.three@gmail.com",
          "dad@ruiz.family",
          "x@gmail.com",
          "12345@students.lincoln.k12.tx.us",
          "info@brook.example.org",
          "ruiz@mail.ruiz.com",
          "maria.ruiz@example.org",
          "a@example.com",
          "ana@test.k12.tx.us");

  private static final List<String> NUMBERS =
      List.of(
          "+15555555555",
          "+10000000000",
          "+19999999999",
          "+12222222222",
          "+11111111111",
          "+11234567890",
          "+10123456789",
          "+19876543210",
          "+11231231234",
          "+12025555555",
          "+12025551212",
          "+4444444444");

  private static final List<String> HONEST_NUMBERS =
      List.of(
          "+12025550123",
          "+12025550100",
          "+12122222223",
          "+12345678901",
          "+13102222222",
          "+12029999999",
          "+4930901820",
          "+442079460018");

  private static final List<String> FILLER_NAMES =
      List.of(
          "Unknown",
          "UNKNOWN",
          "Unknown Unknown",
          "Unknown Ruiz",
          "N/A",
          "n.a.",
          "NA",
          "N A",
          "None",
          "No Name",
          "NoName",
          "No Name Given",
          "Not Available",
          "Not Applicable",
          "TBD",
          "TBA Teacher",
          "Test",
          "Test Student",
          "Test Parent 2",
          "Vacant",
          "Vacant Position",
          "Blank",
          "Nobody",
          "Deceased",
          "Last Name",
          "First Last",
          "Do Not Contact",
          "xxx",
          "XX XX",
          "-",
          "--",
          ".",
          "?",
          "0",
          "123",
          "Desconocido",
          "Sin Nombre",
          "No Tiene",
          "No aplica",
          "Ninguno",
          "Fallecido",
          "Unk\u200bnown");

  private static final List<String> RELATIONS =
      List.of(
          "Parent",
          "Parent 1",
          "Parent1",
          "Parent/Guardian",
          "Parent or Guardian",
          "Parent Parent",
          "Guardian",
          "Legal Guardian",
          "Mother",
          "Mom",
          "Father",
          "Dad",
          "Mom/Dad",
          "Mom & Dad",
          "Step Father",
          "Step-Mother",
          "Foster Parent",
          "Grandma",
          "Mother's Boyfriend",
          "Mother of Ana Ruiz",
          "Parents of Ben",
          "Parent of the student",
          "Contact",
          "Emergency",
          "Emergency Contact",
          "Emergency Contact 2",
          "Primary Contact",
          "Student's Mother",
          "Self",
          "Madre",
          "Padre",
          "Mam\u00e1",
          "Mama\u0301",
          "Pap\u00e1",
          "Tutor",
          "Tutor Legal",
          "Padre o Tutor",
          "Madre/Padre",
          "Mam\u00e1 de Ana",
          "Abuela",
          "Encargado",
          "Contacto de Emergencia",
          "Familia");

  private static final List<String> HONEST_NAMES =
      List.of(
          "Jack Parent",
          "Parent, Jack",
          "Mother Teresa",
          "Guardian Angel",
          "Mary Mother",
          "Papa Diop",
          "Martin Blank",
          "Zelma Test",
          "Jennifer Null",
          "Will Self",
          "Na Kim",
          "Ana Unknown",
          "Mother Ruiz",
          "Dad Johnson",
          "Ana's Mother",
          "Grandma Rosa",
          "Friend Bob",
          "Padre Hidalgo",
          "Chad None-Smith",
          "Kim Vacant");

  private static final List<String> DOUBTFUL_NAMES =
      List.of(
          "Angel",
          "Ma",
          "Tia",
          "No",
          "Doe",
          "Jane Doe",
          "O",
          "X",
          "Mister Lee",
          "Student 1",
          "Teacher",
          "Maria",
          "\ud83e\udd8a",
          "\u05e9\u05e8\u05d4",
          "\u674e \u5c0f\u9f99",
          "",
          " ");

  private static Stream<PlaceholderExample> of(
      What what, boolean placeholder, String why, List<String> texts) {
    return texts.stream().map(text -> new PlaceholderExample(what, text, placeholder, why));
  }
}
