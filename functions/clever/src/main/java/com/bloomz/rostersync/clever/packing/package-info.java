/**
 * Keeps a district's records in little memory: as bytes, compressed in blocks, by school. {@link
 * com.bloomz.rostersync.clever.packing.DistrictRouting} says which schools a record is of, {@link
 * com.bloomz.rostersync.clever.packing.ListRecords} keeps those of one list, and {@code
 * SchoolRecords} hands one school's to {@link com.bloomz.rostersync.clever.records.RosterBuilder}.
 *
 * <p>{@code RecordCodec} writes and reads the records, and what it writes it reads as it was, even
 * where it is no proper text.
 */
@NullMarked
package com.bloomz.rostersync.clever.packing;

import org.jspecify.annotations.NullMarked;
