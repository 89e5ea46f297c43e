package com.bloomz.rostersync.conformance.template;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What code may come to be run from a function's own: followed from call to call; a call of an
 * overridable method leads to every override in a class of which an object may have been made.
 */
final class CallGraph {
  private final Set<JavaCodeUnit> reached = new HashSet<>();
  private final Deque<JavaCodeUnit> waiting = new ArrayDeque<>();
  private final Set<JavaClass> made = new HashSet<>();
  private final List<JavaMethod> called = new ArrayList<>();
  private final List<CodeUnitAccessTarget> targets = new ArrayList<>();

  private CallGraph() {}

  /**
   * Every method and constructor, of ours or a library's, that a package's code may come to call.
   *
   * @param others packages of other functions; what is in them or below them is not the function's
   */
  static List<CodeUnitAccessTarget> from(
      String rootPackage, Set<String> others, JavaClasses classes) {
    var reach = new CallGraph();
    classes.stream()
        .filter(type -> isIn(type, rootPackage))
        .filter(
            type ->
                others.stream()
                    .filter(other -> other.startsWith(rootPackage + "."))
                    .noneMatch(other -> isIn(type, other)))
        .flatMap(type -> type.getCodeUnits().stream())
        .forEach(reach::add);
    while (!reach.waiting.isEmpty()) {
      reach.follow(reach.waiting.remove());
    }
    return reach.targets;
  }

  private static boolean isIn(JavaClass type, String rootPackage) {
    return type.getPackageName().equals(rootPackage)
        || type.getPackageName().startsWith(rootPackage + ".");
  }

  private void add(JavaCodeUnit unit) {
    if (reached.add(unit)) {
      waiting.add(unit);
    }
  }

  private void follow(JavaCodeUnit unit) {
    touch(unit.getOwner());
    if (unit instanceof JavaConstructor) {
      make(unit.getOwner());
    }
    Stream.of(
            unit.getMethodCallsFromSelf(),
            unit.getMethodReferencesFromSelf(),
            unit.getConstructorCallsFromSelf(),
            unit.getConstructorReferencesFromSelf())
        .flatMap(Set::stream)
        .map(access -> (CodeUnitAccessTarget) access.getTarget())
        .forEach(this::call);
    unit.getFieldAccesses().forEach(access -> touch(access.getTargetOwner()));
  }

  /** Whoever uses a class runs its initializer. */
  private void touch(JavaClass type) {
    type.getStaticInitializer().ifPresent(this::add);
  }

  private void call(CodeUnitAccessTarget target) {
    targets.add(target);
    Optional<? extends JavaCodeUnit> member = target.resolveMember();
    member.ifPresent(this::add);
    member.filter(JavaMethod.class::isInstance).map(JavaMethod.class::cast).ifPresent(this::meet);
  }

  private void meet(JavaMethod method) {
    if (!called.contains(method)) {
      called.add(method);
      List.copyOf(made).forEach(type -> override(method, type).ifPresent(this::add));
    }
  }

  private void make(JavaClass type) {
    if (made.add(type)) {
      Consumer<JavaMethod> meet = method -> override(method, type).ifPresent(this::add);
      List.copyOf(called).forEach(meet);
    }
  }

  private static Optional<JavaMethod> override(JavaMethod method, JavaClass type) {
    if (!type.isAssignableTo(method.getOwner().getName())) {
      return Optional.empty();
    }
    String[] parameters =
        method.getRawParameterTypes().stream().map(JavaType::getName).toArray(String[]::new);
    return type.getAllMethods().stream()
        .filter(own -> own.getName().equals(method.getName()))
        .filter(
            own ->
                own.getRawParameterTypes().size() == parameters.length
                    && !own.getOwner().equals(method.getOwner()))
        .findFirst();
  }
}
