package com.bloomz.rostersync.schools;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.tokens.SealedToken;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A school's link to Clever.
 *
 * @param district Clever's id of the district that the token is for
 * @param districtName as Clever has it; may be empty
 * @param lastFour the token's last four characters, all that is ever shown of it (L 3)
 * @param since when that token was entered
 * @param cleverSchool the chosen school; null until one is chosen
 */
public record Connection(
    CleverId district,
    String districtName,
    SealedToken token,
    String lastFour,
    Instant since,
    @Nullable CleverSchool cleverSchool) {
  /** The same with that choice. */
  public Connection choosing(CleverSchool chosen) {
    return new Connection(district, districtName, token, lastFour, since, chosen);
  }
}
