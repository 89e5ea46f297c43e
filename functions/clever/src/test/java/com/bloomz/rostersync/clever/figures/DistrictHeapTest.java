package com.bloomz.rostersync.clever.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A district's first night takes little memory: its records are kept packed, and only one school's
 * roster is built at a time. 250,000 records, which 85,000 students have, are to be read, built and
 * packed in a heap of 96 MB.
 *
 * <p>Of these, 32 MB are for what does not grow with the district: the process, the page of 10,000
 * records that is being read, and the roster that is being built. That leaves 270 bytes a record.
 * Packed it takes less than 100, as an object of the roster more than 800: so a smaller district in
 * a heap that is as much smaller is read just as well, and a reading that keeps an object a record
 * ends for lack of memory at any size.
 *
 * <p>{@code -Dtest.jvm=-Ddistrict.students=85000} reads all 250,000 records and prints what it
 * took.
 */
class DistrictHeapTest {
  private static final int STUDENTS = Integer.getInteger("district.students", 25_000);
  private static final int A_SCHOOL = 425;
  private static final int FIXED_MEGABYTES = 32;
  private static final int STUDENTS_A_MEGABYTE = 85_000 / (96 - FIXED_MEGABYTES);
  private static final long PATIENCE_MINUTES = 10;

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName("A 1: a district is read, built and packed in a heap that holds no object a record")
  void aDistrictIsReadInLittleHeap() throws Exception {
    Path out = folder.resolve("out");
    Process reading = reading(out);
    boolean ended;
    try {
      ended = reading.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
    } finally {
      reading.descendants().forEach(ProcessHandle::destroyForcibly);
      reading.destroyForcibly();
    }
    String told = Files.readString(out);
    assertThat(ended).as(told).isTrue();
    assertThat(reading.exitValue()).as(told).isZero();
    assertThat(told).contains(" records in " + STUDENTS / A_SCHOOL + " rosters", "cold packing");
    if (Integer.getInteger("district.students") != null) {
      System.out.println(told);
    }
  }

  private static Process reading(Path out) throws IOException {
    int megabytes = FIXED_MEGABYTES + STUDENTS / STUDENTS_A_MEGABYTE;
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + megabytes + "m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-D" + DistrictFigures.ONCE + "=true",
            "-cp",
            System.getProperty("java.class.path"),
            DistrictFigures.class.getName(),
            String.valueOf(STUDENTS / A_SCHOOL),
            String.valueOf(STUDENTS))
        .redirectErrorStream(true)
        .redirectOutput(out.toFile())
        .start();
  }
}
