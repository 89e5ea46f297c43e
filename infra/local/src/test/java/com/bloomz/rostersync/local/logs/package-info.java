/**
 * No person is in a log: {@link com.bloomz.rostersync.local.logs.SuiteOutput} keeps what functions
 * print in all tests of this module, and {@link com.bloomz.rostersync.local.logs.LoggedDataIT}
 * searches it after them.
 */
@NullMarked
package com.bloomz.rostersync.local.logs;

import org.jspecify.annotations.NullMarked;
