package com.bloomz.rostersync.person;

import com.bloomz.rostersync.roster.PersonName;

/**
 * What two records have in common, and what contradicts.
 *
 * @param tied whether both have the same child, or are in the same class
 * @param familyByHand whether one of them is a student with parents whom a person added
 */
public record Evidence(
    NameMatch names,
    AddressMatch email,
    AddressMatch phone,
    StudentIdMatch studentId,
    boolean tied,
    boolean familyByHand) {

  /** Of two records, without what they are tied to. */
  public static Evidence between(PersonTraits one, PersonTraits other, SharedAddresses shared) {
    return new Evidence(
        NameMatch.of(one.name(), other.name()),
        shared.compare(one.email(), other.email()),
        shared.compare(one.phone(), other.phone()),
        one.compareIds(other),
        false,
        false);
  }

  /** Of two records of one name. */
  public static Evidence ofNamesakes(AddressMatch email, AddressMatch phone) {
    return new Evidence(NameMatch.EQUAL, email, phone, StudentIdMatch.NONE, false, false);
  }

  /** Of two people who had one address one after the other; a spelling may have been mended. */
  public static Evidence atOneAddress(PersonName one, PersonName other) {
    return new Evidence(
        NameMatch.ofMended(one, other),
        AddressMatch.SAME,
        AddressMatch.MISSING,
        StudentIdMatch.NONE,
        false,
        false);
  }

  public Evidence withTied(boolean nowTied) {
    return new Evidence(names, email, phone, studentId, nowTied, familyByHand);
  }

  public Evidence withFamilyByHand(boolean byHand) {
    return new Evidence(names, email, phone, studentId, tied, byHand);
  }

  public Evidence withNames(NameMatch other) {
    return new Evidence(other, email, phone, studentId, tied, familyByHand);
  }

  boolean sameEmail() {
    return email == AddressMatch.SAME;
  }

  boolean samePhone() {
    return phone == AddressMatch.SAME;
  }

  boolean sameAddress() {
    return sameEmail() || samePhone();
  }

  boolean contradicts() {
    return email == AddressMatch.DIFFERENT || phone == AddressMatch.DIFFERENT;
  }
}
