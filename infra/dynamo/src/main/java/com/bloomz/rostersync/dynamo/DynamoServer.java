package com.bloomz.rostersync.dynamo;

import com.bloomz.rostersync.dynamo.capacity.Metering;
import com.bloomz.rostersync.dynamo.engine.Database;
import com.bloomz.rostersync.dynamo.engine.Expiry;
import com.bloomz.rostersync.dynamo.fault.TableFaultPlan;
import com.bloomz.rostersync.dynamo.operation.Operations;
import com.bloomz.rostersync.dynamo.storage.Storage;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A DynamoDB on loopback. What goes wrong and what is late is said here, or by HTTP at {@code
 * /_control/} (see {@link ControlPort}). Safe for use by several threads.
 */
public final class DynamoServer implements AutoCloseable {
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";
  private static final long MINUTES_BETWEEN_SWEEPS = 10;

  private final HttpServer server;
  private final Database database;
  private final Metering metering = new Metering();
  private final TableFaultPlan faults = new TableFaultPlan();
  private final Expiry expiry;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("dynamo-expiry").factory());

  private DynamoServer(HttpServer server, Database database) {
    this.server = server;
    this.database = database;
    this.expiry = new Expiry(database);
  }

  /**
   * Starts a server.
   *
   * @throws UncheckedIOException where the port is not free ({@link java.net.BindException})
   */
  public static DynamoServer start(DynamoSettings settings) {
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
      HttpServer http = HttpServer.create(address, 0);
      var database = new Database(Storage.open(settings.folder()), settings.clock());
      var server = new DynamoServer(http, database);
      server.listen(settings);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen(DynamoSettings settings) {
    var operations = new Operations(database, metering);
    server.setExecutor(threads);
    server.createContext("/", new WireHandler(operations, faults, settings.pause()));
    server.createContext(ControlPort.PREFIX, new ControlPort(this));
    server.start();
    var unused =
        sweeper.scheduleWithFixedDelay(
            () -> sweep(settings.expiryDelay()),
            MINUTES_BETWEEN_SWEEPS,
            MINUTES_BETWEEN_SWEEPS,
            TimeUnit.MINUTES);
  }

  /** Scheme, host and port, without a path: the endpoint of clients. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What is to go wrong. */
  public TableFaultPlan faults() {
    return faults;
  }

  /** What was used so far, as AWS would bill it. */
  public Metering metering() {
    return metering;
  }

  /** Lets global secondary indexes lag that far behind from now on; not at all for zero. */
  public void lagIndexes(Duration time) {
    database.lagIndexes(time);
  }

  /**
   * Deletes what has expired at least that long ago.
   *
   * @return how many items
   */
  public int sweep(Duration late) {
    return expiry.sweep(late);
  }

  @Override
  public void close() {
    server.stop(0);
    // Before anybody is interrupted: an interrupted write closes the file.
    database.close();
    threads.shutdownNow();
    sweeper.shutdownNow();
  }
}
