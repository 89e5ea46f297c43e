package com.bloomz.rostersync.mailbox;

import com.bloomz.rostersync.messages.TextMessage;
import com.bloomz.rostersync.messages.TextSender;
import com.bloomz.rostersync.messages.testing.Fault;
import com.bloomz.rostersync.messages.testing.TextSenderContract;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class SnsTextSenderIT implements TextSenderContract {
  private final Post post = new Post();

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
    return post.mailbox().calls(Channel.TEXT);
  }

  @Override
  public void nextText(Fault fault) {
    var planned = com.bloomz.rostersync.mailbox.Fault.valueOf(fault.name());
    post.mailbox().faults().plan(new Faults.Planned(Channel.TEXT, planned, null, 1));
  }
}
