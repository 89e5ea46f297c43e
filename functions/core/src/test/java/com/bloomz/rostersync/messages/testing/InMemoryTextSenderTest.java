package com.bloomz.rostersync.messages.testing;

import com.bloomz.rostersync.messages.TextMessage;
import com.bloomz.rostersync.messages.TextSender;
import java.util.List;

class InMemoryTextSenderTest implements TextSenderContract {
  private final InMemoryTextSender sender = new InMemoryTextSender();

  @Override
  public TextSender texts() {
    return sender;
  }

  @Override
  public List<TextMessage> arrivedTexts() {
    return sender.accepted();
  }

  @Override
  public int textCalls() {
    return sender.calls();
  }

  @Override
  public void nextText(ProviderFault fault) {
    sender.next(fault);
  }
}
