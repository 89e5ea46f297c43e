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
    return emails.containsKey(email.key()) || email.isPlaceholder();
  }

  /** Whether nobody is known by that number. */
  public boolean isNobodys(Phone phone) {
    return phones.containsKey(phone.value()) || phone.isPlaceholder();
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
    if (one == null || other == null) {
      return AddressMatch.MISSING;
    }
    boolean same = one.key().equals(other.key());
    if (isNobodys(one)) {
      return same ? AddressMatch.NOBODYS : AddressMatch.MISSING;
    }
    return isNobodys(other) ? AddressMatch.MISSING : sameIf(same);
  }

  AddressMatch compare(@Nullable Phone one, @Nullable Phone other) {
    if (one == null || other == null) {
      return AddressMatch.MISSING;
    }
    boolean same = one.equals(other);
    if (isNobodys(one)) {
      return same ? AddressMatch.NOBODYS : AddressMatch.MISSING;
    }
    return isNobodys(other) ? AddressMatch.MISSING : sameIf(same);
  }

  private static AddressMatch sameIf(boolean same) {
    return same ? AddressMatch.SAME : AddressMatch.DIFFERENT;
  }

  /** The shared addresses and numbers, each with the names of those who have it, ascending. */
  public SortedMap<String, List<String>> names() {
    SortedMap<String, List<String>> all = new TreeMap<>(emails);
    all.putAll(phones);
    return all;
  }

  /** Counts who has which address. */
  public static final class Builder {
    private final Holders emails = new Holders(new HashMap<>(), new HashMap<>());
    private final Holders phones = new Holders(new HashMap<>(), new HashMap<>());
    private @Nullable Phone school;

    /** The school's own number; null where it is not known. */
    public Builder school(@Nullable Phone number) {
      school = number;
      return this;
    }

    public Builder add(PersonName name, @Nullable Email email, @Nullable Phone phone) {
      if (email != null) {
        emails.add(email.key(), name);
      }
      if (phone != null) {
        phones.add(phone.value(), name);
      }
      return this;
    }

    public SharedAddresses build() {
      SortedMap<String, List<String>> numbers = shared(phones);
      if (school != null && phones.first().containsKey(school.value())) {
        numbers.put(school.value(), whole(different(phones.of(school.value()))));
      }
      return new SharedAddresses(shared(emails), numbers);
    }

    /**
     * Who has which address.
     *
     * @param first the first of each address
     * @param several all of an address that more than one has, as few do
     */
    private record Holders(Map<String, PersonName> first, Map<String, List<PersonName>> several) {
      void add(String address, PersonName name) {
        PersonName other = first.putIfAbsent(address, name);
        if (other != null) {
          several.computeIfAbsent(address, any -> new ArrayList<>(List.of(other))).add(name);
        }
      }

      List<PersonName> of(String address) {
        return several.getOrDefault(
            address, List.of(Objects.requireNonNull(first.get(address), "somebody's address")));
      }
    }

    private static SortedMap<String, List<String>> shared(Holders all) {
      SortedMap<String, List<String>> shared = new TreeMap<>();
      all.several()
          .forEach(
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
