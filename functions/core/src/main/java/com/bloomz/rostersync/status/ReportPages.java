package com.bloomz.rostersync.status;

import com.bloomz.rostersync.imports.ImportId;
import com.bloomz.rostersync.roster.SchoolId;

/** Where admins see imports. */
public interface ReportPages {
  /** The page of an import's report: an absolute URL in ASCII. */
  String link(SchoolId school, ImportId id);
}
