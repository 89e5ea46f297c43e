package com.bloomz.rostersync.messages;

/**
 * A text file that goes with an e-mail.
 *
 * @param fileName ASCII, without path, such as {@code issues.csv}
 * @param mediaType without parameters, such as {@code text/csv}; the charset is UTF-8
 * @param content may hold people's names
 */
public record Attachment(String fileName, String mediaType, String content) {
  @Override
  public String toString() {
    return "Attachment " + fileName;
  }
}
