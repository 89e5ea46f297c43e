package com.bloomz.rostersync.delivery.invitation;

import com.bloomz.rostersync.messages.InvitationContent;
import com.bloomz.rostersync.messages.InvitationContent.Kind;
import com.bloomz.rostersync.messages.InvitationWriter;
import com.bloomz.rostersync.messages.Language;
import com.bloomz.rostersync.messages.MailMessage;
import com.bloomz.rostersync.messages.MessageTags;
import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.Phone;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Invitations for tests. */
public final class Invitees {
  private static final InvitationWriter WRITER = InvitationWriters.open();
  public static final String LINK = "https://app.bloomz.example/join/7f3k-9q2m?s=12&l=a";
  static final Email TO = new Email("family@example.com");
  static final Phone PHONE = new Phone("+12125550123");
  static final MessageTags TAGS = new MessageTags("s-1", "m-1", "1");

  private Invitees() {}

  /** A parent of three children in five classes. */
  static InvitationContent parent(Language language) {
    return new InvitationContent(
        "Lincoln Elementary",
        "Maria Lopez",
        new Email("maria@school.example"),
        "Rosa Martinez",
        new TreeSet<>(Set.of(Kind.PARENT)),
        List.of("Ana", "Luis", "Eva"),
        List.of("Homeroom 3B", "Art", "Music", "Homeroom 1A", "Gym"),
        language,
        LINK);
  }

  static InvitationContent of(Set<Kind> kinds, Language language) {
    InvitationContent parent = parent(language);
    return new InvitationContent(
        parent.school(),
        parent.inviter(),
        null,
        parent.person(),
        new TreeSet<>(kinds),
        List.of(),
        parent.classes(),
        language,
        LINK);
  }

  /** Everybody and everything has that one name; all kinds at once. */
  public static InvitationContent named(String name, Language language) {
    return new InvitationContent(
        name,
        name,
        new Email("maria@school.example"),
        name,
        new TreeSet<>(EnumSet.allOf(Kind.class)),
        List.of(name, name),
        List.of(name, name, name),
        language,
        LINK);
  }

  public static MailMessage mail(InvitationContent content) {
    return WRITER.mail(content, TO, TAGS);
  }

  public static String text(InvitationContent content) {
    return WRITER.text(content, PHONE).body();
  }
}
