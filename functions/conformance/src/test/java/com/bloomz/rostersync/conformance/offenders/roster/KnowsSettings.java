package com.bloomz.rostersync.conformance.offenders.roster;

import com.bloomz.rostersync.conformance.offenders.settings.Setting;

public record KnowsSettings(Setting setting) {}
