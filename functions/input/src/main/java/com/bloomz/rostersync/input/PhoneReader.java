package com.bloomz.rostersync.input;

import com.bloomz.rostersync.roster.Phone;
import com.bloomz.rostersync.text.HiddenCharacters;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a phone field: numbers, with remarks beside them. Letters are remarks, never digits.
 * docs/addresses.md shows what becomes of which text.
 */
final class PhoneReader {
  static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
  static final String REGION = "US";
  private static final int FIRST_BEYOND_ASCII = 0x80;

  /** Fewer digits than this are no number but an extension or a part of a remark. */
  private static final int SHORTEST = 7;

  /** Fewer digits than this behind a slash are no part of another number. */
  private static final int SHORTEST_ENDING = 4;

  private static final String GAP = "[ .()/-]*+";
  private static final Pattern PIECE =
      Pattern.compile("(?:\\+[ (]*+)?\\(?[0-9](?:" + GAP + "[0-9])*+");
  private static final Pattern US_NUMBER =
      Pattern.compile(
          "(?<![0-9])(?:1"
              + GAP
              + ")?[2-9][0-9]{2}"
              + GAP
              + "[2-9][0-9]{2}"
              + GAP
              + "[0-9]{4}(?![0-9])");

  private static final Pattern SLASH = Pattern.compile(" */ *");

  /** Marks that people put between groups of digits, besides those of {@link #GAP}. */
  private static final Pattern MARKS_BETWEEN =
      Pattern.compile("[\\p{Pd}_~\\[\\]\u00b7\u2022\u2053\u2212\u223c\u30fc]");

  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
  private static final Pattern MARK = Pattern.compile("\\p{M}+");

  private static final Set<String> MOBILE =
      Set.of(
          "c",
          "m",
          "cell",
          "cellphone",
          "cellular",
          "cel",
          "celular",
          "mobile",
          "mob",
          "movil",
          "text");
  private static final Set<String> LAND =
      Set.of(
          "h",
          "w",
          "home",
          "house",
          "work",
          "office",
          "job",
          "landline",
          "land",
          "fax",
          "casa",
          "trabajo",
          "oficina",
          "fijo");

  private PhoneReader() {}

  /** A piece of the text that can be a number. */
  private sealed interface Piece {}

  private record Usable(Phone phone, boolean known, boolean mobileLike) implements Piece {}

  private record Unusable(String text) implements Piece {}

  /**
   * A number with what is written beside it.
   *
   * @param rank the lower, the likelier a text arrives
   */
  private record Ranked(Usable number, int rank) {}

  static PhoneReading read(String text) {
    PhoneReading usual = UsualPhone.read(text);
    return usual == null ? readAny(text) : usual;
  }

  /** The same, whatever the text is. */
  static PhoneReading readAny(String text) {
    String plain = plain(text);
    List<Ranked> usable = new ArrayList<>();
    List<String> others = new ArrayList<>();
    List<String> remarks = remarks(plain);
    boolean before = hasLetter(remarks.getFirst());
    Matcher pieces = PIECE.matcher(plain);
    for (int i = 0; pieces.find(); i++) {
      String remark = remarks.get(before ? i : i + 1);
      for (Piece piece : pieces(pieces.group())) {
        switch (piece) {
          case Usable number -> usable.add(new Ranked(number, rank(number, remark)));
          case Unusable(String written) -> others.add(written);
        }
      }
    }
    return chosen(usable, others);
  }

  private static PhoneReading chosen(List<Ranked> usable, List<String> unusable) {
    if (usable.isEmpty()) {
      return PhoneReading.NONE;
    }
    Map<Phone, Ranked> different = new LinkedHashMap<>();
    usable.forEach(each -> different.putIfAbsent(each.number().phone(), each));
    Usable best =
        different.values().stream()
            .min(Comparator.comparingInt(Ranked::rank))
            .orElseThrow()
            .number();
    different.remove(best.phone());
    List<String> others = new ArrayList<>();
    different.keySet().forEach(each -> others.add(each.value()));
    others.addAll(unusable);
    return new PhoneReading(best.phone(), best.known(), others);
  }

