package com.bloomz.rostersync.local.why;

import com.bloomz.rostersync.local.admin.WhyPages;
import com.bloomz.rostersync.local.admin.WhyPages.Answer;
import java.io.PrintStream;
import java.util.List;

/** Asks what the options say, and prints the answer as an admin reads it. */
public final class AskedWhy {
  private static final int SHOWN = 10;

  private final WhyOptions options;
  private final WhyPages pages;
  private final PrintStream out;

  public AskedWhy(WhyOptions options, WhyPages pages, PrintStream out) {
    this.options = options;
    this.pages = pages;
    this.out = out;
  }

  /** Asks and prints; whether there is anybody or anything of that name. */
  public boolean ask() {
    Answer answer = pages.ask(options.about(), options.within());
    String within = options.within().isEmpty() ? "" : " in “" + options.within() + "”";
    out.println();
    out.println("Why “" + options.about() + "”" + within + "?");
    out.println("  " + answer.text());
    lines("", answer.candidates());
    if (!answer.rule().isEmpty()) {
      out.println("Rule:      " + answer.rule());
    }
    out.println("To do:     " + answer.remedy());
    if (!answer.known().isEmpty()) {
      out.println("Known by:  " + answer.known());
    }
    if (!answer.note().isEmpty()) {
      out.println("           " + answer.note());
    }
    lines("Done:", answer.done());
    lines("Next:", answer.next());
    lines("Left:", answer.left());
    return answer.found();
  }

  private void lines(String head, List<String> lines) {
    if (!head.isEmpty() && !lines.isEmpty()) {
      out.println(head);
    }
    lines.stream().limit(SHOWN).forEach(line -> out.println("  " + line));
    if (lines.size() > SHOWN) {
      out.println("  and " + (lines.size() - SHOWN) + " more");
    }
  }
}
