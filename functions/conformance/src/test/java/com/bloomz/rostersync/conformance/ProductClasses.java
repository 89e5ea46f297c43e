package com.bloomz.rostersync.conformance;

import com.tngtech.archunit.core.domain.JavaClasses;

/** The product's classes, read once. */
public final class ProductClasses {
  private static final JavaClasses ALL = Layout.PRODUCT.classes();

  private ProductClasses() {}

  public static JavaClasses all() {
    return ALL;
  }
}
