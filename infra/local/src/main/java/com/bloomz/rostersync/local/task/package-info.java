/** What an admin asks for besides imports: previews, their approval, undoing, held removals. */
@NullMarked
package com.bloomz.rostersync.local.task;

import org.jspecify.annotations.NullMarked;
