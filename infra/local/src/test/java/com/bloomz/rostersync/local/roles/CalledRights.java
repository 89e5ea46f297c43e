package com.bloomz.rostersync.local.roles;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Stands in for IAM in front of every client of this JVM that is a function's, as its user agent
 * says: a request that the function's role does not allow is denied, and every right that was used
 * is noted. The SDK finds it by its name in {@code execution.interceptors}.
 */
public final class CalledRights implements ExecutionInterceptor {
  private static final Pattern FUNCTION = Pattern.compile("(?:^| )app/(\\w+)");
  private static final Map<String, SortedSet<Right>> CALLED = new ConcurrentHashMap<>();
  private static final SortedMap<String, SortedSet<Right>> ALLOWED = Roles.of(Roles.template());

  /** What functions of this JVM have called so far, by the function's name. */
  static SortedMap<String, SortedSet<Right>> all() {
    return new TreeMap<>(CALLED);
  }

  /** The names of the functions of this JVM that have called something so far. */
  public static Set<String> callers() {
    return Set.copyOf(CALLED.keySet());
  }

  @Override
  public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes unused) {
    Matcher function =
        FUNCTION.matcher(context.httpRequest().firstMatchingHeader("User-Agent").orElse(""));
    if (function.find()) {
      List<Right> needed = NeededRights.of(context.request());
      SortedSet<Right> called =
          CALLED.computeIfAbsent(function.group(1), _ -> new ConcurrentSkipListSet<>());
      called.addAll(needed);
      SortedSet<Right> allowed = ALLOWED.getOrDefault(function.group(1), new TreeSet<>());
      if (!allowed.containsAll(needed)) {
        throw denied(function.group(1), needed);
      }
    }
  }

  private static AwsServiceException denied(String function, List<Right> needed) {
    String message = function + " is not authorized to perform " + needed;
    return AwsServiceException.builder()
        .message(message)
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .errorCode("AccessDeniedException")
                .errorMessage(message)
                .build())
        .statusCode(400)
        .build();
  }
}
