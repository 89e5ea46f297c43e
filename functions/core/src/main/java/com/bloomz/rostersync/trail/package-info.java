/**
 * What a thread's work belongs to: {@link com.bloomz.rostersync.trail.Trail}, from an API call or a
 * night to the last email.
 */
@NullMarked
package com.bloomz.rostersync.trail;

import org.jspecify.annotations.NullMarked;
