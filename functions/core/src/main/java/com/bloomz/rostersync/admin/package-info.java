/**
 * What a School Admin does once a school is linked: changes its settings (S), sees which contact
 * values there are, starts, watches and cancels imports (I 1 to I 3). The port is {@link
 * com.bloomz.rostersync.imports.ImportLedger}.
 */
@NullMarked
package com.bloomz.rostersync.admin;

import org.jspecify.annotations.NullMarked;
