package com.bloomz.rostersync.dynamo.operation;

import com.bloomz.rostersync.dynamo.capacity.Metering;
import com.bloomz.rostersync.dynamo.engine.Database;
import com.bloomz.rostersync.dynamo.error.ErrorCode;
import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.expression.Expressions;
import com.bloomz.rostersync.dynamo.request.Arguments;
import com.bloomz.rostersync.dynamo.request.ArgumentsReader;
import com.bloomz.rostersync.dynamo.value.ByteString;
import com.bloomz.rostersync.dynamo.value.InvalidValueException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All actions by their names. */
public final class Operations {
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, Operation> byName;
  private final Metering metering;

  /** Answers a request. */
  private interface Operation {
    void answer(ApiCall call) throws IOException;
  }

  public Operations(Database database, Metering metering) {
    this.metering = metering;
    var context = new Context(database, new Expressions(), metering);
    var actions = new ActionReader(database, context.expressions());
    var tables = new TableOperations(context);
    var items = new ItemOperations(context, actions);
    var batches = new BatchOperations(context, actions, items);
    var transactions = new TransactionOperations(context, actions, items);
    var searches = new SearchOperations(context, actions, items);
    this.byName =
        Map.ofEntries(
            Map.entry("BatchGetItem", batches::get),
            Map.entry("BatchWriteItem", batches::write),
            Map.entry("CreateTable", tables::create),
            Map.entry("DeleteItem", items::delete),
            Map.entry("DeleteTable", tables::delete),
            Map.entry("DescribeTable", tables::describe),
            Map.entry("DescribeTimeToLive", tables::describeTimeToLive),
            Map.entry("GetItem", items::get),
            Map.entry("ListTables", tables::list),
            Map.entry("PutItem", items::put),
            Map.entry("Query", searches::query),
            Map.entry("Scan", searches::scan),
            Map.entry("TransactGetItems", transactions::get),
            Map.entry("TransactWriteItems", transactions::write),
            Map.entry("UpdateItem", items::update),
            Map.entry("UpdateTimeToLive", tables::updateTimeToLive));
  }

  /**
   * Answers a request.
   *
   * @param isPutOff whether a batch leaves items unprocessed
   * @throws RequestException where the answer is an error
   */
  public byte[] answer(String operation, byte[] body, boolean isPutOff) {
    Operation found = byName.get(operation);
    if (found == null) {
      throw RequestException.of(ErrorCode.UNKNOWN_OPERATION, "");
    }
    metering.count(operation);
    var bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartObject();
      Arguments in = ArgumentsReader.read(body);
      Selection.checkOneOf(in, "ReturnConsumedCapacity", List.of("INDEXES", "TOTAL", "NONE"));
      found.answer(new ApiCall(in, ByteString.of(body), out, isPutOff));
      out.writeEndObject();
    } catch (InvalidValueException e) {
      throw e.isMalformed()
          ? RequestException.serialization(String.valueOf(e.getMessage()))
          : RequestException.validation(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The tables that a request names. */
  public static Set<String> tables(byte[] body) {
    Set<String> tables = new LinkedHashSet<>();
    try {
      Arguments in = ArgumentsReader.read(body);
      collect(in, tables);
      Arguments batch = in.innerOrNull("RequestItems");
      if (batch != null) {
        tables.addAll(batch.names());
      }
      for (Arguments element : in.list("TransactItems")) {
        for (String kind : element.names()) {
          collect(element.inner(kind), tables);
        }
      }
    } catch (RequestException | InvalidValueException e) {
      // Its own error will be the answer.
      return tables;
    }
    return tables;
  }

  /** How many actions a transaction has; 0 for any other request. */
  public static int actions(byte[] body) {
    return ArgumentsReader.read(body).list("TransactItems").size();
  }

  private static void collect(Arguments in, Set<String> tables) {
    String name = in.textOrNull("TableName");
    if (name != null) {
      tables.add(name);
    }
  }
}
