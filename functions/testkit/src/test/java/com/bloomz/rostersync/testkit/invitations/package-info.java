/** Invitations from planning to feedback, on fakes, with every fault that there is. */
@NullMarked
package com.bloomz.rostersync.testkit.invitations;

import org.jspecify.annotations.NullMarked;
