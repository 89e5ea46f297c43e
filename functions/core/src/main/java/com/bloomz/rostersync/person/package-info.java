/**
 * Decides whether two records can be one person (P 1, P 2, P 4, P 9, P 10, P 14, G 3). {@link
 * com.bloomz.rostersync.person.Evidence} is what two records have and have not in common; a {@link
 * com.bloomz.rostersync.person.PersonQuestion} answers from that alone. docs/persons.md has the
 * answers as a table.
 *
 * <p>Whoever compares people asks here and nowhere else. Pure: no record of Clever's and no store
 * is known.
 */
@NullMarked
package com.bloomz.rostersync.person;

import org.jspecify.annotations.NullMarked;
