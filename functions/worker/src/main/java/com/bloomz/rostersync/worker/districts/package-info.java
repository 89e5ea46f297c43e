/**
 * The Lambda function that reads districts at night: {@link
 * com.bloomz.rostersync.worker.districts.DistrictWorker} takes messages of the queue of districts,
 * and {@link com.bloomz.rostersync.nights.districts.DistrictImports} finds out which of their
 * schools have changed. {@code DistrictsWiring} is the only place that knows the function's
 * environment, its clock and which adapters it uses.
 */
@NullMarked
package com.bloomz.rostersync.worker.districts;

import org.jspecify.annotations.NullMarked;
