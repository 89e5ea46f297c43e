/**
 * Adapters of AWS: the queues of imports and of invitations on SQS, the bus on EventBridge, and
 * District Auth Tokens sealed by KMS.
 *
 * <p>{@link com.bloomz.rostersync.aws.ImportMessages}, {@link
 * com.bloomz.rostersync.aws.InvitationMessages} and {@link com.bloomz.rostersync.aws.ImportEvents}
 * alone know what a message or an event looks like, for those who send and those who receive. The
 * school is KMS's encryption context, so that KMS itself refuses to open one school's token for
 * another.
 */
@NullMarked
package com.bloomz.rostersync.aws;

import org.jspecify.annotations.NullMarked;
