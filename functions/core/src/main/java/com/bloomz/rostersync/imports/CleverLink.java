package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.roster.CleverId;
import com.bloomz.rostersync.tokens.SealedToken;

/**
 * What ties a Bloomz school to Clever (L 3, L 5).
 *
 * @param district Clever's id of the district that the token is for
 * @param school Clever's id of the chosen school
 */
public record CleverLink(CleverId district, CleverId school, SealedToken token) {}
