package com.bloomz.rostersync.input;

import com.bloomz.rostersync.roster.Phone;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a phone field holds (P 5).
 *
 * @param phone the number that is taken; null where none can be used
 * @param known whether its area code is one that the phone library knows
 * @param others the other numbers: E.164, or as they were written where they cannot be used
 */
public record PhoneReading(@Nullable Phone phone, boolean known, List<String> others) {
  static final PhoneReading NONE = new PhoneReading(null, true, List.of());

  public PhoneReading {
    others = List.copyOf(others);
  }

  /** The number that is taken. */
  public Optional<Phone> number() {
    return Optional.ofNullable(phone);
  }

  @Override
  public String toString() {
    return "PhoneReading";
  }
}
