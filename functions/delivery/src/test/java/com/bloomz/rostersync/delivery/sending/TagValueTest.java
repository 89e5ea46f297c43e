package com.bloomz.rostersync.delivery.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.messages.MessageTags;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sesv2.model.MessageTag;

class TagValueTest {
  @ParameterizedTest
  @ValueSource(strings = {"s-1", "a_b", "_", "", "ñ 学/🏫:=", "_41", "%41", "20261123T203725Z-4f9a"})
  void idComesBackAsItWas(String id) {
    Map<String, String> tags =
        TagValue.write(new MessageTags(id, id, id), id).stream()
            .collect(Collectors.toMap(MessageTag::name, MessageTag::value));

    assertThat(tags.values()).allMatch(value -> value.matches("[A-Za-z0-9_-]+"));
    assertThat(TagValue.read(tags)).isEqualTo(new MessageTags(id, id, id));
  }

  @Test
  void foreignTagsAreReadAsTheyAre() {
    assertThat(TagValue.read(Map.of("school", "a.b", "round", "_zz")))
        .isEqualTo(new MessageTags("a.b", "", "_zz"));
  }
}
