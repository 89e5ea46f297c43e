package com.bloomz.rostersync.api.web;

import com.bloomz.rostersync.api.web.Problem.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The API's JSON: records, read strictly; times as ISO 8601 text. */
final class JsonCodec {
  private static final JsonMapper MAPPER = mapper();
  private static final Map<Class<?>, String> TYPES =
      Map.of(
          String.class, "It must be text, in quotes.",
          Boolean.class, "It must be true or false.",
          Integer.class, "It must be a whole number.",
          List.class, "It must be a list, in brackets.");

  private JsonCodec() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("an answer cannot be written", e);
    }
  }

  /** Reads a record; what is wrong is a problem that names the field, never its value. */
  static <T extends Record> T read(String body, Class<T> type) {
    T read;
    try {
      read = MAPPER.readValue(body, type);
    } catch (UnrecognizedPropertyException e) {
      throw Problem.field(path(e), "There is no such field.").asException();
    } catch (InvalidFormatException e) {
      throw Problem.field(path(e), expected(e.getTargetType())).asException();
    } catch (JsonMappingException e) {
      throw Problem.field(path(e), wanted(e)).asException();
    } catch (JsonProcessingException e) {
      throw Problem.field(
              "(body)", "The body is not JSON, is nested too deeply, or has the same field twice.")
          .asException();
    }
    if (read == null) {
      throw Problem.field("(body)", "The body must be a JSON object.").asException();
    }
    List<FieldError> missing = new ArrayList<>();
    collectMissing("", read, missing);
    if (!missing.isEmpty()) {
      throw Problem.fields(missing).asException();
    }
    return read;
  }

  private static void collectMissing(String prefix, Record value, List<FieldError> missing) {
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      Object found = component(component, value);
      String name = prefix + component.getName();
      if (found == null && !isNullable(component)) {
        missing.add(new FieldError(name, "The field is missing."));
      }
      if (found instanceof List<?> list && list.contains(null)) {
        missing.add(new FieldError(name, "The list must not have empty entries."));
      }
      if (found instanceof Record nested) {
        collectMissing(name + ".", nested, missing);
      }
    }
  }

  private static @Nullable Object component(RecordComponent component, Record value) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record's component cannot be read", e);
    }
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static String path(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(
                part ->
                    Optional.ofNullable(part.getFieldName()).orElse("[" + part.getIndex() + "]"))
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "(body)" : path.substring(0, Math.min(path.length(), 120));
  }

  private static String wanted(JsonMappingException e) {
    if (e.getPath().isEmpty()) {
      return "The body must be a JSON object.";
    }
    return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
        ? expected(mismatch.getTargetType())
        : "The value has the wrong type.";
  }

  private static String expected(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .map(Object::toString)
            .collect(Collectors.joining(", ", "It must be one of: ", "."))
        : TYPES.getOrDefault(type, "The value has the wrong type.");
  }

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .withCoercionConfig(
                LogicalType.Textual,
                config ->
                    config
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(20).build());
    return mapper;
  }
}
