package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.imports.RemovalAnswer;

/** An admin's answer to what the brake holds. */
public final class AnswerRow {
  private static final String HELD = "he";
  private static final String VERDICT = "vd";
  private static final String BY = "by";
  private static final String AT = "at";

  private AnswerRow() {}

  public static RowWriter of(RemovalAnswer answer) {
    return new RowWriter()
        .text(HELD, answer.held().value())
        .text(VERDICT, answer.verdict().name())
        .text(BY, answer.by())
        .instant(AT, answer.at());
  }

  public static RemovalAnswer read(Row row) {
    return new RemovalAnswer(
        new ImportId(row.text(HELD)),
        RemovalAnswer.Verdict.valueOf(row.text(VERDICT)),
        row.text(BY),
        row.instantOrEpoch(AT));
  }
}
