/**
 * What a first import of a school must create, counted straight from Clever's objects by the rules
 * of the product, without any of its code: a second opinion to compare a report with.
 */
@NullMarked
package com.bloomz.rostersync.simulator.expected;

import org.jspecify.annotations.NullMarked;
