/**
 * Answers why a person or a class is, or is not, in Bloomz ({@link com.bloomz.rostersync.why.Why}),
 * in words for a school's admin (X 4): from the roster, from what imports and people changed, and
 * from what the next import would do and leave, as the reconciler itself tells it.
 *
 * <p>{@link com.bloomz.rostersync.why.stored.AnsweringWhy} reads these from the store; the rest is
 * pure. An answer has at most {@value com.bloomz.rostersync.why.WhyAnswer#MOST_WORDS} words.
 */
@NullMarked
package com.bloomz.rostersync.why;

import org.jspecify.annotations.NullMarked;
