/** What may go wrong between Clever and its client, on demand: by name, in code or as JSON. */
@NullMarked
package com.bloomz.rostersync.simulator.fault;

import org.jspecify.annotations.NullMarked;
