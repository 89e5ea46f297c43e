package com.bloomz.rostersync.text;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What school offices type where they know nothing, in English and Spanish, in lower case and
 * without accents (P 9).
 */
final class PlaceholderWords {
  private static final Pattern GAP = Pattern.compile("\\s+");

  /** Before the @, letters and digits alone. Names and surnames that are people's are not here. */
  static final Set<String> LOCAL_PARTS =
      words(
          """
          none noone nobody no na notapplicable notavailable notprovided notgiven notonfile nonegiven
          noneprovided noneavailable noneonfile null unknown unk tbd tba xx
          noemail noemails noemailaddress noemailgiven noemailprovided noemailonfile nomail noaddress
          doesnothave doesnothaveone doesnothaveemail donothave donthave nope
          noreply donotreply email emailaddress myemail youremail test testing tester testemail
          dummy fake fakeemail fakemail bogus invalid invalidemail placeholder asdf asdfasdf qwerty
          refused declined declinedemail
          ninguno ninguna notiene notieneemail notienecorreo nocorreo nohay noaplica sincorreo
          sinemail desconocido desconocida
          """);

  /** A whole field of an address or a number that says there is none; letters and digits alone. */
  static final Set<String> MISSING =
      words(
          """
          none noone nobody no na nil null unknown unk notapplicable notavailable notprovided notgiven
          notonfile notlisted notknown nonegiven noneprovided noneavailable noneonfile tbd tba
          nophone nophones nophonenumber nonumber nocell nocellphone nohomephone nolandline unlisted
          noemail noemails noemailaddress nomail noaddress doesnothave doesnothaveone
          doesnothavephone doesnothaveemail donothave refused declined xx xxx
          ninguno ninguna notiene notienetelefono notienecelular notienecorreo nohay noaplica
          sintelefono notelefono sinnumero nocelular sincelular sincorreo nocorreo sinemail
          desconocido desconocida
          """);

  /** First labels of domains that nobody has an address at. */
  static final Set<String> DOMAINS =
      words(
          """
          none noone noemail noemails noemailaddress nomail noaddress fakeemail fakemail
          notiene sincorreo ninguno
          """);

  /**
   * US numbers without the country code that are typed to fill a field, besides repeated digits.
   */
  static final Set<String> NUMBERS =
      words("0123456789 1234567890 1234567891 9876543210 1231231234 1112223333");

  /** How US numbers end that are no subscriber's: directory assistance, and a filler. */
  static final Set<String> NUMBER_ENDINGS = words("5551212 5555555");

  /** Of these alone, {@link #BESIDE} and digits a name that names nobody is made. */
  static final Set<String> NAMES =
      words(
          """
          unknown unk none nobody noone noname unnamed nameless anonymous blank tbd tba na null
          test testing dummy fake placeholder unassigned vacant vacancy staff substitute
          declined refused deceased xx xxx xxxx xxxxx
          parent parents guardian guardians mother mothers father fathers mom mommy mum mama mamma
          dad daddy papa stepmother stepfather stepmom stepdad grandmother grandfather grandma
          grandpa grandparent grandparents aunt uncle sister brother sibling spouse wife husband
          boyfriend girlfriend partner caregiver caretaker babysitter sitter neighbor friend relative
          family household home self contact contacts emergency
          desconocido desconocida ninguno ninguna nadie anonimo anonima fallecido fallecida
          madre padre padres madrastra padrastro abuela abuelo abuelita abuelito abuelos tutor tutora
          tutores encargado encargada responsable acudiente apoderado apoderada hermana hermano
          vecino vecina esposa esposo familia contacto contactos emergencia
          """);

  /** Names that begin so are nobody's, whatever follows. */
  static final Set<String> FIRST_NAMES =
      words("unknown noname unnamed tbd tba vacant placeholder desconocido desconocida");

  /** Words that say nothing about who it is, and are no reason by themselves. */
  static final Set<String> BESIDE =
      words(
          """
          of the to and or for a s legal foster step primary secondary first second only
          student students teacher teachers child
          de del la el los las y o u legal
          """);

  /** After one of {@link #NAMES}: whose parent it is, and not who. */
  static final Set<String> OF = words("of de del");

  /** Whole names, without gaps. */
  static final Set<String> WHOLE_NAMES =
      words(
          """
          na noname nonamegiven notapplicable notavailable notprovided notlisted notgiven notknown notonfile
          nonegiven noneprovided nonelisted nocontact noparent noguardian nomother nofather nomom
          nodad nodata noinfo noinformation firstname lastname firstnamelastname firstlast
          lastnamefirstname donotcall donotcontact donotuse
          sinnombre nonombre notiene noaplica nosabe sindatos nodisponible noconocido noconocida
          """);

  /** What the first word of one of {@link #WHOLE_NAMES} can be. */
  static final Set<String> WHOLE_NAME_STARTS =
      WHOLE_NAMES.stream()
          .flatMap(
              name -> IntStream.rangeClosed(1, name.length()).mapToObj(i -> name.substring(0, i)))
          .collect(Collectors.toUnmodifiableSet());

  /** All that the first word of a name that names nobody can be, besides numbers. */
  static final Set<String> STARTS =
      Stream.of(NAMES, FIRST_NAMES, BESIDE, WHOLE_NAME_STARTS)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private PlaceholderWords() {}

  private static Set<String> words(String all) {
    return GAP.splitAsStream(all.strip()).collect(Collectors.toUnmodifiableSet());
  }
}
