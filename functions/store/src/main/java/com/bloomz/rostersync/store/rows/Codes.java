package com.bloomz.rostersync.store.rows;

import com.bloomz.rostersync.roster.Place;
import com.bloomz.rostersync.roster.Source;
import com.bloomz.rostersync.settings.Invitations;

/** One letter for what stands in a list many times over. */
public final class Codes {
  private Codes() {}

  static char of(Source source) {
    return switch (source) {
      case CLEVER -> 'C';
      case MANUAL -> 'M';
    };
  }

  static Source source(char code) {
    for (Source source : Source.values()) {
      if (of(source) == code) {
        return source;
      }
    }
    throw new IllegalArgumentException("no source has the code " + code);
  }

  static char of(Place place) {
    return switch (place) {
      case STUDENT -> 'S';
      case PRIMARY_TEACHER -> 'P';
      case CO_TEACHER -> 'C';
    };
  }

  static Place place(char code) {
    for (Place place : Place.values()) {
      if (of(place) == code) {
        return place;
      }
    }
    throw new IllegalArgumentException("no place has the code " + code);
  }

  /** A letter for each kind that is invited; empty for nobody. */
  public static String of(Invitations invitations) {
    return (invitations.teachers() ? "T" : "")
        + (invitations.parents() ? "P" : "")
        + (invitations.students() ? "S" : "");
  }

  /** Letters that mean nothing are passed over. */
  public static Invitations invitations(String codes) {
    return new Invitations(codes.contains("T"), codes.contains("P"), codes.contains("S"));
  }
}
