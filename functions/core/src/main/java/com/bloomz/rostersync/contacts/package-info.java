/**
 * What values a school's contacts have, read for the settings by a job of the workers and not
 * within a request (S 6). The port is {@link com.bloomz.rostersync.contacts.ContactReadings}; what
 * imports read is kept with them ({@link com.bloomz.rostersync.imports.ImportRecords#contacts}).
 */
@NullMarked
package com.bloomz.rostersync.contacts;

import org.jspecify.annotations.NullMarked;
