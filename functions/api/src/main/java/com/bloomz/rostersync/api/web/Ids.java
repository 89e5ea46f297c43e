package com.bloomz.rostersync.api.web;

import java.util.regex.Pattern;

/** The ids that requests name things by: up to 100 letters, digits and {@code . _ : ~ -}. */
public final class Ids {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}");

  private Ids() {}

  /** Whether that can be the id of anything. */
  public static boolean isId(String sent) {
    return ID.matcher(sent).matches();
  }

  /**
   * The id.
   *
   * @param field what the request calls it
   * @throws ProblemException 400 if it can be nobody's and nothing's
   */
  public static String checked(String field, String sent) {
    if (!isId(sent)) {
      throw Problem.field(field, "It must be an ID, as the API gives it.").asException();
    }
    return sent;
  }
}
