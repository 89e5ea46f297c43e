package com.bloomz.rostersync.local;

import com.bloomz.rostersync.local.stack.LocalStack;
import java.time.InstantSource;

/**
 * A process that is nothing but a notifier which sends invitations; its environment says
 * everything. It runs until killed.
 */
public final class ChildNotifier {
  private ChildNotifier() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws InterruptedException {
    LocalStack.sendInvitations(InstantSource.system());
    Thread.currentThread().join();
  }
}
