/**
 * The Lambda function behind the HTTP API of the Bloomz web app; {@code openapi.yaml} is its
 * contract. {@link com.bloomz.rostersync.api.ApiHandler} takes API Gateway's events (payload 2.0),
 * {@link com.bloomz.rostersync.api.web.Router} answers them. {@code ApiWiring} is the only place
 * that knows the function's environment, its clock and which adapters it uses.
 */
@NullMarked
package com.bloomz.rostersync.api;

import org.jspecify.annotations.NullMarked;
