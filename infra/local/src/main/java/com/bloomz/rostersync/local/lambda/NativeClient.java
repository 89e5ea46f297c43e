package com.bloomz.rostersync.local.lambda;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * The native part of Amazon's runtime interface client, unpacked once. Left to itself the client
 * unpacks it to one place for all processes, and the next one tears it from under the others.
 */
final class NativeClient {
  /** Tells the client where it is. */
  static final String PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  static final Path FILE = unpack();

  private NativeClient() {}

  private static Path unpack() {
    String name = "/jni/libaws-lambda-jni." + system() + "-" + architecture() + ".so";
    try (InputStream packed = AWSLambda.class.getResourceAsStream(name)) {
      if (packed == null) {
        throw new IllegalStateException("Lambda's runtime client runs on Linux only");
      }
      Path file = Files.createTempFile("aws-lambda-jni", ".so");
      Files.copy(packed, file, StandardCopyOption.REPLACE_EXISTING);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean musl = Files.exists(Path.of("/lib/ld-musl-" + System.getProperty("os.arch") + ".so.1"));
    return musl ? name + "_musl" : name;
  }

  private static String architecture() {
    return System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
  }
}
