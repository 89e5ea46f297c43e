/** What expressions say, as trees. */
@NullMarked
package com.bloomz.rostersync.dynamo.expression.tree;

import org.jspecify.annotations.NullMarked;
