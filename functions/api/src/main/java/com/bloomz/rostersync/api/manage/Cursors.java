package com.bloomz.rostersync.api.manage;

import com.bloomz.rostersync.api.web.Problem;
import com.bloomz.rostersync.api.web.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The cursors of one list as callers see them: a checksum over list and place, then the place, in
 * Base64. One that is garbled, or another list's, is refused.
 *
 * @param list identifies the list: the school, what is listed, and what is searched for
 * @param field how a request calls its cursor
 */
public record Cursors(String list, String field) {
  private static final int LONGEST = 4_000;

  /** A cursor to be shown; null after the last page. */
  public @Nullable String shown(@Nullable String place) {
    if (place == null) {
      return null;
    }
    byte[] text = place.getBytes(StandardCharsets.UTF_8);
    byte[] all =
        ByteBuffer.allocate(Integer.BYTES + text.length).putInt(checksum(text)).put(text).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** The place that a cursor means; null for the first page. */
  public @Nullable String place(@Nullable String sent) {
    if (sent == null) {
      return null;
    }
    if (!sent.matches("[A-Za-z0-9_-]{6," + LONGEST + "}")) {
      throw refused();
    }
    try {
      ByteBuffer all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sent));
      int checksum = all.getInt();
      byte[] text = new byte[all.remaining()];
      all.get(text);
      if (checksum(text) != checksum) {
        throw refused();
      }
      return new String(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw refused();
    }
  }

  private ProblemException refused() {
    return Problem.field(field, "It must be the cursor from an earlier page of this list.")
        .asException();
  }

  private int checksum(byte[] text) {
    CRC32 sum = new CRC32();
    sum.update(list.getBytes(StandardCharsets.UTF_8));
    sum.update(0);
    sum.update(text);
    return (int) sum.getValue();
  }

  @Override
  public String toString() {
    return "Cursors";
  }
}
