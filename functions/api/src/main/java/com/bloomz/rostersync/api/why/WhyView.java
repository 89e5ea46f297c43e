package com.bloomz.rostersync.api.why;

import com.bloomz.rostersync.api.journal.ChangeView;
import com.bloomz.rostersync.api.web.Caller;
import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.ImportReport;
import com.bloomz.rostersync.imports.ImportState;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.why.PastChange;
import com.bloomz.rostersync.why.WhyAccount;
import com.bloomz.rostersync.why.WhyAccount.Left;
import com.bloomz.rostersync.why.WhyAnswer;
import com.bloomz.rostersync.why.WhyAnswer.Candidate;
import com.bloomz.rostersync.why.stored.AnsweringWhy.Answered;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a person or a class is there, or not.
 *
 * @param answer fewer than 40 words
 * @param candidates those who may be meant, where that are several
 * @param done newest first
 * @param doneSince from when on it is known what was done; null where from the beginning
 */
record WhyView(
    String answer,
    String rule,
    String remedy,
    @Nullable ThingView about,
    @Nullable ThingView within,
    List<ThingView> candidates,
    CleverView clever,
    List<DoneView> done,
    @Nullable Instant doneSince,
    List<ChangeView> next,
    List<LeftView> left,
    List<IssueLine> issues) {
  static WhyView of(Answered answered, Caller caller) {
    WhyAccount account = answered.account();
    WhyAnswer answer = account.answer();
    return new WhyView(
        answer.text(),
        answer.rule(),
        answer.remedy(),
        account.about() == null ? null : ThingView.of(account.about()),
        account.within() == null ? null : ThingView.of(account.within()),
        answer.candidates().stream().map(ThingView::of).toList(),
        CleverView.of(answered),
        account.done().stream().map(each -> DoneView.of(each, caller)).toList(),
        answered.since(),
        account.next().stream().map(ChangeView::of).toList(),
        account.left().stream().map(LeftView::of).toList(),
        account.issues().stream().map(IssueLine::of).toList());
  }

  @Override
  public String toString() {
    return "WhyView by " + rule;
  }

  /** A person, class, section or contact. */
  record ThingView(String id, String name, String kind, List<String> in) {
    static ThingView of(Candidate from) {
      return new ThingView(from.id(), from.name(), from.kind(), from.in());
    }

    @Override
    public String toString() {
      return "ThingView " + id;
    }
  }

  /**
   * What is known of Clever.
   *
   * @param importId the preview or import that read it
   * @param shown whether Clever shows it; null where that is not known
   * @param note what to do to know more; null where that is fresh
   */
  record CleverView(
      @Nullable Instant readAt,
      @Nullable String importId,
      @Nullable Boolean preview,
      @Nullable Boolean shown,
      @Nullable String note) {
    static CleverView of(Answered answered) {
      ImportReport by = answered.readBy();
      return new CleverView(
          answered.readAt(),
          by == null ? null : by.id().value(),
          by == null ? null : by.state() == ImportState.PREVIEWED,
          answered.account().shown(),
          note(answered));
    }

    private static @Nullable String note(Answered answered) {
      if (answered.readAt() == null) {
        return "Bloomz has not read Clever yet. Preview an import to see what it shows.";
      }
      return answered.isStale()
          ? "Clever was read more than a day ago. Preview an import to see what it shows now."
          : null;
    }
  }

  /**
   * A change that was made.
   *
   * @param importId the import that made it; null where a person did
   * @param user the ID in Bloomz of the person who made it; null where an import did
   * @param you whether that is the caller
   */
  record DoneView(
      Instant at,
      @Nullable RunKind kind,
      @Nullable String importId,
      @Nullable String user,
      boolean you,
      ChangeView change) {
    static DoneView of(PastChange from, Caller caller) {
      boolean byImport = from.run() != null;
      return new DoneView(
          from.at(),
          from.run(),
          byImport ? from.by() : null,
          byImport ? null : from.by(),
          !byImport && caller.is(from.by()),
          ChangeView.of(from.change()));
    }
  }

  /** Something that the next import leaves as it is. */
  record LeftView(
      String reason,
      String rule,
      String text,
      String remedy,
      String entity,
      String id,
      String within) {
    static LeftView of(Left from) {
      Omission what = from.what();
      return new LeftView(
          what.reason().name(),
          from.told().rule(),
          from.told().text(),
          from.told().remedy(),
          ChangeView.name(what.entity()),
          what.id(),
          what.within());
    }

    @Override
    public String toString() {
      return "LeftView " + reason;
    }
  }

  /** An issue about it. */
  record IssueLine(String code, String severity, String text, String detail, String remedy) {
    static IssueLine of(Issue from) {
      return new IssueLine(
          from.code().code(),
          from.code().severity().name(),
          from.code().text(),
          from.detail(),
          from.code().remedy());
    }

    @Override
    public String toString() {
      return "IssueLine " + code;
    }
  }
}
