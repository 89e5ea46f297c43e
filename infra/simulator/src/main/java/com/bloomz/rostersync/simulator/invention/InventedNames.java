package com.bloomz.rostersync.simulator.invention;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Names of people, schools and classes that nobody bears: invented syllables, joined. */
public final class InventedNames {
  private static final List<String> FIRST_START =
      List.of(
          "Al", "Bex", "Cor", "Dal", "El", "Fen", "Gam", "Hal", "Ith", "Jor", "Kel", "Lum", "Mir",
          "Nev", "Orl", "Pel", "Quil", "Rov", "Sel", "Tam", "Ulm", "Vex", "Wyn", "Xan", "Yul",
          "Zel", "Bram", "Crel", "Dwin", "Frey", "Glim", "Kri", "Plo", "Sten", "Tril", "Vri");
  private static final List<String> FIRST_END =
      List.of(
          "abo", "ada", "amir", "ana", "ari", "avo", "eba", "edo", "elin", "emo", "eni", "era",
          "essa", "ibo", "idra", "ilo", "ima", "ino", "iska", "ito", "obin", "ola", "omar", "ona",
          "ora", "oshi", "una", "urin", "uvo", "yda");
  private static final List<String> LAST_START =
      List.of(
          "Ab", "Bran", "Cald", "Dorn", "Esk", "Fald", "Garn", "Holl", "Ist", "Jarr", "Kest",
          "Lorn", "Mord", "Nash", "Ost", "Pram", "Quen", "Rusk", "Sarn", "Teld", "Urb", "Varn",
          "Wend", "Yarr", "Zorn", "Blen", "Crow", "Drav", "Fles", "Grim", "Klav", "Prost", "Skell",
          "Thrav", "Vlan");
  private static final List<String> LAST_MIDDLE =
      List.of("a", "e", "i", "o", "u", "ari", "eno", "ibel", "owen", "ula");
  private static final List<String> LAST_END =
      List.of(
          "bard", "cott", "dane", "field", "gorn", "hurst", "kamp", "lund", "mere", "nock", "quist",
          "rell", "shaw", "tavo", "vane", "wick", "yard", "zeck");
  private static final List<String> DOMAINS = List.of("example.org", "example.net", "example.com");

  private final SplittableRandom random;
  private int addresses;

  public InventedNames(SplittableRandom random) {
    this.random = random;
  }

  public String first() {
    return any(FIRST_START) + any(FIRST_END);
  }

  public String last() {
    return any(LAST_START) + any(LAST_MIDDLE) + any(LAST_END);
  }

  /** A letter for a middle name. */
  public String middle() {
    return String.valueOf((char) ('A' + random.nextInt(26)));
  }

  /** An address that no other call gives, in a domain reserved for examples. */
  public String email(String first, String last) {
    addresses++;
    return plain(first) + "." + plain(last) + addresses + "@" + any(DOMAINS);
  }

  private String any(List<String> parts) {
    return parts.get(random.nextInt(parts.size()));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
