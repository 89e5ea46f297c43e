/** What a school has chosen (S): the settings that an import obeys. Values only. */
@NullMarked
package com.bloomz.rostersync.settings;

import org.jspecify.annotations.NullMarked;
