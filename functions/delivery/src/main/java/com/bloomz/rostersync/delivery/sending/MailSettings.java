package com.bloomz.rostersync.delivery.sending;

import com.bloomz.rostersync.roster.Email;
import org.jspecify.annotations.Nullable;

/**
 * How emails leave.
 *
 * @param from Bloomz's address, of an identity that SES knows (N 5)
 * @param configurationSet with which SES reports bounces, complaints and deliveries; null for none
 */
public record MailSettings(Email from, @Nullable String configurationSet) {}
