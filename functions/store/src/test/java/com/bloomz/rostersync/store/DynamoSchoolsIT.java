package com.bloomz.rostersync.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.schools.testing.SchoolStoreContract;
import com.bloomz.rostersync.settings.SchoolSettings;
import com.bloomz.rostersync.store.nights.DynamoNights;
import com.bloomz.rostersync.store.rows.StoredRows;
import com.bloomz.rostersync.store.school.DynamoSchools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What every store of schools does, done by DynamoDB. */
final class DynamoSchoolsIT extends SchoolStoreContract {
  private static final Path PAGE = Path.of("..", "..", "docs", "operations.md");

  private static LocalDynamo dynamo;

  private Instant now = LocalDynamo.DAY;

  @BeforeAll
  static void start() {
    dynamo = LocalDynamo.start();
  }

  @AfterAll
  static void stop() {
    dynamo.close();
  }

  @Override
  protected SchoolStore store() {
    return DynamoSchools.schools(dynamo.table(), new Random(), () -> now);
  }

  /** A scheduled school that was stored before nights had an index (A 1). */
  @Test
  void anOldRowIsFoundAtNightOnceItWasRead() {
    SchoolId school = storedBefore("old-1");
    assertThat(found()).doesNotContain(school);

    var read = store().find(school);
    assertThat(read.scheduledDistrict()).isEqualTo(new CleverId("d1"));
    assertThat(found()).contains(school);
    assertThat(store().find(school)).isEqualTo(read);
  }

  /** A 2: whoever gets into the index at night would seem to have missed that night. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-30T05:59:00Z, true",
    "2026-11-30T06:00:00Z, false",
    "2026-11-30T09:59:00Z, false",
    "2026-11-30T11:59:00Z, false",
    "2026-11-30T12:00:00Z, true"
  })
  void anOldRowThatIsReadAtNightIsFoundFromTheNextReadByDayOn(Instant read, boolean listed) {
    SchoolId school = storedBefore("old-at-" + read.getEpochSecond());
    now = read;
    assertThat(store().find(school).scheduledDistrict()).isEqualTo(new CleverId("d1"));
    assertThat(found().contains(school)).isEqualTo(listed);

    now = LocalDynamo.DAY;
    var unused = store().find(school);
    assertThat(found()).contains(school);
  }

  @Test
  void theDocumentedCommandListsTheOldRowsUntilTheyWereRead() throws IOException {
    SchoolId school = storedBefore("old-listed");
    Matcher command =
        Pattern.compile("(?s)aws dynamodb scan --table-name ROSTERS (.*?)\n```")
            .matcher(Files.readString(PAGE));
    assertThat(command.find()).isTrue();
    assertThat(listed(command.group(1))).contains(Key.setup(school).partition());

    var unused = store().find(school);
    assertThat(listed(command.group(1))).doesNotContain(Key.setup(school).partition());
  }

  private static List<String> listed(String command) throws IOException {
    Map<String, String> options = new HashMap<>();
    Pattern.compile("--([a-z-]+) '([^']*)'")
        .matcher(command)
        .results()
        .forEach(found -> options.put(found.group(1), found.group(2)));
    assertThat(options)
        .containsOnlyKeys(
            "filter-expression", "expression-attribute-values", "projection-expression");
    assertThat(options.get("expression-attribute-values"))
        .isEqualTo("{\":setup\":{\"S\":\"SETUP\"},\":on\":{\"BOOL\":true}}");
    return dynamo
        .client()
        .scanPaginator(
            scan ->
                scan.tableName(LocalDynamo.SETTINGS.table())
                    .filterExpression(options.get("filter-expression"))
                    .projectionExpression(options.get("projection-expression"))
                    .expressionAttributeValues(
                        Map.of(
                            ":setup",
                            AttributeValue.fromS("SETUP"),
                            ":on",
                            AttributeValue.fromBool(true))))
        .items()
        .stream()
        .map(item -> Objects.requireNonNull(item.get(Key.PARTITION)).s())
        .toList();
  }

  private static SchoolId storedBefore(String id) {
    SchoolId school = new SchoolId(id);
    Key key = Key.setup(school);
    Map<String, AttributeValue> row = new HashMap<>(StoredRows.attributes("school-with-link"));
    row.put(Key.PARTITION, AttributeValue.fromS(key.partition()));
    row.put(Key.SORT, AttributeValue.fromS(key.sort()));
    dynamo.client().putItem(put -> put.tableName(LocalDynamo.SETTINGS.table()).item(row));
    return school;
  }

  private static List<SchoolId> found() {
    return DynamoNights.scheduled(dynamo.table())
        .schools(new CleverId("d1"), SchoolSettings.DEFAULT_TIME_ZONE);
  }
}
