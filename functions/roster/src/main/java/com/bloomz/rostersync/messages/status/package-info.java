/**
 * Tells admins that an import has ended (N 8): those whom the settings name. An e-mail is claimed
 * before it is sent and settled after, so that a notice that comes twice tells once. A function
 * that dies in between leaves a claim, which ends after a while: that e-mail is sent again, as one
 * too many harms less than none. A lost answer is taken for sent.
 */
@NullMarked
package com.bloomz.rostersync.messages.status;

import org.jspecify.annotations.NullMarked;
