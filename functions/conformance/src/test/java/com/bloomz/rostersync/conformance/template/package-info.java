/** What {@code template.yaml} must have in common with the code. */
@NullMarked
package com.bloomz.rostersync.conformance.template;

import org.jspecify.annotations.NullMarked;
