package com.bloomz.rostersync.delivery.texts;

import com.bloomz.rostersync.messages.Language;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One message's templates in one language.
 *
 * @param subject one line
 * @param html escapes all that it is given
 */
public record Templates(Template subject, Template html, Template text) {
  private static final Mustache.Compiler HTML =
      Mustache.compiler().escapeHTML(true).withLoader(name -> reader(name + ".html"));
  private static final Mustache.Compiler TEXT = Mustache.compiler().escapeHTML(false);

  public static Templates of(String message, Language language) {
    String name = message + "." + language.tag();
    return new Templates(
        TEXT.compile(resource(name + ".subject").strip()),
        HTML.compile(resource(name + ".html")),
        TEXT.compile(resource(name + ".txt")));
  }

  /** A template of plain text that stands alone. */
  static Template line(String file) {
    return TEXT.compile(resource(file).strip());
  }

  private static Reader reader(String file) {
    return new StringReader(resource(file));
  }

  private static String resource(String file) {
    try (InputStream stream = Templates.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("no template " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
