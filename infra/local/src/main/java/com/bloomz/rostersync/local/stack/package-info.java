/**
 * AWS on loopback, and the functions behind their real handlers: DynamoDB, ElasticMQ, a small KMS,
 * a bus and a mailbox in this JVM, and loops that do with the queues' messages what Lambda does.
 */
@NullMarked
package com.bloomz.rostersync.local.stack;

import org.jspecify.annotations.NullMarked;
