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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What every store of schools does, done by DynamoDB. */
final class DynamoSchoolsIT extends SchoolStoreContract {
  private static LocalDynamo dynamo;

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
    return DynamoSchools.schools(dynamo.table(), new Random());
  }

  /** A scheduled school that was stored before nights had an index (A 1). */
  @Test
  void anOldRowIsFoundAtNightOnceItWasRead() {
    SchoolId school = new SchoolId("old-1");
    Key key = Key.setup(school);
    Map<String, AttributeValue> row = new HashMap<>(StoredRows.attributes("school-with-link"));
    row.put(Key.PARTITION, AttributeValue.fromS(key.partition()));
    row.put(Key.SORT, AttributeValue.fromS(key.sort()));
    dynamo.client().putItem(put -> put.tableName(LocalDynamo.SETTINGS.table()).item(row));
    assertThat(found()).doesNotContain(school);

    var read = store().find(school);
    assertThat(read.scheduledDistrict()).isEqualTo(new CleverId("d1"));
    assertThat(found()).contains(school);
    assertThat(store().find(school)).isEqualTo(read);
  }

  private static List<SchoolId> found() {
    return DynamoNights.scheduled(dynamo.table())
        .schools(new CleverId("d1"), SchoolSettings.DEFAULT_TIME_ZONE);
  }
}
