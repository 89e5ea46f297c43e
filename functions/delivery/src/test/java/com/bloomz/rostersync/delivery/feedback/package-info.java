/** Tests of what SES and SNS tell, as it comes over the wire. */
@NullMarked
package com.bloomz.rostersync.delivery.feedback;

import org.jspecify.annotations.NullMarked;
