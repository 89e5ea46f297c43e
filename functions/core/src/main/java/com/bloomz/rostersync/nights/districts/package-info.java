/**
 * Works on a district's night: {@link com.bloomz.rostersync.nights.districts.DistrictImports} reads
 * the district once, records the schools that are unchanged and asks for the imports of the others
 * (A 1, A 2).
 */
@NullMarked
package com.bloomz.rostersync.nights.districts;

import org.jspecify.annotations.NullMarked;
