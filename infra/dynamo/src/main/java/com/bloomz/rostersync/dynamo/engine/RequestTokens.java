package com.bloomz.rostersync.dynamo.engine;

import com.bloomz.rostersync.dynamo.error.ErrorCode;
import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.storage.SortedBytes;
import com.bloomz.rostersync.dynamo.storage.Storage;
import com.bloomz.rostersync.dynamo.value.ByteString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The client request tokens of transactions that were made, for ten minutes (API Reference,
 * TransactWriteItems: ClientRequestToken).
 */
final class RequestTokens {
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final int SWEPT_FROM = 4_096;

  private final InstantSource clock;
  private final SortedBytes stored;
  private final Set<String> ongoing = ConcurrentHashMap.newKeySet();

  RequestTokens(Storage storage, InstantSource clock) {
    this.stored = storage.map("tokens");
    this.clock = clock;
  }

  /** Notes that a transaction with that token is ongoing. */
  void begin(String token) {
    if (!ongoing.add(token)) {
      throw RequestException.of(
          ErrorCode.TRANSACTION_IN_PROGRESS,
          "The transaction with the given request token is already in progress.");
    }
  }

  void end(String token) {
    ongoing.remove(token);
  }

  /** Whether a transaction with that token was made, with the same content. */
  boolean isDone(String token, ByteString digest) {
    ByteString known = stored.get(key(token));
    if (known == null || isOver(known)) {
      return false;
    }
    if (!Arrays.equals(Arrays.copyOfRange(known.array(), 8, known.length()), digest.array())) {
      throw RequestException.of(
          ErrorCode.IDEMPOTENT_PARAMETER_MISMATCH,
          "The request uses the same client token as a previous, but non-identical request. Do not"
              + " reuse a client token with different requests, unless the requests are identical");
    }
    return true;
  }

  /** Notes that a transaction with that token was made; stored with it. */
  void done(String token, ByteString digest) {
    if (stored.size() >= SWEPT_FROM) {
      sweep();
    }
    var value = ByteBuffer.allocate(8 + digest.length());
    value.putLong(clock.instant().toEpochMilli()).put(digest.array());
    stored.put(key(token), ByteString.of(value.array()));
  }

  private void sweep() {
    List<ByteString> over = new ArrayList<>();
    for (Map.Entry<ByteString, ByteString> each : stored.entries(null, null, true)) {
      if (isOver(each.getValue())) {
        over.add(each.getKey());
      }
    }
    over.forEach(stored::remove);
  }

  private boolean isOver(ByteString known) {
    long made = ByteBuffer.wrap(known.array()).getLong();
    return clock.instant().toEpochMilli() - made > REMEMBERED.toMillis();
  }

  private static ByteString key(String token) {
    return ByteString.of(token.getBytes(StandardCharsets.UTF_8));
  }
}
