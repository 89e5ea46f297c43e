package com.bloomz.rostersync.simulator.district;

import java.text.Normalizer;
import java.util.Locale;

/** Names as names are compared: Unicode NFC, white space folded, trimmed, without case (C 1). */
public final class FoldedName {
  private FoldedName() {}

  /** The folded name; blank for a name without visible text. */
  public static String of(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    String spaced = composed.replaceAll("(?U)\\s+", " ").strip();
    return spaced.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
