package com.bloomz.rostersync.delivery.sending;

import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.trail.Trail;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sesv2.model.MessageTag;

/**
 * Opaque ids as tags of SES, which have letters, digits, {@code _} and {@code -} only: every other
 * byte of an id, and {@code _} itself, is {@code _} and two hexadecimal digits. An empty id is
 * {@code _}.
 */
public final class TagValue {
  private static final String SCHOOL = "school";
  private static final String PERSON = "person";
  private static final String ROUND = "round";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]+");
  private static final Pattern ENCODED = Pattern.compile("_|(?:[A-Za-z0-9-]|_[0-9a-f]{2})+");

  private TagValue() {}

  /**
   * The ids of the message that an event of SES is about.
   *
   * @param tags of the event, by name; a missing one gives an empty id
   */
  public static MessageTags read(Map<String, String> tags) {
    return new MessageTags(
        decode(tags.getOrDefault(SCHOOL, "_")),
        decode(tags.getOrDefault(PERSON, "_")),
        decode(tags.getOrDefault(ROUND, "_")));
  }

  /**
   * The correlation of the work that sent the message that an event of SES is about.
   *
   * @param tags of the event, by name; a missing one gives an empty text
   */
  public static String correlation(Map<String, String> tags) {
    return decode(tags.getOrDefault(Trail.CORRELATION_NAME, "_"));
  }

  static List<MessageTag> write(MessageTags tags, String correlation) {
    return List.of(
        tag(SCHOOL, tags.school()),
        tag(PERSON, tags.person()),
        tag(ROUND, tags.round()),
        tag(Trail.CORRELATION_NAME, correlation));
  }

  private static MessageTag tag(String name, String id) {
    return MessageTag.builder().name(name).value(encode(id)).build();
  }

  private static String encode(String id) {
    if (PLAIN.matcher(id).matches()) {
      return id;
    }
    var value = new StringBuilder();
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (PLAIN.matcher(Character.toString(c)).matches()) {
        value.append(c);
      } else {
        value.append('_').append(Character.forDigit(c >> 4, 16));
        value.append(Character.forDigit(c & 15, 16));
      }
    }
    return value.isEmpty() ? "_" : value.toString();
  }

  /** The id; the value itself where it is none of ours. */
  private static String decode(String value) {
    if (value.equals("_") || !ENCODED.matcher(value).matches()) {
      return value.equals("_") ? "" : value;
    }
    var bytes = ByteBuffer.allocate(value.length());
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == '_') {
        bytes.put((byte) Integer.parseInt(value, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.put((byte) value.charAt(i));
      }
    }
    return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
  }
}
