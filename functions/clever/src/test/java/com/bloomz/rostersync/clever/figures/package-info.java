/**
 * What reading a large district takes: {@link com.bloomz.rostersync.clever.figures.DistrictFigures}
 * is run by hand.
 */
@NullMarked
package com.bloomz.rostersync.clever.figures;

import org.jspecify.annotations.NullMarked;
