package com.bloomz.rostersync.messages.testing;

import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MailSender;
import java.util.List;

class InMemoryMailSenderTest implements MailSenderContract {
  private final InMemoryMailSender sender = new InMemoryMailSender();

  @Override
  public MailSender mails() {
    return sender;
  }

  @Override
  public List<MailMessage> arrivedMails() {
    return sender.accepted();
  }

  @Override
  public int mailCalls() {
    return sender.calls();
  }

  @Override
  public void nextMail(ProviderFault fault) {
    sender.next(fault);
  }
}
