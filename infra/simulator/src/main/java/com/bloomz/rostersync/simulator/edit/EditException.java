package com.bloomz.rostersync.simulator.edit;

import java.io.Serial;

/** An edit that the district offers nothing for. The message is one sentence for a person. */
public final class EditException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  EditException(DistrictEdit edit, String missing) {
    super("The edit " + edit.title() + " is not possible: the school has no " + missing + ".");
  }
}
