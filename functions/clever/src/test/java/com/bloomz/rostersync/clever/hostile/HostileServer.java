package com.bloomz.rostersync.clever.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A server that writes what it is told byte by byte, heads included; one answer a connection. */
final class HostileServer implements AutoCloseable {
  private static final String NOT_FOUND =
      "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Wire> answers = new ConcurrentHashMap<>();
  private final AtomicLong strayed = new AtomicLong();
  private final AtomicLong requests = new AtomicLong();

  HostileServer() {
    try {
      socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** What is written for one request, head and body, before the connection ends. */
  @FunctionalInterface
  interface Wire {
    void writeTo(OutputStream out) throws IOException;

    /** A right answer. */
    static Wire json(String body) {
      return whole("Content-Type: application/json\r\n", body.getBytes(UTF_8));
    }

    /** A 200 with those lines in its head and that body. */
    static Wire whole(String lines, byte[] body) {
      return out -> {
        out.write(head(lines + "Content-Length: " + body.length + "\r\n"));
        out.write(body);
      };
    }
  }

  /** The bytes of a 200's head. */
  static byte[] head(String lines) {
    return ("HTTP/1.1 200 OK\r\nConnection: close\r\n" + lines + "\r\n").getBytes(ISO_8859_1);
  }

  String authority() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  int port() {
    return socket.getLocalPort();
  }

  void on(String target, Wire answer) {
    answers.put(target, answer);
  }

  /** How many requests came that were meant for another host or had no right to come. */
  long strayed() {
    return strayed.get();
  }

  long requests() {
    return requests.get();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (SocketException e) {
        return;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void serve(Socket connection) {
    try (connection;
        var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8))) {
      String first = in.readLine();
      String host = "";
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        if (line.regionMatches(true, 0, "Host: ", 0, 6)) {
          host = line.substring(6);
        }
      }
      if (first != null) {
        requests.incrementAndGet();
        if (!host.equals(authority())) {
          strayed.incrementAndGet();
        }
        String target = first.split(" ", -1)[1];
        OutputStream out = connection.getOutputStream();
        answers.getOrDefault(target, to -> to.write(NOT_FOUND.getBytes(UTF_8))).writeTo(out);
        out.flush();
      }
    } catch (IOException e) {
      // The client has seen enough.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
