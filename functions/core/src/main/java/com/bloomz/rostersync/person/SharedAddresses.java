package com.bloomz.rostersync.person;

import com.bloomz.rostersync.roster.Email;
import com.bloomz.rostersync.roster.PersonName;
import com.bloomz.rostersync.roster.Phone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The addresses and numbers that identify nobody (P 9): those of more than three differently named
 * people, and the school's own number. Placeholders are nobody's as well.
 */
public final class SharedAddresses {
  /** Nothing is shared. */
  public static final SharedAddresses NONE = new Builder().build();

  /** More names than this stand for nobody. */
  private static final int MOST_NAMES = 3;

  private final SortedMap<String, List<String>> emails;
  private final SortedMap<String, List<String>> phones;

  private SharedAddresses(
      SortedMap<String, List<String>> emails, SortedMap<String, List<String>> phones) {
    this.emails = emails;
    this.phones = phones;
  }

  /** Whether nobody is known by that address. */
  public boolean isNobodys(Email email) {
    return email.isPlaceholder() || emails.containsKey(email.key());
  }

  /** Whether nobody is known by that number. */
  public boolean isNobodys(Phone phone) {
    return phone.isPlaceholder() || phones.containsKey(phone.value());
  }

  /** By what an address is compared; null where there is none or it is nobody's. */
  public @Nullable String key(@Nullable Email email) {
    return email == null || isNobodys(email) ? null : email.key();
  }

  /** By what a number is compared; null where there is none or it is nobody's. */
  public @Nullable String key(@Nullable Phone phone) {
    return phone == null || isNobodys(phone) ? null : phone.value();
  }

  AddressMatch compare(@Nullable Email one, @Nullable Email other) {
    return one != null && other != null && one.key().equals(other.key()) && isNobodys(one)
        ? AddressMatch.NOBODYS
        : compare(key(one), key(other));
  }

  AddressMatch compare(@Nullable Phone one, @Nullable Phone other) {
    return one != null && one.equals(other) && isNobodys(one)
        ? AddressMatch.NOBODYS
        : compare(key(one), key(other));
  }

  private static AddressMatch compare(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return AddressMatch.MISSING;
    }
    return one.equals(other) ? AddressMatch.SAME : AddressMatch.DIFFERENT;
  }

  /** The shared addresses and numbers, each with the names of those who have it, ascending. */
  public SortedMap<String, List<String>> names() {
    SortedMap<String, List<String>> all = new TreeMap<>(emails);
    all.putAll(phones);
    return all;
  }

  /** Counts who has which address. */
  public static final class Builder {
    private final Map<String, List<PersonName>> emails = new HashMap<>();
    private final Map<String, List<PersonName>> phones = new HashMap<>();
    private @Nullable Phone school;

    /** The school's own number; null where it is not known. */
    public Builder school(@Nullable Phone number) {
      school = number;
      return this;
    }

    public Builder add(PersonName name, @Nullable Email email, @Nullable Phone phone) {
      if (email != null) {
        emails.computeIfAbsent(email.key(), any -> new ArrayList<>(2)).add(name);
      }
      if (phone != null) {
        phones.computeIfAbsent(phone.value(), any -> new ArrayList<>(2)).add(name);
      }
      return this;
    }

    public SharedAddresses build() {
      SortedMap<String, List<String>> numbers = shared(phones);
      if (school != null && phones.containsKey(school.value())) {
        numbers.put(
            school.value(), whole(different(Objects.requireNonNull(phones.get(school.value())))));
      }
      return new SharedAddresses(shared(emails), numbers);
    }

    private static SortedMap<String, List<String>> shared(Map<String, List<PersonName>> all) {
      SortedMap<String, List<String>> shared = new TreeMap<>();
      all.forEach(
          (address, names) -> {
            if (names.size() > MOST_NAMES) {
              List<PersonName> different = different(names);
              if (different.size() > MOST_NAMES) {
                shared.put(address, whole(different));
              }
            }
          });
      return shared;
    }

    /** One more than {@link #MOST_NAMES} at most; names that can be one person's are one. */
    private static List<PersonName> different(List<PersonName> names) {
      List<PersonName> different = new ArrayList<>();
      for (PersonName name : names.stream().sorted(ORDER).toList()) {
        if (different.size() <= MOST_NAMES
            && !NameMatch.namesNobody(name)
            && different.stream().noneMatch(each -> NameMatch.of(each, name).canBeOne())) {
          different.add(name);
        }
      }
      return different;
    }

    private static final Comparator<PersonName> ORDER =
        Comparator.comparing(PersonName::whole).thenComparing(PersonName::first);

    private static List<String> whole(List<PersonName> names) {
      return names.stream().map(PersonName::whole).toList();
    }
  }

  @Override
  public String toString() {
    return "SharedAddresses " + emails.size() + " " + phones.size();
  }
}
