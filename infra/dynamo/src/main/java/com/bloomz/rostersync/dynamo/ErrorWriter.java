package com.bloomz.rostersync.dynamo;

import com.bloomz.rostersync.dynamo.error.CancellationReason;
import com.bloomz.rostersync.dynamo.error.ErrorCode;
import com.bloomz.rostersync.dynamo.error.RequestException;
import com.bloomz.rostersync.dynamo.value.ValueWriter;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Errors as JSON (Developer Guide, Programming.Errors). */
final class ErrorWriter {
  private static final JsonFactory JSON = new JsonFactory();

  private ErrorWriter() {}

  static byte[] write(RequestException error) {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringField("__type", error.code().wireType());
      boolean isCanceled = error.code() == ErrorCode.TRANSACTION_CANCELED;
      out.writeStringField(isCanceled ? "Message" : "message", error.text());
      if (error.item() != null) {
        out.writeFieldName("Item");
        ValueWriter.write(out, error.item());
      }
      if (isCanceled) {
        out.writeArrayFieldStart("CancellationReasons");
        for (CancellationReason reason : error.reasons()) {
          write(out, reason);
        }
        out.writeEndArray();
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator out, CancellationReason reason) throws IOException {
    out.writeStartObject();
    out.writeStringField("Code", reason.code());
    if (reason.message() != null) {
      out.writeStringField("Message", reason.message());
    }
    if (reason.item() != null) {
      out.writeFieldName("Item");
      ValueWriter.write(out, reason.item());
    }
    out.writeEndObject();
  }
}
