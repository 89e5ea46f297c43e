package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.clever.CleverApi.Means;
import com.bloomz.rostersync.clever.records.PageCodec;
import com.bloomz.rostersync.sync.TimeLeft;
import com.bloomz.rostersync.tokens.AccessToken;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Sends one GET with the bearer and reads its body as it comes in. Counts what came. */
final class Exchange {
  private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7e]+");
  private static final int OK = 200;
  private static final int ERROR_BODY = 64 * 1024;

  private final Means means;
  private final AccessToken token;
  private final RateLimits limits;
  private long requests;
  private long bytes;

  Exchange(Means means, AccessToken token, RateLimits limits) {
    this.means = means;
    this.token = token;
    this.limits = limits;
  }

  /** Reads a body; it may leave what follows the value that it wants unread. */
  @FunctionalInterface
  interface BodyReader<T> {
    T read(InputStream body) throws IOException;
  }

  long requests() {
    return requests;
  }

  /** Of all bodies, as they came over the wire. */
  long bytes() {
    return bytes;
  }

  /**
   * Sends the request once.
   *
   * @param time until then headers and body must both have come
   * @throws PageCodec.MisshapenException where the body is not what the reader wants
   * @throws IOException where Clever cannot be reached or the connection breaks off
   */
  <T> Attempt<T> get(URI uri, TimeLeft time, BodyReader<T> reader)
      throws IOException, InterruptedException {
    if (!SENDABLE.matcher(token.value()).matches()) {
      return new Attempt.Refused<>();
    }
    requests++;
    HttpResponse<InputStream> response = send(request(uri, time.left()));
    CompletableFuture<Void> done =
        new CompletableFuture<Void>()
            .orTimeout(
                shorter(means.settings().bodyTimeout(), time.left()).toMillis(),
                TimeUnit.MILLISECONDS);
    try (InputStream body = new Counted(response.body())) {
      var _ = done.whenComplete((_, late) -> closeIf(late != null, body));
      return answer(response, body, reader);
    } finally {
      done.complete(null);
    }
  }

  /** The JDK's client does not take a head with a length that is no number for an I/O error. */
  private HttpResponse<InputStream> send(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return means.client().get().send(request, BodyHandlers.ofInputStream());
    } catch (IllegalArgumentException malformed) {
      throw new PageCodec.MisshapenException("the head of the answer is malformed");
    }
  }

  private HttpRequest request(URI uri, Duration atMost) {
    return HttpRequest.newBuilder(uri)
        .timeout(shorter(means.settings().answerTimeout(), atMost))
        .header("Authorization", "Bearer " + token.value())
        .header("Accept", "application/json")
        .header("Accept-Encoding", "gzip")
        .build();
  }

  private <T> Attempt<T> answer(
      HttpResponse<InputStream> response, InputStream body, BodyReader<T> reader)
      throws IOException {
    Instant now = means.clock().instant();
    limits.note(response.headers(), now);
    if (response.statusCode() != OK) {
      discard(body);
      return Attempt.of(response.statusCode(), response.headers(), now);
    }
    boolean gzip =
        response
            .headers()
            .firstValue("Content-Encoding")
            .orElse("")
            .strip()
            .equalsIgnoreCase("gzip");
    try {
      return new Attempt.Read<>(reader.read(gzip ? new GZIPInputStream(body) : body));
    } catch (ZipException wrong) {
      throw new PageCodec.MisshapenException("the body is not what its encoding says");
    }
  }

  /** Reads an error's body away, so that the connection can be used again. */
  private static void discard(InputStream body) {
    try {
      body.skip(ERROR_BODY);
    } catch (IOException cutOff) {
      // The status is known; its body says nothing that is needed.
    }
  }

  private static void closeIf(boolean late, InputStream body) {
    if (late) {
      try {
        body.close();
      } catch (IOException closedAlready) {
        // The reader notices by itself.
      }
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      bytes += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = super.read(into, offset, length);
      bytes += Math.max(count, 0);
      return count;
    }

    @Override
    public long skip(long most) throws IOException {
      return readNBytes((int) Math.min(most, ERROR_BODY)).length;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
