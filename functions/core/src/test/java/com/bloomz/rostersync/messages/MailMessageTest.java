package com.bloomz.rostersync.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.bloomz.rostersync.roster.Email;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailMessageTest {
  @ParameterizedTest
  @ValueSource(strings = {"a\nBcc: b@example.com", "a\rb", "a\u0085b", "a\u2028b", "a\u0000b"})
  void headerOfSeveralLinesIsNoHeader(String header) {
    assertThatIllegalArgumentException().isThrownBy(() -> mail(header, "Welcome"));
    assertThatIllegalArgumentException().isThrownBy(() -> mail("Ana", header));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Señora 学校 🏫", "a, \"b\" <c>"})
  void headerOfOneLineMayHoldAnything(String header) {
    assertThat(mail(header, header).subject()).isEqualTo(header);
  }

  private static MailMessage mail(String from, String subject) {
    return new MailMessage(
        from,
        null,
        new Email("a@example.com"),
        subject,
        "",
        "",
        List.of(),
        new MessageTags("s-1", "m-1", "1"));
  }
}
