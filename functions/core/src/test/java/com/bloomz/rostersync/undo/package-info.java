/** What holds of every undo of a generated import. */
@NullMarked
package com.bloomz.rostersync.undo;

import org.jspecify.annotations.NullMarked;
