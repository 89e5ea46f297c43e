package com.bloomz.rostersync.testkit.lambda;

/**
 * What a runtime answered to an event.
 *
 * @param failed whether the handler threw; the JSON is then Lambda's of an error
 * @param json the handler's answer as the runtime wrote it
 */
public record InvocationAnswer(boolean failed, String json) {}
