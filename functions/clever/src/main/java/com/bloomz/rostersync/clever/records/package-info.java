/**
 * Clever's records as sent, the codecs that read them from JSON as it comes in, and what the
 * records of a school come to ({@link com.bloomz.rostersync.clever.records.RosterBuilder}).
 *
 * <p>The codecs name every field that is read. Race, birth date, gender, disability, free lunch,
 * addresses and extension fields are not among them: their values are skipped without being
 * decoded.
 */
@NullMarked
package com.bloomz.rostersync.clever.records;

import org.jspecify.annotations.NullMarked;
