/**
 * What a use case answers: what was asked for, or a refusal with a stable code, a sentence and a
 * remedy for an admin. Whatever is refused has changed nothing.
 */
@NullMarked
package com.bloomz.rostersync.outcome;

import org.jspecify.annotations.NullMarked;
