package com.bloomz.rostersync.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.local.logs.Canaries;
import com.bloomz.rostersync.mailbox.MessageFault;
import com.bloomz.rostersync.mailbox.MessageFaults;
import com.bloomz.rostersync.mailbox.MessageKind;
import com.bloomz.rostersync.simulator.fault.NamedFault;
import com.bloomz.rostersync.simulator.generator.DistrictGenerator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A school in which every name and address is unmistakable goes through what functions log of:
 * messages that providers refuse, imports that fail and succeed. What they logged is searched after
 * all tests.
 */
class CanarySchoolIT {
  @Test
  void goesThroughGoodAndBadDays() throws Exception {
    var district = Canaries.in(DistrictGenerator.seeded(4714).students(50).generate());
    try (var school = new InvitedSchool(district, 2)) {
      for (MessageFault fault :
          List.of(
              MessageFault.BAD_ADDRESS,
              MessageFault.REJECTED,
              MessageFault.ERROR,
              MessageFault.ANSWER_LOST)) {
        for (MessageKind channel : MessageKind.values()) {
          school.mailbox().faults().plan(new MessageFaults.Planned(channel, fault, null, 1));
        }
      }
      school.imported();
      assertThat(school.messages().toString()).isNotEmpty();
      assertThat(school.known().roster().members().values())
          .anyMatch(member -> Canaries.isIn(member.name().last()));

      school.simulator().faults().add(NamedFault.HTML_INSTEAD_OF_JSON.fault());
      school.imported(RunKind.NIGHTLY, ExitCode.FAILED);
    }
  }
}
