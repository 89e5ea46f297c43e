/** Shows an import: while it runs, and its report for a person and as JSON. */
@NullMarked
package com.bloomz.rostersync.local.show;

import org.jspecify.annotations.NullMarked;
