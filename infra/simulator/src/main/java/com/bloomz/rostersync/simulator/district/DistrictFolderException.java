package com.bloomz.rostersync.simulator.district;

import java.io.Serial;

/** A folder that holds no readable district. The message is one sentence for a person. */
public final class DistrictFolderException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  DistrictFolderException(String message) {
    super(message);
  }
}
