package com.bloomz.rostersync.store.manage;

import com.bloomz.rostersync.family.CodeChanges;
import com.bloomz.rostersync.family.FamilyCode;
import com.bloomz.rostersync.family.FamilyCodeStore;
import com.bloomz.rostersync.manage.ManageStore.Stamp;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.ConditionalUpdate;
import com.bloomz.rostersync.store.Conditions;
import com.bloomz.rostersync.store.Key;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.rows.Row;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A student's code is one item, and who has a code is another, which stays when the code is
 * revoked: so no code is given twice. {@code c} code, {@code m} student, {@code s} school, {@code
 * at} and {@code by}, {@code ra} and {@code rb} of the revocation.
 */
final class DynamoFamilyCodeStore implements FamilyCodeStore {
  /** Two items each, and one of the journal, make a transaction of not over a hundred. */
  private static final int AT_ONCE = 49;

  private static final String CODE = "c";
  private static final String STUDENT = "m";
  private static final String SCHOOL = "s";
  private static final String AT = "at";
  private static final String BY = "by";
  private static final String REVOKED_AT = "ra";
  private static final String REVOKED_BY = "rb";

  private final Table table;
  private final RandomGenerator random;
  private final EditRows edits;

  DynamoFamilyCodeStore(Table table, RandomGenerator random) {
    this.table = table;
    this.random = random;
    this.edits = new EditRows(table, random);
  }

  @Override
  public Map<MemberId, Issued> all(SchoolId school) {
    Map<MemberId, Issued> found = new HashMap<>();
    table.query(codes(school), "", row -> add(found, row));
    return found;
  }

  @Override
  public Map<MemberId, Issued> of(SchoolId school, Collection<MemberId> students) {
    Map<MemberId, Issued> found = new HashMap<>();
    table
        .get(students.stream().map(id -> student(school, id)).toList())
        .values()
        .forEach(row -> add(found, row));
    return found;
  }

  @Override
  public Set<MemberId> give(SchoolId school, List<Issued> codes) {
    Set<MemberId> given = new HashSet<>();
    for (int from = 0; from < codes.size(); from += AT_ONCE) {
      giveAtOnce(school, codes.subList(from, Math.min(codes.size(), from + AT_ONCE)))
          .forEach(each -> given.add(each.student()));
    }
    return given;
  }

  /** Gives them in one transaction, again without those who turned out to be unable. */
  private List<Issued> giveAtOnce(SchoolId school, List<Issued> codes) {
    List<Issued> left = codes;
    while (!left.isEmpty()) {
      List<TransactWriteItem> writes = new ArrayList<>();
      left.forEach(each -> addGift(writes, school, each));
      Stamp stamp = new Stamp(left.getFirst().at(), left.getFirst().by());
      writes.addAll(edits.journalled(school, CodeChanges.given(left), stamp));
      Set<Integer> unable = new HashSet<>();
      table.transact(writes, DynamoManaging.token(random)).forEach(index -> unable.add(index / 2));
      if (unable.isEmpty()) {
        return left;
      }
      List<Issued> able = new ArrayList<>();
      for (int i = 0; i < left.size(); i++) {
        if (!unable.contains(i)) {
          able.add(left.get(i));
        }
      }
      left = able;
    }
    return left;
  }

  @Override
  public boolean revoke(SchoolId school, Issued code, Revocation revocation) {
    ConditionalUpdate has =
        new ConditionalUpdate()
            .when(Conditions.equal(CODE, "code"))
            .with("code", RowWriter.text(code.code().value()));
    ConditionalUpdate ending =
        new ConditionalUpdate()
            .set(REVOKED_AT, RowWriter.instant(revocation.at()))
            .set(REVOKED_BY, RowWriter.text(revocation.by()));
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(table.actions().delete(student(school, code.student()), has));
    writes.add(table.actions().update(code(code.code()), ending));
    Stamp stamp = new Stamp(revocation.at(), revocation.by());
    writes.addAll(edits.journalled(school, CodeChanges.revoked(code), stamp));
    return table.transact(writes, DynamoManaging.token(random)).isEmpty();
  }

  @Override
  public Optional<MemberId> holder(SchoolId school, FamilyCode code) {
    return table
        .get(code(code))
        .filter(row -> row.text(SCHOOL).equals(school.value()) && !row.has(REVOKED_AT))
        .map(row -> new MemberId(row.text(STUDENT)));
  }

  private void addGift(List<TransactWriteItem> writes, SchoolId school, Issued gift) {
    ConditionalUpdate free = new ConditionalUpdate().when(Conditions.missing(Key.PARTITION));
    writes.add(
        table
            .actions()
            .put(
                student(school, gift.student()),
                new RowWriter()
                    .text(CODE, gift.code().value())
                    .instant(AT, gift.at())
                    .text(BY, gift.by()),
                free));
    writes.add(
        table
            .actions()
            .put(
                code(gift.code()),
                new RowWriter()
                    .text(SCHOOL, school.value())
                    .text(STUDENT, gift.student().value())
                    .instant(AT, gift.at())
                    .text(BY, gift.by()),
                free));
  }

  private static void add(Map<MemberId, Issued> found, Row row) {
    MemberId student = new MemberId(row.text(Key.SORT));
    found.put(
        student,
        new Issued(
            student,
            row.as(has -> new FamilyCode(has.text(CODE))),
            row.instantOrEpoch(AT),
            row.text(BY)));
  }

  private static String codes(SchoolId school) {
    return Key.school(school) + "#F";
  }

  private static Key student(SchoolId school, MemberId student) {
    return new Key(codes(school), student.value());
  }

  private static Key code(FamilyCode code) {
    return new Key(Key.CODES + code.value(), "CODE");
  }
}
