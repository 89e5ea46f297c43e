package com.bloomz.rostersync.local.admin;

/** The API refused, or could not be asked; the message says what happened and what to do. */
public final class ApiProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String sentences;

  ApiProblemException(String code, String sentences) {
    super(sentences);
    this.code = code;
    this.sentences = sentences;
  }

  /** The problem's stable code; empty where there was no answer. */
  public String code() {
    return code;
  }

  /** The message for a person. */
  public String sentences() {
    return sentences;
  }
}
