package com.bloomz.rostersync.aws;

import com.bloomz.rostersync.imports.ImportQueue.QueueException;
import com.bloomz.rostersync.invitations.InvitationDue;
import com.bloomz.rostersync.invitations.InvitationQueue;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

final class SqsInvitationQueue implements InvitationQueue {
  private final SqsBatches batches;

  SqsInvitationQueue(Supplier<SqsClient> sqs, String url) {
    this.batches = new SqsBatches(sqs, url, QueueException::new);
  }

  @Override
  public void send(Collection<InvitationDue> invitations, Duration delay) {
    batches.send(invitations.stream().map(InvitationMessages::write).toList(), delay);
  }
}
