package com.bloomz.rostersync.mailbox;

import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.testing.MailSenderContract;
import com.bloomz.rostersync.messages.testing.ProviderFault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class SesMailSenderIT implements MailSenderContract {
  private final MailboxFixture post = new MailboxFixture();

  @AfterEach
  void close() {
    post.close();
  }

  @Override
  public MailSender mails() {
    return post.mails();
  }

  @Override
  public List<MailMessage> arrivedMails() {
    return post.arrivedMails();
  }

  @Override
  public int mailCalls() {
    return post.mailbox().calls(MessageKind.MAIL);
  }

  @Override
  public void nextMail(ProviderFault fault) {
    var planned = com.bloomz.rostersync.mailbox.MessageFault.valueOf(fault.name());
    post.mailbox().faults().plan(new MessageFaults.Planned(MessageKind.MAIL, planned, null, 1));
  }
}
