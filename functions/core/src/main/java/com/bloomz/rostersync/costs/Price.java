package com.bloomz.rostersync.costs;

import java.math.BigDecimal;

/**
 * What a number of units of something costs.
 *
 * @param dollars for that number
 * @param page where AWS says it: an address
 */
public record Price(BigDecimal dollars, BigDecimal units, String page) {}
