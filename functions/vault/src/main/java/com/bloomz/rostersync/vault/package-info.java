/**
 * Keeps District Auth Tokens by AWS KMS: the adapter of {@link
 * com.bloomz.rostersync.sync.TokenVault}. The school is the encryption context, so that KMS itself
 * refuses to open one school's token for another.
 */
@NullMarked
package com.bloomz.rostersync.vault;

import org.jspecify.annotations.NullMarked;
