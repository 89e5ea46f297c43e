/** The API's tests; every answer in them is checked against {@code openapi.yaml}. */
@NullMarked
package com.bloomz.rostersync.api;

import org.jspecify.annotations.NullMarked;
