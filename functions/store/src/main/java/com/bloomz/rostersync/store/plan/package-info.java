/**
 * Keeps plans (X 1). A head says what there is: the basis, the digests, the classes and, for each
 * piece, with which class or member it begins. A piece is one item; it holds whole classes with the
 * places in them, or whole members with the parents of each student, so that a page reads the head
 * and one piece. The head is written last.
 */
@NullMarked
package com.bloomz.rostersync.store.plan;

import org.jspecify.annotations.NullMarked;
