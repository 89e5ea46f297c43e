/**
 * One conformance kit for whatever speaks DynamoDB's protocol: our server, moto, LocalStack and a
 * real table. The cases are data, each with the page of AWS's documentation that it follows.
 *
 * <p>Every {@code mvn verify} asks our server, and moto where {@code moto_server} is on the path.
 * Nobody has asked the other two yet; README.md has the commands. A case that fails on LocalStack
 * goes into {@code differences/localstack.yaml}; one that fails on a real table is a fault of the
 * case or of our server.
 */
@NullMarked
package com.bloomz.rostersync.dynamo.conformance;

import org.jspecify.annotations.NullMarked;
