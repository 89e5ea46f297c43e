/**
 * DynamoDB on this machine: {@link com.bloomz.rostersync.dynamo.DynamoServer} speaks its JSON 1.0
 * protocol on loopback, keeps its limits and counts what AWS would bill, in memory or in a folder,
 * and fails on demand. Nothing of AWS is needed, and signatures are not looked at.
 */
@NullMarked
package com.bloomz.rostersync.dynamo;

import org.jspecify.annotations.NullMarked;
