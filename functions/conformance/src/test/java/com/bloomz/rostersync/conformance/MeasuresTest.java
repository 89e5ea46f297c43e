package com.bloomz.rostersync.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How large methods, files and packages are. */
final class MeasuresTest {
  private static final List<JavaSource> SOURCES = JavaSource.all();

  @Test
  void sourcesKeepTheMeasures() {
    assertThat(SOURCES).hasSizeGreaterThan(500);
    assertThat(SOURCES.stream().flatMap(source -> Measures.breaches(source).stream())).isEmpty();
  }

  @Test
  void packagesAreSmall() {
    assertThat(Measures.largePackages(SOURCES)).isEmpty();
  }

  @Test
  void aLongMethodIsFoundInATestToo() {
    assertThat(breaches("src/test/java/A.java", method("int a", 39))).hasSize(1);
    assertThat(breaches("src/test/java/A.java", method("int a", 38))).isEmpty();
  }

  @Test
  void aLongConstructorIsFound() {
    assertThat(breaches("src/test/java/A.java", method("A", 39))).hasSize(1);
    assertThat(breaches("src/test/java/A.java", method("A", 38))).isEmpty();
  }

  @Test
  void annotationsAreNoLinesOfAMethod() {
    String annotated = "class A {\n@B({\n" + "1,\n".repeat(60) + "2})\nvoid a() {}\n}\n";
    assertThat(breaches("src/test/java/A.java", annotated)).isEmpty();
  }

  @Test
  void manyParametersAreFoundButInTestsAndOfRecords() {
    String five = "(int a, int b, int c, int d, int e)";
    assertThat(breaches("m/src/main/java/A.java", "class A { void a" + five + " {} }"))
        .containsExactly("m/src/main/java/A.java: a has 5 parameters");
    assertThat(breaches("m/src/main/java/A.java", "class A { A" + five + " {} }")).hasSize(1);
    assertThat(breaches("m/src/main/java/A.java", "record A(int f) { void a" + five + " {} }"))
        .hasSize(1);
    assertThat(breaches("m/src/main/java/A.java", "record A" + five + " { A {} }")).isEmpty();
    assertThat(breaches("m/src/test/java/A.java", "class A { void a" + five + " {} }")).isEmpty();
  }

  @Test
  void aLongFileIsFoundWithoutItsComments() {
    String code = "class A {\n" + "int a;\n".repeat(248) + "}\n";
    String comment = "/**\n * int a;\n */\n// int b;\n\n";
    assertThat(breaches("m/src/main/java/A.java", comment + code)).isEmpty();
    assertThat(breaches("m/src/main/java/A.java", code + "interface B {}\n"))
        .containsExactly("m/src/main/java/A.java: 251 lines of code");
  }

  @Test
  void aLargePackageIsFoundButReconcile() {
    assertThat(Measures.largePackages(packageOf("p", 21))).containsExactly("p: 21 files");
    assertThat(Measures.largePackages(packageOf("p", 20))).isEmpty();
    assertThat(Measures.largePackages(packageOf("com.bloomz.rostersync.reconcile", 21))).isEmpty();
  }

  private static String method(String signature, int statements) {
    return "class A {\n" + signature + "() {\n" + "b();\n".repeat(statements) + "}\n}\n";
  }

  private static List<String> breaches(String path, String text) {
    return Measures.breaches(JavaSource.parse(path, text));
  }

  private static List<JavaSource> packageOf(String name, int files) {
    return Collections.nCopies(
        files, JavaSource.parse("m/src/main/java/A.java", "package " + name + "; class A {}"));
  }
}
