/**
 * What a school has chosen (S): the settings that an import obeys; and what it can choose from
 * ({@link com.bloomz.rostersync.settings.ContactCounts}). Values only.
 */
@NullMarked
package com.bloomz.rostersync.settings;

import org.jspecify.annotations.NullMarked;
