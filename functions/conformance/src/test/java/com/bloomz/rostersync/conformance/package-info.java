/**
 * What holds across modules: the architecture's rules, each shown to fire on an offender, the
 * documents' links, and the rules that are cited.
 */
@NullMarked
package com.bloomz.rostersync.conformance;

import org.jspecify.annotations.NullMarked;
