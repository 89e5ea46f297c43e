/**
 * What a school's staff do by hand (M): classes, their members, people, parents, and how people are
 * found.
 *
 * <p>Every edit is decided by {@link com.bloomz.rostersync.manage.edit} and stored on the condition
 * that its items are still those it was decided on, else decided again; it is journalled with who
 * and when, and counted in the school's revision, so that the next import looks at the roster
 * again. The port is {@link com.bloomz.rostersync.manage.ManageStore}.
 */
@NullMarked
package com.bloomz.rostersync.manage;

import org.jspecify.annotations.NullMarked;
