/**
 * What text from outside means, be it from Clever or typed by a person: names, email addresses,
 * phone numbers (P 5, P 7).
 */
@NullMarked
package com.bloomz.rostersync.input;

import org.jspecify.annotations.NullMarked;
