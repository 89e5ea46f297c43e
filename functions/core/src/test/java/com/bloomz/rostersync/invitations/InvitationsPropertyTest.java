package com.bloomz.rostersync.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import com.bloomz.rostersync.invitations.ledger.AddressKey;
import com.bloomz.rostersync.invitations.ledger.Channel;
import com.bloomz.rostersync.invitations.ledger.ChannelState;
import com.bloomz.rostersync.invitations.ledger.Outreach;
import com.bloomz.rostersync.manage.testing.ImportedPeople;
import com.bloomz.rostersync.messages.SendResult;
import com.bloomz.rostersync.messages.SendResult.Refusal;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Member;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.Role;
import com.bloomz.rostersync.settings.Invitations;
import com.bloomz.rostersync.storage.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Weeks of a school in which everything goes wrong: messages come twice and in the middle of each
 * other, processes die at any call, answers are lost, people come, go, join, bounce and are
 * reinvited. The stage fails where somebody is sent something who has joined, left or is blocked.
 */
class InvitationsPropertyTest {
  private static final int PEOPLE = 12;
  private static final int STEPS = 120;

  private static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyoneHasOneInvitationAChannelAndRoundOrAnUncertainOne(int seed) {
    var weeks = new Weeks(seed);
    for (int i = 0; i < STEPS; i++) {
      weeks.step();
    }
    weeks.calmDown();
    weeks.check();
  }

  private static final class Weeks {
    private final InvitingSchool stage = new InvitingSchool();
    private final Random dice;

    Weeks(int seed) {
      dice = new Random(seed);
      stage.post.answering(this::answer);
      for (int i = 0; i < PEOPLE; i++) {
        importPerson(i);
      }
    }

    void step() {
      switch (dice.nextInt(10)) {
        case 0 -> importPerson(dice.nextInt(PEOPLE));
        case 1, 2 -> disturbed(() -> stage.planning.plan(InvitingSchool.SCHOOL, options()));
        case 3 -> disturbed(() -> stage.reinvite(List.of(somebody())));
        case 4 -> tell();
        case 5 -> stage.pass(Duration.ofSeconds(dice.nextInt(1_500)));
        default -> deliver();
      }
    }

    /** Faults end, and everybody is invited whom nothing stands against. */
    void calmDown() {
      stage.post.answering(() -> new SendResult.Accepted("m"));
      stage.pass(Duration.ofHours(1));
      for (int i = 0; i < 3; i++) {
        stage.planning.plan(InvitingSchool.SCHOOL, InvitingSchool.ALL);
        stage.sendAll();
      }
    }

    void check() {
      List<TestProviders.Letter> letters = stage.post.accepted();
      assertThat(letters).doesNotHaveDuplicates();
      InvitationData known = stage.known();
      known.roster().members().values().forEach(member -> check(member, known, letters));
    }

    private static void check(
        Member member, InvitationData known, List<TestProviders.Letter> letters) {
      Outreach outreach = known.outreach(member.id());
      for (Channel channel : Channel.values()) {
        AddressKey address = channel.addressOf(member);
        boolean got = got(letters, member.id(), channel, outreach.round());
        ChannelState state = outreach.state(channel);
        if (member.active()
            && outreach.registered() == null
            && address != null
            && !(channel == Channel.EMAIL && isHeld(member, known))
            && !known.blocks().containsKey(address)) {
          assertThat(state)
              .isInstanceOfAny(
                  ChannelState.Sent.class,
                  ChannelState.Bounced.class,
                  ChannelState.Uncertain.class,
                  ChannelState.Refused.class);
        }
        assertThat(state).isNotInstanceOf(ChannelState.Claimed.class);
        if (state instanceof ChannelState.Sent) {
          assertThat(got).isTrue();
        }
      }
    }

    /** Whether someone else has the email, and one of them all is a student (G 7). */
    private static boolean isHeld(Member member, InvitationData known) {
      List<Member> holders =
          known.roster().members().values().stream()
              .filter(each -> each.active() && Objects.equals(each.email(), member.email()))
              .toList();
      return holders.size() > 1 && holders.stream().anyMatch(each -> each.student() != null);
    }

    /** In this round, or in one before it that reinvited on the other channel alone. */
    private static boolean got(
        List<TestProviders.Letter> letters, MemberId person, Channel channel, int round) {
      return IntStream.rangeClosed(1, round)
          .anyMatch(each -> letters.contains(new TestProviders.Letter(person, channel, each)));
    }

