/**
 * What every store and queue of invitations must do, and the fakes that do it; the ledger fails on
 * demand.
 */
@NullMarked
package com.bloomz.rostersync.testkit.invitations;

import org.jspecify.annotations.NullMarked;
