package com.bloomz.rostersync.api.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 writes it.
 *
 * @param type {@code urn:bloomz:problem:} and the code
 * @param code stable; programs distinguish problems by it
 * @param detail a sentence for a person
 * @param remedy what to do about it; null where there is nothing to do
 * @param about an id that the problem is about; null where there is none
 * @param errors the fields that are wrong; null where it is not about fields
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @Nullable String remedy,
    @Nullable String about,
    @Nullable List<FieldError> errors) {
  /**
   * A field that is wrong.
   *
   * @param field such as {@code invitations.teachers}, {@code If-Match} or {@code ?limit}
   * @param detail a sentence for a person
   */
  public record FieldError(String field, String detail) {}

  public static Problem of(int status, String code, String detail) {
    return of(status, code, detail, null);
  }

  public static Problem of(int status, String code, String detail, @Nullable String remedy) {
    return new Problem(
        "urn:bloomz:problem:" + code, title(code), status, detail, code, remedy, null, null);
  }

  /** 400: fields of the request are wrong. */
  public static Problem fields(List<FieldError> errors) {
    Problem of =
        GeneralProblem.INVALID_REQUEST.of("The request has errors; see the list of fields.");
    return new Problem(
        of.type, of.title, of.status, of.detail, of.code, null, null, List.copyOf(errors));
  }

  /** 400: one field of the request is wrong. */
  public static Problem field(String field, String detail) {
    return fields(List.of(new FieldError(field, detail)));
  }

  /** 400: the query's cursor is none that an earlier page had. */
  public static Problem cursor() {
    return field("?cursor", "It must be the cursor from an earlier page.");
  }

  /** 404: there is no such thing, or it is not the caller's. */
  public static Problem notFound() {
    return GeneralProblem.NOT_FOUND.of("Not found.");
  }

  /** The same, about that id. */
  public Problem about(String id) {
    return new Problem(type, title, status, detail, code, remedy, id, errors);
  }

  /** To be thrown; the router answers with this problem. */
  public ProblemException asException() {
    return new ProblemException(this);
  }

  private static String title(String code) {
    String words = code.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  @Override
  public String toString() {
    return "Problem " + code;
  }
}
