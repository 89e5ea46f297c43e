#!/usr/bin/env bash
# JUnit 6.1.3: a test class that inherits a @ParameterizedTest from a jar runs without it, and without a word, where
# junit-jupiter-params is not on the class path: the JVM drops annotations whose class it does not find. So a contract
# kit that is shared as a jar proves less in one module than in another, and both are green.
#
# Seen: the platform 6.1.3 with and without the classes of junit-jupiter-params, one kit with a plain test and a
# parameterized one of three values.
#   with them:    4 tests found, 0 failed
#   without them: 1 test found, 0 failed
# Needs mvn, python3 and a JDK 17 or newer. Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
version=6.1.3
mvn -B -q -ntp dependency:copy -Dartifact=org.junit.platform:junit-platform-console-standalone:$version \
  -DoutputDirectory="$folder/console"
mkdir -p "$folder/kit" "$folder/test"
cat > "$folder/Kit.java" <<'J'
public interface Kit {
  @org.junit.jupiter.api.Test
  default void plain() {}

  @org.junit.jupiter.params.ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(ints = {1, 2, 3})
  default void parameterized(int value) {}
}
J
echo 'class KitTest implements Kit {}' > "$folder/KitTest.java"
console=$folder/console/junit-platform-console-standalone-$version.jar
javac -d "$folder/kit" -cp "$console" "$folder/Kit.java"
javac -d "$folder/test" -cp "$console:$folder/kit" "$folder/KitTest.java" 2>/dev/null
# The same platform with and without the one artifact: its classes are taken out of a copy of the console.
cp "$console" "$folder/without.jar"
python3 - "$folder/without.jar" <<'P'
import sys, zipfile
path = sys.argv[1]
with zipfile.ZipFile(path) as jar:
    kept = {i: jar.read(i) for i in jar.namelist() if not i.startswith('org/junit/jupiter/params/')}
with zipfile.ZipFile(path, 'w') as jar:
    for name, content in kept.items():
        jar.writestr(name, content)
P
found() { java -jar "$1" execute --disable-banner --details=summary --classpath "$folder/kit:$folder/test" \
  --select-class KitTest 2>&1 | grep -oE '[0-9]+ tests (found|failed)' | tr '\n' ' '; }
with=$(found "$console")
without=$(found "$folder/without.jar")
echo "with: $with"
echo "without: $without"
[ "$with" = "4 tests found 0 tests failed " ] && [ "$without" = "1 tests found 0 tests failed " ]
