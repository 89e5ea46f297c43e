package com.bloomz.rostersync.clever.records;

import com.bloomz.rostersync.clever.records.PageCodec.Item;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what the directory needs of districts, schools, users and log-ins (docs/clever.md 2, 6).
 */
public final class DirectoryCodec {
  private static final JsonFactory JSON = new JsonFactory();

  private DirectoryCodec() {}

  /** An object's own texts by field. */
  public record Texts(Map<String, String> fields) implements Item {
    @Override
    public String id() {
      return of("id");
    }

    /** The text, trimmed; empty where there is none. */
    public String of(String field) {
      return fields.getOrDefault(field, "").strip();
    }

    @Override
    public String toString() {
      return "Texts";
    }
  }

  /** A user with the roles of admins; {@code staff} says whether it has that role. */
  public record Person(
      String id, String email, boolean districtAdmin, boolean staff, List<String> schools)
      implements Item {
    @Override
    public String toString() {
      return "Person";
    }
  }

  public static Texts texts(JsonParser json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    PageCodec.fields(json, field -> fields.put(field, PageCodec.text(json)));
    return new Texts(fields);
  }

  public static Person person(JsonParser json) throws IOException {
    Map<String, String> texts = new HashMap<>();
    Map<String, Boolean> roles = new HashMap<>();
    List<String> schools = new ArrayList<>();
    PageCodec.fields(
        json,
        field -> {
          if (field.equals("roles")) {
            PageCodec.fields(json, role -> role(json, role, roles, schools));
          } else {
            texts.put(field, PageCodec.text(json));
          }
        });
    return new Person(
        texts.getOrDefault("id", ""),
        texts.getOrDefault("email", "").strip(),
        roles.containsKey("district_admin"),
        roles.containsKey("staff"),
        schools);
  }

  /** The access token of a log-in's answer; empty where it has none. */
  public static String accessToken(String body) throws IOException {
    try (JsonParser json = JSON.createParser(body)) {
      json.nextToken();
      return texts(json).of("access_token");
    }
  }

  private static void role(
      JsonParser json, String role, Map<String, Boolean> roles, List<String> schools)
      throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    roles.put(role, true);
    PageCodec.fields(
        json,
        field -> {
          if (role.equals("staff") && field.equals("schools")) {
            PageCodec.elements(json, () -> schools.add(PageCodec.text(json)));
          } else {
            json.skipChildren();
          }
        });
  }
}
