/**
 * The Lambda function that the nightly rule fires: {@link
 * com.bloomz.rostersync.dispatcher.Dispatcher} asks for every shard of the scheduled schools to be
 * read, and does nothing else. The function in {@link com.bloomz.rostersync.dispatcher.shards}
 * reads them.
 */
@NullMarked
package com.bloomz.rostersync.dispatcher;

import org.jspecify.annotations.NullMarked;
