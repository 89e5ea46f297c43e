package com.bloomz.rostersync.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
  private final Path folder;
  private final AotCache cache;

  AotCacheTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.cache =
        new AotCache(
            file(folder, "f.aot", "cache"),
            List.of(file(folder, "a.jar", "1"), file(folder, "b.jar", "2")));
    this.cache.note();
  }

  private static Path file(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void itIsUsedWithItsJars() throws IOException {
    assertThat(cache.using()).contains("-XX:AOTCache=" + cache.file());
  }

  @Test
  void itIsNotUsedWithAnotherContentOfTheSameSizeAndTime() throws IOException {
    Path jar = cache.jars().getFirst();
    FileTime time = Files.getLastModifiedTime(jar);
    Files.setLastModifiedTime(file(folder, "a.jar", "3"), time);

    assertThat(cache.using()).isEmpty();
  }

  @Test
  void itIsNotUsedWithMoreOrOtherwiseOrderedJars() throws IOException {
    List<Path> reversed = cache.jars().reversed();
    List<Path> fewer = cache.jars().subList(0, 1);

    assertThat(new AotCache(cache.file(), reversed).using()).isEmpty();
    assertThat(new AotCache(cache.file(), fewer).using()).isEmpty();
  }

  @Test
  void itIsNotUsedByAnotherJvm() throws IOException {
    Path note = folder.resolve("f.aot.of");
    Files.writeString(
        note,
        Files.readString(note)
            .replace(System.getProperty("java.vm.version"), "25.0.0+1-of-somebody-else"));

    assertThat(cache.using()).isEmpty();
  }

  @Test
  void itIsNotUsedWithAnotherNoteOrWithoutOne() throws IOException {
    file(folder, "f.aot", "later");
    assertThat(cache.using()).isEmpty();

    Files.delete(folder.resolve("f.aot.of"));
    assertThat(cache.using()).isEmpty();
  }

  @Test
  void cacheThatWasNotMadeIsNotNoted() throws IOException {
    Files.delete(cache.file());

    assertThatThrownBy(cache::note).isInstanceOf(IOException.class);
    assertThat(cache.using()).isEmpty();
  }
}
