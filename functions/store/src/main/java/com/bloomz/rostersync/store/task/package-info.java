/** How the task of an import is stored, in a header, a bound key and a report. */
@NullMarked
package com.bloomz.rostersync.store.task;

import org.jspecify.annotations.NullMarked;
