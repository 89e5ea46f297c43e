/**
 * Family Codes (G 5): with a student's code a family joins where Clever has no contacts. {@link
 * com.bloomz.rostersync.family.FamilyCodes} makes, lists and revokes them; the port is {@link
 * com.bloomz.rostersync.family.FamilyCodeStore}. {@link
 * com.bloomz.rostersync.family.RemovingPeople} replaces the codes of children who lose a parent.
 */
@NullMarked
package com.bloomz.rostersync.family;

import org.jspecify.annotations.NullMarked;
