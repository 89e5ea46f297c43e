/** Who joins Bloomz is recorded, and with a Family Code becomes a parent (N 2, G 5). */
@NullMarked
package com.bloomz.rostersync.invitations.joining;

import org.jspecify.annotations.NullMarked;
