/**
 * The HTTP API on loopback: the function's real handler behind a small server, and a sign-in that
 * gives a token to whoever asks. It exists in the local stack only.
 */
@NullMarked
package com.bloomz.rostersync.local.api;

import org.jspecify.annotations.NullMarked;