  /** Digits, signs and letters as ASCII has them where it does, without what nobody sees. */
  static String plain(String text) {
    return isAscii(text) ? plainAscii(text) : plainUnicode(text);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
        return false;
      }
    }
    return true;
  }

  /** The same as of any text, without what does nothing to ASCII: most numbers are that. */
  private static String plainAscii(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean mark = c == '_' || c == '~' || c == '[' || c == ']';
      plain.append(Character.isWhitespace(c) ? ' ' : mark ? '-' : c);
    }
    return plain.toString();
  }

  /** The same, whatever characters there are. */
  static String plainUnicode(String text) {
    String folded = Normalizer.normalize(HiddenCharacters.drop(text), Normalizer.Form.NFKC);
    StringBuilder plain = new StringBuilder(folded.length());
    MARKS_BETWEEN
        .matcher(folded)
        .replaceAll("-")
        .codePoints()
        .forEach(
            c -> {
              int digit = Character.digit(c, 10);
              if (digit >= 0) {
                plain.append(digit);
              } else {
                plain.appendCodePoint(
                    Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c);
              }
            });
    return plain.toString();
  }

  /** What stands before the first piece, between two, and behind the last. */
  private static List<String> remarks(String plain) {
    String lower =
        isAscii(plain)
            ? plain
            : MARK.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    return List.of(PIECE.split(lower.toLowerCase(Locale.ROOT) + " ", -1));
  }

  private static boolean hasLetter(String remark) {
    return remark.chars().anyMatch(Character::isLetter);
  }

  private static int rank(Usable number, String remark) {
    if (number.phone().isPlaceholder()) {
      return 4;
    }
    if (!number.mobileLike()) {
      return 3;
    }
    if (!hasLetter(remark)) {
      return 1;
    }
    Set<String> words = NO_LETTER.splitAsStream(remark).collect(Collectors.toSet());
    if (words.stream().anyMatch(MOBILE::contains)) {
      return 0;
    }
    return words.stream().anyMatch(LAND::contains) ? 2 : 1;
  }

  private static List<Piece> pieces(String written) {
    if (digits(written).length() < SHORTEST) {
      return List.of();
    }
    Usable whole = usable(written);
    if (whole != null) {
      return List.of(whole);
    }
    List<Piece> several = usNumbers(written);
    if (several.isEmpty()) {
      several = apartAtSlashes(written);
    }
    return several.isEmpty() ? List.of(new Unusable(written.strip())) : several;
  }

  /** US numbers beside each other; empty where any digit is left over. */
  private static List<Piece> usNumbers(String written) {
    List<Piece> numbers = new ArrayList<>();
    Matcher matcher = US_NUMBER.matcher(written);
    StringBuilder left = new StringBuilder();
    while (matcher.find()) {
      Usable number = usable(matcher.group());
      if (number == null) {
        return List.of();
      }
      numbers.add(number);
      matcher.appendReplacement(left, " ");
    }
    matcher.appendTail(left);
    return digits(left.toString()).isEmpty() ? numbers : List.of();
  }

  /** Numbers with slashes between; empty where none of them can be used. */
  private static List<Piece> apartAtSlashes(String written) {
    List<Piece> numbers = new ArrayList<>();
    boolean any = false;
    for (String part : SLASH.split(written, -1)) {
      Usable number = usable(part);
      any |= number != null;
      if (number != null) {
        numbers.add(number);
      } else if (digits(part).length() >= SHORTEST_ENDING) {
        numbers.add(new Unusable(part.strip()));
      }
    }
    return any ? numbers : List.of();
  }

  private static @Nullable Usable usable(String written) {
    try {
      PhoneNumber number = LIBRARY.parse(written, REGION);
      boolean known = LIBRARY.isValidNumber(number);
      return known || UsualPhone.hasUsShape(number)
          ? new Usable(
              new Phone(LIBRARY.format(number, PhoneNumberFormat.E164)),
              known,
              !known || isMobileLike(number))
          : null;
    } catch (NumberParseException notANumber) {
      return null;
    }
  }

  private static boolean isMobileLike(PhoneNumber number) {
    return switch (LIBRARY.getNumberType(number)) {
      case MOBILE, FIXED_LINE_OR_MOBILE, PERSONAL_NUMBER, UNKNOWN -> true;
      case FIXED_LINE, TOLL_FREE, PREMIUM_RATE, SHARED_COST, VOIP, PAGER, UAN, VOICEMAIL -> false;
    };
  }

  private static String digits(String text) {
    return text.chars()
        .filter(c -> c >= '0' && c <= '9')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
