package com.bloomz.rostersync.clever.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.bloomz.rostersync.clever.records.PageCodec.MisshapenException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No page fills the memory, whatever it has in it. */
class PageCodecTest {
  @Test
  void readsNoSectionWithMillionsOfStudents() {
    var codec = new PageCodec<>(SchoolCodec::section, _ -> true);

    assertThatThrownBy(() -> codec.list(endless(), 10_000)).isInstanceOf(MisshapenException.class);
  }

  private static InputStream endless() {
    InputStream start = text("{\"data\":[{\"data\":{\"id\":\"c1\",\"students\":[\"p\"");
    String students = ",\"p\"".repeat(100_000);
    List<InputStream> all =
        Collections.nCopies(60, students).stream().map(PageCodecTest::text).toList();
    return new SequenceInputStream(start, new SequenceInputStream(Collections.enumeration(all)));
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
