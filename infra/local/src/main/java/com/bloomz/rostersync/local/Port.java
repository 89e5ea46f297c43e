package com.bloomz.rostersync.local;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A port of this machine on which a server is to answer.
 *
 * @param wanted null: the usual port, or any free one where that is in use
 * @param option that says which is wanted
 */
record Port(@Nullable Integer wanted, int usual, String option) {
  /** Starts a server. */
  interface Opener<T> {
    /**
     * Starts it.
     *
     * @param port nought for any free one
     * @throws IOException where the port is not free
     */
    T at(int port) throws IOException;
  }

  void check() {
    if (wanted != null && (wanted < 0 || wanted > 65_535)) {
      throw DemoFailedException.ofUse(option + " must be a number from 0 to 65535.");
    }
  }

  <T> T open(Opener<T> opener) {
    try {
      return opener.at(wanted == null ? usual : wanted);
    } catch (IOException e) {
      if (wanted != null) {
        throw DemoFailedException.ofUse(
            "The port " + wanted + " is in use; choose another with " + option + ".");
      }
    }
    try {
      return opener.at(0);
    } catch (IOException e) {
      throw DemoFailedException.ofWork("No port is free.");
    }
  }

  /** What is shown of a server that answers there. */
  String shown(URI url) {
    boolean asWanted = wanted != null || url.getPort() == usual;
    return asWanted ? url.toString() : url + " as the port " + usual + " is in use";
  }
}
