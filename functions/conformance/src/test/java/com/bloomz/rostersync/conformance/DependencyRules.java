package com.bloomz.rostersync.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.bloomz.rostersync.conformance.offenders.aws.CallsOverHttp;
import com.bloomz.rostersync.conformance.offenders.aws.Forth;
import com.bloomz.rostersync.conformance.offenders.aws.JsonOverAws;
import com.bloomz.rostersync.conformance.offenders.aws.cycle.Back;
import com.bloomz.rostersync.conformance.offenders.clever.CallsAws;
import com.bloomz.rostersync.conformance.offenders.clever.KnowsAnotherAdapter;
import com.bloomz.rostersync.conformance.offenders.invitations.Invites;
import com.bloomz.rostersync.conformance.offenders.messages.status.Announces;
import com.bloomz.rostersync.conformance.offenders.reconcile.HasAClock;
import com.bloomz.rostersync.conformance.offenders.reconcile.KnowsItsCaller;
import com.bloomz.rostersync.conformance.offenders.reconcile.ReadsAFile;
import com.bloomz.rostersync.conformance.offenders.reconcile.RollsDice;
import com.bloomz.rostersync.conformance.offenders.reconcile.StartsAThread;
import com.bloomz.rostersync.conformance.offenders.roster.KnowsJson;
import com.bloomz.rostersync.conformance.offenders.roster.KnowsSettings;
import com.bloomz.rostersync.conformance.offenders.settings.KnowsAnAdapter;
import com.bloomz.rostersync.conformance.offenders.store.IsInjected;
import com.bloomz.rostersync.conformance.offenders.store.KnowsLambda;
import com.bloomz.rostersync.conformance.offenders.store.KnowsTheFunction;
import com.bloomz.rostersync.conformance.offenders.store.Logs;
import com.bloomz.rostersync.conformance.offenders.worker.KnowsInfra;
import com.bloomz.rostersync.conformance.offenders.worker.ParsesJson;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Who may know whom. */
final class DependencyRules {
  private static final String[] AWS = {"software.amazon.awssdk.."};
  private static final String[] HTTP = {"java.net.http..", "com.sun.net.httpserver.."};
  private static final String[] INJECTION = {
    "io.micronaut..", "jakarta.inject..", "javax.inject.."
  };
  private static final String[] JSON = {
    "com.fasterxml.jackson..", "tools.jackson..", "com.google.gson..", "jakarta.json.."
  };
  private static final String[] LAMBDA = {"com.amazonaws.services.lambda.."};
  private static final String[] LOGGERS = {
    "org.slf4j..", "java.util.logging..", "org.apache.logging..", "org.apache.commons.logging.."
  };

  private DependencyRules() {}

  static List<ArchitectureRule> all() {
    return Stream.of(ofTheCoreAndCycles(), ofAdaptersAndFunctions(), ofLibraries())
        .flatMap(List::stream)
        .toList();
  }

  private static List<ArchitectureRule> ofTheCoreAndCycles() {
    return List.of(
        ArchitectureRule.of(
            "the core knows only Java and jspecify",
            DependencyRules::coreKnowsOnlyJava,
            KnowsJson.class,
            KnowsAnAdapter.class),
        ArchitectureRule.of(
            "a package of the core knows only those before it",
            DependencyRules::corePackagesKnowThoseBefore,
            KnowsSettings.class,
            KnowsItsCaller.class),
        ArchitectureRule.of(
            "what decides has no input, output, thread, clock or dice",
            DependencyRules::decidesAlone,
            ReadsAFile.class,
            StartsAThread.class,
            HasAClock.class,
            RollsDice.class),
        ArchitectureRule.of(
            "no package cycles",
            layout -> slices().matching(layout.root() + ".(**)").should().beFreeOfCycles(),
            Forth.class,
            Back.class),
        ArchitectureRule.of(
            "no ring of features, sub-packages included",
            layout -> slices().matching(layout.root() + ".(*)..").should().beFreeOfCycles(),
            Announces.class,
            Invites.class));
  }

  private static List<ArchitectureRule> ofAdaptersAndFunctions() {
    return List.of(
        ArchitectureRule.of(
            "an adapter knows the core only",
            DependencyRules::adaptersKnowTheCoreOnly,
            KnowsAnotherAdapter.class,
            KnowsTheFunction.class),
        ArchitectureRule.of(
            "functions do not know infra",
            layout -> onlyIn(List.of(), layout, layout.infra()),
            KnowsInfra.class));
  }

