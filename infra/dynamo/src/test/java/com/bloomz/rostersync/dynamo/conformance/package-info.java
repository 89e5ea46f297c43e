/**
 * One conformance kit for whatever speaks DynamoDB's protocol: our server, moto, LocalStack and a
 * real table. The cases are data, each with the page of AWS's documentation that it follows.
 */
@NullMarked
package com.bloomz.rostersync.dynamo.conformance;

import org.jspecify.annotations.NullMarked;
