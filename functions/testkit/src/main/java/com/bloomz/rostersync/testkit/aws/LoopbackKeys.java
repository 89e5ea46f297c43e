package com.bloomz.rostersync.testkit.aws;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The keys and aliases of a {@link LoopbackKms}; in a file where one is given. */
final class LoopbackKeys {
  private static final String KEY = "key.";
  private static final String ALIAS = "alias/";

  private final @Nullable Path file;
  private final Properties values = new Properties();

  private LoopbackKeys(@Nullable Path file) {
    this.file = file;
  }

  static LoopbackKeys load(Optional<Path> file) throws IOException {
    LoopbackKeys keys = new LoopbackKeys(file.orElse(null));
    if (file.isPresent() && Files.exists(file.get())) {
      try (Reader reader = Files.newBufferedReader(file.get())) {
        keys.values.load(reader);
      }
    }
    return keys;
  }

  synchronized String create() throws IOException {
    String id = "key-" + (values.size() + 1);
    values.setProperty(KEY + id, Base64.getEncoder().encodeToString(AesGcm.newKey()));
    save();
    return id;
  }

  /** Returns whether the alias was free. */
  synchronized boolean alias(String alias, String key) throws IOException {
    boolean free = values.putIfAbsent(alias, key) == null;
    save();
    return free;
  }

  synchronized Map<String, String> aliases() {
    var aliases = new TreeMap<String, String>();
    for (String name : values.stringPropertyNames()) {
      if (name.startsWith(ALIAS)) {
        aliases.put(name, values.getProperty(name));
      }
    }
    return aliases;
  }

  /** The id of a key that is named by its id or an alias. */
  synchronized String resolve(String keyOrAlias) {
    return values.getProperty(keyOrAlias, keyOrAlias);
  }

  synchronized Optional<AesGcm> cipher(String id) {
    return Optional.ofNullable(values.getProperty(KEY + id))
        .map(key -> new AesGcm(Base64.getDecoder().decode(key)));
  }

  private void save() throws IOException {
    if (file != null) {
      try (Writer writer = Files.newBufferedWriter(file)) {
        values.store(writer, "Keys of the loopback KMS: for development only");
      }
    }
  }
}
