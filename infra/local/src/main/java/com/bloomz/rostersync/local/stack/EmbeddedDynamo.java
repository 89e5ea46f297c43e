package com.bloomz.rostersync.local.stack;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local over HTTP on loopback. Its own server would listen on every interface and report
 * to Amazon that it was started.
 */
final class EmbeddedDynamo implements AutoCloseable {
  /** Held, as a logger that nobody holds forgets its level. */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private final Server server;
  private final ServerConnector connector;
  private final LocalDynamoDBServerHandler handler;

  private EmbeddedDynamo(
      Server server, ServerConnector connector, LocalDynamoDBServerHandler handler) {
    this.server = server;
    this.connector = connector;
    this.handler = handler;
  }

  /**
   * Starts it.
   *
   * @param folder where the tables are kept; in memory where there is none
   */
  static EmbeddedDynamo start(Optional<Path> folder) {
    SQLITE.setLevel(Level.OFF);
    try {
      var handler = new LocalDynamoDBServerHandler(requests(folder), null);
      var server = new Server();
      var connector = new ServerConnector(server, 1, 2);
      connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
      server.addConnector(connector);
      server.setHandler(new ContextHandler(handler));
      server.start();
      return new EmbeddedDynamo(server, connector, handler);
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local could not be started", e);
    }
  }

  private static LocalDynamoDBRequestHandler requests(Optional<Path> folder)
      throws DynamoDBLocalServiceException {
    return new LocalDynamoDBRequestHandler(
        0, folder.isEmpty(), folder.map(Path::toString).orElse(null), true, false);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local could not be stopped", e);
    } finally {
      handler.close();
    }
  }
}
