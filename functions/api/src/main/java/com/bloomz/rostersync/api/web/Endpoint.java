package com.bloomz.rostersync.api.web;

/** Answers the calls of one route. */
@FunctionalInterface
public interface Endpoint {
  /**
   * Answers.
   *
   * @throws ProblemException where the answer is a problem
   */
  ApiReply answer(Call call);
}
