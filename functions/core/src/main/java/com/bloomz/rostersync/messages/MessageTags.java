package com.bloomz.rostersync.messages;

/**
 * What a message is about, for the feedback on it (N 6): opaque ids that travel with an email and
 * come back with its bounce. Any text; a provider's alphabet is the sender's business.
 *
 * @param school the school's id
 * @param person the member's id
 * @param round the invitation's round, or the import that a status email is about
 */
public record MessageTags(String school, String person, String round) {}
