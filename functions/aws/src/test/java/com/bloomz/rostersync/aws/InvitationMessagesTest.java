package com.bloomz.rostersync.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.aws.InvitationMessages.Message;
import com.bloomz.rostersync.aws.InvitationMessages.Unreadable;
import com.bloomz.rostersync.invitations.InvitationDue;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationMessagesTest {
  private static final String VERSION_1 =
      "{\"v\":1,\"school\":\"s-1\",\"person\":\"m-1\",\"round\":2,"
          + "\"children\":[\"m-2\",\"m-3\"],\"classes\":[\"c-1\"]}";
  private static final InvitationDue DUE =
      new InvitationDue(
          new SchoolId("s-1"),
          new MemberId("m-1"),
          2,
          new TreeSet<>(Set.of(new MemberId("m-3"), new MemberId("m-2"))),
          new TreeSet<>(Set.of(new ClassId("c-1"))));

  @Test
  void writesAndReadsTheFormThatIsKept() {
    assertThat(InvitationMessages.write(DUE)).isEqualTo(VERSION_1);
    assertThat(InvitationMessages.read(VERSION_1)).isEqualTo(new Message(DUE));
  }

  @Test
  void ignoresFieldsOfLaterSenders() {
    String later = VERSION_1.replace("{\"v\"", "{\"new\":[{\"v\":9}],\"v\"");
    assertThat(InvitationMessages.read(later)).isEqualTo(new Message(DUE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"v\":1 | \"v\":2",
        "\"v\":1 | \"v\":\"1\"",
        "\"v\":1, | ''",
        "\"s-1\" | \" \"",
        "\"s-1\" | 7",
        "\"m-1\" | null",
        "\"round\":2 | \"round\":0",
        "[\"c-1\"] | [7]",
        "[\"c-1\"] | {}",
        "\"m-2\" | \"\"",
        "]} | ]}}",
        "]} | ]"
      })
  void whatIsNoMessageIsNotRead(String right, String wrong) {
    String body = VERSION_1.replace(right, wrong);
    assertThat(body).isNotEqualTo(VERSION_1);
    assertThat(InvitationMessages.read(body)).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "[]", "7", "x", "{}"})
  void whatIsNoObjectIsNotRead(String body) {
    assertThat(InvitationMessages.read(body)).isInstanceOf(Unreadable.class);
  }
}
