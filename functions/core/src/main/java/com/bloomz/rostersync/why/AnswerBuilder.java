package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Rule;
import java.util.ArrayList;
import java.util.List;

/** Collects an answer: the reason first, then what fits. */
final class AnswerBuilder {
  private final List<String> sentences = new ArrayList<>();
  private String rule = "";
  private String remedy = WhyAnswer.NOTHING_TO_DO;

  AnswerBuilder say(String sentence) {
    if (!sentence.isEmpty()) {
      sentences.add(sentence);
    }
    return this;
  }

  AnswerBuilder by(Rule newRule) {
    return by(newRule.number());
  }

  AnswerBuilder by(String newRule) {
    rule = newRule;
    return this;
  }

  AnswerBuilder todo(String newRemedy) {
    remedy = newRemedy;
    return this;
  }

  WhyAnswer build() {
    return new WhyAnswer(AnswerWords.fit(sentences), rule, remedy);
  }
}
