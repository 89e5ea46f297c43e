package com.bloomz.rostersync.nights;

import com.bloomz.rostersync.roster.CleverId;

/** A district whose scheduled schools of a time zone are imported in a night. */
public record DistrictNight(CleverId district, Night night) {}
