/** What an admin of one school can reach of another. */
@NullMarked
package com.bloomz.rostersync.local.tenants;

import org.jspecify.annotations.NullMarked;
