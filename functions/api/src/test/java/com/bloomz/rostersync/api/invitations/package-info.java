/** Tests of invitations over HTTP, on fakes. */
@NullMarked
package com.bloomz.rostersync.api.invitations;

import org.jspecify.annotations.NullMarked;
