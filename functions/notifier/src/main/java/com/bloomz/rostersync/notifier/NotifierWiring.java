package com.bloomz.rostersync.notifier;

import com.bloomz.rostersync.aws.SqsQueues;
import com.bloomz.rostersync.delivery.sending.Senders;
import com.bloomz.rostersync.delivery.texts.Texts;
import com.bloomz.rostersync.imports.ImportLedger;
import com.bloomz.rostersync.imports.ImportStore;
import com.bloomz.rostersync.invitations.InvitationQueue;
import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.PlanningInvitations;
import com.bloomz.rostersync.invitations.TakingFeedback;
import com.bloomz.rostersync.invitations.sending.DeliveryPorts;
import com.bloomz.rostersync.invitations.sending.SendingInvitation;
import com.bloomz.rostersync.messages.MailSender;
import com.bloomz.rostersync.messages.TextSender;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.status.SendingStatusEmails;
import com.bloomz.rostersync.status.StatusLedger;
import com.bloomz.rostersync.store.DynamoStores;
import com.bloomz.rostersync.store.StoreSettings;
import com.bloomz.rostersync.store.Table;
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
    return System.getenv();
  }

  /** What is kept of schools and people, all of it in one table. */
  record Stores(
      ImportStore imports,
      ImportLedger ended,
      SchoolStore schools,
      InvitationStore people,
      StatusLedger told) {}

  /** Who delivers, each at its pace and watched. */
  record Providers(MailSender mails, TextSender texts, List<ProviderHealth> watches) {}

  @Singleton
  Stores stores(NotifierSettings settings) {
    Table table = DynamoStores.table(new StoreSettings(settings.table()), RANDOM, Thread::sleep);
    return new Stores(
        DynamoStores.open(table, RANDOM),
        DynamoSchools.imports(table, RANDOM),
        DynamoSchools.schools(table, RANDOM),
        DynamoInvitations.open(table),
        DynamoInvitations.status(table));
  }

  @Singleton
  Providers providers(NotifierSettings settings) {
    var mailPace = new SendRate(settings.mailsPerSecond(), CLOCK, Thread::sleep);
    var textPace = new SendRate(settings.textsPerSecond(), CLOCK, Thread::sleep);
    var ses = new ProviderHealth("SES");
    var sns = new ProviderHealth("SNS");
    return new Providers(
        ses.mails(mailPace.mails(Senders.mails(settings.mails()))),
        sns.texts(textPace.texts(Senders.texts(settings.texts()))),
        List.of(ses, sns));
  }

  @Singleton
  InvitationQueue queue(NotifierSettings settings) {
    return SqsQueues.invitations(settings.queueUrl());
  }

  @Singleton
  BloomzPages pages(Stores stores, NotifierSettings settings) {
    return new BloomzPages(stores.schools(), settings.joinUrl(), settings.reportUrl());
  }

  @Singleton
  SendingInvitation sending(
      NotifierSettings settings,
      Stores stores,
      InvitationQueue queue,
      BloomzPages pages,
      Providers providers) {
    return new SendingInvitation(
        new SendingInvitation.Ports(stores.people(), queue, stores.schools(), pages),
        new DeliveryPorts(Texts.invitations(), providers.mails(), providers.texts()),
        settings.times(),
        CLOCK);
  }

  @Singleton
  ImportFollowUp ended(
      NotifierSettings settings,
      Stores stores,
      InvitationQueue queue,
      BloomzPages pages,
      Providers providers) {
    var telling =
        new SendingStatusEmails(
            new SendingStatusEmails.Ports(
                stores.imports(), stores.ended(), stores.schools(), stores.people(), stores.told()),
            new SendingStatusEmails.Post(Texts.status(), providers.mails(), pages, pages),
            settings.times().claimTime(),
            CLOCK);
    var planning =
        new PlanningInvitations(
            new PlanningInvitations.Ports(stores.people(), queue, stores.schools()),
            settings.times(),
            CLOCK);
    return new ImportFollowUp(stores.imports(), telling, planning);
  }

  @Singleton
  Batch batch(
      Stores stores,
      Providers providers,
      SendingInvitation sending,
      ImportFollowUp ended,
      Invocation invocation) {
    var work = new Batch.Work(sending, ended, new TakingFeedback(stores.people()));
    return new Batch(work, providers.watches(), () -> UUID.randomUUID().toString(), invocation);
  }
}
