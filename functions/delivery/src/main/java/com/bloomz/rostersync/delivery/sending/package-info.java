/**
 * Hands messages to SES and SNS, each in one try: neither knows a message that it has had before.
 */
@NullMarked
package com.bloomz.rostersync.delivery.sending;

import org.jspecify.annotations.NullMarked;
