/** The parameters of a request, read from its JSON. */
@NullMarked
package com.bloomz.rostersync.dynamo.request;

import org.jspecify.annotations.NullMarked;
