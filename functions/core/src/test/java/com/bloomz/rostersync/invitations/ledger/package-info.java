/** Who is sent what, and that no order of events sends it twice. */
@NullMarked
package com.bloomz.rostersync.invitations.ledger;

import org.jspecify.annotations.NullMarked;
