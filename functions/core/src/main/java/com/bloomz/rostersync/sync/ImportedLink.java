package com.bloomz.rostersync.sync;

import com.bloomz.rostersync.change.RunKind;
import com.bloomz.rostersync.imports.Claim;
import com.bloomz.rostersync.imports.FailureCause;
import com.bloomz.rostersync.schools.CleverSchool;
import com.bloomz.rostersync.schools.Connection;
import com.bloomz.rostersync.schools.School;
import com.bloomz.rostersync.schools.SchoolStore;
import com.bloomz.rostersync.settings.ImportSettings;
import com.bloomz.rostersync.tokens.AccessToken;

/** The link that an import belongs to, looked at again and again while the import runs (I 7). */
final class ImportedLink {
  private final SchoolStore schools;
  private final Claim claim;

  ImportedLink(SchoolStore schools, Claim claim) {
    this.schools = schools;
    this.claim = claim;
  }

  /** The link with the settings that stand now. */
  record Standing(Connection connection, CleverSchool chosen, ImportSettings settings) {
    /** What an import of that kind reads from Clever with that token. */
    CleverSource.Wanted wanted(AccessToken token, RunKind kind) {
      return new CleverSource.Wanted(
          connection.district(), chosen.id(), token, kind.readsContacts(settings.importsParents()));
    }
  }

  /**
   * Looks at what stands now.
   *
   * @throws LinkEndedException where that is not what the import was asked for under
   */
  Standing find() {
    School school = schools.find(claim.school());
    if (!school.active()) {
      throw new LinkEndedException(FailureCause.CLEVER_NOT_ACTIVE);
    }
    Long bound = claim.request().link();
    if (bound != null && bound != school.linkVersion()) {
      throw new LinkEndedException(FailureCause.LINK_CHANGED);
    }
    Connection connection = school.connection();
    CleverSchool chosen = connection == null ? null : connection.cleverSchool();
    if (connection == null || chosen == null) {
      throw new LinkEndedException(FailureCause.NOT_LINKED);
    }
    return new Standing(connection, chosen, school.settings().imports());
  }

  /** An import may write nothing more: its link or its activation has ended. */
  static final class LinkEndedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureCause cause;

    LinkEndedException(FailureCause cause) {
      super(cause.code());
      this.cause = cause;
    }

    FailureCause why() {
      return cause;
    }
  }
}
