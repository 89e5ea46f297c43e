/** Tests of the queues' messages, and of the queues on ElasticMQ. */
@NullMarked
package com.bloomz.rostersync.queue;

import org.jspecify.annotations.NullMarked;
