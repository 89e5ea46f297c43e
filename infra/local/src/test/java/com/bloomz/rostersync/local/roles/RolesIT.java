package com.bloomz.rostersync.local.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The roles of {@code template.yaml} are what functions call, no more and no less: every function
 * works on the local stack, and what its clients send is held against its role.
 */
class RolesIT {
  private static Map<String, SortedSet<Right>> called = Map.of();
  private static List<String> kept = List.of();
  private static Set<String> deleted = Set.of();

  @BeforeAll
  static void work() throws Exception {
    try (var day = new WholeDay()) {
      day.pass();
      kept = day.dump();
      deleted = day.traces();
    }
    called = CalledRights.all();
  }

  @Test
  void rolesAllowWhatFunctionsCallAndNothingElse() {
    Map<String, SortedSet<Right>> roles = Roles.of(Roles.template());

    assertThat(RoleDifferences.of(roles, called)).isEmpty();
    assertThat(called.keySet()).isEqualTo(roles.keySet());
    assertThat(called.values().stream().mapToInt(Set::size).sum()).isGreaterThan(60);
  }

  /** X 5: the day ends with the deletion of its district. */
  @Test
  void x5NothingOfADeletedDistrictIsInTableOrQueues() {
    assertThat(deleted).hasSizeGreaterThan(150);
    assertThat(kept).noneMatch(each -> deleted.stream().anyMatch(each::contains));
    assertThat(kept).filteredOn(each -> each.contains(Deletion.ANOTHER)).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- dynamodb:BatchGetItem | - dynamodb:GetItem | has no dynamodb:BatchGetItem on"
            + " RosterTable",
        "- dynamodb:DeleteItem | - dynamodb:ConditionCheckItem | does not call"
            + " dynamodb:ConditionCheckItem",
        "Action: sqs:SendMessage | Action: sqs:PurgeQueue | DispatcherFunction has no"
            + " sqs:SendMessage on ShardQueue",
        "Action: events:PutEvents | Action: [events:PutEvents, events:PutRule] | SweeperFunction"
            + " does not call events:PutRule on Bus",
        "${RosterTable.Arn}/index/* | ${RosterTable.Arn}/stream/* | has no dynamodb:Query on"
            + " RosterTable/index",
        "- !GetAtt InvitationQueue.Arn | - !GetAtt NoticeQueue.Arn | ApiFunction does not call"
            + " sqs:SendMessage on NoticeQueue",
        "- kms:Encrypt | - kms:* | ApiFunction has a pattern: kms:* on TokenKey",
        "- sns:Publish | - sns:Subscribe | NotifierFunction has no sns:Publish on *",
        "- ses:SendRawEmail | - ses:SendBulkEmail | NotifierFunction has no ses:SendRawEmail on"
            + " identity",
        "Role: !GetAtt NightWorkerRole.Arn | Role: !GetAtt WorkerRole.Arn | NightWorkerFunction has"
            + " no sqs:SendMessage on NightlyImportQueue"
      })
  void aDifferenceIsSeen(String right, String wrong, String difference) {
    String broken = Roles.template().replace(right, wrong);
    assertThat(broken).isNotEqualTo(Roles.template());
    assertThat(RoleDifferences.of(Roles.of(broken), called))
        .anyMatch(line -> line.contains(difference));
  }
}
