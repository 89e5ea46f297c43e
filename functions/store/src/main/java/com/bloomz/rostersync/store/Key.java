package com.bloomz.rostersync.store;

import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where an item stands. */
public record Key(String partition, String sort) {
  public static final String PARTITION = "pk";
  public static final String SORT = "sk";

  /** When DynamoDB may delete an item by itself, in seconds since 1970; most are kept for good. */
  public static final String ENDS = "ttl";

  /** How the partitions of Family Codes begin. */
  public static final String CODES = "FAMILY#";

  static final int SHARDS = 8;
  static final String CLASS = "C#";
  public static final String MEMBER = "M#";

  public static Key header(SchoolId school) {
    return new Key(school(school), "HEADER");
  }

  public static Key setup(SchoolId school) {
    return new Key(school(school), "SETUP");
  }

  public static Key of(SchoolId school, ClassId id) {
    return new Key(shard(school, shardOf(id.value())), CLASS + id);
  }

  public static Key of(SchoolId school, MemberId id) {
    return new Key(shard(school, shardOf(id.value())), MEMBER + id);
  }

  public static String reports(SchoolId school) {
    return school(school) + "#I";
  }

  /** Which schools of a district are linked, each by its Clever school. */
  public static String links(CleverId district) {
    return "CLEVER#" + district;
  }

  /** What nights keep of a district. */
  public static String nights(CleverId district) {
    return "D#" + district;
  }

  /** How far a district's deletion is. */
  public static Key erasure(CleverId district) {
    return new Key(nights(district), "ERASURE");
  }

  /** What a worker read of the contacts for the settings, and that it is to. */
  public static Key contacts(SchoolId school) {
    return new Key(school(school), "CONTACTS");
  }

  /** What the roster does not keep of those whom Clever shows. */
  public static Key traits(SchoolId school) {
    return new Key(school(school), "TRAITS");
  }

  /** An admin's last answer to what the brake holds. */
  public static Key answer(SchoolId school) {
    return new Key(school(school), "ANSWER");
  }

  /** When admins are reminded of what the brake holds. */
  public static Key reminder(SchoolId school) {
    return new Key(school(school), "REMINDER");
  }

  /** A key that an import was asked for with, such as an API's client chooses it. */
  public static Key idempotency(SchoolId school, String key) {
    return new Key(school(school) + "#K", key);
  }

  public static Key report(SchoolId school, ImportId id) {
    return new Key(reports(school), id.value());
  }

  /**
   * Where a part of an import's journal stands in it.
   *
   * @param before how many changes the import had made before these
   */
  public record JournalPart(long epoch, long before, int part) {}

  public static Key journal(SchoolId school, ImportId id, JournalPart at) {
    return new Key(
        journal(school, id), "%06d#%08d#%02d".formatted(at.epoch(), at.before(), at.part()));
  }

  public static Key issues(SchoolId school, ImportId id, long epoch, int part) {
    return new Key(issues(school, id), issuesOf(epoch) + "%06d".formatted(part));
  }

  /** A part of what a preview has found, or of what an approval is going to write. */
  public static Key plan(SchoolId school, ImportId id, String part) {
    return new Key(school(school) + "#L#" + id, part);
  }

  static String shard(SchoolId school, int shard) {
    return school(school) + "#R#" + shard;
  }

  public static String journal(SchoolId school, ImportId id) {
    return school(school) + "#J#" + id;
  }

  public static String issues(SchoolId school, ImportId id) {
    return school(school) + "#X#" + id;
  }

  /** How the sort keys of the issues begin that a claim stored. */
  public static String issuesOf(long epoch) {
    return "%06d#".formatted(epoch);
  }

  public Map<String, AttributeValue> attributes() {
    return Map.of(PARTITION, RowWriter.text(partition), SORT, RowWriter.text(sort));
  }

  /** A school's own partition: a number sign in its id is escaped, so that none is another's. */
  public static String school(SchoolId school) {
    return "S#" + school.value().replace("%", "%25").replace("#", "%23");
  }

  /** Must stay as it is: the stored items stand where it says. */
  private static int shardOf(String id) {
    int hash = id.hashCode() * 0x9E3779B9;
    return hash >>> 29;
  }
}
