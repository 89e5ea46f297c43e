package com.bloomz.rostersync.costs;

import com.bloomz.rostersync.text.EnumCode;
import java.util.Arrays;
import java.util.Optional;

/** What AWS bills by amount. */
public enum Billed {
  TABLE_READS("DynamoDB read request units"),
  TABLE_WRITES("DynamoDB write request units"),
  TABLE_STORAGE("DynamoDB storage, GB-months"),
  TABLE_BACKUP("DynamoDB backup, GB-months"),
  QUEUE_REQUESTS("SQS requests"),
  FUNCTION_CALLS("Lambda requests"),
  FUNCTION_TIME("Lambda GB-seconds"),
  KEY_REQUESTS("KMS requests"),
  KEYS("KMS keys, months"),
  BUS_EVENTS("EventBridge events"),
  EMAILS("SES emails"),
  TEXTS("SNS texts");

  private final String text;

  Billed(String text) {
    this.text = text;
  }

  /** The stable code of reports and of the prices' file, such as {@code table-reads}. */
  public String code() {
    return EnumCode.of(this);
  }

  /** The service and the unit, for people. */
  public String text() {
    return text;
  }

  /** What has that code. */
  public static Optional<Billed> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
