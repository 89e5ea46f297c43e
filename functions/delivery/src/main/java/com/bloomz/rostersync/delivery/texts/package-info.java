/**
 * What all writers of messages share: the templates among the resources, one set for each language,
 * and what makes names harmless. Names are hostile until they went through {@code SafeText};
 * templates escape whatever they put into HTML.
 */
@NullMarked
package com.bloomz.rostersync.delivery.texts;

import org.jspecify.annotations.NullMarked;
