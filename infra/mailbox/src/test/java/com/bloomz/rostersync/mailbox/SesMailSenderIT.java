package com.bloomz.rostersync.mailbox;

import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.testing.Fault;
import com.bloomz.rostersync.messages.testing.MailSenderContract;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class SesMailSenderIT implements MailSenderContract {
  private final Post post = new Post();

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
    return post.mailbox().calls(Channel.MAIL);
  }

  @Override
  public void nextMail(Fault fault) {
    var planned = com.bloomz.rostersync.mailbox.Fault.valueOf(fault.name());
    post.mailbox().faults().plan(new Faults.Planned(Channel.MAIL, planned, null, 1));
  }
}
