/** Changes of a roster as the API shows them: those that an import made, those made by hand. */
@NullMarked
package com.bloomz.rostersync.api.journal;

import org.jspecify.annotations.NullMarked;
