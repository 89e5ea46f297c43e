package com.bloomz.rostersync.district.testing;

import com.bloomz.rostersync.district.DeadMessages;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;

final class InMemoryDeadMessagesTest implements DeadMessagesContract {
  private final InMemoryDeadMessages messages = new InMemoryDeadMessages();

  @Override
  public DeadMessages messages() {
    return messages;
  }

  @Override
  public void park(SchoolId about) {
    messages.park(about);
  }

  @Override
  public void park(CleverId about) {
    messages.park(about);
  }

  @Override
  public int seen() {
    return messages.size();
  }
}