  private static List<ArchitectureRule> ofLibraries() {
    return List.of(
        ArchitectureRule.of(
            "only the adapters of AWS know its SDK",
            layout -> onlyIn(Layout.AWS_ADAPTERS, layout, AWS),
            CallsAws.class),
        ArchitectureRule.of(
            "only clever knows HTTP",
            layout -> onlyIn(List.of("clever"), layout, HTTP),
            CallsOverHttp.class),
        ArchitectureRule.of(
            "only functions know Lambda's types",
            layout -> onlyIn(Layout.FUNCTIONS, layout, LAMBDA),
            KnowsLambda.class),
        ArchitectureRule.of(
            "only functions know injection",
            layout -> onlyIn(Layout.FUNCTIONS, layout, INJECTION),
            IsInjected.class),
        ArchitectureRule.of(
            "only functions know a logger",
            layout -> onlyIn(Layout.FUNCTIONS, layout, LOGGERS),
            Logs.class),
        ArchitectureRule.of(
            "only adapters, the API and the log know JSON",
            layout -> onlyIn(with(Layout.ADAPTERS, "api", "lambda"), layout, JSON),
            ParsesJson.class),
        ArchitectureRule.of(
            "a codec calls nobody", DependencyRules::codecsCallNobody, JsonOverAws.class));
  }

  private static List<String> with(List<String> modules, String... more) {
    return Stream.concat(modules.stream(), Stream.of(more)).toList();
  }

  private static ArchRule onlyIn(List<String> modules, Layout layout, String... packages) {
    return noClasses()
        .that()
        .resideInAnyPackage(layout.deployedBut(modules))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages);
  }

  private static ArchRule coreKnowsOnlyJava(Layout layout) {
    return classes()
        .that()
        .resideInAnyPackage(layout.core())
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(layout.core())
                .or(
                    resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.text..",
                        "java.math..",
                        "java.nio.charset",
                        "java.security",
                        "org.jspecify.."))
                .or(
                    describe(
                        "what only converts text",
                        type -> type.getFullName().equals("java.net.IDN")))
                .or(describe("primitives", type -> type.getBaseComponentType().isPrimitive())));
  }

  private static ArchRule corePackagesKnowThoseBefore(Layout layout) {
    var rules = new ArrayList<ArchRule>();
    for (int i = 0; i < Layout.CORE.size() - 1; i++) {
      rules.add(
          noClasses()
              .that()
              .resideInAPackage(layout.in(Layout.CORE.get(i)))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(layout.in(Layout.CORE.subList(i + 1, Layout.CORE.size())))
              // Not every package has an offender.
              .allowEmptyShould(true));
    }
    return CompositeArchRule.of(rules);
  }

  private static ArchRule decidesAlone(Layout layout) {
    return noClasses()
        .that()
        .resideInAnyPackage(
            layout.in(List.of("roster", "cleverroster", "settings", "change", "reconcile")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.io..",
                    "java.net..",
                    "java.nio.file..",
                    "java.security..",
                    "java.util.concurrent..",
                    "java.util.logging..",
                    "java.util.random..")
                .or(belongToAnyOf(Thread.class, Random.class, Clock.class, InstantSource.class)));
  }

  private static ArchRule adaptersKnowTheCoreOnly(Layout layout) {
    var rules = new ArrayList<ArchRule>();
    for (String adapter : Layout.ADAPTERS) {
      var others = new ArrayList<>(Layout.ADAPTERS);
      others.removeAll(List.of(adapter, Layout.INPUT));
      others.addAll(Layout.FUNCTIONS);
      others.add("testkit");
      rules.add(
          noClasses()
              .that()
              .resideInAPackage(layout.in(adapter))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(layout.in(others))
              // Not every adapter has an offender.
              .allowEmptyShould(true));
    }
    return CompositeArchRule.of(rules);
  }

  private static ArchRule codecsCallNobody(Layout layout) {
    DescribedPredicate<JavaClass> knowJson =
        describe(
            "know JSON",
            type ->
                type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(known -> resideInAnyPackage(JSON).test(known.getTargetClass())));
    return noClasses()
        .that()
        .resideInAnyPackage(layout.adapters())
        .and(knowJson)
        .should()
        .dependOnClassesThat(resideInAnyPackage(AWS).or(resideInAnyPackage(HTTP)));
  }
}
