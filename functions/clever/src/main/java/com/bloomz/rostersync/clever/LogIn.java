package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.clever.records.DirectoryCodec;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.tokens.AccessToken;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The authorization-code grant at Clever's log-in host (docs/clever.md 2.2). */
final class LogIn {
  private static final int OK = 200;
  private static final int BAD_CODE = 400;

  private final CleverApp app;
  private final Supplier<HttpClient> client;

  LogIn(CleverApp app, Supplier<HttpClient> client) {
    this.app = app;
    this.client = client;
  }

  URI address(@Nullable CleverId district, String state) {
    var query = new TreeMap<String, String>();
    query.put("response_type", "code");
    query.put("client_id", app.clientId());
    query.put("redirect_uri", app.redirect().toString());
    if (district != null) {
      query.put("district_id", district.value());
    }
    query.put("state", state);
    return app.oauth().resolve("/oauth/authorize?" + form(query));
  }

  /**
   * Exchanges a code for the token of who logged in; empty where the code is not good.
   *
   * @param atMost the most that it may take
   * @throws IOException where Clever does not answer as it should, or not in time
   */
  Optional<AccessToken> exchange(String code, Duration atMost)
      throws IOException, InterruptedException {
    String secret = app.clientId() + ":" + app.clientSecret();
    String basic = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(app.oauth().resolve("/oauth/tokens"))
            .timeout(atMost)
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    form(
                        Map.of(
                            "code",
                            code,
                            "grant_type",
                            "authorization_code",
                            "redirect_uri",
                            app.redirect().toString()))))
            .build();
    HttpResponse<String> response = send(request, atMost);
    if (response.statusCode() == BAD_CODE) {
      return Optional.empty();
    }
    String token = response.statusCode() == OK ? DirectoryCodec.accessToken(response.body()) : "";
    if (token.isEmpty()) {
      throw new IOException("the log-in was answered with status " + response.statusCode());
    }
    return Optional.of(new AccessToken(token));
  }

  /** A request's own time-out ends with the answer's headers. */
  private HttpResponse<String> send(HttpRequest request, Duration atMost)
      throws IOException, InterruptedException {
    var answer = client.get().sendAsync(request, BodyHandlers.ofString());
    try {
      return answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw new IOException("Clever's log-in host did not answer", failed.getCause());
    } catch (TimeoutException late) {
      throw new IOException("Clever's log-in host did not answer in time", late);
    } finally {
      answer.cancel(true);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
