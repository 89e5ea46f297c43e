package com.bloomz.rostersync.api.sheet;

import com.bloomz.rostersync.family.FamilyCodeStore.Issued;
import com.bloomz.rostersync.family.FamilyCodes.Line;
import com.bloomz.rostersync.family.FamilyCodes.Sheet;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Family Codes to be printed and cut out, class by class: one slip a student, which says in English
 * and Spanish how to join. Students without a code have none. The template escapes every value.
 */
public final class CodeSlips {
  private final Template template = Mustache.compiler().compile(read());

  /**
   * The page; a sheet without codes is left out.
   *
   * @param followsContacts whether the nightly import removes who joins so and is no contact (I 4)
   */
  public String page(List<Sheet> sheets, boolean followsContacts) {
    long without =
        sheets.stream()
            .flatMap(sheet -> sheet.lines().stream())
            .filter(line -> line.code() == null)
            .count();
    return template.execute(
        Map.of(
            "followsContacts",
            followsContacts,
            "without",
            without == 0 ? List.of() : List.of(Long.toString(without)),
            "sheets",
            sheets.stream().flatMap(CodeSlips::sheet).toList()));
  }

  private static Stream<Map<String, Object>> sheet(Sheet sheet) {
    String name = sheet.name();
    List<Map<String, String>> slips = sheet.lines().stream().flatMap(CodeSlips::slip).toList();
    return slips.isEmpty()
        ? Stream.of()
        : Stream.of(Map.of("class", name == null ? "No class" : name, "slips", slips));
  }

  private static Stream<Map<String, String>> slip(Line line) {
    Issued issued = line.code();
    return issued == null
        ? Stream.of()
        : Stream.of(
            Map.of(
                "student", line.student().name().split().whole(), "code", issued.code().value()));
  }

  private static String read() {
    try (InputStream in =
        Objects.requireNonNull(
            CodeSlips.class.getResourceAsStream("/family-codes.html"), "family-codes.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
