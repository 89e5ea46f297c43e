package com.bloomz.rostersync.why;

import com.bloomz.rostersync.change.Change;
import com.bloomz.rostersync.reconcile.Omission;
import com.bloomz.rostersync.roster.Issue;
import com.bloomz.rostersync.why.WhyAnswer.Candidate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer with all that it was found in.
 *
 * @param about the person, class or section; null where there is none, or several may be meant
 * @param within the class or the child; null where none was asked for, or it was not found
 * @param shown whether Clever shows it, as far as is known; null where it is not
 * @param done what imports and people did of it, newest first, at most {@value #MOST}
 * @param next what the next import would do of it
 * @param left what of it the next import would leave as it is, each with its sentence
 * @param issues about it
 */
public record WhyAccount(
    WhyAnswer answer,
    @Nullable Candidate about,
    @Nullable Candidate within,
    @Nullable Boolean shown,
    List<PastChange> done,
    List<Change> next,
    List<Left> left,
    List<Issue> issues) {
  /** How long each list is at most. */
  static final int MOST = 100;

  public WhyAccount {
    done = List.copyOf(done);
    next = List.copyOf(next);
    left = List.copyOf(left);
    issues = List.copyOf(issues);
  }

  /** Something that is left as it is. */
  public record Left(Omission what, WhyAnswer told) {}

  /** An answer about nothing that is known, or about one of several. */
  static WhyAccount of(WhyAnswer answer) {
    return new WhyAccount(answer, null, null, null, List.of(), List.of(), List.of(), List.of());
  }

  @Override
  public String toString() {
    return "WhyAccount of " + done.size();
  }
}
