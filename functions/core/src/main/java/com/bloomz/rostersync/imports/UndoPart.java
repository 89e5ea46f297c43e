package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.roster.ClassId;
import com.bloomz.rostersync.roster.MemberId;

/** Which part of an import is undone (X 3). */
public sealed interface UndoPart {
  /** All of it. */
  record Whole() implements UndoPart {}

  /**
   * What it did to one class: the class, the places in it, and whether those who came or left with
   * it, and their parents, are active. Their names and addresses are no part of it.
   */
  record OfClass(ClassId id) implements UndoPart {}

  /** What it did to one person: values, places and ties. */
  record OfMember(MemberId id) implements UndoPart {}
}
