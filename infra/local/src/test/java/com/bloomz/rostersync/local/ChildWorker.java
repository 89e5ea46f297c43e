package com.bloomz.rostersync.local;

import com.bloomz.rostersync.local.stack.LocalStack;
import java.time.InstantSource;

/**
 * A process that is nothing but a worker; its environment says everything. It runs until killed.
 */
public final class ChildWorker {
  private ChildWorker() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) throws InterruptedException {
    LocalStack.work(InstantSource.system());
    Thread.currentThread().join();
  }
}
