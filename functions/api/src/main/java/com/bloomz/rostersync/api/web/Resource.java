package com.bloomz.rostersync.api.web;

import java.util.List;

/** Some routes that belong together. */
@FunctionalInterface
public interface Resource {
  List<Route> routes();
}
