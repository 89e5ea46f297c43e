/**
 * Tells admins that an import has ended (N 8): to those whom the settings name, each once. An
 * e-mail is claimed before it is sent; dying in between, or a lost answer, leaves it untold rather
 * than told twice.
 */
@NullMarked
package com.bloomz.rostersync.messages.status;

import org.jspecify.annotations.NullMarked;
