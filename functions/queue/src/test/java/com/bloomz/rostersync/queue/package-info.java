/** Tests of the import queue's messages and of the queue on ElasticMQ. */
@NullMarked
package com.bloomz.rostersync.queue;

import org.jspecify.annotations.NullMarked;
