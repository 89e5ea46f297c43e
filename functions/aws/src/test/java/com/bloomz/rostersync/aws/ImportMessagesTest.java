package com.bloomz.rostersync.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.bloomz.rostersync.aws.ImportMessages.Message;
import com.bloomz.rostersync.aws.ImportMessages.Unreadable;
import com.bloomz.rostersync.imports.ImportQueue.Trigger;
import com.bloomz.rostersync.roster.SchoolId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportMessagesTest {
  private static final SchoolId SCHOOL = new SchoolId("s-1");

  @ParameterizedTest
  @EnumSource(Trigger.class)
  void readsWhatItWrote(Trigger because) {
    assertThat(ImportMessages.read(ImportMessages.write(SCHOOL, because)))
        .isEqualTo(new Message(SCHOOL, because));
  }

  @Test
  void writesTheFormThatIsKept() throws IOException {
    assertThat(ImportMessages.write(SCHOOL, Trigger.IMPORT_NOW))
        .isEqualTo(fixture("version-1").strip());
  }

  @Test
  void readsTheFormThatIsKept() throws IOException {
    assertThat(ImportMessages.read(fixture("version-1")))
        .isEqualTo(new Message(SCHOOL, Trigger.IMPORT_NOW));
  }

  @Test
  void readsAMessageWithoutVersion() throws IOException {
    assertThat(ImportMessages.read(fixture("before-versions")))
        .isEqualTo(new Message(SCHOOL, Trigger.NIGHTLY));
  }

  @Test
  void ignoresFieldsAndReasonsOfLaterSenders() throws IOException {
    assertThat(ImportMessages.read(fixture("with-later-fields")))
        .isEqualTo(new Message(SCHOOL, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "\"s-1\"",
        "{",
        "{}",
        "{\"v\":1}",
        "{\"v\":1,\"school\":null}",
        "{\"v\":1,\"school\":\" \"}",
        "{\"v\":1,\"school\":7}",
        "{\"v\":1,\"school\":{\"school\":\"s-1\"}}",
        "{\"v\":2,\"school\":\"s-1\"}",
        "{\"v\":\"1\",\"school\":\"s-1\"}",
        "{\"v\":99999999999999999999,\"school\":\"s-1\"}",
        "{\"v\":1,\"school\":\"s-1\"} {}",
        "{\"v\":1,\"school\":\"s-1\"",
        "<html>s-1</html>"
      })
  void refusesWhatIsNoMessage(String body) {
    assertThat(ImportMessages.read(body)).isInstanceOf(Unreadable.class);
  }

  @Test
  void saysNothingOfABodyThatItRefuses() {
    assertThat(ImportMessages.read("{\"school\":\"Jane Roe\""))
        .asInstanceOf(type(Unreadable.class))
        .extracting(Unreadable::why)
        .asString()
        .doesNotContain("Jane");
  }

  private static String fixture(String name) throws IOException {
    String path = "/messages/" + name + ".json";
    try (InputStream file =
        Objects.requireNonNull(ImportMessagesTest.class.getResourceAsStream(path), path)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
