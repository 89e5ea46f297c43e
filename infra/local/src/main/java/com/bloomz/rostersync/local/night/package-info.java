/**
 * The demo's nights: a simulated district of many schools is linked and goes through three nights,
 * through rule, dispatcher, queues and workers. A clock that is set ahead makes it night.
 */
@NullMarked
package com.bloomz.rostersync.local.night;

import org.jspecify.annotations.NullMarked;
