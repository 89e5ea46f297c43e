package com.bloomz.rostersync.store.plan;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.change.Entity;
import com.bloomz.rostersync.change.Rule;
import com.bloomz.rostersync.change.Verb;
import com.bloomz.rostersync.plan.PlannedChange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Changes of a plan in few bytes, deflated: a format number (1), how many texts there are and each
 * with its length in UTF-8, how many changes there are, then column by column the numbers of their
 * texts: the shape (entity, verb, rule and the names of the fields before and after), subject,
 * name, within, its name, and the values. A text stands once, where it is first used; 0 is the next
 * text that was not used yet, a greater number the one before that. Numbers are in sevens of bits,
 * low ones first, the eighth bit set where more follow.
 */
final class PlanPiece {
  private static final int FORMAT = 1;
  private static final int SHAPE = 0;
  private static final int SUBJECT = 1;
  private static final int NAME = 2;
  private static final int WITHIN = 3;
  private static final int WITHIN_NAME = 4;
  private static final int VALUES = 5;
  private static final int COLUMNS = 6;

  private PlanPiece() {}

  static byte[] pack(List<PlannedChange> changes) {
    var texts = new Texts();
    List<ByteArrayOutputStream> columns = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      columns.add(new ByteArrayOutputStream());
    }
    for (PlannedChange each : changes) {
      Change change = each.change();
      texts.write(shape(change), columns.get(SHAPE));
      texts.write(change.subject(), columns.get(SUBJECT));
      texts.write(each.name(), columns.get(NAME));
      texts.write(change.within(), columns.get(WITHIN));
      texts.write(each.withinName(), columns.get(WITHIN_NAME));
      change.before().values().forEach(value -> texts.write(value, columns.get(VALUES)));
      change.after().values().forEach(value -> texts.write(value, columns.get(VALUES)));
    }
    var bytes = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
      out.write(FORMAT);
      texts.writeAll(out);
      number(out, changes.size());
      for (ByteArrayOutputStream each : columns) {
        number(out, each.size());
        each.writeTo(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /** Entity, verb and rule, then the names of the fields before, and after a second bar. */
  private static String shape(Change change) {
    return String.join(
        "|",
        change.entity().name(),
        change.verb().name(),
        change.rule().name(),
        String.join(",", change.before().keySet()),
        String.join(",", change.after().keySet()));
  }

  static List<PlannedChange> unpack(byte[] piece) {
    try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(piece)))) {
      int format = in.read();
      if (format != FORMAT) {
        throw new IllegalArgumentException("a piece of a plan of format " + format);
      }
      List<String> texts = new ArrayList<>();
      for (int left = number(in); left > 0; left--) {
        texts.add(new String(in.readNBytes(number(in)), StandardCharsets.UTF_8));
      }
      int count = number(in);
      List<DataInputStream> columns = new ArrayList<>();
      for (int i = 0; i < COLUMNS; i++) {
        columns.add(new DataInputStream(new ByteArrayInputStream(in.readNBytes(number(in)))));
      }
      return changes(count, new Reading(texts, columns));
    } catch (IOException e) {
      throw new IllegalArgumentException("a piece of a plan is cut", e);
    }
  }

  private static List<PlannedChange> changes(int count, Reading reading) throws IOException {
    List<PlannedChange> changes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String[] shape = reading.next(SHAPE).split("\\|", -1);
      String subject = reading.next(SUBJECT);
      String name = reading.next(NAME);
      String within = reading.next(WITHIN);
      String withinName = reading.next(WITHIN_NAME);
      var change =
          new Change(
              Entity.valueOf(shape[0]),
              Verb.valueOf(shape[1]),
              subject,
              within,
              reading.fields(shape[3]),
              reading.fields(shape[4]),
              Rule.valueOf(shape[2]));
      changes.add(new PlannedChange(change, name, withinName));
    }
    return changes;
  }

  /** Texts, each once, in the order in which they are first used. */
  private static final class Texts {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> all = new ArrayList<>();

    void write(String text, ByteArrayOutputStream column) {
      Integer known = numbers.putIfAbsent(text, all.size() + 1);
      if (known == null) {
        all.add(text);
      }
      number(column, known == null ? 0 : known);
    }

    void writeAll(DataOutputStream out) throws IOException {
      number(out, all.size());
      for (String each : all) {
        byte[] utf8 = each.getBytes(StandardCharsets.UTF_8);
        number(out, utf8.length);
        out.write(utf8);
      }
    }
  }

  /** Texts as they are read, column by column and change by change. */
  private static final class Reading {
    private final List<String> texts;
    private final List<DataInputStream> columns;
    private int used;

    Reading(List<String> texts, List<DataInputStream> columns) {
      this.texts = texts;
      this.columns = columns;
    }

    String next(int column) throws IOException {
      int number = number(columns.get(column));
      return number == 0 ? texts.get(used++) : texts.get(number - 1);
    }

    SortedMap<String, String> fields(String names) throws IOException {
      SortedMap<String, String> fields = new TreeMap<>();
      if (!names.isEmpty()) {
        for (String name : names.split(",", -1)) {
          fields.put(name, next(VALUES));
        }
      }
      return fields;
    }
  }

  private static void number(DataOutputStream out, int number) throws IOException {
    var bytes = new ByteArrayOutputStream();
    number(bytes, number);
    bytes.writeTo(out);
  }

  private static void number(ByteArrayOutputStream out, int number) {
    int rest = number;
    while (rest > 0x7f) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  private static int number(DataInputStream in) throws IOException {
    int read = in.readUnsignedByte();
    int number = read & 0x7f;
    for (int shift = 7; (read & 0x80) != 0; shift += 7) {
      read = in.readUnsignedByte();
      number |= (read & 0x7f) << shift;
    }
    return number;
  }
}
