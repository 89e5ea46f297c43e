/** Tests of the package of the same name, by way of whole requests. */
@NullMarked
package com.bloomz.rostersync.api.web;

import org.jspecify.annotations.NullMarked;
