/**
 * What texts of people and addresses mean: which characters nobody sees, in which form an address
 * is sent to, and which ones are fillers that stand for nobody (P 9, P 12). Beside that, the codes
 * that constants have outside.
 */
@NullMarked
package com.bloomz.rostersync.text;

import org.jspecify.annotations.NullMarked;
