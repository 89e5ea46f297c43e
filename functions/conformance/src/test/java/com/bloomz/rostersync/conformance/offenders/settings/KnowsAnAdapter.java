package com.bloomz.rostersync.conformance.offenders.settings;

import com.bloomz.rostersync.conformance.offenders.store.Rows;

public record KnowsAnAdapter(Rows rows) {}
