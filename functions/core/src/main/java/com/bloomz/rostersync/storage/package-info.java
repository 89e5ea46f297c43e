/**
 * What the ports to stores have in common: how a store fails ({@link
 * com.bloomz.rostersync.storage.StoreException}), and how a change is decided again where another
 * one was stored first ({@link com.bloomz.rostersync.storage.CompareAndSet}).
 */
@NullMarked
package com.bloomz.rostersync.storage;

import org.jspecify.annotations.NullMarked;
