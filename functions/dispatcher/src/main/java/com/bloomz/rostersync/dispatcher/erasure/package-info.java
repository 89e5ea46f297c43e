/**
 * The Lambda function by which an operator deletes a district (X 5); nothing fires it. {@link
 * com.bloomz.rostersync.dispatcher.erasure.DistrictEraser} is its handler.
 */
@NullMarked
package com.bloomz.rostersync.dispatcher.erasure;

import org.jspecify.annotations.NullMarked;
