/** Reads what SES and SNS report after a message was sent. */
@NullMarked
package com.bloomz.rostersync.delivery.feedback;

import org.jspecify.annotations.NullMarked;
