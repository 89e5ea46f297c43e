/**
 * HTTP without a server: a {@link com.bloomz.rostersync.api.web.ApiRequest} goes in, finds its
 * {@link com.bloomz.rostersync.api.web.Route}, is let in or not by what its token says, and comes
 * out as a {@link com.bloomz.rostersync.api.web.ApiReply}. Whatever goes wrong is a {@link
 * com.bloomz.rostersync.api.web.Problem} (RFC 9457).
 */
@NullMarked
package com.bloomz.rostersync.api.web;

import org.jspecify.annotations.NullMarked;
