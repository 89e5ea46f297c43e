package com.bloomz.rostersync.conformance;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the packages are. The product and the offenders have one layout below different roots, so
 * that a rule is the same for both.
 *
 * @param root the package above those of the modules
 */
record Layout(String root) {
  static final Layout PRODUCT = new Layout("com.bloomz.rostersync");
  static final Layout OFFENDERS = new Layout("com.bloomz.rostersync.conformance.offenders");

  /** The core's packages; each may know those before it. */
  static final List<String> CORE =
      List.of(
          "start",
          "storage",
          "text",
          "roster",
          "trail",
          "person",
          "cleverroster",
          "settings",
          "change",
          "reconcile",
          "brake",
          "health",
          "tokens",
          "outcome",
          "costs",
          "imports",
          "journal",
          "undo",
          "schools",
          "contacts",
          "messages",
          "plan",
          "sync",
          "district",
          "cleverevents",
          "nights",
          "linking",
          "admin",
          "manage",
          "history",
          "why",
          "family",
          "invitations",
          "status");

  static final List<String> ADAPTERS = List.of("aws", "clever", "delivery", "input", "store");

  /** The adapter that others may know: what text from outside means is the same for all of them. */
  static final String INPUT = "input";

  /** Those that speak with AWS. */
  static final List<String> AWS_ADAPTERS = List.of("aws", "delivery", "store");

  static final List<String> FUNCTIONS =
      List.of("api", "dispatcher", "lambda", "notifier", "worker");
  static final List<String> INFRA =
      List.of("bare", "benchmarks", "console", "dynamo", "local", "mailbox", "simulator");

  JavaClasses classes() {
    return new ClassFileImporter()
        .withImportOption(
            location -> equals(OFFENDERS) || !location.contains("/rostersync/conformance/"))
        .importPackages(root);
  }

  /** ArchUnit's pattern of a module's package and those below it. */
  String in(String module) {
    return root + "." + module + "..";
  }

  String[] in(List<String> modules) {
    return modules.stream().map(this::in).toArray(String[]::new);
  }

  String[] core() {
    return in(CORE);
  }

  String[] adapters() {
    return in(ADAPTERS);
  }

  String[] functions() {
    return in(FUNCTIONS);
  }

  String[] infra() {
    return in(INFRA);
  }

  /** What is deployed. */
  String[] deployed() {
    return deployedBut(List.of());
  }

  String[] deployedBut(List<String> modules) {
    return in(
        Stream.of(CORE, ADAPTERS, FUNCTIONS)
            .flatMap(List::stream)
            .filter(module -> !modules.contains(module))
            .toList());
  }
}
