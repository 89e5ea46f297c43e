package com.bloomz.rostersync.invitations;

import java.time.Duration;

/**
 * How long things take.
 *
 * @param claimTime after which an attempt to send that recorded nothing is uncertain; longer than
 *     any attempt lives
 * @param throttled how long an invitation waits that the provider did not take on
 */
public record SendingSettings(Duration claimTime, Duration throttled) {}
