package com.bloomz.rostersync.local;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What the demo reads and writes.
 *
 * @param interactive whether a person sits at it
 */
record DemoTerminal(PrintStream out, PrintStream err, InputStream in, boolean interactive) {}
