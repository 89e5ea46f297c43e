#!/usr/bin/env bash
# Surefire 3.5.4: with one fork the test classes are found in the fork, on the toolchain's JDK; with two they are
# loaded in Maven's own JVM first, so a build that compiles and tests on a newer toolchain JDK fails as soon as
# somebody sets forkCount to 2. The JDK of the fork is right in both cases.
#
# Seen: maven-surefire-plugin 3.5.4, junit-jupiter 6.1.3, Maven 3.8.7 on JDK 17, test classes for JDK 25.
#   forkCount=1: Tests run: 1, Failures: 0
#   forkCount=2: java.lang.UnsupportedClassVersionError ... class file version 69.0
# Needs mvn on a JDK 17 to 24 and a JDK 25 that maven-toolchains-plugin finds. Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/src/test/java"
cat > "$folder/src/test/java/OneTest.java" <<'J'
class OneTest {
  @org.junit.jupiter.api.Test
  void passes() {}
}
J
cat > "$folder/pom.xml" <<'X'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId><artifactId>forks</artifactId><version>1</version>
  <properties><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
  <dependencies><dependency>
    <groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId><version>6.1.3</version><scope>test</scope>
  </dependency></dependencies>
  <build><plugins>
    <plugin><artifactId>maven-toolchains-plugin</artifactId><version>3.3.0</version>
      <executions><execution><goals><goal>select-jdk-toolchain</goal></goals>
        <configuration><version>[25,26)</version></configuration></execution></executions></plugin>
    <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version>
      <configuration><release>25</release></configuration></plugin>
    <plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.4</version></plugin>
  </plugins></build>
</project>
X
run() { mvn -B -ntp -f "$folder/pom.xml" test -DforkCount="$1" 2>&1 || true; }
one=$(run 1)
two=$(run 2)
grep -q 'Tests run: 1, Failures: 0' <<<"$one" || { echo "one fork: $(tail -n 5 <<<"$one")"; exit 1; }
grep -q 'UnsupportedClassVersionError' <<<"$two" || { echo "two forks no longer fail"; exit 1; }
echo "one fork: $(grep -m 1 -o 'Tests run: 1, Failures: 0' <<<"$one")"
echo "two forks: $(grep -m 1 -o 'UnsupportedClassVersionError' <<<"$two")"
