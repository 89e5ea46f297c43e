package com.bloomz.rostersync.manage.edit;

import com.bloomz.rostersync.imports.StoredRoster.Revisions;
import com.bloomz.rostersync.roster.RosterClass;
import java.util.List;

/**
 * All classes of a school, archived ones too.
 *
 * @param revisions as they stood before the classes were read
 */
public record AllClasses(Revisions revisions, List<StoredItem<RosterClass>> classes) {
  public AllClasses {
    classes = List.copyOf(classes);
  }
}
