package com.bloomz.rostersync.costs;

import java.math.BigDecimal;

/**
 * What a number of units of something costs.
 *
 * @param dollars for that number
 * @param page where AWS says it: an address
 * @param compared with what it was compared, and when
 */
public record Price(BigDecimal dollars, BigDecimal units, String page, String compared) {}
