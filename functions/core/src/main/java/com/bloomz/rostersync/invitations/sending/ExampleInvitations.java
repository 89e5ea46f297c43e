package com.bloomz.rostersync.invitations.sending;

import com.bloomz.rostersync.invitations.InvitationStore;
import com.bloomz.rostersync.invitations.InvitationStore.Related;
import com.bloomz.rostersync.invitations.Inviter;
import com.bloomz.rostersync.messages.InvitationContent;
import com.bloomz.rostersync.messages.InvitationContent.Kind;
import com.bloomz.rostersync.messages.InvitationWriter;
import com.bloomz.rostersync.messages.Language;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.MemberId;
import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.schools.School;
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
  private static final String LINK = "https://example.com/personal-link";
  private static final Email MAILBOX = new Email("example@example.com");
  private static final Phone NUMBER = new Phone("+12025550100");

  private final InvitationStore store;
  private final SchoolStore schools;
  private final InvitationWriter writer;

  public ExampleInvitations(InvitationStore store, SchoolStore schools, InvitationWriter writer) {
    this.store = store;
    this.schools = schools;
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

  /**
   * An invitation of one kind of person in one language.
   *
   * @param from whom mail programs show
   * @param subject of the email
   * @param email as plain text
   * @param text the text message
   */
  public record Example(
      Kind kind, Language language, String from, String subject, String email, String text) {
    @Override
    public String toString() {
      return "Example " + kind;
    }
  }

  /** What stands in an example where each person's own names and link stand. */
  private record Placeholders(String person, String child, String rosterClass, String link) {
    static Placeholders in(Language language) {
      return switch (language) {
        case ENGLISH -> new Placeholders("(name)", "(child's name)", "(class)", "(personal link)");
        case SPANISH ->
            new Placeholders("(nombre)", "(nombre del estudiante)", "(clase)", "(enlace personal)");
      };
    }
  }

  /** The invitations of a school. */
  public Examples of(SchoolId id) {
    School school = schools.find(id);
    Optional<Inviter> inviter = inviter(school);
    List<Example> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (Language language : Language.values()) {
        all.add(example(school, inviter, kind, language));
      }
    }
    return new Examples(inviter, all);
  }

  private Example example(School school, Optional<Inviter> inviter, Kind kind, Language language) {
    Placeholders own = Placeholders.in(language);
    var content =
        new InvitationContent(
            school.nameAtClever(),
            inviter.map(Inviter::name).orElse(""),
            inviter.map(Inviter::replyTo).orElse(null),
            own.person(),
            new TreeSet<>(List.of(kind)),
            kind == Kind.PARENT ? List.of(own.child()) : List.of(),
            List.of(own.rosterClass()),
            language,
            LINK);
    var mail = writer.mail(content, MAILBOX, new MessageTags(school.id().value(), "example", "0"));
    return new Example(
        kind,
        language,
        mail.fromName(),
        mail.subject(),
        mail.text().replace(LINK, own.link()),
        writer.text(content, NUMBER).body().replace(LINK, own.link()));
  }

  private Optional<Inviter> inviter(School school) {
    MemberId chosen = school.settings().inviteFrom();
    return chosen == null
        ? Optional.empty()
        : Inviter.of(
            chosen, store.load(school.id(), List.of(), new Related(List.of(chosen), List.of())));
  }
}
