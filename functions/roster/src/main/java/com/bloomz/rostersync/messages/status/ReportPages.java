package com.bloomz.rostersync.messages.status;

import com.bloomz.rostersync.roster.SchoolId;
import com.bloomz.rostersync.sync.ImportId;

/** Where admins see imports. */
public interface ReportPages {
  /** The page of an import's report: an absolute URL in ASCII. */
  String link(SchoolId school, ImportId id);
}
