/** Tables and their indexes as they are defined (API Reference, CreateTable). */
@NullMarked
package com.bloomz.rostersync.dynamo.schema;

import org.jspecify.annotations.NullMarked;