    /** Each message once or twice; what is not handled to the end comes again. */
    private void deliver() {
      for (InvitationDue due : stage.queue.take()) {
        boolean handled = disturbed(() -> stage.send(due));
        if (!handled || dice.nextInt(3) == 0) {
          stage.queue.send(List.of(due), Duration.ofSeconds(dice.nextInt(900)));
        }
      }
    }

    /** Does it while something may happen at any call; whether it came to its end. */
    private boolean disturbed(Runnable work) {
      int call = dice.nextInt(60);
      stage.interruptions.at(call, dice.nextBoolean(), disturbance());
      try {
        work.run();
        return true;
      } catch (Interruptions.Died | StoreException e) {
        return false;
      } finally {
        stage.interruptions.none();
      }
    }

    private Runnable disturbance() {
      List<InvitationDue> others = dice.nextBoolean() ? stage.queue.take() : List.of();
      stage.queue.send(others, Duration.ZERO);
      Duration time = Duration.ofSeconds(dice.nextInt(1_500));
      return switch (dice.nextInt(4)) {
        case 0 ->
            () -> {
              throw new Interruptions.Died();
            };
        case 1 ->
            () -> {
              throw new StoreException("lost", new IllegalStateException("lost"));
            };
        case 2 -> () -> others.forEach(stage::send);
        default ->
            () -> {
              stage.pass(time);
              stage.queue.take().forEach(stage::send);
              stage.planning.plan(InvitingSchool.SCHOOL, InvitingSchool.ALL);
            };
      };
    }

    private SendResult answer() {
      return switch (dice.nextInt(24)) {
        case 0, 1, 2 -> new SendResult.Throttled("busy");
        case 3 -> new SendResult.Unknown("kept");
        case 4 -> new SendResult.Unknown("lost");
        case 5 -> TestProviders.refused(Refusal.BAD_ADDRESS);
        case 6 -> TestProviders.refused(Refusal.MESSAGE);
        default -> new SendResult.Accepted("m");
      };
    }

    private void tell() {
      MemberId id = somebody();
      int number = Integer.parseInt(id.value().substring(2));
      switch (dice.nextInt(6)) {
        case 0 -> stage.registrations.registered(InvitingSchool.SCHOOL, id, stage.now());
        case 1 -> stage.feedback.take(new Feedback.Stopped(phone(number), stage.now()));
        case 2 -> stage.feedback.take(new Feedback.Started(phone(number), stage.now()));
        case 3 -> {
          int round = stage.known().outreach(id).round();
          var about = new Feedback.About(InvitingSchool.SCHOOL, id, round);
          if (stage.post.accepted().contains(new TestProviders.Letter(id, Channel.EMAIL, round))) {
            stage.feedback.take(new Feedback.Bounced(about, "m", email(number), true, stage.now()));
          }
        }
        default ->
            stage.resetting.reset(
                InvitingSchool.SCHOOL,
                id,
                dice.nextBoolean() ? Channel.EMAIL : Channel.TEXT,
                "admin");
      }
    }

    private void importPerson(int i) {
      String id = "p-" + i;
      Member member =
          switch (i % 3) {
            case 0 -> ImportedPeople.parent(id, "Parent Lee");
            case 1 -> ImportedPeople.staff(id, "Tea", "Cher", Role.TEACHER);
            default -> ImportedPeople.student(id, "Stu", "Dent");
          };
      boolean moved = dice.nextInt(4) == 0;
      stage.put(
          member
              .withReach(
                  member.name(),
                  dice.nextInt(5) == 0 ? null : email(moved ? i + 100 : i),
                  dice.nextInt(5) == 0 ? null : phone(moved ? i + 100 : i))
              .withActive(dice.nextInt(6) != 0));
    }

    private MemberId somebody() {
      return new MemberId("p-" + dice.nextInt(PEOPLE));
    }

    private Invitations options() {
      return new Invitations(dice.nextBoolean(), dice.nextBoolean(), dice.nextBoolean());
    }

    /** Some people share an address. */
    private static Email email(int i) {
      return new Email("p" + i / 2 + "@example.com");
    }

    private static Phone phone(int i) {
      return new Phone("+1212555%04d".formatted(i));
    }
  }
}
