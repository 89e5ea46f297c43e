package com.bloomz.rostersync.text;

import java.util.Locale;

/** The stable code of a constant in reports, answers and files, such as {@code not-linked}. */
public final class EnumCode {
  private EnumCode() {}

  /** The constant's name in lower case, with hyphens. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
