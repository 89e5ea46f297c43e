/**
 * The actions of the API: from the arguments of a request to the JSON of its answer. {@link
 * com.bloomz.rostersync.dynamo.operation.Operations} knows them by their names.
 */
@NullMarked
package com.bloomz.rostersync.dynamo.operation;

import org.jspecify.annotations.NullMarked;
