package com.bloomz.rostersync.roster.testing;

import com.bloomz.rostersync.roster.PersonName;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Invented names of people and sections, the odd ones that rosters have among them. */
final class GeneratedNames {
  private static final List<String> FIRST =
      List.of(
          "Ada",
          "Bo",
          "Cleo",
          "Dara",
          "Eli",
          "Fern",
          "Gus",
          "Hana",
          "Ivo",
          "June",
          "Kofi",
          "Lena",
          "Milo",
          "Nia",
          "Otto",
          "Pia",
          "Quin",
          "Rosa",
          "Sami",
          "Tess",
          "Uma",
          "Vito",
          "Wren",
          "Yara",
          "Zeno",
          "Zoë",
          "Anne-Marie",
          "D'Arcy");
  private static final List<String> LAST =
      List.of(
          "Abbot",
          "Birch",
          "Crane",
          "Dunmore",
          "Elm",
          "Fairley",
          "Gorse",
          "Heath",
          "Iverson-Lake",
          "Juniper",
          "Kestrel",
          "Larkin",
          "Mallow",
          "Núñez",
          "O'Fallow",
          "Pinter",
          "Quill",
          "Rowan",
          "Sedge",
          "Thorne",
          "Umber",
          "Vale",
          "Wick",
          "Yarrow",
          "de la Cruz Prado");
  private static final List<String> ODD =
      List.of("7", "", " ", "نور", "שרה", "🦊", "  Two  Spaces ", "MÜLLER", "N".repeat(500));
  private static final List<String> SUBJECTS =
      List.of("Math", "Art", "Science", "Música", "Homeroom", "Reading", "Gym", "History");

  private final Chance dice;
  private final boolean small;
  private final boolean fewSections;

  /**
   * @param students how many students the school has: a small school uses few names, so that many
   *     are the same
   */
  GeneratedNames(Chance dice, int students) {
    this.dice = dice;
    this.small = students <= 100;
    this.fewSections = students <= 20;
  }

  PersonName person() {
    return new PersonName(part(FIRST), part(LAST));
  }

  private String part(List<String> names) {
    if (dice.permille(small ? 40 : 10)) {
      return dice.oneOf(ODD);
    }
    return small ? dice.oneOf(names.subList(0, 5)) : dice.oneOf(names);
  }

  String section() {
    if (dice.permille(small ? 80 : 15)) {
      return dice.oneOf("", "  ", "مدرسة", "🎨 Art", "S".repeat(500));
    }
    if (fewSections) {
      return written(dice.oneOf(SUBJECTS.subList(0, 5)));
    }
    String grade =
        dice.below(9) + " - Period " + dice.below(8) + " " + (char) ('A' + dice.below(6));
    return written(dice.oneOf(SUBJECTS) + " " + grade);
  }

  /** The same name to the product, written in another way at times (C 1). */
  String written(String name) {
    return switch (dice.below(12)) {
      case 0 -> name.toUpperCase(Locale.ROOT);
      case 1 -> " " + name + " ";
      case 2 -> name.replace(" ", "\u00a0 ");
      case 3 -> Normalizer.normalize(name, Normalizer.Form.NFD);
      default -> name;
    };
  }

  /** A name that no generated section has. */
  String classMadeByHand() {
    return "Club " + dice.below(small ? 4 : 1_000_000);
  }
}
