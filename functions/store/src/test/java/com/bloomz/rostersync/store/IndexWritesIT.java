package com.bloomz.rostersync.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.manage.ManageStore;
import com.bloomz.rostersync.manage.ManageStore.Wanted;
import com.bloomz.rostersync.manage.edit.MemberKind;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.Hat;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.manage.DynamoManaging;
import com.bloomz.rostersync.store.rows.RowWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Issue 10: what writes of the lists' indexes cost, as the store meters it and as the server bills
 * it, and lists that follow the table later.
 */
final class IndexWritesIT {
  private static final SchoolId SCHOOL = new SchoolId("lagging");
  private static final MemberId ID = new MemberId("m-000000000000000000000001");

  private static LocalDynamo dynamo;

  private Table table;

  @BeforeAll
  static void start() {
    dynamo = LocalDynamo.start();
  }

  @BeforeEach
  void open() {
    table = dynamo.table();
  }

  @AfterEach
  void mend() {
    dynamo.mend();
  }

  @AfterAll
  static void stop() {
    dynamo.close();
  }

  /**
   * A list by name has {@code l1} and {@code n1}, one by first name {@code l1} and {@code n2}, one
   * of staff {@code l2} and {@code n1}, one by student id {@code d}.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "an item on no list,              '',             put x,           0",
    "a class on its list,             '',             put l1 n1,       1",
    "a student with an id,            '',             put l1 n1 n2 d,  3",
    "a member of the staff,           '',             put l2 n1,       1",
    "the same again,                  l1 n1 n2 d,     set x,           0",
    "something that no list has,      l1 n1 n2 d x,   new x,           0",
    "an id,                           l1 n1 n2,       set d,           1",
    "another id,                      l1 n1 n2 d,     new d,           2",
    "no id any more,                  l1 n1 n2 d,     remove d,        1",
    "another last name,               l1 n1 n2 d,     new n1,          2",
    "a name on two lists,             l1 l2 n1 n2,    new n1,          4",
    "from the current to the former,  l1 n1 n2 d,     new l1,          4",
    "off the lists by name,           l1 n1 n2 d,     remove l1,       2",
    "a deleted student,               l1 n1 n2 d,     delete,          3",
    "a deleted item on no list,       x,              delete,          0"
  })
  void writesOfIndexesCost(String what, String there, String edit, double ofIndexes) {
    Key alone = key(what);
    Key together = key(what + ", in a transaction");
    if (!there.isEmpty()) {
      table.put(alone, row(there));
      table.put(together, row(there));
    }

    Metered single = metered(() -> write(alone, edit));
    Metered transaction = metered(() -> transact(together, edit));

    assertThat(single.told()).isEqualTo(1 + ofIndexes);
    assertThat(transaction.told()).isEqualTo(2 + ofIndexes);
    assertThat(single.billed()).isEqualTo(single.told());
    assertThat(transaction.billed()).isEqualTo(transaction.told());
  }

  /** An entry that is larger than a kilobyte costs more than one unit. */
  @Test
  void largeEntriesCostMore() {
    RowWriter large = row("l1 n1").text("n2", "n".repeat(900)).text("d", "d".repeat(1_500));

    Metered put = metered(() -> table.put(key("large"), large));
    assertThat(put.told()).isEqualTo(3 + 1 + 1 + 2);
    assertThat(put.billed()).isEqualTo(put.told());
  }

  /** A failed condition costs as much as the item that is there, and no index. */
  @Test
  void failedConditionsCostNoIndex() {
    Key key = key("refused");
    table.put(key, row("l1 n1 n2 d").bytes("b", new byte[2_500]));

    Metered refused = metered(() -> write(key, "put l1 n1 n2 d"));
    assertThat(refused.told()).isEqualTo(3);
    assertThat(refused.billed()).isEqualTo(3);
  }

  @Test
  void listFollowsTheTableLaterAndShowsItemsAsTheyAre() {
    ManageStore store = DynamoManaging.rosters(table, new Random(1));
    dynamo.server().lagIndexes(Duration.ofHours(1));
    dynamo.handEdits().put(SCHOOL, named("Adams"));
    assertThat(table.get(Key.of(SCHOOL, ID))).isPresent();
    assertThat(listed(store, "")).isEmpty();
    dynamo.mend();
    assertThat(listed(store, "adams")).containsExactly("Adams");

    dynamo.server().lagIndexes(Duration.ofHours(1));
    dynamo.handEdits().put(SCHOOL, named("Baker"));
    assertThat(listed(store, "")).containsExactly("Baker");
    assertThat(listed(store, "adams")).isEmpty();
    assertThat(listed(store, "baker")).isEmpty();
    dynamo.mend();
    assertThat(listed(store, "baker")).containsExactly("Baker");

    dynamo.server().lagIndexes(Duration.ofHours(1));
    write(Key.of(SCHOOL, ID), "delete");
    assertThat(listed(store, "")).isEmpty();
  }

  private static List<String> listed(ManageStore store, String text) {
    return store
        .members(SCHOOL, MemberKind.STUDENT, new Wanted(text, true, null, 50))
        .entries()
        .stream()
        .map(each -> each.value().name().last())
        .toList();
  }

  private static Member named(String last) {
    return Member.imported(
        ID,
        new PersonName("Ana", last),
        new Hat.OfStudent(new CleverId("000000000000000000000001"), "0042", List.of()));
  }

  /** The write units that the store metered and that the server billed. */
  private record Metered(double told, double billed) {}

  private Metered metered(Runnable writing) {
    double told = table.usage().writeUnits();
    double billed = billed();
    writing.run();
    return new Metered(table.usage().writeUnits() - told, billed() - billed);
  }

  private static double billed() {
    return dynamo.server().metering().of(LocalDynamo.SETTINGS.table()).writeUnits();
  }

  private static RowWriter row(String attributes) {
    var row = new RowWriter();
    for (String name : attributes.split(" ", -1)) {
      row.text(name, "as before");
    }
    return row;
  }

  private void write(Key key, String edit) {
    var unused =
        switch (verb(edit)) {
          case "put" -> table.put(key, row(names(edit)), ifMissing());
          case "delete" -> table.delete(key, ifThere());
          default -> table.update(key, change(edit));
        };
  }

  private void transact(Key key, String edit) {
    TransactWriteItem write =
        switch (verb(edit)) {
          case "put" -> table.actions().put(key, row(names(edit)), ifMissing());
          case "delete" -> table.actions().delete(key, ifThere());
          default -> table.actions().update(key, change(edit));
        };
    assertThat(table.transact(List.of(write), Integer.toHexString(key.hashCode()))).isEmpty();
  }

  private static ConditionalUpdate change(String edit) {
    ConditionalUpdate update = ifThere();
    Arrays.stream(names(edit).split(" ", -1))
        .forEach(
            name -> {
              switch (verb(edit)) {
                case "set" -> update.set(name, RowWriter.text("as before"));
                case "new" -> update.set(name, RowWriter.text("as now"));
                case "remove" -> update.remove(name);
                default -> throw new IllegalArgumentException(edit);
              }
            });
    return update;
  }

  private static ConditionalUpdate ifMissing() {
    return new ConditionalUpdate().when(Conditions.missing(Key.PARTITION));
  }

  private static ConditionalUpdate ifThere() {
    return new ConditionalUpdate().when(Conditions.present(Key.PARTITION));
  }

  private static String verb(String edit) {
    return edit.split(" ", 2)[0];
  }

  private static String names(String edit) {
    return edit.substring(edit.indexOf(' ') + 1);
  }

  private static Key key(String name) {
    return new Key("S#indexes", name);
  }
}
