package com.bloomz.rostersync.manage.edit;

import com.bloomz.rostersync.roster.RosterClass;
import java.util.List;

/**
 * All classes of a school, archived ones too.
 *
 * @param revision the school's, before the classes were read
 */
public record AllClasses(long revision, List<StoredItem<RosterClass>> classes) {
  public AllClasses {
    classes = List.copyOf(classes);
  }
}
