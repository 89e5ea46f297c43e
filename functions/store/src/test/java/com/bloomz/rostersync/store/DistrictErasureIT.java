package com.bloomz.rostersync.store;

import com.bloomz.rostersync.district.DistrictTraces;
import com.bloomz.rostersync.district.testing.DistrictTracesContract;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.store.erasure.DynamoErasure;
import com.bloomz.rostersync.store.rows.RowWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class DistrictErasureIT extends DistrictTracesContract {
  private LocalDynamo dynamo;
  private Table table;

  @BeforeEach
  void start() {
    dynamo = LocalDynamo.start();
    table = dynamo.table();
  }

  @AfterEach
  void stop() {
    dynamo.close();
  }

  @Override
  protected DistrictTraces traces() {
    return DynamoErasure.traces(table, 10);
  }

  @Override
  protected void put(SchoolId school, int number) {
    for (int i = 0; i < number; i++) {
      String partition = Key.school(school) + "#J#import-" + i % 7;
      table.put(new Key(partition, "%03d".formatted(i)), new RowWriter().number("n", i));
    }
  }

  @Override
  protected void link(SchoolId school, CleverId district) {
    table.put(
        new Key(Key.links(district), "clever-" + school),
        new RowWriter().text("o", school.value()));
  }

  @Override
  protected int left(SchoolId school) {
    int left = 0;
    for (int i = 0; i < 7; i++) {
      int[] found = {0};
      table.query(Key.school(school) + "#J#import-" + i, "", _ -> found[0]++);
      left += found[0];
    }
    return left;
  }
}
