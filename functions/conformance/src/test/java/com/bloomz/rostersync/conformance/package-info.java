/**
 * What holds across modules: the architecture's rules, each shown to fire on an offender, and the
 * documents' links.
 */
@NullMarked
package com.bloomz.rostersync.conformance;

import org.jspecify.annotations.NullMarked;
