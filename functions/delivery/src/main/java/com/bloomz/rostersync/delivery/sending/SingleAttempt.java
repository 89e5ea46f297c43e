package com.bloomz.rostersync.delivery.sending;

import com.bloomz.rostersync.messages.SendResult;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * One call to a provider, made once, and what its faults mean: whether the provider may have taken
 * the message on.
 */
final class SingleAttempt {
  private static final Duration TO_CONNECT = Duration.ofSeconds(3);

  /** Codes that say that a call was too many or that the account is not in order. */
  private static final Set<String> NOT_NOW =
      Set.of(
          "AccessDenied",
          "AccessDeniedException",
          "AccountSuspendedException",
          "AuthorizationError",
          "ConflictException",
          "LimitExceededException",
          "MailFromDomainNotVerifiedException",
          "NotFoundException",
          "RequestLimitExceeded",
          "SendingPausedException",
          "Throttled",
          "ThrottledException",
          "Throttling",
          "ThrottlingException",
          "TooManyRequestsException");

  private static final Set<Integer> NOT_NOW_STATUS = Set.of(401, 403, 429);

  private static final ExecutionAttribute<AtomicBoolean> ON_ITS_WAY =
      new ExecutionAttribute<>("com.bloomz.rostersync.OnItsWay");

  private SingleAttempt() {}

  static ClientOverrideConfiguration configuration() {
    return ClientOverrideConfiguration.builder()
        .retryStrategy(AwsRetryStrategy.doNotRetry())
        .addExecutionInterceptor(new Departure())
        .build();
  }

  static UrlConnectionHttpClient.Builder http(Duration patience) {
    return UrlConnectionHttpClient.builder().connectionTimeout(TO_CONNECT).socketTimeout(patience);
  }

  /** Notes when a request leaves. */
  private static final class Departure implements ExecutionInterceptor {
    @Override
    public void beforeTransmission(
        Context.BeforeTransmission context, ExecutionAttributes attributes) {
      AtomicBoolean onItsWay = attributes.getAttribute(ON_ITS_WAY);
      if (onItsWay != null) {
        onItsWay.set(true);
      }
    }
  }

  /** A call to the provider that must carry the given mark. */
  interface Call {
    SendResult make(ExecutionAttribute<AtomicBoolean> mark, AtomicBoolean onItsWay);
  }

  /**
   * Makes the call.
   *
   * @param refusal what a refusal with a 4xx status means
   */
  static SendResult of(Call call, Function<AwsServiceException, SendResult> refusal) {
    var onItsWay = new AtomicBoolean();
    try {
      return call.make(ON_ITS_WAY, onItsWay);
    } catch (AwsServiceException e) {
      return answered(e, refusal);
    } catch (SdkException e) {
      String code = e.getClass().getSimpleName();
      return onItsWay.get() && !failedToConnect(e)
          ? new SendResult.Unknown(code)
          : new SendResult.Throttled(code);
    }
  }

  private static SendResult answered(
      AwsServiceException e, Function<AwsServiceException, SendResult> refusal) {
    String code = code(e);
    int status = e.statusCode();
    if (status < 400 || status >= 500) {
      return new SendResult.Unknown(code);
    }
    return NOT_NOW_STATUS.contains(status) || NOT_NOW.contains(code)
        ? new SendResult.Throttled(code)
        : refusal.apply(e);
  }

  /** The provider's name of the fault. */
  static String code(AwsServiceException e) {
    return e.awsErrorDetails() == null || e.awsErrorDetails().errorCode() == null
        ? "status-" + e.statusCode()
        : e.awsErrorDetails().errorCode();
  }

  /** Whether no connection was made, so that nothing can have arrived. */
  private static boolean failedToConnect(Throwable thrown) {
    for (@Nullable Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof ConnectException
          || e instanceof UnknownHostException
          || e instanceof NoRouteToHostException
          || e instanceof SSLHandshakeException
          || (e instanceof SocketTimeoutException && isOfConnecting(e))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfConnecting(Throwable e) {
    return e.getMessage() != null && e.getMessage().startsWith("Connect");
  }
}
