/**
 * A plain DynamoDB in memory, and random programs that it and the server must answer alike.
 * Programs are made as structures; the server gets them as requests, the model evaluates the
 * structures, so it needs no parser.
 */
@NullMarked
package com.bloomz.rostersync.dynamo.model;

import org.jspecify.annotations.NullMarked;
