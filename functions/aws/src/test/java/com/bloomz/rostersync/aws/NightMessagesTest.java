package com.bloomz.rostersync.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.aws.NightMessages.Message;
import com.bloomz.rostersync.aws.NightMessages.Unreadable;
import com.bloomz.rostersync.nights.DistrictNight;
import com.bloomz.rostersync.nights.Night;
import com.bloomz.rostersync.nights.ShardPosition;
import com.bloomz.rostersync.roster.CleverId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NightMessagesTest {
  @Test
  void theBodiesAreAsDocumented() {
    ZoneId zone = ZoneId.of("America/Chicago");
    assertThat(NightMessages.write(ShardPosition.start(3))).isEqualTo("{\"v\":1,\"shard\":3}");
    assertThat(NightMessages.write(new ShardPosition(3, zone, "c")))
        .isEqualTo("{\"v\":1,\"shard\":3,\"zone\":\"America/Chicago\",\"cursor\":\"c\"}");
    assertThat(
            NightMessages.write(
                new DistrictNight(
                    new CleverId("d-1"), new Night(zone, LocalDate.of(2026, 11, 30)))))
        .isEqualTo(
            "{\"v\":1,\"district\":\"d-1\",\"zone\":\"America/Chicago\",\"night\":\"2026-11-30\"}");
  }

  @Test
  void readsOverWhatItDoesNotKnow() {
    assertThat(NightMessages.position("{\"v\":1,\"shard\":0,\"new\":[1,{}]}"))
        .isEqualTo(new Message<>(ShardPosition.start(0)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | it is not a JSON object",
        "{ | it is not JSON",
        "[] | it is not a JSON object",
        "{\"v\":2,\"shard\":1} | its version is not one that this reader knows",
        "{\"v\":1} | it names no shard",
        "{\"v\":1,\"shard\":\"1\"} | it names no shard",
        "{\"v\":1,\"shard\":16} | it names no shard that there is",
        "{\"v\":1,\"shard\":1,\"cursor\":\"c\"} | it names no shard that there is",
        "{\"v\":1,\"shard\":1,\"zone\":\"Mars\"} | its zone or night is none"
      })
  void saysWhyAPositionCannotBeRead(String body, String why) {
    assertThat(NightMessages.position(body)).isEqualTo(new Unreadable<>(why));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"v\":1,\"zone\":\"America/Chicago\",\"night\":\"2026-11-30\"} | it names no district, zone or night",
        "{\"v\":1,\"district\":\" \",\"zone\":\"America/Chicago\",\"night\":\"2026-11-30\"} | it names no district, zone or night",
        "{\"v\":1,\"district\":\"d\",\"zone\":\"America/Chicago\",\"night\":\"tomorrow\"} | its zone or night is none",
        "{\"v\":1,\"district\":\"d\",\"zone\":\"x\",\"night\":\"2026-11-30\"} | its zone or night is none"
      })
  void saysWhyADistrictCannotBeRead(String body, String why) {
    assertThat(NightMessages.district(body)).isEqualTo(new Unreadable<>(why));
  }
}
