/** Tests of the codecs of Clever's records. */
@NullMarked
package com.bloomz.rostersync.clever.records;

import org.jspecify.annotations.NullMarked;
