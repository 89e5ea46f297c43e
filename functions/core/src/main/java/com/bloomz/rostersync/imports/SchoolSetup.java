package com.bloomz.rostersync.imports;

import com.bloomz.rostersync.settings.ImportSettings;
import org.jspecify.annotations.Nullable;

/**
 * A school's settings and its link.
 *
 * @param link null while the school is not linked
 */
public record SchoolSetup(ImportSettings settings, @Nullable CleverLink link) {}
