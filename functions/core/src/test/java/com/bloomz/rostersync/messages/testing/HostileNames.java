package com.bloomz.rostersync.messages.testing;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Names that no one should trust: the same ones for the same seed. */
public final class HostileNames {
  private static final List<String> PIECES =
      List.of(
          "<script>alert(1)</script>",
          "</bdi></p></body></html>",
          "<a href=\"https://evil.example/x\">free</a>",
          "<img src=x onerror=alert(1)>",
          "\"><h1>Win</h1>",
          "' style='display:none",
          "<!--",
          "-->",
          "<style>*{display:none}</style>",
          "&#60;b&#62;",
          "&lt;b&gt;",
          "{{link}}",
          "{{{link}}}",
          "{{#children}}",
          "{{/parent}}",
          "{{> head}}",
          "{{=<% %>=}}",
          "${7*7}",
          "%s%n",
          "\r\nBcc: victim@evil.example",
          "\nSubject: x",
          "\r",
          "\u0000",
          "\u0008",
          "\u001b[2J",
          "\u0085",
          "\u2028",
          "\u2029",
          "\u202E",
          "\u202A",
          "\u2066",
          "\u2067",
          "\u2069",
          "\u200F",
          "\u061C",
          "\u200B",
          "\u00AD",
          "\uFEFF",
          "\u3164",
          "\u2800",
          "\uD800",
          "\uDC00",
          "\uE000",
          "\uFFFE",
          "https://evil.example/steal?x=1",
          "http:evil.example",
          "www.evil.example",
          "evil.com",
          "evil。com",
          "evil\u200D.com",
          "bit.ly/abc",
          "javascript:alert(1)",
          "mailto:x@evil.example",
          "x@evil.example",
          "tel:+12125550199",
          "8.8.8.8",
          "http://1.1.1.1/x",
          "Call +1 900 555 0199",
          "(900) 555-0199",
          "９００５５５０１９９",
          "=HYPERLINK(\"https://evil.example\")",
          "+1+1",
          "-1",
          "@SUM(A1)",
          "=?utf-8?q?=0D=0ABcc:_x?=",
          "--boundary",
          "\n.\n",
          "=3D",
          "Ana María",
          "O'Brien-Ünal",
          "李小龙",
          "محمد",
          "שרה",
          "Nguyễn Thị",
          "प्रिया",
          "👩‍👩‍👧‍👦",
          "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
          "🇺🇸",
          "Z̴̧̡͓̞̪͈̹̗͎͇̠͕͓̫̲̿͊̓̾͐a",
          "\\",
          ",",
          ";",
          "\"",
          "\t",
          "  ",
          "x");

  private HostileNames() {}

  /** That many names, the first ones each of one piece; some empty, some of 500 characters. */
  public static List<String> of(long seed, int count) {
    var random = new Random(seed);
    return Stream.concat(
            Stream.concat(Stream.of("", " ", "\u202E\u200B"), PIECES.stream()),
            Stream.generate(() -> mixed(random)))
        .limit(count)
        .toList();
  }

  private static String mixed(Random random) {
    var name = new StringBuilder();
    int pieces = 1 + random.nextInt(8);
    for (int i = 0; i < pieces; i++) {
      name.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextBoolean()) {
        name.append(' ');
      }
    }
    while (random.nextInt(10) == 0 || (name.length() < 500 && random.nextInt(8) == 0)) {
      name.append(PIECES.get(random.nextInt(PIECES.size())).repeat(1 + random.nextInt(40)));
    }
    return name.toString();
  }
}
