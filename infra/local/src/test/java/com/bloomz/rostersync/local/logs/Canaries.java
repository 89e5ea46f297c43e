package com.bloomz.rostersync.local.logs;

import com.bloomz.rostersync.simulator.district.RosterCollection;
import com.bloomz.rostersync.simulator.generator.GeneratedDistrict;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Marks every person of a district, so that none can be in a log unseen. */
public final class Canaries {
  private Canaries() {}

  /** The same district, with the mark in each last name and each email. */
  public static GeneratedDistrict in(GeneratedDistrict generated) {
    List<ObjectNode> users = generated.district().all(RosterCollection.USERS).toList();
    for (ObjectNode user : users) {
      if (user.path("name") instanceof ObjectNode name) {
        name.put("last", name.path("last").asText() + LoggedData.CANARY);
      }
      String email = user.path("email").asText();
      if (!email.isEmpty()) {
        user.put("email", LoggedData.CANARY.toLowerCase(Locale.ROOT) + "." + email);
      }
      generated.district().put(RosterCollection.USERS, user);
    }
    return generated;
  }

  /** Whether a text is marked. */
  public static boolean isIn(String text) {
    return text.contains(LoggedData.CANARY);
  }
}
