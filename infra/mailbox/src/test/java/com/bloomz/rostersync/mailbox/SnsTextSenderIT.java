package com.bloomz.rostersync.mailbox;

import com.bloomz.rostersync.messages.TextMessage;
import com.bloomz.rostersync.messages.TextSender;
import com.bloomz.rostersync.messages.testing.ProviderFault;
import com.bloomz.rostersync.messages.testing.TextSenderContract;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class SnsTextSenderIT implements TextSenderContract {
  private final MailboxFixture post = new MailboxFixture();

  @AfterEach
  void close() {
    post.close();
  }

  @Override
  public TextSender texts() {
    return post.texts();
  }

  @Override
  public List<TextMessage> arrivedTexts() {
    return post.arrivedTexts();
  }

  @Override
  public int textCalls() {
    return post.mailbox().calls(MessageKind.TEXT);
  }

  @Override
  public void nextText(ProviderFault fault) {
    var planned = com.bloomz.rostersync.mailbox.MessageFault.valueOf(fault.name());
    post.mailbox().faults().plan(new MessageFaults.Planned(MessageKind.TEXT, planned, null, 1));
  }
}
