package com.bloomz.rostersync.notifier;

import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.delivery.invitation.InvitationWriters;
import com.bloomz.rostersync.delivery.sending.Senders;
import com.bloomz.rostersync.delivery.status.StatusWriters;
import com.bloomz.rostersync.imports.ImportRecords;
import com.bloomz.rostersync.invitations.InvitationQueue;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.PlanningInvitations;
import com.bloomz.rostersync.invitations.TakingFeedback;
import com.bloomz.rostersync.invitations.sending.DeliveryPorts;
import com.bloomz.rostersync.invitations.sending.SendingInvitation;
import com.bloomz.rostersync.lambda.Batch;
import com.bloomz.rostersync.lambda.Concurrency;
import com.bloomz.rostersync.lambda.Invocation;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.TextSender;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.start.Making;
import com.bloomz.rostersync.status.SendingScheduleEmails;
import com.bloomz.rostersync.status.SendingStatusEmails;
import com.bloomz.rostersync.status.StatusLedger;
import com.bloomz.rostersync.store.DynamoStores;
import com.bloomz.rostersync.store.StoreSettings;
import com.bloomz.rostersync.store.Table;
import com.bloomz.rostersync.store.imports.DynamoImports;
import com.bloomz.rostersync.store.invitations.DynamoInvitations;
import com.bloomz.rostersync.store.school.DynamoSchools;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Joins the notifier together, in a process that may have other functions too. */
@Factory
@Requires(beans = NotifierSettings.class)
final class NotifierWiring {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final SecureRandom RANDOM = new SecureRandom();

  static Map<String, String> environment() {
    return Concurrency.oneEvent(System.getenv());
  }

  /** What is kept of schools and people, all of it in one table, and the queue of what is due. */
  record Stores(
      ImportRecords imports,
      SchoolStore schools,
      InvitationStore people,
      StatusLedger statusLedger,
      InvitationQueue queue) {}

  /** Who delivers, each at its pace and watched. */
  record Providers(MailSender mails, TextSender texts, List<ProviderHealth> watches) {}

  @Singleton
  Stores stores(NotifierSettings settings, InvitationQueue queue, Invocation invocation) {
    var store = StoreSettings.within(settings.table(), invocation::timeLeft, CLOCK);
    Table table = DynamoStores.table(store, RANDOM, Thread::sleep);
    return new Stores(
        DynamoImports.records(table),
        DynamoSchools.schools(table, RANDOM, CLOCK),
        DynamoInvitations.open(table),
        DynamoInvitations.status(table),
        queue);
  }

  @Singleton
  Providers providers(NotifierSettings settings, Making making) {
    var mailPace = new SendRate(settings.mailsPerSecond(), CLOCK, Thread::sleep);
    var textPace = new SendRate(settings.textsPerSecond(), CLOCK, Thread::sleep);
    var ses = new ProviderHealth("SES");
    var sns = new ProviderHealth("SNS");
    return new Providers(
        ses.mails(mailPace.mails(Senders.mails(making, settings.mails()))),
        sns.texts(textPace.texts(Senders.texts(making, settings.texts()))),
        List.of(ses, sns));
  }

  @Singleton
  InvitationQueue queue(NotifierSettings settings, Making making) {
    return SqsQueues.invitations(making, settings.queueUrl());
  }

  @Singleton
  BloomzPages pages(Stores stores, NotifierSettings settings) {
    return new BloomzPages(stores.schools(), settings.joinUrl(), settings.reportUrl());
  }

  @Singleton
  SendingInvitation.Ports sendingPorts(Stores stores, InvitationQueue queue, BloomzPages pages) {
    return new SendingInvitation.Ports(stores.people(), queue, stores.schools(), pages);
  }

  @Singleton
  SendingInvitation sending(
      SendingInvitation.Ports ports, Providers providers, NotifierSettings settings) {
    return new SendingInvitation(
        ports,
        new DeliveryPorts(InvitationWriters.open(), providers.mails(), providers.texts()),
        settings.times(),
        CLOCK);
  }

  @Singleton
  SendingStatusEmails telling(
      Stores stores, BloomzPages pages, Providers providers, NotifierSettings settings) {
    return new SendingStatusEmails(
        new SendingStatusEmails.Ports(
            stores.imports(), stores.schools(), stores.people(), stores.statusLedger()),
        new SendingStatusEmails.Post(StatusWriters.open(), providers.mails(), pages, pages),
        settings.times().claimTime(),
        CLOCK);
  }

  @Singleton
  ScheduleFollowUp unscheduled(
      Stores stores, BloomzPages pages, Providers providers, NotifierSettings settings) {
    return new ScheduleFollowUp(
        new SendingScheduleEmails(
            new SendingScheduleEmails.Ports(
                stores.schools(), stores.people(), stores.statusLedger()),
            new SendingScheduleEmails.Post(StatusWriters.schedules(), providers.mails(), pages),
            settings.times().claimTime(),
            CLOCK));
  }

  @Singleton
  PlanningInvitations planning(Stores stores, InvitationQueue queue, NotifierSettings settings) {
    return new PlanningInvitations(
        new PlanningInvitations.Ports(stores.people(), queue, stores.schools(), stores.imports()),
        settings.times(),
        CLOCK);
  }

  @Singleton
  ImportFollowUp ended(Stores stores, SendingStatusEmails telling, PlanningInvitations planning) {
    return new ImportFollowUp(stores.imports(), telling, planning);
  }

  @Singleton
  NotifierMessageHandler.Work work(
      Stores stores,
      SendingInvitation sending,
      ImportFollowUp ended,
      ScheduleFollowUp unscheduled) {
    return new NotifierMessageHandler.Work(
        sending, ended, unscheduled, new TakingFeedback(stores.people(), stores.schools()));
  }

  @Singleton
  Batch batch(NotifierMessageHandler.Work work, Providers providers, Invocation invocation) {
    return new Batch(
        new NotifierMessageHandler(
            work, providers.watches(), () -> UUID.randomUUID().toString(), invocation::timeLeft));
  }
}
