/** What mails and texts say, and that no name changes how they are built. */
@NullMarked
package com.bloomz.rostersync.delivery.texts;

import org.jspecify.annotations.NullMarked;
