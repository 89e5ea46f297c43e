/**
 * Whole imports over the real wire: infra/dynamo, ElasticMQ, KMS, the Clever simulator and the
 * worker behind its handler.
 */
@NullMarked
package com.bloomz.rostersync.local;

import org.jspecify.annotations.NullMarked;
