package com.bloomz.rostersync.clever.records;

import com.bloomz.rostersync.clever.records.UserCodec.User;
import com.bloomz.rostersync.input.Cleaning;
import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.roster.PersonName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the texts of a record are in the roster: names, ids, a language. */
final class SentTexts {
  private static final Set<String> UNNAMED = Set.of("other", "unknown");

  private SentTexts() {}

  static PersonName name(User sent) {
    return new PersonName(Cleaning.text(sent.first()), Cleaning.text(sent.last()));
  }

  static @Nullable String idText(String sent) {
    String text = Cleaning.identifier(sent);
    return text.isEmpty() ? null : text;
  }

  /** A text as sent; null where Clever sends none. */
  static @Nullable String textOrNull(String sent) {
    String text = Cleaning.text(sent);
    return text.isEmpty() ? null : text;
  }

  /** A language that Clever names; it calls those that it has no name for by one word. */
  static @Nullable String language(String sent) {
    String text = textOrNull(sent);
    return text == null || UNNAMED.contains(text.toLowerCase(Locale.ROOT)) ? null : text;
  }

  static Set<CleverId> ids(Collection<String> sent) {
    Set<CleverId> ids = LinkedHashSet.newLinkedHashSet(sent.size());
    sent.forEach(one -> Cleaning.id(one).ifPresent(ids::add));
    return ids;
  }
}
