package com.bloomz.rostersync.lambda.log;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Joins SLF4J to the process's output. The format is JSON where Lambda's variable {@code
 * AWS_LAMBDA_LOG_FORMAT} says so, else text; the system property {@code rostersync.log} ({@code
 * json}, {@code text} or {@code off}) comes before it.
 */
public final class LogWiring implements SLF4JServiceProvider, ILoggerFactory {
  private static final String PROPERTY = "rostersync.log";
  private static final String FORMAT = "AWS_LAMBDA_LOG_FORMAT";
  private static final String FUNCTION = "AWS_LAMBDA_FUNCTION_NAME";

  static final LogOutput OUTPUT =
      new LogOutput(
          InstantSource.system(),
          LogWiring::format,
          System.getenv().getOrDefault(FUNCTION, "local"),
          line -> System.out.println(line));

  private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter context = new NOPMDCAdapter();

  private static LogFormat format() {
    String given = System.getProperty(PROPERTY, System.getenv().getOrDefault(FORMAT, "text"));
    return LogFormat.valueOf(given.toUpperCase(Locale.ROOT));
  }

  @Override
  public Logger getLogger(String name) {
    return loggers.computeIfAbsent(name, each -> new LineLogger(each, OUTPUT));
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return this;
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return context;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }

  @Override
  public void initialize() {}
}
