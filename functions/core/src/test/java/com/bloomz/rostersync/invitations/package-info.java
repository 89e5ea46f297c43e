/** Tests of invitations from the plan to what comes back, with the fakes of their ports. */
@NullMarked
package com.bloomz.rostersync.invitations;

import org.jspecify.annotations.NullMarked;
