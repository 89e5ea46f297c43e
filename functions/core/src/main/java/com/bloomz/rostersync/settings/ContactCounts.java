package com.bloomz.rostersync.settings;

import com.bloomz.rostersync.cleverroster.Contact;
import com.bloomz.rostersync.roster.NameKey;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which values the contacts of a school have, and how many contacts have each (S 6, G 8). It counts
 * contacts and not their relationships. Values are compared as they are chosen.
 *
 * @param contacts how many contacts the school's students have
 * @param fields one for each field
 */
public record ContactCounts(long contacts, Map<ContactField, OfField> fields) {
  /** How many values of a field are kept: the most frequent ones. */
  public static final int MOST_VALUES = 200;

  /** The longest value that can be chosen, in characters; longer ones are left out. */
  public static final int LONGEST_VALUE = 200;

  private static final Comparator<String> ORDER =
      String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

  public ContactCounts {
    Map<ContactField, OfField> all = new EnumMap<>(ContactField.class);
    for (ContactField field : ContactField.values()) {
      all.put(field, fields.getOrDefault(field, OfField.NONE));
    }
    fields = Collections.unmodifiableMap(all);
  }

  /**
   * The values of one field.
   *
   * @param values by value, as most contacts have it written, how many contacts have it for at
   *     least one student
   * @param without how many contacts have no value for any student
   */
  public record OfField(SortedMap<String, Long> values, long without) {
    static final OfField NONE = new OfField(new TreeMap<>(), 0);

    public OfField {
      SortedMap<String, Long> sorted = new TreeMap<>(ORDER);
      sorted.putAll(values);
      values = Collections.unmodifiableSortedMap(sorted);
    }

    /** Whether a contact has that value. */
    public boolean has(String value) {
      NameKey key = NameKey.of(value);
      return values.keySet().stream().anyMatch(each -> NameKey.of(each).equals(key));
    }

    /** Whether there may be more values than are kept. */
    public boolean isFull() {
      return values.size() >= MOST_VALUES;
    }

    @Override
    public String toString() {
      return "OfField " + values.size();
    }
  }

  /** The values that those contacts have. */
  public static ContactCounts of(Collection<Contact> contacts) {
    Map<ContactField, OfField> fields = new EnumMap<>(ContactField.class);
    for (ContactField field : ContactField.values()) {
      fields.put(field, count(field, contacts));
    }
    return new ContactCounts(contacts.size(), fields);
  }

  /** The values of that field. */
  public OfField of(ContactField field) {
    return fields.getOrDefault(field, OfField.NONE);
  }

  private static OfField count(ContactField field, Collection<Contact> contacts) {
    Map<NameKey, Spellings> found = new HashMap<>();
    long without = 0;
    for (Contact contact : contacts) {
      Map<NameKey, String> own = new LinkedHashMap<>();
      for (Contact.Relationship each : contact.relationships()) {
        String value = field.of(each);
        if (!value.isBlank()) {
          own.putIfAbsent(NameKey.of(value), value.strip());
        }
      }
      if (own.isEmpty()) {
        without++;
      }
      own.forEach((key, value) -> found.computeIfAbsent(key, _ -> new Spellings()).add(value));
    }
    SortedMap<String, Long> values = new TreeMap<>(ORDER);
    List<Spellings> frequent =
        found.values().stream()
            .filter(each -> each.usual().length() <= LONGEST_VALUE)
            .sorted(
                Comparator.comparing(Spellings::total).reversed().thenComparing(Spellings::usual))
            .limit(MOST_VALUES)
            .toList();
    frequent.forEach(each -> values.put(each.usual(), each.total()));
    return new OfField(values, without);
  }

  /** How often one value is written in which way. */
  private static final class Spellings {
    private final SortedMap<String, Long> ways = new TreeMap<>();

    void add(String way) {
      ways.merge(way, 1L, Long::sum);
    }

    long total() {
      return ways.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The most frequent one; of several the first. */
    String usual() {
      long most = ways.values().stream().mapToLong(Long::longValue).max().orElse(0);
      return ways.entrySet().stream()
          .filter(each -> each.getValue() == most)
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse("");
    }
  }

  @Override
  public String toString() {
    return "ContactCounts " + contacts;
  }
}
