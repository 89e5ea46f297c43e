package com.bloomz.rostersync.conformance;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A Java source file.
 *
 * @param path from the project's root, with {@code /}
 * @param packageName such as {@code com.bloomz.rostersync.roster}
 * @param types the simple names of its top-level types
 * @param methods its methods and constructors, those of nested types too
 * @param codeLines how many of its lines are neither blank nor comment
 */
record JavaSource(
    String path, String packageName, List<String> types, List<Method> methods, int codeLines) {
  /**
   * A method or constructor.
   *
   * @param lines from its result's type to its closing brace
   * @param fixed whether its parameters are not its own choice: a record's constructor, an override
   */
  record Method(String name, int lines, int parameters, boolean fixed) {}

  /** Every source of every module, tests too, but for the offenders and package descriptions. */
  static List<JavaSource> all() {
    var texts = new TreeMap<String, String>();
    Path root = Project.file("");
    for (String group : List.of("functions", "infra")) {
      for (String module : Project.folders(group)) {
        try (Stream<Path> files = Files.walk(Project.file(group + "/" + module + "/src"))) {
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .map(file -> root.relativize(file).toString().replace('\\', '/'))
              .filter(path -> !path.contains("/conformance/offenders/"))
              .forEach(path -> texts.put(path, Project.text(root.resolve(path))));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return parse(texts);
  }

  static JavaSource parse(String path, String text) {
    return parse(Map.of(path, text)).getFirst();
  }

  /** The sources of these texts, which are by path. */
  private static List<JavaSource> parse(Map<String, String> texts) {
    var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
    var files =
        texts.entrySet().stream()
            .map(
                entry ->
                    SimpleJavaFileObject.forSource(
                        URI.create("string:///" + entry.getKey()), entry.getValue()))
            .toList();
    var options = List.of("-proc:none", "-classpath", "", "-processorpath", "");
    var task = (JavacTask) compiler.getTask(null, null, null, options, null, files);
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    try {
      var sources = new ArrayList<JavaSource>();
      for (CompilationUnitTree unit : task.parse()) {
        sources.add(of(unit, positions));
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaSource of(CompilationUnitTree unit, SourcePositions positions)
      throws IOException {
    var methods = new Methods(unit, positions);
    methods.scan(unit, null);
    var types =
        unit.getTypeDecls().stream()
            .filter(ClassTree.class::isInstance)
            .map(type -> ((ClassTree) type).getSimpleName().toString())
            .toList();
    return new JavaSource(
        unit.getSourceFile().toUri().getPath().substring(1),
        String.valueOf(unit.getPackageName()),
        types,
        methods.found,
        codeLines(unit.getSourceFile().getCharContent(true).toString()));
  }

  boolean isMain() {
    return path.contains("/src/main/");
  }

  private static int codeLines(String text) {
    int code = 0;
    boolean comment = false;
    for (String line : text.lines().map(String::strip).toList()) {
      comment |= line.startsWith("/*");
      if (!comment && !line.isEmpty() && !line.startsWith("//")) {
        code++;
      }
      comment &= !line.endsWith("*/");
    }
    return code;
  }

  /** Collects the methods; the parameter is the type around. */
  private static final class Methods extends TreeScanner<@Nullable Void, @Nullable ClassTree> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Method> found = new ArrayList<>();

    Methods(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable ClassTree around) {
      return super.visitClass(type, type);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable ClassTree around) {
      boolean constructor = method.getReturnType() == null;
      boolean ofRecord = constructor && around != null && around.getKind() == Tree.Kind.RECORD;
      found.add(
          new Method(
              method.getName().toString(),
              lines(method),
              method.getParameters().size(),
              ofRecord || overrides(method)));
      return super.visitMethod(method, around);
    }

    private static boolean overrides(MethodTree method) {
      return method.getModifiers().getAnnotations().stream()
          .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
    }

    /** Annotations and Javadoc do not count. */
    private int lines(MethodTree method) {
      Tree result = method.getReturnType();
      Tree first =
          result != null
              ? result
              : method.getParameters().isEmpty() ? method.getBody() : method.getParameters().get(0);
      long start = positions.getStartPosition(unit, first);
      long end = positions.getEndPosition(unit, method);
      var map = unit.getLineMap();
      return Math.toIntExact(map.getLineNumber(end) - map.getLineNumber(start) + 1);
    }
  }
}
