package com.bloomz.rostersync.clever;

import com.bloomz.rostersync.clever.Calls.StoppedException;
import com.bloomz.rostersync.clever.ListWalk.Course;
import com.bloomz.rostersync.clever.ListWalk.PageTaker;
import com.bloomz.rostersync.clever.ListWalk.Source;
import com.bloomz.rostersync.clever.records.PageCodec.Item;
import com.bloomz.rostersync.cleverroster.Unknown.Kind;
import com.bloomz.rostersync.imports.FailureCause;
import java.util.Optional;
import java.util.function.Supplier;

/** Lists that Clever may refuse, or not have, though the token is good: not shared then (L 7). */
final class SharedLists {
  private final ListWalk lists;
  private final Proof proof;

  /**
   * @param proof asked where a list is refused or missing
   */
  SharedLists(ListWalk lists, Proof proof) {
    this.lists = lists;
    this.proof = proof;
  }

  /** Asks for what Clever shows to a good token. */
  @FunctionalInterface
  interface Proof {
    /**
     * Does nothing where Clever shows it.
     *
     * @throws StoppedException else
     */
    void ask() throws StoppedException;
  }

  /** A list without which there is no roster (I 6). */
  <T extends Item, S extends PageTaker<T>> S needed(Kind kind, Source<T> source, Supplier<S> empty)
      throws StoppedException {
    return needed(kind, source, empty, Course.USUAL);
  }

  /** The same on a course. */
  <T extends Item, S extends PageTaker<T>> S needed(
      Kind kind, Source<T> source, Supplier<S> empty, Course course) throws StoppedException {
    Optional<S> read = shown(source, empty, course);
    if (read.isEmpty()) {
      throw StoppedException.notShared(
          permission(kind),
          lists.address(source.path()),
          "refused or missing, though the token is good");
    }
    return read.get();
  }

  /** A list; nothing where it is not shared. */
  <T extends Item, S extends PageTaker<T>> Optional<S> shown(Source<T> source, Supplier<S> empty)
      throws StoppedException {
    return shown(source, empty, Course.USUAL);
  }

  /** The same on a course. */
  <T extends Item, S extends PageTaker<T>> Optional<S> shown(
      Source<T> source, Supplier<S> empty, Course course) throws StoppedException {
    Optional<S> read;
    try {
      read = lists.each(source, empty, course);
    } catch (StoppedException stopped) {
      if (!stopped.isRefused()) {
        throw stopped;
      }
      read = Optional.empty();
    }
    if (read.isEmpty()) {
      proof.ask();
    }
    return read;
  }

  private static FailureCause permission(Kind kind) {
    return switch (kind) {
      case SECTION -> FailureCause.CLEVER_SECTIONS_NOT_SHARED;
      case STUDENT -> FailureCause.CLEVER_STUDENTS_NOT_SHARED;
      case TEACHER -> FailureCause.CLEVER_TEACHERS_NOT_SHARED;
      case OTHER_STAFF -> FailureCause.CLEVER_STAFF_NOT_SHARED;
      case CONTACT -> FailureCause.CLEVER_CONTACTS_NOT_SHARED;
      case TERM -> throw new IllegalArgumentException("a school is imported without terms");
    };
  }
}
