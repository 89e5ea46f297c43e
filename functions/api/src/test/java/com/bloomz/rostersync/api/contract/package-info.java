/** What the tests of the API share: the contract, a caller with tokens, the API on fakes. */
@NullMarked
package com.bloomz.rostersync.api.contract;

import org.jspecify.annotations.NullMarked;
