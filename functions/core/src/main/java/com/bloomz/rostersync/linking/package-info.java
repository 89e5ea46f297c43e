/**
 * What ties a school to Clever, up to the first import: activation by Bloomz's service team, the
 * District Auth Token, the admin's role at Clever, the choice of a Clever school (L). The port to
 * Clever is {@link com.bloomz.rostersync.linking.CleverDirectory}. Whatever is refused is a {@link
 * com.bloomz.rostersync.outcome.Reply.Refused}, with nothing changed.
 */
@NullMarked
package com.bloomz.rostersync.linking;

import org.jspecify.annotations.NullMarked;
