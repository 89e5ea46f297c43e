package com.bloomz.rostersync.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.bloomz.rostersync.conformance.offenders.aws.AsksTheTime;
import com.bloomz.rostersync.conformance.offenders.aws.DrawsAnId;
import com.bloomz.rostersync.conformance.offenders.aws.PassesTheClockOn;
import com.bloomz.rostersync.conformance.offenders.aws.Prints;
import com.bloomz.rostersync.conformance.offenders.aws.ReadsTheEnvironment;
import com.bloomz.rostersync.conformance.offenders.clever.PublicSource;
import com.bloomz.rostersync.conformance.offenders.store.OpenToAll;
import com.bloomz.rostersync.conformance.offenders.store.RowHelper;
import com.bloomz.rostersync.conformance.offenders.store.RowImpl;
import com.bloomz.rostersync.conformance.offenders.store.RowManager;
import com.bloomz.rostersync.conformance.offenders.store.RowUtils;
import com.bloomz.rostersync.conformance.offenders.unmarked.Unmarked;
import com.bloomz.rostersync.conformance.offenders.worker.InjectsAField;
import com.bloomz.rostersync.conformance.offenders.worker.Locks;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

/** What code may do and how it is shaped. */
final class CodeRules {
  private static final Set<String> WORLDLY_METHODS_OF_SYSTEM =
      Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "getProperties", "exit");

  private CodeRules() {}

  static List<ArchitectureRule> all() {
    return List.of(
        ArchitectureRule.of(
            "time, ids, dice and the environment come in from outside",
            CodeRules::onlyWiringAsksTheWorld,
            AsksTheTime.class,
            PassesTheClockOn.class,
            DrawsAnId.class,
            ReadsTheEnvironment.class),
        ArchitectureRule.of("only the log prints", CodeRules::onlyTheLogPrints, Prints.class),
        ArchitectureRule.of(
            "no field is injected",
            layout -> NO_CLASSES_SHOULD_USE_FIELD_INJECTION,
            InjectsAField.class),
        ArchitectureRule.of("functions do not lock", CodeRules::functionsDoNotLock, Locks.class),
        ArchitectureRule.of(
            "what an adapter makes of a port is not public",
            CodeRules::adaptersHideTheirPorts,
            PublicSource.class),
        ArchitectureRule.of(
            "types are records, enums, interfaces, final or sealed",
            CodeRules::typesAreClosed,
            OpenToAll.class),
        ArchitectureRule.of(
            "names say what a class is",
            CodeRules::namesSaySomething,
            RowHelper.class,
            RowImpl.class,
            RowManager.class,
            RowUtils.class),
        ArchitectureRule.of(
            "every package is null-marked", CodeRules::packagesAreNullMarked, Unmarked.class));
  }

  private static ArchRule onlyWiringAsksTheWorld(Layout layout) {
    return noClasses()
        .that()
        .resideInAnyPackage(layout.deployed())
        .and(describe("are not wiring", type -> !isWiring(type, layout)))
        .should()
        .accessTargetWhere(
            describe(
                "it asks the world",
                (JavaAccess<?> access) ->
                    access.getTarget() instanceof CodeUnitAccessTarget target
                        && asksTheWorld(target)));
  }

  private static boolean isWiring(JavaClass type, Layout layout) {
    return JavaClass.Predicates.resideInAnyPackage(layout.functions()).test(type)
        && type.getSimpleName().endsWith("Wiring");
  }

  private static boolean asksTheWorld(CodeUnitAccessTarget target) {
    JavaClass owner = target.getOwner();
    String name = target.getName();
    boolean withoutSeed = target.getRawParameterTypes().isEmpty();
    return (owner.getPackageName().equals("java.time")
            && (name.equals("now") || name.startsWith("system")))
        || (owner.isEquivalentTo(System.class) && WORLDLY_METHODS_OF_SYSTEM.contains(name))
        || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
        || (owner.isEquivalentTo(Math.class) && name.equals("random"))
        || (owner.isEquivalentTo(Random.class) && name.equals("<init>") && withoutSeed)
        || owner.isEquivalentTo(SecureRandom.class)
        || owner.isEquivalentTo(ThreadLocalRandom.class);
  }

  private static ArchRule onlyTheLogPrints(Layout layout) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(layout.in("lambda.log"))
        .should(ACCESS_STANDARD_STREAMS);
  }

  private static ArchRule functionsDoNotLock(Layout layout) {
    return noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(layout.functions())
        .should()
        .haveModifier(JavaModifier.SYNCHRONIZED);
  }

  private static ArchRule adaptersHideTheirPorts(Layout layout) {
    DescribedPredicate<JavaClass> implementAPort =
        describe(
            "implement an interface of the core",
            type ->
                type.getAllRawInterfaces().stream()
                    .anyMatch(JavaClass.Predicates.resideInAnyPackage(layout.core())));
    return classes()
        .that()
        .resideInAnyPackage(layout.adapters())
        .and(implementAPort)
        .should()
        .notBePublic();
  }

  private static ArchRule typesAreClosed(Layout layout) {
    return classes()
        .that()
        .resideInAnyPackage(layout.deployed())
        .and()
        .areTopLevelClasses()
        .and(describe("are not generated", type -> !type.getName().contains(".$")))
        .should(be(describe("closed", CodeRules::isClosed)));
  }

  private static boolean isClosed(JavaClass type) {
    return type.isInterface()
        || type.isEnum()
        || type.isRecord()
        || type.getModifiers().contains(JavaModifier.FINAL)
        || type.reflect().isSealed();
  }

  private static ArchRule namesSaySomething(Layout layout) {
    return noClasses()
        .that()
        .resideInAPackage(layout.root() + "..")
        .should()
        .haveNameMatching(".*\\.[^.]*(Util|Helper|Manager)[^.]*|.*Impl");
  }

  private static ArchRule packagesAreNullMarked(Layout layout) {
    return classes()
        .that()
        .resideInAPackage(layout.root() + "..")
        .should(
            be(
                describe(
                    "in a package marked @NullMarked",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class))));
  }
}
