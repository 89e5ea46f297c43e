/**
 * District Auth Tokens: in the clear for the length of one use, sealed wherever they are kept (L
 * 3).
 */
@NullMarked
package com.bloomz.rostersync.tokens;

import org.jspecify.annotations.NullMarked;
