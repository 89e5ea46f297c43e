package com.bloomz.rostersync.dynamo;

import com.bloomz.rostersync.dynamo.error.CancellationReason;
import com.bloomz.rostersync.dynamo.error.ErrorCode;
import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.fault.FaultKind;
import com.bloomz.rostersync.dynamo.fault.TableFault;
import com.bloomz.rostersync.dynamo.fault.TableFaultPlan;
import com.bloomz.rostersync.dynamo.operation.Operations;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * Takes requests of the wire protocol: lets faults strike, has them answered, sends the answer
 * (Developer Guide, Programming.LowLevelAPI).
 */
final class WireHandler implements HttpHandler {
  private static final String TARGET = "DynamoDB_20120810.";

  private final Operations operations;
  private final TableFaultPlan faults;
  private final Consumer<Duration> pause;

  WireHandler(Operations operations, TableFaultPlan faults, Consumer<Duration> pause) {
    this.operations = operations;
    this.faults = faults;
    this.pause = pause;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      if (target == null || !target.startsWith(TARGET)) {
        var unknown = RequestException.of(ErrorCode.UNKNOWN_OPERATION, "");
        send(exchange, unknown.code().status(), ErrorWriter.write(unknown));
        return;
      }
      serve(exchange, target.substring(TARGET.length()), body);
    }
  }

  private void serve(HttpExchange exchange, String operation, byte[] body) throws IOException {
    List<TableFault> struck =
        faults.isEmpty() ? List.of() : faults.strike(operation, Operations.tables(body));
    int status = 200;
    byte[] answer;
    try {
      prepare(struck, operation, body);
      answer = operations.answer(operation, body, has(struck, FaultKind.UNPROCESSED));
    } catch (RequestException e) {
      status = e.code().status();
      answer = ErrorWriter.write(e);
    } catch (RuntimeException e) {
      var error = RequestException.of(ErrorCode.INTERNAL_SERVER_ERROR, String.valueOf(e));
      status = error.code().status();
      answer = ErrorWriter.write(error);
    }
    if (!has(struck, FaultKind.ANSWER_LOST)) {
      send(exchange, status, answer);
    }
  }

  private void prepare(List<TableFault> struck, String operation, byte[] body) {
    for (TableFault fault : struck) {
      switch (fault.kind()) {
        case DELAYED -> pause.accept(fault.delay());
        case THROUGHPUT_EXCEEDED ->
            refuse(
                operation,
                body,
                CancellationReason.THROUGHPUT_EXCEEDED,
                ErrorCode.PROVISIONED_THROUGHPUT_EXCEEDED);
        case THROTTLED ->
            refuse(operation, body, CancellationReason.THROTTLED, ErrorCode.THROTTLING);
        case INTERNAL_ERROR ->
            throw RequestException.of(ErrorCode.INTERNAL_SERVER_ERROR, "Internal server error");
        case TRANSACTION_CONFLICT ->
            refuse(operation, body, CancellationReason.CONFLICT, ErrorCode.TRANSACTION_CONFLICT);
        case ANSWER_LOST, UNPROCESSED -> {}
      }
    }
  }

  /** Refuses a request; a transaction is canceled by its first action. */
  private static void refuse(
      String operation, byte[] body, CancellationReason reason, ErrorCode code) {
    if (!operation.startsWith("Transact")) {
      throw RequestException.of(code, String.valueOf(reason.message()));
    }
    int actions = Operations.actions(body);
    if (actions > 0) {
      List<CancellationReason> reasons =
          new ArrayList<>(Collections.nCopies(actions, CancellationReason.NONE));
      reasons.set(0, reason);
      throw RequestException.canceled(reasons);
    }
  }

  private static boolean has(List<TableFault> struck, FaultKind kind) {
    return struck.stream().anyMatch(fault -> fault.kind() == kind);
  }

  private static void send(HttpExchange exchange, int status, byte[] answer) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/x-amz-json-1.0");
    headers.set("x-amzn-RequestId", UUID.randomUUID().toString());
    var checksum = new CRC32();
    checksum.update(answer);
    headers.set("x-amz-crc32", Long.toString(checksum.getValue()));
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
  }
}
