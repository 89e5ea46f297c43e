package com.bloomz.rostersync.invitations.sending;

import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.InvitationStore.Related;
import com.bloomz.rostersync.invitations.Inviter;
import com.bloomz.rostersync.messages.InvitationContent;
import com.bloomz.rostersync.messages.InvitationContent.Kind;
import com.bloomz.rostersync.messages.InvitationWriter;
import com.bloomz.rostersync.messages.Language;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.messages.TextMessage;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.SchoolStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the invitations of a school would say (N 5, N 7): in the words in which they are sent, to a
 * person, a child and a class that do not exist. Reads the school and its inviter alone.
 */
public final class ExampleInvitations {
  private static final MemberId SOMEBODY = new MemberId("example");
  private static final Email MAILBOX = new Email("example@example.com");
  private static final Phone NUMBER = new Phone("+12025550100");

  private final InvitationStore store;
  private final SchoolStore schools;
  private final SchoolProfiles profiles;
  private final InvitationWriter writer;

  public ExampleInvitations(
      InvitationStore store,
      SchoolStore schools,
      SchoolProfiles profiles,
      InvitationWriter writer) {
    this.store = store;
    this.schools = schools;
    this.profiles = profiles;
    this.writer = writer;
  }

  /**
   * A school's invitations.
   *
   * @param inviter empty where none is chosen who can be; the examples then name the school alone
   * @param all one of each kind and language
   */
  public record Examples(Optional<Inviter> inviter, List<Example> all) {
    public Examples {
      all = List.copyOf(all);
    }
  }

  /** An invitation of one kind of person in one language, by email and by text. */
  public record Example(Kind kind, Language language, MailMessage mail, TextMessage text) {}

  /** What stands in an example for names that each person's own take the place of. */
  private record Names(String person, String child, String rosterClass) {
    static Names in(Language language) {
      return switch (language) {
        case ENGLISH -> new Names("(name)", "(child's name)", "(class)");
        case SPANISH -> new Names("(nombre)", "(nombre del estudiante)", "(clase)");
      };
    }
  }

  /** The invitations of a school. */
  public Examples of(SchoolId school) {
    Optional<Inviter> inviter = inviter(school);
    String name = profiles.name(school);
    String link = profiles.joinLink(school, SOMEBODY);
    List<Example> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (Language language : Language.values()) {
        Names names = Names.in(language);
        var content =
            new InvitationContent(
                name,
                inviter.map(Inviter::name).orElse(""),
                inviter.map(Inviter::replyTo).orElse(null),
                names.person(),
                new TreeSet<>(List.of(kind)),
                kind == Kind.PARENT ? List.of(names.child()) : List.of(),
                List.of(names.rosterClass()),
                language,
                link);
        all.add(
            new Example(
                kind,
                language,
                writer.mail(content, MAILBOX, new MessageTags(school.value(), "example", "0")),
                writer.text(content, NUMBER)));
      }
    }
    return new Examples(inviter, all);
  }

  private Optional<Inviter> inviter(SchoolId school) {
    MemberId chosen = schools.find(school).settings().inviteFrom();
    return chosen == null
        ? Optional.empty()
        : Inviter.of(
            chosen, store.load(school, List.of(), new Related(List.of(chosen), List.of())));
  }
}
