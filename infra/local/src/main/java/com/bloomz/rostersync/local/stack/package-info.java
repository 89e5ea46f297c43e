/**
 * AWS and Clever on loopback, and the worker behind its real handler: DynamoDB Local, ElasticMQ and
 * a small KMS in this JVM, the Clever simulator, and a loop that does with the queue's messages
 * what Lambda does.
 */
@NullMarked
package com.bloomz.rostersync.local.stack;

import org.jspecify.annotations.NullMarked;
