/** The adapters of SES and SNS pass their contract kits on the wire; the mailbox shows the rest. */
@NullMarked
package com.bloomz.rostersync.mailbox;

import org.jspecify.annotations.NullMarked;
